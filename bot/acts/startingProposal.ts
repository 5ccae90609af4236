import { isDeepStrictEqual } from 'node:util'
import type { Proposal, ProposedLine } from '../../domain/reading/proposal.ts'
import { repeatReview } from '../../domain/reading/repeat.ts'
import { documentLinesOf } from '../store/documentLines.ts'
import type { Reading } from '../store/readings.ts'
import { standingOfPlan } from '../store/standings.ts'
import type { Database } from '../store/store.ts'

/** What a reviewer begins with: what was read, and in a newer version the last review repeated where the document repeats itself. */
export async function startingProposal(
  db: Database,
  tenantId: string,
  read: Proposal,
  planId: string | null,
): Promise<Proposal> {
  if (planId === null) return read
  const former = await documentLinesOf(db, { tenantId, planId })
  return former.length === 0 ? read : repeatReview(read, former, await standingOfPlan(db, tenantId, planId))
}

/** The proposal when the plan it renews is chosen anew: lines that the reviewer has edited stay, the others begin again. */
export async function restarted(
  db: Database,
  tenantId: string,
  { proposal, original, renewsPlanId }: Pick<Reading, 'proposal' | 'original' | 'renewsPlanId'>,
  planId: string | null,
): Promise<Proposal> {
  const read = {
    ...proposal,
    lines: original,
    notes: proposal.notes.filter(note => note.kind !== 'as before'),
  }
  const before = await startingProposal(db, tenantId, read, renewsPlanId)
  const after = await startingProposal(db, tenantId, read, planId)
  const lines = keepingEdits(proposal.lines, before.lines, after.lines)
  if (planId === renewsPlanId) return { ...after, lines }
  const items = new Map(after.lines.map(({ id, was }) => [id, was]))
  return { ...after, lines: lines.map(line => goingOnAs(line, items.get(line.id))) }
}

/** Which item an edited line was is another plan's to say now. */
function goingOnAs({ was: _, ...line }: ProposedLine, was: ProposedLine['was']): ProposedLine {
  return was === undefined ? line : { ...line, was }
}

function keepingEdits(
  now: readonly ProposedLine[],
  before: readonly ProposedLine[],
  after: readonly ProposedLine[],
): ProposedLine[] {
  const wereAs = new Map(before.map(line => [line.id, line]))
  if (isDeepStrictEqual(now, before)) return [...after]
  const fresh = new Map(after.map(line => [line.id, line]))
  return now.map(line => (isDeepStrictEqual(line, wereAs.get(line.id)) ? (fresh.get(line.id) ?? line) : line))
}
