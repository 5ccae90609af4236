import type { Instant } from '../../domain/day.ts'
import { undoWithinMinutes } from '../../domain/takeBack.ts'
import type { Act } from '../store/acts.ts'
import type { Store } from '../store/store.ts'
import { type Actor, type Desk, newId } from './desk.ts'

/** What somebody did that is of no item and in no history, and what they can do instead of taking it back. */
export type Beside = Act & { subject: Subject; stands: string }
type Subject = 'quiet' | 'following' | 'key message'

/**
 * Remembered for as long as undo reaches back, by this copy of the server: one that began since goes back to the report before it,
 * and says what it took back.
 */
const done = new WeakMap<Store, Map<string, Beside[]>>()

/** Of two about the same the later is all that stands: whoever followed and unfollowed is told of one. */
export function noteBeside(desk: Desk, actor: Actor, subject: Subject, stands: string): void {
  const at = desk.now()
  const byPerson = done.get(desk.store) ?? new Map<string, Beside[]>()
  for (const [key, theirs] of byPerson) if (theirs.every(each => isLongAgo(each.at, at))) byPerson.delete(key)
  const others = (byPerson.get(keyOf(actor)) ?? []).filter(each => each.subject !== subject)
  const act = { actId: newId(), at, draft: false, done: [], subject, stands }
  done.set(desk.store, byPerson.set(keyOf(actor), [act, ...others]))
}

/** The last first. */
export function besideItems(desk: Desk, actor: Actor): Beside[] {
  const theirs = done.get(desk.store)?.get(keyOf(actor)) ?? []
  return theirs.filter(({ at }) => !isLongAgo(at, desk.now()))
}

function isLongAgo(at: Instant, now: Instant): boolean {
  const since = Temporal.Instant.from(now).subtract({ minutes: undoWithinMinutes })
  return Temporal.Instant.compare(at, since) < 0
}

function keyOf({ tenantId, boardId, personId }: Actor): string {
  return `${tenantId} ${boardId} ${personId}`
}
