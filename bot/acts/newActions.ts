import { begin, type NewAction } from '../../domain/begin.ts'
import type { Door } from '../../domain/event.ts'
import { authorise } from '../../domain/permissions.ts'
import { refusePersonal } from '../../domain/privacy.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Tracked } from '../../domain/tracked.ts'
import { announce } from '../store/changes.ts'
import { insertEvents } from '../store/events.ts'
import { findItem, insertItems, itemColumns, madeOf, trackedColumns } from '../store/items.ts'
import { takeNumbers } from '../store/references.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { toldBy } from './change.ts'
import { type Actor, type Desk, newId, type Seat, takeSeat } from './desk.ts'
import { linkItems, type NewLink } from './links.ts'

/**
 * Adds an action that came from no document, under the next reference, linked to what it `serves`. Refused with `not allowed`,
 * `not valid`, `not found` or `personal`, and then nothing is added.
 */
export async function addAction(
  desk: Desk,
  actor: Actor,
  asked: NewAction,
  { door, confirmed = false, serves }: { door: Door; confirmed?: boolean; serves?: string | undefined },
): Promise<Tracked> {
  const seat = await takeSeat(desk, actor)
  authorise('addAction', seat.member)
  const told = toldBy(seat, door)
  return inTransaction(desk.store.db, async trx => {
    const reference = `A${1 + (await takeNumbers(trx, seat.reckoning, 'A', 1))}`
    // Whoever took the number before is done by now: of two forms sent at once the second sees the first.
    await refuseRepeated(trx, seat, asked)
    const position = 1 + (await takeNumbers(trx, seat.reckoning, 'position', 1))
    const { tenantId, boardId } = actor
    const { item, changes } = begin(asked, { tenantId, boardId, itemId: newId(), reference }, told)
    const { at, by } = told
    const actId = newId()
    const event = { item, kind: 'added' as const, at, by, door, changes, words: null, next: null }
    await insertItems(trx, [{ ...itemColumns(item, position), ...trackedColumns(item), scopes: [] }])
    await insertEvents(trx, [
      { ...event, actId, confirmed: refusePersonal([item.text, asked.source], confirmed) },
    ])
    for (const link of serves ? await linksTo(trx, seat, serves) : [])
      await linkItems(withStore(desk, trx), actor, { ...link, from: item.itemId }, door, actId)
    await announce(trx, tenantId, boardId)
    return item
  })
}

/** A message may be several actions; in the same words it is one, however often its form is sent. */
async function refuseRepeated(db: Database, { reckoning }: Seat, { origin, text }: NewAction): Promise<void> {
  const url = origin?.url
  const made = url ? await madeOf(db, reckoning, { url, text: text.trim() }) : null
  if (made) throw new Refusal('conflict', `${made} was made of this message already, in these words.`)
}

/** An action delivers a commitment, moves an element, and by closing a gap moves the gap's element. */
async function linksTo(db: Database, { reckoning }: Seat, serves: string): Promise<Omit<NewLink, 'from'>[]> {
  const served = await findItem(db, reckoning, serves)
  const to = served.item_id
  if (served.kind === 'commitment') return [{ type: 'delivers', to }]
  if (served.kind === 'element') return [{ type: 'moves', to }]
  if (served.kind !== 'gap')
    throw new Refusal('not valid', 'An action serves a commitment, a gap or an element.', { field: 'serves' })
  return [
    { type: 'closes', to },
    ...(served.parent_id ? [{ type: 'moves', to: served.parent_id } as const] : []),
  ]
}

function withStore(desk: Desk, db: Database): Desk {
  return { ...desk, store: { ...desk.store, db } }
}
