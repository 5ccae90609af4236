import { type FactSaid, ProposedLine } from './reading/proposal.ts'
import type { Otherwise } from './renew.ts'

/** Where document and board disagree on a line and nobody has said whose is right: neither is taken to be decided. */
export function undecidedOf(
  { takes, keeps = [] }: ProposedLine,
  otherwise: readonly Otherwise[],
): FactSaid[] {
  return otherwise.flatMap(({ fact }) => (takes.includes(fact) || keeps.includes(fact) ? [] : [fact]))
}

/**
 * A line of a document as the next version is compared with it. In what nobody has decided it still says what the version before
 * said, so that the news is news again, and is not lost by being repeated.
 */
export function remembered(
  line: ProposedLine,
  before: ProposedLine | null,
  undecided: readonly FactSaid[],
): ProposedLine {
  if (undecided.length === 0) return line
  const names = new Set<string>(undecided.map(fact => fields[fact]))
  const decided = Object.entries(line).filter(([name]) => !names.has(name))
  const asBefore = Object.entries(before ?? {}).filter(([name]) => names.has(name))
  return ProposedLine.parse(Object.fromEntries([...decided, ...asBefore]))
}

const fields: Record<FactSaid, keyof ProposedLine> = {
  lead: 'lead',
  'due day': 'dueOn',
  success: 'success',
  RAG: 'rag',
  lifecycle: 'lifecycle',
}
