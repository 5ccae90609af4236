import { begin, type NewAction } from '../../domain/begin.ts'
import type { Door } from '../../domain/event.ts'
import { authorise } from '../../domain/permissions.ts'
import { refusePersonal } from '../../domain/privacy.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Tracked } from '../../domain/tracked.ts'
import { announce } from '../store/changes.ts'
import { insertEvents } from '../store/events.ts'
import { insertItems, itemColumns, madeOf, trackedColumns } from '../store/items.ts'
import { takeNumbers } from '../store/references.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { toldBy } from './change.ts'
import { type Actor, type Desk, newId, type Seat, takeSeat } from './desk.ts'

/** Adds an action that came from no document, under the next reference. Refused with `not allowed`, `not valid` or `personal`. */
export async function addAction(
  desk: Desk,
  actor: Actor,
  asked: NewAction,
  { door, confirmed = false }: { door: Door; confirmed?: boolean },
): Promise<Tracked> {
  const seat = await takeSeat(desk, actor)
  authorise('addAction', seat.member)
  const told = toldBy(seat, door)
  return inTransaction(desk.store.db, async trx => {
    const reference = `A${1 + (await takeNumbers(trx, seat.reckoning, 'A', 1))}`
    // Whoever took the number before is done by now: of two forms sent at once the second sees the first.
    await refuseRepeated(trx, seat, asked.origin?.url ?? null)
    const position = 1 + (await takeNumbers(trx, seat.reckoning, 'position', 1))
    const { tenantId, boardId } = actor
    const { item, changes } = begin(asked, { tenantId, boardId, itemId: newId(), reference }, told)
    const { at, by } = told
    const event = { item, kind: 'added' as const, at, by, door, changes, words: null, next: null }
    await insertItems(trx, [{ ...itemColumns(item, position), ...trackedColumns(item), scopes: [] }])
    await insertEvents(trx, [{ ...event, actId: newId(), confirmed: refusePersonal([item.text], confirmed) }])
    await announce(trx, tenantId, boardId)
    return item
  })
}

/** A message is one action, however often its form is sent. */
async function refuseRepeated(db: Database, { reckoning }: Seat, url: string | null): Promise<void> {
  const made = url === null ? null : await madeOf(db, reckoning, url)
  if (made) throw new Refusal('conflict', `${made} was made of this message already.`)
}
