import { type Changed, changed } from '../../domain/changed.ts'
import type { Door } from '../../domain/event.ts'
import { Refusal } from '../../domain/refusal.ts'
import { takeBack, undoWithinMinutes } from '../../domain/takeBack.ts'
import { type Done, isOvertaken, lastActOf, markUndone } from '../store/acts.ts'
import { lockTracked, trackedOf } from '../store/items.ts'
import { linkOf, removeLink } from '../store/links.ts'
import { unsay } from '../store/news.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { toldBy } from './change.ts'
import { type Actor, type Desk, newId, type Seat, takeSeat } from './desk.ts'
import { saveAndTell } from './telling.ts'

/**
 * Takes back the last message or press of somebody, if it is no older than fifteen minutes and nobody has changed those items since;
 * what they did since and took back counts for nothing, so undo goes back step by step. Each is as it was before, and the history says
 * so. All or nothing; refused with `not found` or `conflict`. With `meant` it is that
 * act of theirs and no other: a card offers to take back what it says.
 */
export async function undoLast(
  desk: Desk,
  actor: Actor,
  door: Door,
  meant: string | null = null,
): Promise<Changed[]> {
  const seat = await takeSeat(desk, actor)
  const since = Temporal.Instant.from(seat.at).subtract({ minutes: undoWithinMinutes }).toString()
  return inTransaction(desk.store.db, async trx => {
    const done = await lastActOf(trx, seat.reckoning, actor.personId, { since, meant })
    if (done.length === 0) throw new Refusal('not found', nothing)
    const actId = newId()
    const undone: Changed[] = []
    for (const each of byItem(done.filter(({ linkId }) => !linkId)))
      undone.push(await undo(desk, trx, seat, each, { actId, door }))
    for (const each of byLink(done)) undone.push(...(await undoLink(trx, seat, each, door)))
    return undone
  })
}

const nothing = `There is nothing of yours from the last ${undoWithinMinutes} minutes to take back. Say what is so now, and it stands.`

/** What one act did to one item, the first change first: a message may name an item twice. */
function byItem(done: Done[]): Done[][] {
  return [...Map.groupBy(done, ({ itemId }) => itemId).values()].map(each =>
    each.toSorted((a, b) => a.itemVersion - b.itemVersion),
  )
}

/** A link is one thing, though the history of both its ends tells of it. */
function byLink(done: Done[]): Done[][] {
  return [...Map.groupBy(done, ({ linkId }) => linkId).entries()].flatMap(([linkId, each]) =>
    linkId ? [each] : [],
  )
}

/** The link is gone, and both its ends say so; one that somebody took away meanwhile is gone as it is. */
async function undoLink(db: Database, seat: Seat, done: Done[], door: Door): Promise<Changed[]> {
  const linkId = done[0]?.linkId ?? ''
  const words = done[0]?.changes[0]?.to ?? ''
  const link = await linkOf(db, seat.reckoning, linkId)
  for (const { eventId } of done) await markUndone(db, seat.reckoning.tenantId, eventId)
  if (!link) return []
  const told = toldBy(seat, door)
  await removeLink(db, { ...link, linkId, words }, told)
  if (!link.one.lifecycle) return []
  const changes = [{ fact: 'link' as const, from: words, to: null }]
  const item = trackedOf(link.one)
  return [{ item, event: changed(item, {}, 'undone', changes, told).event }]
}

async function undo(
  desk: Desk,
  db: Database,
  seat: Seat,
  done: Done[],
  { actId, door }: { actId: string; door: Door },
): Promise<Changed> {
  const [first, last] = [done[0], done.at(-1)]
  const item = await lockTracked(db, seat.reckoning, first?.itemId ?? '')
  if (!first?.before) throw new Refusal('conflict', instead(first?.kind, item.reference))
  const act = { itemId: item.itemId, itemVersion: last?.itemVersion ?? 0 }
  if (await isOvertaken(db, item.tenantId, act, seat.member.personId))
    throw new Refusal('conflict', `${item.reference} was changed since. Say what is so now instead.`)
  const changes = done.flatMap(each => each.changes)
  const taken = takeBack(item, first.before, changes, toldBy(seat, door))
  for (const { eventId } of done) await markUndone(db, item.tenantId, eventId)
  const wasHeard = await unsay(
    db,
    item.tenantId,
    done.map(each => each.eventId),
  )
  const news = wasHeard ? 'taken back' : null
  await saveAndTell(desk, db, taken, { actId, before: null, confirmed: [], news })
  return taken
}

/** What somebody can do about what has nothing to go back to. */
function instead(kind: Done['kind'] | undefined, reference: string): string {
  if (kind === 'added')
    return `${reference} stays on the record. Mark it as cancelled if it should not be there.`
  if (kind?.startsWith('challenge'))
    return `A challenge is not taken back but ended: say “end challenge ${reference}”.`
  return `What you said of ${reference} cannot be taken back. Say what is so now instead.`
}
