import { FactSaid, type Proposal, type ProposedLine } from './proposal.ts'
import { change } from './revise.ts'

/*
 * What a reviewer may say of a newer version: which item of the plan a line is, and where the document overrules the board.
 * Each edit gives a new proposal and leaves the old one as it was.
 */

/** The line is this item of the plan, by its id; null says that it is new. An item is one line's: another that claimed it lets go. */
export function recognise(proposal: Proposal, id: string, itemId: string | null): Proposal {
  const others = proposal.lines.map(line =>
    itemId !== null && line.was === itemId && line.id !== id ? withoutWas(line) : line,
  )
  return change({ ...proposal, lines: others }, id, line => ({ ...line, was: itemId }))
}

/** Takes what the document says of a fact instead of what the board has, or keeps the board's: decided either way. */
export function take(proposal: Proposal, id: string, fact: FactSaid, isTaken: boolean): Proposal {
  return change(proposal, id, line => ({
    ...line,
    takes: withFact(line.takes, fact, isTaken),
    keeps: withFact(line.keeps ?? [], fact, !isTaken),
  }))
}

function withFact(facts: readonly FactSaid[], fact: FactSaid, isIn: boolean): FactSaid[] {
  return FactSaid.options.filter(each => (each === fact ? isIn : facts.includes(each)))
}

function withoutWas({ was: _, ...line }: ProposedLine): ProposedLine {
  return line
}
