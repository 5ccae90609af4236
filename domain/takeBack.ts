import type { Changed } from './changed.ts'
import { changed } from './changed.ts'
import type { Change, Told } from './event.ts'
import type { Tracked } from './tracked.ts'

/** How long after an act whoever did it may take it back; later, they say what is so now. */
export const undoWithinMinutes = 15

/** The item as it was before, and an event that says so: nothing is erased. */
export function takeBack(item: Tracked, before: Tracked, changes: readonly Change[], told: Told): Changed {
  const reversed = changes.map(({ fact, from, to }) => ({ fact, from: to, to: from }))
  const { event } = changed(item, {}, 'undone', reversed, told)
  return { item: { ...before, version: item.version + 1, changedAt: told.at }, event }
}
