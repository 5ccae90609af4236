import { z } from 'zod'
import { authorise } from '../../domain/permissions.ts'
import type { Document } from '../../domain/reading/document.ts'
import { matchesOf } from '../../domain/reading/matching.ts'
import type { Proposal } from '../../domain/reading/proposal.ts'
import { refuseUnsound } from '../../domain/reading/sound.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { ReadingPage, ReadingSummary } from '../../domain/views/readingPage.ts'
import { readFile } from '../intake/intake.ts'
import { lockBoard } from '../store/boards.ts'
import { lockPlan, plansOf, planVersionOf } from '../store/plans.ts'
import {
  addReading,
  lockReading,
  openReadings,
  type Reading,
  readingOf,
  saveReading,
} from '../store/readings.ts'
import { itemIdsOfPlan, standingOfPlan } from '../store/standings.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { type Actor, type Desk, newId, type Seat, takeSeat } from './desk.ts'
import { difference } from './renewal.ts'
import { restarted, startingProposal } from './startingProposal.ts'

/** Reads a file and keeps what was read for review. Nothing is on the board; a file that cannot be read leaves nothing behind. */
export async function readDocument(
  desk: Desk,
  actor: Actor,
  fileName: string,
  bytes: Uint8Array,
): Promise<ReadingPage> {
  const { member } = await takeSeat(desk, actor)
  authorise('importPlan', member)
  const { document, proposal } = await readFile(fileName, bytes)
  return lookAtReading(desk, actor, await keepReading(desk, actor, document, proposal))
}

/** Keeps what was read of a document for review; answers the id of the reading. */
export async function keepReading(
  desk: Desk,
  actor: Actor,
  document: Document,
  proposal: Proposal,
): Promise<string> {
  const seat = await takeSeat(desk, actor)
  authorise('importPlan', seat.member)
  const readingId = newId()
  const { fileName } = document
  const renewsPlanId = await likelyRenewal(desk.store.db, seat, fileName, proposal)
  const reading = {
    readingId,
    fileName,
    document,
    proposal: await startingProposal(desk.store.db, actor.tenantId, proposal, renewsPlanId),
    original: proposal.lines,
    renewsPlanId,
    readBy: seat.member.name,
    readAt: seat.at,
  }
  await addReading(desk.store.db, seat.reckoning, reading)
  return readingId
}

export async function lookAtReadings(desk: Desk, actor: Actor): Promise<ReadingSummary[]> {
  const { reckoning } = await takeSeat(desk, actor)
  return openReadings(desk.store.db, reckoning)
}

export async function lookAtReading(desk: Desk, actor: Actor, readingId: string): Promise<ReadingPage> {
  const seat = await takeSeat(desk, actor)
  return pageOf(desk.store.db, seat, await readingOf(desk.store.db, seat.reckoning, uuid(readingId)))
}

export async function reviseReading(
  desk: Desk,
  actor: Actor,
  readingId: string,
  { proposal, version }: { proposal: Proposal; version: number },
): Promise<ReadingPage> {
  return save(desk, actor, readingId, version, async (trx, { original, renewsPlanId }) => {
    const itemIds = renewsPlanId ? await itemIdsOfPlan(trx, actor.tenantId, renewsPlanId) : []
    refuseUnsound(proposal, { readIds: original.map(({ id }) => id), itemIds })
    return { proposal }
  })
}

export async function chooseRenewal(
  desk: Desk,
  actor: Actor,
  readingId: string,
  { planId, version }: { planId: string | null; version: number },
): Promise<ReadingPage> {
  return save(desk, actor, readingId, version, async (trx, reading) => ({
    renewsPlanId: planId,
    proposal: await restarted(trx, actor.tenantId, reading, planId),
  }))
}

export async function discardReading(desk: Desk, actor: Actor, readingId: string): Promise<void> {
  const seat = await takeSeat(desk, actor)
  authorise('importPlan', seat.member)
  await inTransaction(desk.store.db, async trx => {
    const { version } = await readingOf(trx, seat.reckoning, uuid(readingId))
    await lockReading(trx, seat.reckoning, readingId, version)
    await saveReading(trx, seat.reckoning, readingId, { state: 'discarded' })
  })
}

async function save(
  desk: Desk,
  actor: Actor,
  readingId: string,
  seen: number,
  revise: (trx: Database, reading: Reading) => Promise<Pick<Partial<Reading>, 'proposal' | 'renewsPlanId'>>,
): Promise<ReadingPage> {
  const seat = await takeSeat(desk, actor)
  authorise('importPlan', seat.member)
  await inTransaction(desk.store.db, async trx => {
    await lockBoard(trx, seat.reckoning)
    const reading = await lockReading(trx, seat.reckoning, uuid(readingId), seen)
    const facts = await revise(trx, reading)
    if (facts.renewsPlanId) await lockPlan(trx, seat.reckoning, facts.renewsPlanId, reading.proposal.kind)
    await saveReading(trx, seat.reckoning, readingId, facts)
  })
  return lookAtReading(desk, actor, readingId)
}

async function pageOf(db: Database, seat: Seat, reading: Reading): Promise<ReadingPage> {
  const plans = await plansOf(db, seat.reckoning)
  const couldRenew = plans.filter(plan => plan.kind === reading.proposal.kind)
  const renewed = couldRenew.find(plan => plan.planId === reading.renewsPlanId)
  // Taken before the difference: what changes between the two is refused, and not passed over.
  const planVersion = renewed ? await planVersionOf(db, seat.reckoning.tenantId, renewed.planId) : null
  return {
    ...reading,
    couldRenew: couldRenew.map(({ planId, title }) => ({ planId, title })),
    planVersion,
    difference: renewed ? await difference(db, seat, renewed.planId, reading.proposal) : null,
  }
}

/** The plan of the same kind with the same title or the same file name, and a line that is found again: offered, and the person can say otherwise. */
async function likelyRenewal(
  db: Database,
  seat: Seat,
  fileName: string,
  proposal: Proposal,
): Promise<string | null> {
  const plans = await plansOf(db, seat.reckoning)
  const same = plans.filter(plan => plan.kind === proposal.kind)
  const likely = [
    ...same.filter(plan => plan.title === proposal.title),
    ...same.filter(plan => plan.fileName === fileName),
  ]
  for (const { planId } of likely) if (await isFoundAgain(db, seat, planId, proposal)) return planId
  return null
}

/** Two plans of one partnership may bear its name alone: one of which no line is found again is another plan. */
async function isFoundAgain(db: Database, seat: Seat, planId: string, proposal: Proposal): Promise<boolean> {
  const standing = await standingOfPlan(db, seat.reckoning.tenantId, planId)
  const items = standing.map(({ item }) => item)
  return matchesOf(items, proposal).size > 0
}

/** An id that can be no reading's is refused as any that is not there. */
export function uuid(id: string): string {
  const parsed = z.uuid().safeParse(id)
  if (!parsed.success) throw new Refusal('not found', 'That document is not here any more.')
  return parsed.data
}
