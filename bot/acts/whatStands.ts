import type { Instant } from '../../domain/day.ts'
import type { Door } from '../../domain/event.ts'
import { undoWithinMinutes } from '../../domain/takeBack.ts'
import { type Act, type Done, isOvertaken } from '../store/acts.ts'
import type { Database, Store } from '../store/store.ts'
import type { Beside } from './besideItems.ts'
import type { Desk, Seat } from './desk.ts'
import { whyAddedStands } from './undoAdded.ts'

/** Why an act is not taken back, and what whoever did it can do instead; null where it can be. */
export async function whyItStands(db: Database, seat: Seat, act: Act | Beside): Promise<string | null> {
  if ('stands' in act) return act.stands
  if (act.draft)
    return 'A draft of the key message is not taken back by undo. Draft it again, and the new one replaces it.'
  const items = byItem(act.done)
  const rooted = items.find(([first]) => !first?.before && first?.kind !== 'added')
  if (rooted) return whyNothingToGoBackTo(rooted[0])
  for (const each of items) {
    const why = await whyOvertaken(db, seat, each)
    if (why) return why
  }
  return null
}

/** What one act did to one item, the first change first: a message may name an item twice. Links are of two items. */
export function byItem(done: Done[]): Done[][] {
  const ofItems = done.filter(({ linkId }) => !linkId)
  return [...Map.groupBy(ofItems, ({ itemId }) => itemId).values()].map(each =>
    each.toSorted((a, b) => a.itemVersion - b.itemVersion),
  )
}

export async function whyOvertaken(db: Database, seat: Seat, done: Done[]): Promise<string | null> {
  const isAdded = done[0]?.kind === 'added'
  const why = isAdded ? await whyAddedStands(db, seat, done) : null
  if (why) return why
  const { itemId, reference, itemVersion } = done.at(-1) ?? {}
  if (!itemId) return null
  const act = { itemId, itemVersion: itemVersion ?? 0 }
  const isOver = await isOvertaken(db, seat.reckoning.tenantId, act, seat.member.personId)
  return isOver ? `${reference} was changed since. Say what is so now instead.` : null
}

/** What somebody can do about what has nothing to go back to. */
export function whyNothingToGoBackTo({ kind, reference, changes }: Partial<Done> = {}): string {
  switch (kind) {
    case 'challenged':
      return `A challenge is not taken back but ended: say “end challenge ${reference}”.`
    case 'challenge answered':
      return `Your answer on ${reference} stands; whoever asked may end the challenge.`
    case 'challenge ended':
      return `The challenge of ${reference} stays ended. To ask again, say “challenge ${reference}” and what you ask.`
    case 'unlinked':
      return `Undo does not bring back “${changes?.[0]?.from}”. Say it again if it is so.`
    default:
      return `What you said of ${reference} cannot be taken back. Say what is so now instead.`
  }
}

/** ` Say “undo” again to take back what you said of A6 before it.`; empty where the next undo would take back nothing, or only a link. */
export async function sayBefore(
  db: Database,
  seat: Seat,
  before: Act | Beside | undefined,
  door: Door,
): Promise<string> {
  if (!before || (await whyItStands(db, seat, before))) return ''
  const [first, ...more] = byItem(before.done).map(([each]) => each?.reference)
  if (!first) return ''
  const of = more.length > 0 ? `${first} and ${more.length} more` : first
  return ` ${door === 'chat' ? 'Say “undo”' : 'Undo'} again to take back what you said of ${of} before it.`
}

/** Who was told of which act that it stands, and when. A bot that begins anew says it once more. */
const tellings = new WeakMap<Store, Map<string, Instant>>()

export function untold<A extends Act>(desk: Desk, personId: string, acts: A[]): A[] {
  const told = tellings.get(desk.store)
  return acts.filter(({ actId }) => !told?.has(`${personId} ${actId}`))
}

/** Forgets what is too old to be taken back anyway. */
export function noteTold(desk: Desk, personId: string, { actId }: Act, at: Instant): void {
  const told = tellings.get(desk.store) ?? new Map<string, Instant>()
  const since = Temporal.Instant.from(at).subtract({ minutes: undoWithinMinutes })
  for (const [key, when] of told) if (Temporal.Instant.compare(when, since) < 0) told.delete(key)
  tellings.set(desk.store, told.set(`${personId} ${actId}`, at))
}
