import { Refusal } from '../refusal.ts'
import type { Proposal, ProposedLine } from './proposal.ts'
import { misfitOf } from './reviseFacts.ts'

/** What a proposal may name besides its own lines: those that were read, and the items of the plan that it renews. */
type Known = { readIds: Iterable<string>; itemIds: Iterable<string> }

/**
 * Refuses, code `not valid`, a proposal that is none: two lines of one id, a parent or a thread that is not there, a line that
 * stands under itself, was split from nothing or was nothing, or says what its kind does not have. The reader makes none and the
 * review cannot; what comes over the wire is not trusted to be either's.
 */
export function refuseUnsound(
  { lines }: Pick<Proposal, 'lines'>,
  known: Known = { readIds: [], itemIds: [] },
): void {
  const byId = new Map(lines.map(line => [line.id, line]))
  if (byId.size !== lines.length) refuse('Two lines have the same id.')
  for (const line of lines) {
    if (line.parentId !== undefined && !byId.has(line.parentId)) refuse(`${say(line)} stands under nothing.`)
    if (line.threadIds.some(id => byId.get(id)?.kind !== 'thread'))
      refuse(`${say(line)} counts in no thread.`)
    if (standsUnderItself(line, byId)) refuse(`${say(line)} stands under itself.`)
    const misfit = misfitOf(line)
    if (misfit) throw new Refusal('not valid', `${misfit} Put ${say(line)} right.`, { lineId: line.id })
  }
  refuseUnknown(lines, known)
}

function refuseUnknown(lines: readonly ProposedLine[], known: Known): void {
  const read = new Set([...known.readIds, ...lines.map(({ id }) => id)])
  const items = new Set(known.itemIds)
  for (const line of lines) {
    if (line.from !== undefined && !read.has(line.from)) refuse(`${say(line)} was split from nothing.`)
    if (typeof line.was === 'string' && !items.has(line.was))
      refuse(`${say(line)} is said to be an item that this plan does not have.`)
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
