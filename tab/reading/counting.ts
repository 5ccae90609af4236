import { countsOf } from '../../domain/reading/counts.ts'
import type { LineKind, Proposal } from '../../domain/reading/proposal.ts'
import { plural } from '../plural.ts'

/** "48 commitments, 4 visions, 5 threads": what a person with the document in hand would count. */
export function sayCounts(proposal: Pick<Proposal, 'lines'>): string {
  const counts = countsOf(proposal)
  return order
    .filter(kind => counts[kind] > 0)
    .map(kind => sayKind(kind, counts[kind]))
    .join(', ')
}

/** The same, shorter, for a button: only what is followed from then on. */
export function sayAccepted(proposal: Pick<Proposal, 'lines'>): string {
  const counts = countsOf(proposal)
  const said = followed.filter(kind => counts[kind] > 0).map(kind => sayKind(kind, counts[kind]))
  return said.length > 0 ? `Accept ${said.join(', ')}` : 'Accept'
}

/** Sub-commitments are counted in, so that the number can be found again in the document. */
export function subCommitments({ lines }: Pick<Proposal, 'lines'>): number {
  const commitments = new Set(lines.filter(line => line.kind === 'commitment').map(line => line.id))
  return lines.filter(
    ({ kind, dropped, parentId }) =>
      kind === 'commitment' && !dropped && parentId !== undefined && commitments.has(parentId),
  ).length
}

const followed: readonly LineKind[] = ['commitment', 'action', 'vision', 'thread', 'element', 'gap']
const order: readonly LineKind[] = [...followed, 'evidence', 'outcome', 'principle', 'definition']

function sayKind(kind: LineKind, count: number): string {
  if (kind === 'evidence') return plural(count, 'piece of evidence', 'pieces of evidence')
  return plural(count, kind)
}
