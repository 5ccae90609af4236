import type { LineKind, Proposal } from './proposal.ts'
import { LineKind as LineKinds } from './proposal.ts'

/** How many lines of each kind there are, as a person with the document in hand would count them: dropped lines are gone. */
export function countsOf({ lines }: Pick<Proposal, 'lines'>): Record<LineKind, number> {
  const counts = Object.fromEntries(LineKinds.options.map(kind => [kind, 0])) as Record<LineKind, number>
  for (const line of lines) {
    if (!line.dropped) counts[line.kind] += 1
  }
  return counts
}
