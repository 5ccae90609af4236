import { Refusal } from '../refusal.ts'
import type { Proposal, ProposedLine } from './proposal.ts'

/**
 * Refuses, code `not valid`, a proposal that is none: two lines of one id, a parent or a thread that is not there, a line that
 * stands under itself. The reader makes none and the review cannot; what comes over the wire is not trusted to be either's.
 */
export function refuseUnsound({ lines }: Pick<Proposal, 'lines'>): void {
  const byId = new Map(lines.map(line => [line.id, line]))
  if (byId.size !== lines.length) refuse('Two lines have the same id.')
  for (const line of lines) {
    if (line.parentId !== undefined && !byId.has(line.parentId)) refuse(`${say(line)} stands under nothing.`)
    if (line.threadIds.some(id => byId.get(id)?.kind !== 'thread'))
      refuse(`${say(line)} counts in no thread.`)
    if (standsUnderItself(line, byId)) refuse(`${say(line)} stands under itself.`)
  }
}

/** A document's lines stand at most a few levels deep; more steps up than that are a circle. */
const deepest = 20

function standsUnderItself(line: ProposedLine, byId: ReadonlyMap<string, ProposedLine>): boolean {
  let above: ProposedLine | undefined = line
  for (let step = 0; step < deepest; step += 1) {
    above = byId.get(above.parentId ?? '')
    if (!above) return false
  }
  return true
}

function say({ text }: ProposedLine): string {
  return `“${text.slice(0, 80)}”`
}

function refuse(sentence: string): never {
  throw new Refusal('not valid', `${sentence} Load the review again.`)
}
