import { type Changed, changed } from '../../domain/changed.ts'
import type { Door } from '../../domain/event.ts'
import { sayLead } from '../../domain/lead.ts'
import { Refusal } from '../../domain/refusal.ts'
import { takeBack, undoWithinMinutes } from '../../domain/takeBack.ts'
import type { Tracked } from '../../domain/tracked.ts'
import { type Act, actOfEvent, actsOf, type Done, markUndone } from '../store/acts.ts'
import { lockTracked, trackedOf } from '../store/items.ts'
import { linkOf, removeLink } from '../store/links.ts'
import { holdMembership } from '../store/memberships.ts'
import { unsay } from '../store/news.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { type Beside, besideItems } from './besideItems.ts'
import { toldBy } from './change.ts'
import { type Actor, type Desk, newId, type Seat, takeSeat } from './desk.ts'
import { saveAndTell } from './telling.ts'
import { takeBackAdded } from './undoAdded.ts'
import {
  byItem,
  noteTold,
  sayBefore,
  untold,
  whyItStands,
  whyNothingToGoBackTo,
  whyOvertaken,
} from './whatStands.ts'

/**
 * Takes back the last message or press of somebody, if it is no older than fifteen minutes and nobody has changed those items since;
 * what they did since and took back counts for nothing, so undo goes back step by step. Each is as it was before, and the history says
 * so. All or nothing; refused with `not found` or `conflict`. What stands is refused once, and the next undo goes on to what was before
 * it. An action that they added by mistake is cancelled. With `meant` it is that act of theirs and no other: a card offers to take
 * back what it says.
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
    const { personId } = actor
    const acts = await actsOf(trx, seat.reckoning, personId, { since, meant })
    const [last, before] = meant ? acts : untold(desk, personId, withBeside(desk, actor, acts))
    if (!last) throw new Refusal('not found', nothing)
    const why = await whyItStands(trx, seat, last)
    if (!why) return takeBackAct(desk, trx, seat, last.done, door)
    if (meant) throw new Refusal('conflict', why)
    noteTold(desk, personId, last, seat.at)
    throw new Refusal('conflict', `${why}${await sayBefore(trx, seat, before, door)}`)
  })
}

/** Takes back the message or press that an event belongs to, by the same rules. */
export async function undoEvent(desk: Desk, actor: Actor, door: Door, eventId: string): Promise<Changed[]> {
  const { reckoning } = await takeSeat(desk, actor)
  const actId = await actOfEvent(desk.store.db, reckoning, eventId)
  if (!actId) throw new Refusal('not found', nothing)
  return undoLast(desk, actor, door, actId)
}

const nothing = `There is nothing of yours from the last ${undoWithinMinutes} minutes to take back. Say what is so now, and it stands.`

/** What is of no item stands as well: nobody wants an update undone because they said “quiet until Monday” after it. */
function withBeside(desk: Desk, actor: Actor, acts: Act[]): (Act | Beside)[] {
  return [...besideItems(desk, actor), ...acts].sort((one, other) =>
    Temporal.Instant.compare(other.at, one.at),
  )
}

async function takeBackAct(
  desk: Desk,
  db: Database,
  seat: Seat,
  done: Done[],
  door: Door,
): Promise<Changed[]> {
  const actId = newId()
  const undone: Changed[] = []
  for (const each of byItem(done)) undone.push(await undo(desk, db, seat, each, { actId, door }))
  for (const each of byLink(done)) undone.push(...(await undoLink(db, seat, each, door)))
  return undone
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

/** Nothing goes back to somebody who has left the board meanwhile, or is leaving it. */
async function refuseGone(db: Database, seat: Seat, now: Tracked, { item }: Changed): Promise<void> {
  const { lead, handover, reference } = item
  const given = [
    ...(lead.kind === 'person' && sayLead(lead) !== sayLead(now.lead) ? [lead] : []),
    ...(handover && !now.handover ? [handover.to] : []),
  ]
  for (const { personId, name } of given) {
    const member = await holdMembership(db, seat.reckoning, personId)
    if (member && member.leavingOn === null) continue
    throw new Refusal('conflict', `${name} is leaving the board, or has left: ${reference} stays as it is.`)
  }
}

/** Looks again under the lock: somebody may have changed it this moment. */
async function undo(
  desk: Desk,
  db: Database,
  seat: Seat,
  done: Done[],
  { actId, door }: { actId: string; door: Door },
): Promise<Changed> {
  const [first] = done
  const item = await lockTracked(db, seat.reckoning, first?.itemId ?? '')
  const isAdded = first?.kind === 'added'
  const why = first?.before || isAdded ? await whyOvertaken(db, seat, done) : whyNothingToGoBackTo(first)
  if (why) throw new Refusal('conflict', why)
  const changes = done.flatMap(each => each.changes)
  const told = toldBy(seat, door)
  const taken = first?.before ? takeBack(item, first.before, changes, told) : takeBackAdded(item, told)
  await refuseGone(db, seat, item, taken)
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
