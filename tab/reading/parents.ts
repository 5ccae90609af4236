import type { Proposal, ProposedLine } from '../../domain/reading/proposal.ts'
import { mayStandUnder } from '../../domain/reading/revise.ts'

/** Lines that a line may stand under, in the order of the document; none for a kind that stands under nothing. */
export function parentsFor(proposal: Proposal, line: ProposedLine): ProposedLine[] {
  return proposal.lines.filter(
    other =>
      !other.dropped &&
      other.id !== line.id &&
      mayStandUnder(line.kind, other.kind) &&
      other.parentId !== line.id,
  )
}
