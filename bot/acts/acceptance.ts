import { type Acceptance, accept } from '../../domain/accept.ts'
import { type Item, referencePrefix } from '../../domain/item.ts'
import { authorise } from '../../domain/permissions.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Tracked } from '../../domain/tracked.ts'
import { saveAcceptance } from '../store/acceptances.ts'
import { membersOf } from '../store/boards.ts'
import { announce } from '../store/changes.ts'
import { lockItemsOfPlan, lockPlan } from '../store/plans.ts'
import { lockReading, type Reading, saveReading } from '../store/readings.ts'
import { takeNumbers } from '../store/references.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { toldBy } from './change.ts'
import { type Actor, type Desk, newId, type Seat, takeSeat } from './desk.ts'
import { uuid } from './readings.ts'
import { renewedBy } from './renewal.ts'

/**
 * What was reviewed becomes the board's: items, placements, links, scores and their history, all or nothing. A newer version of
 * a plan keeps the references, leads, links and history of every line it still has. Nobody is notified; open boards redraw.
 */
export async function acceptReading(
  desk: Desk,
  actor: Actor,
  readingId: string,
  seen: number,
): Promise<string> {
  const seat = await takeSeat(desk, actor)
  authorise('importPlan', seat.member)
  return inTransaction(desk.store.db, async trx => {
    const reading = await lockReading(trx, seat.reckoning, uuid(readingId), seen)
    const existing = await itemsRenewed(trx, seat, reading)
    const renewed = renewedBy(existing, reading.proposal)
    const acceptance = await decide(trx, seat, reading, renewed)
    const kept = new Set([...renewed.values()].map(item => item.itemId))
    const gone = existing.filter(item => !kept.has(item.itemId))
    const { assessment: head } = reading.proposal
    await saveAcceptance(trx, acceptance, {
      told: toldBy(seat, 'import'),
      head,
      assessmentId: newId(),
      newId,
      gone,
    })
    await saveReading(trx, seat.reckoning, readingId, { state: 'accepted', planId: acceptance.plan.planId })
    await announce(trx, actor.tenantId, actor.boardId)
    return acceptance.plan.planId
  })
}

async function itemsRenewed(
  db: Database,
  { reckoning }: Seat,
  reading: Reading,
): Promise<(Item | Tracked)[]> {
  if (!reading.renewsPlanId) return []
  await lockPlan(db, reckoning, reading.renewsPlanId, reading.proposal.kind)
  return lockItemsOfPlan(db, reckoning.tenantId, reading.renewsPlanId)
}

async function decide(
  db: Database,
  seat: Seat,
  reading: Reading,
  renewed: Map<string, Item | Tracked>,
): Promise<Acceptance> {
  const { proposal } = reading
  const { tenantId, boardId } = seat.reckoning
  const plan: Plan = {
    tenantId,
    boardId,
    planId: reading.renewsPlanId ?? newId(),
    kind: proposal.kind,
    title: proposal.title,
    fileName: reading.fileName,
    acceptedAt: seat.at,
    acceptedBy: seat.member.name,
  }
  return accept({
    proposal,
    plan,
    renewed,
    people: await membersOf(db, tenantId, boardId),
    nextReference: await references(
      db,
      seat,
      proposal.lines.filter(line => !line.dropped && !renewed.has(line.id)),
    ),
    newId,
    told: toldBy(seat, 'import'),
  })
}

/** Takes a run of references for each kind at once, and hands them out in order. */
async function references(db: Database, seat: Seat, lines: { kind: Item['kind'] }[]) {
  const last = new Map<string, number>()
  for (const [prefix, { length }] of Map.groupBy(lines, line => referencePrefix(line.kind))) {
    if (prefix) last.set(prefix, await takeNumbers(db, seat.reckoning, prefix, length))
  }
  return (kind: Item['kind']): string | null => {
    const prefix = referencePrefix(kind)
    if (!prefix) return null
    const number = (last.get(prefix) ?? 0) + 1
    last.set(prefix, number)
    return `${prefix}${number}`
  }
}
