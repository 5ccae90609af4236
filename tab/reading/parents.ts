import {
  type LineKind,
  LineKind as LineKinds,
  type Proposal,
  type ProposedLine,
} from '../../domain/reading/proposal.ts'
import { reparent } from '../../domain/reading/revise.ts'
import { allowed } from '../allowed.ts'

/** Lines that a line may stand under, in the order of the document; none for a kind that stands under nothing. */
export function parentsFor(proposal: Proposal, line: ProposedLine): ProposedLine[] {
  const kinds = LineKinds.options.filter(kind => fits(line.kind, kind))
  return proposal.lines.filter(
    other =>
      !other.dropped && other.id !== line.id && kinds.includes(other.kind) && other.parentId !== line.id,
  )
}

/** A kind under a kind, tried on two lines of nothing else. */
function fits(kind: LineKind, parent: LineKind): boolean {
  const bare = { text: '-', place: '-', threadIds: [], sources: [], marks: [], dropped: false }
  const two: Proposal = {
    kind: 'strategy',
    title: '-',
    notes: [],
    lines: [
      { ...bare, id: 'parent', kind: parent },
      { ...bare, id: 'child', kind },
    ],
  }
  return allowed(() => reparent(two, 'child', 'parent'))
}
