import { type Acceptance, type Accepted, accept } from '../../domain/accept.ts'
import { type Item, referencePrefix } from '../../domain/item.ts'
import { authorise } from '../../domain/permissions.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Proposal, ProposedLine } from '../../domain/reading/proposal.ts'
import { type DocumentLine, noLongerSaid } from '../../domain/reading/repeat.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Standing } from '../../domain/renew.ts'
import { sentenceOf, withoutDoor } from '../../domain/sentence.ts'
import { remembered } from '../../domain/undecided.ts'
import { saveAcceptance } from '../store/acceptances.ts'
import { lockBoard } from '../store/boards.ts'
import { announce } from '../store/changes.ts'
import { documentLinesOf, saveDocumentLines } from '../store/documentLines.ts'
import { newestOfPlan } from '../store/events.ts'
import { lockPlan, planVersionOf } from '../store/plans.ts'
import { lockReading, outdateOthers, saveReading } from '../store/readings.ts'
import { takeNumbers } from '../store/references.ts'
import { lockStandingOfPlan } from '../store/standings.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { type Actor, type Desk, newId, type Seat, takeSeat } from './desk.ts'
import { uuid } from './readings.ts'
import { renewalInput } from './renewal.ts'

/**
 * What was reviewed becomes the board's: items, placements, links, scores and their history, all or nothing. A newer version of
 * a plan keeps the references, leads, links and history of every line it still has. Nobody is notified; open boards redraw.
 */
export async function acceptReading(
  desk: Desk,
  actor: Actor,
  readingId: string,
  seen: { version: number; planVersion?: number | undefined },
): Promise<string> {
  const seat = await takeSeat(desk, actor)
  authorise('importPlan', seat.member)
  return inTransaction(desk.store.db, async trx => {
    await lockBoard(trx, seat.reckoning)
    const { proposal, fileName, ...reading } = await lockReading(
      trx,
      seat.reckoning,
      uuid(readingId),
      seen.version,
    )
    const planId = reading.renewsPlanId ?? newId()
    const standing = reading.renewsPlanId ? await standingRenewed(trx, seat, planId, proposal.kind) : []
    if (reading.renewsPlanId) await refuseOvertaken(trx, seat, planId, seen.planVersion ?? null)
    const input = await renewalInput(trx, seat, proposal, standing)
    const acceptance = accept({
      ...input,
      plan: planOf(seat, { planId, fileName, proposal }),
      nextReference: await references(
        trx,
        seat,
        proposal.lines.filter(line => !line.dropped && !input.matches.has(line.id)),
      ),
      newId,
    })
    if (acceptance.items.some(isReopened)) authorise('reopen', seat.member)
    await saveAcceptance(trx, acceptance, {
      told: input.told,
      head: proposal.assessment,
      assessmentId: newId(),
      newId,
    })
    await saveDocumentLines(
      trx,
      { tenantId: actor.tenantId, planId },
      await documentLines(trx, { acceptance, standing, original: reading.original }),
    )
    await saveReading(trx, seat.reckoning, readingId, { state: 'accepted', planId })
    await outdateOthers(trx, seat.reckoning, { readingId, planId, title: proposal.title })
    await announce(trx, actor.tenantId, actor.boardId)
    return planId
  })
}

function isReopened({ events }: Accepted): boolean {
  return events.some(({ kind }) => kind === 'reopened')
}

/** What each line as it was read has become: itself, what it was split into, or nothing; and what earlier versions said besides. */
async function documentLines(
  db: Database,
  accepted: { acceptance: Acceptance; standing: readonly Standing[]; original: readonly ProposedLine[] },
): Promise<DocumentLine[]> {
  const { acceptance, standing, original } = accepted
  const { ids, undecided, plan } = acceptance
  const before = new Map(standing.map(({ item, line }) => [item.itemId, line]))
  const now = original.map(line => {
    const itemIds = ids.get(line.id) ?? []
    const said = before.get(itemIds[0] ?? '') ?? null
    return { line: remembered(line, said, undecided.get(line.id) ?? []), itemIds }
  })
  const claimed = new Set(now.flatMap(({ itemIds }) => itemIds))
  const gone = noLongerSaid(await documentLinesOf(db, plan), original)
  // An item that goes on as another line is that line's, and no longer the one's that it was.
  return [...now, ...gone.filter(({ itemIds }) => !itemIds.some(id => claimed.has(id)))]
}

async function standingRenewed(
  db: Database,
  { reckoning }: Seat,
  planId: string,
  kind: Plan['kind'],
): Promise<Standing[]> {
  await lockPlan(db, reckoning, planId, kind)
  return lockStandingOfPlan(db, reckoning.tenantId, planId)
}

/** What leads reported since the reviewer looked was not in what they accept: refused as `stale`, with what it was. */
async function refuseOvertaken(
  db: Database,
  { reckoning }: Seat,
  planId: string,
  seen: number | null,
): Promise<void> {
  if (seen === null) return
  const { tenantId, today } = reckoning
  const planVersion = await planVersionOf(db, tenantId, planId)
  if (planVersion === seen) return
  const events = await newestOfPlan(db, tenantId, planId, Math.max(1, Math.min(planVersion - seen, mostSaid)))
  const since = events.map(event => ({ ...event, sentence: sentenceOf(event, today) }))
  throw new Refusal('stale', sayMeanwhile(since), { planVersion, since })
}

/** As many as one reads before looking again. */
const mostSaid = 5

function sayMeanwhile(since: { reference: string | null; sentence: string }[]): string {
  const said = since.map(({ reference, sentence }) => `${reference ?? 'A line'}: ${withoutDoor(sentence)}`)
  return `The plan was changed while you were looking. ${said.join('. ')}. Nothing is accepted yet: look at what is different now.`
}

function planOf(
  { reckoning, member, at }: Seat,
  { planId, fileName, proposal }: { planId: string; fileName: string; proposal: Proposal },
): Plan {
  const { tenantId, boardId } = reckoning
  const { kind, title } = proposal
  return { tenantId, boardId, planId, kind, title, fileName, acceptedAt: at, acceptedBy: member.name }
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
