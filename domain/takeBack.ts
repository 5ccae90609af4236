import type { Changed } from './changed.ts'
import { changed } from './changed.ts'
import type { Instant } from './day.ts'
import type { Change, Event, EventKind, Told } from './event.ts'
import type { Tracked } from './tracked.ts'

/** How long after an act whoever did it may take it back; later, they say what is so now. */
export const undoWithinMinutes = 15

/** What has nothing to go back to: a question and its answer were heard, a line of a document is the document's. */
const stays: readonly EventKind[] = [
  'imported',
  'renewed',
  'withdrawn',
  'restored',
  'challenged',
  'challenge answered',
  'challenge ended',
  'unlinked',
  'assessed',
  'gap closed',
  'evidence dropped',
  'taken into account',
  'target set',
  'undone',
]

/** Whether undo is worth offering to somebody beside the newest event of an item; the rule itself is asked when it is pressed. */
export function isTakeable({ kind, by, at }: Event, personId: string, now: Instant): boolean {
  const until = Temporal.Instant.from(at).add({ minutes: undoWithinMinutes })
  const isTime = Temporal.Instant.compare(now, until) < 0
  return isTime && by.personId === personId && !stays.includes(kind)
}

/** The item as it was before, and an event that says so: nothing is erased. */
export function takeBack(item: Tracked, before: Tracked, changes: readonly Change[], told: Told): Changed {
  const reversed = changes.map(({ fact, from, to }) => ({ fact, from: to, to: from }))
  const { event } = changed(item, {}, 'undone', reversed, told)
  return { item: { ...before, version: item.version + 1, changedAt: told.at }, event }
}
