import { type Changed, refuseStale, refuseUnchanged } from '../../domain/changed.ts'
import type { Door, Told } from '../../domain/event.ts'
import type { Member } from '../../domain/person.ts'
import { refusePersonal } from '../../domain/privacy.ts'
import { sentenceOf } from '../../domain/sentence.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { Board } from '../../domain/views/boardPage.ts'
import { historyOf } from '../store/events.ts'
import { lockTracked } from '../store/items.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { type Actor, type Desk, newId, type Seat, takeSeat } from './desk.ts'
import { saveAndTell } from './telling.ts'

/** Which item, through which door, and the version the writer was looking at; null compares with nothing. */
export type Target = {
  reference: string
  door: Door
  seen?: number | undefined
  /** The message or press it belongs to, so that several changes of one are taken back as one; left out, it is an act of its own. */
  actId?: string | undefined
  /** The writer says that what looks personal in their words names nobody. */
  confirmed?: boolean | undefined
  /** What is so already is refused, code `conflict`, and no event says it again. */
  unlessSo?: boolean | undefined
}

export type Decide = (item: Tracked, told: Told, seat: { board: Board; member: Member }) => Changed

/**
 * The one way a tracked item changes, whoever asks: load, let `decide` authorise and judge, then save state, event and
 * announcement in one transaction. Refused with `not found`, `stale`, `personal`, or whatever the rule says.
 */
export async function changeItem(desk: Desk, actor: Actor, target: Target, decide: Decide): Promise<Changed> {
  const seat = await takeSeat(desk, actor)
  return inTransaction(desk.store.db, async trx => {
    const item = await lockTracked(trx, seat.reckoning, target.reference)
    await compareVersions(trx, item, target.seen ?? null, seat)
    const changed = decide(item, toldBy(seat, target.door), seat)
    if (target.unlessSo) refuseUnchanged(changed)
    const confirmed = refusePersonal(textsOf(changed), target.confirmed ?? false)
    await saveAndTell(desk, trx, changed, { actId: target.actId ?? newId(), before: item, confirmed })
    return changed
  })
}

/** Whatever people wrote in it, wherever it ends up. */
export function textsOf({ event: { words, next, changes } }: Changed): (string | null)[] {
  return [words, next, ...changes.map(({ to }) => to)]
}

export function toldBy({ member, at, reckoning }: Seat, door: Door): Told {
  return { by: { personId: member.personId, name: member.name }, at, today: reckoning.today, door }
}

async function compareVersions(db: Database, item: Tracked, seen: number | null, seat: Seat): Promise<void> {
  if (seen === null || seen === item.version) return
  const since = await historyOf(db, item.tenantId, item.itemId, seen)
  refuseStale(
    item,
    seen,
    since.map(event => ({ ...event, sentence: sentenceOf(event, seat.reckoning.today) })),
  )
}
