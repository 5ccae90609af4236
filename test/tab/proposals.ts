import { Proposal, type ProposedLine } from '../../domain/reading/proposal.ts'

/** A proposal of lines of which only what matters to a test is said. */
export function proposal(
  lines: (Partial<ProposedLine> & Pick<ProposedLine, 'id' | 'kind'>)[],
  facts: Partial<Proposal> = {},
): Proposal {
  const whole = lines.map(line => ({ text: `Line ${line.id}`, place: 'line 1', ...line }))
  return Proposal.parse({ kind: 'strategy', title: 'Early Help', notes: [], ...facts, lines: whole })
}
