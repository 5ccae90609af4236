import { Refusal } from '../refusal.ts'
import type { LineKind, Mark, Proposal, ProposedLine } from './proposal.ts'
import { plainOf } from './wording.ts'

/*
 * What a reviewer may do to a proposal before it is accepted. Each edit gives a new proposal and leaves the old one as it
 * was; what makes no sense is refused with `not valid` and a sentence for the screen.
 */

export function setText(proposal: Proposal, id: string, text: string): Proposal {
  return change(proposal, id, line => ({ ...settled(line, 'joined', 'guessed'), text: worded(text) }))
}

/** Its children must fit the new kind; a parent that does not fit any more is let go. */
export function changeKind(proposal: Proposal, id: string, kind: LineKind): Proposal {
  const line = lineOf(proposal, id)
  const misfits = childrenOf(proposal, id).filter(child => !mayStandUnder(child.kind, kind))
  if (misfits.length > 0) throw notValid(`Move or drop the ${misfits.length} lines under it first.`)
  const parent = proposal.lines.find(other => other.id === line.parentId)
  const changed = asKind(line, kind, parent !== undefined && mayStandUnder(kind, parent.kind))
  const lines = proposal.lines.map(other => (other.id === id ? changed : other))
  return { ...proposal, lines: line.kind === 'thread' ? lines.map(other => recounted(other, id, [])) : lines }
}

/** One thread becomes several; everything that counted in it counts in each. A name that is a thread already is that thread. */
export function splitThread(proposal: Proposal, id: string, names: readonly string[]): Proposal {
  const thread = lineOf(proposal, id)
  if (thread.kind !== 'thread') throw notValid('Only a golden thread can be split into threads.')
  const wanted = distinct(names.map(worded))
  if (wanted.length < 2) throw notValid('Give two or more different names.')
  const [first = '', ...others] = wanted
  const known = (name: string) => proposal.lines.find(line => isThreadNamed(line, name) && line.id !== id)
  const firstKnown = known(first)
  const added = others
    .filter(name => !known(name))
    .map((name, at) => ({
      ...thread,
      id: newId(proposal, at),
      text: name,
      marks: [],
      from: thread.from ?? thread.id,
    }))
  const ids = wanted.map(name => known(name)?.id ?? added.find(line => line.text === name)?.id ?? id)
  const own = firstKnown ? [] : [{ ...settled(thread, 'guessed'), text: first }]
  const lines = proposal.lines.flatMap(line =>
    line.id === id ? [...own, ...added] : [recounted(line, id, ids)],
  )
  return { ...proposal, lines }
}

/** The first part keeps the id, the children, the facts and what it was before; the others stand beside it. */
export function splitLine(proposal: Proposal, id: string, texts: readonly string[]): Proposal {
  const line = lineOf(proposal, id)
  if (line.kind === 'thread') return splitThread(proposal, id, texts)
  if (texts.length < 2) throw notValid('Give the text of two or more lines.')
  const { was, ...facts } = line
  const parts = texts.map((text, at) => ({
    ...facts,
    ...(at === 0 ? was !== undefined && { was } : { from: line.from ?? line.id }),
    id: at === 0 ? id : newId(proposal, at - 1),
    text: worded(text),
  }))
  return { ...proposal, lines: proposal.lines.flatMap(other => (other.id === id ? parts : [other])) }
}

/** Lines of one kind and one parent become the first of them, in the order of the document; their children go with them. */
export function joinLines(proposal: Proposal, ids: readonly string[]): Proposal {
  const lines = proposal.lines.filter(line => ids.includes(line.id))
  const [first, ...others] = lines
  if (!first || others.length === 0 || lines.length < distinct(ids).length)
    throw notValid('Choose two or more lines to join.')
  if (others.some(line => line.kind !== first.kind)) throw notValid('Only lines of one kind can be joined.')
  if (others.some(line => line.parentId !== first.parentId))
    throw notValid('Only lines with the same parent can be joined.')
  const dues = distinct(lines.flatMap(line => line.dueOn ?? []))
  if (dues.length > 1) throw notValid('These lines are due on different days. Give them one day first.')
  const joined: ProposedLine = {
    ...first,
    text: worded(lines.map(line => line.text).join(' ')),
    threadIds: distinct(lines.flatMap(line => line.threadIds)),
    sources: distinct(lines.flatMap(line => line.sources)),
    marks: distinct([...lines.flatMap(line => line.marks), 'joined']),
    ...(dues[0] && { dueOn: dues[0] }),
    ...joinedFacts(lines),
  }
  const gone = new Set(others.map(line => line.id))
  const kept = proposal.lines
    .filter(line => !gone.has(line.id))
    .map(line => (line.id === first.id ? joined : line))
  return { ...proposal, lines: kept.map(line => repointed(line, gone, first.id)) }
}

/** Without a parent a commitment stands alone, and a line of a matrix belongs to no element yet. */
export function reparent(proposal: Proposal, id: string, parentId: string | undefined): Proposal {
  const line = lineOf(proposal, id)
  if (parentId !== undefined) refuseParent(proposal, line, lineOf(proposal, parentId))
  return change(proposal, id, ({ parentId: _, ...rest }) => ({
    ...settled(rest, 'joined', 'guessed'),
    ...(parentId !== undefined && { parentId }),
  }))
}

/** What stands under a dropped line is dropped with it. */
export function drop(proposal: Proposal, id: string): Proposal {
  const gone = new Set([lineOf(proposal, id).id, ...descendantsOf(proposal, id)])
  return {
    ...proposal,
    lines: proposal.lines.map(line => (gone.has(line.id) ? { ...line, dropped: true } : line)),
  }
}

/** Brings a line back with what stands under it, and with the lines it stands under. */
export function restore(proposal: Proposal, id: string): Proposal {
  const back = new Set([id, ...descendantsOf(proposal, id), ...ancestorsOf(proposal, lineOf(proposal, id))])
  return {
    ...proposal,
    lines: proposal.lines.map(line => (back.has(line.id) ? { ...line, dropped: false } : line)),
  }
}

/** Which kinds a line may stand under; a kind that is not named stands under none. */
const parents: Partial<Record<LineKind, readonly LineKind[]>> = {
  commitment: ['vision', 'commitment'],
  evidence: ['element'],
  gap: ['element'],
  action: ['element'],
}
export const counting: readonly LineKind[] = ['vision', 'commitment', 'action']

export function mayStandUnder(kind: LineKind, parent: LineKind): boolean {
  return parents[kind]?.includes(parent) ?? false
}

function refuseParent(proposal: Proposal, line: ProposedLine, parent: ProposedLine): void {
  if (!mayStandUnder(line.kind, parent.kind))
    throw notValid(`A line of kind ${line.kind} cannot stand under one of kind ${parent.kind}.`)
  if (parent.id === line.id || descendantsOf(proposal, line.id).includes(parent.id)) {
    throw notValid('A line cannot stand under itself.')
  }
}

/** What only one kind has is left behind. */
function asKind(line: ProposedLine, kind: LineKind, keepsParent: boolean): ProposedLine {
  const { parentId, label, score, attribution, ...rest } = settled(line, 'guessed')
  return {
    ...(isTrackedKind(kind) ? rest : withoutReport(rest)),
    kind,
    threadIds: counting.includes(kind) ? line.threadIds : [],
    ...(keepsParent && parentId !== undefined && { parentId }),
    ...(kind === 'vision' && label !== undefined && { label }),
    ...(kind === 'definition' && attribution !== undefined && { attribution }),
    ...(kind === 'element' && { score: score ?? null }),
  }
}

/** Only these have a lead, a day, a colour and a place in the lifecycle. */
export function isTrackedKind(kind: LineKind): boolean {
  return kind === 'action' || kind === 'commitment'
}

function withoutReport<L extends Partial<ProposedLine>>({ lead, dueOn, rag, lifecycle, ...rest }: L) {
  return rest
}

function joinedFacts(lines: readonly ProposedLine[]): Partial<ProposedLine> {
  const lead = distinct(lines.flatMap(line => line.lead ?? [])).join(' / ')
  const progress = distinct(lines.flatMap(line => line.progress ?? [])).join('\n')
  const timescale = distinct(lines.flatMap(line => line.timescale ?? [])).join(' / ')
  const success = distinct(lines.flatMap(line => line.success ?? [])).join('\n')
  return {
    ...(lead !== '' && { lead: lead.slice(0, 200) }),
    ...(progress !== '' && { progress: progress.slice(0, 4000) }),
    ...(timescale !== '' && { timescale: timescale.slice(0, 400) }),
    ...(success !== '' && { success: success.slice(0, 2000) }),
  }
}

export function change(proposal: Proposal, id: string, edit: (line: ProposedLine) => ProposedLine): Proposal {
  const changed = edit(lineOf(proposal, id))
  return { ...proposal, lines: proposal.lines.map(line => (line.id === id ? changed : line)) }
}

export function lineOf(proposal: Proposal, id: string): ProposedLine {
  const line = proposal.lines.find(one => one.id === id)
  if (!line) throw notValid('This line is not in the document any more. Look again and repeat what you did.')
  return line
}

function childrenOf(proposal: Proposal, id: string): ProposedLine[] {
  return proposal.lines.filter(line => line.parentId === id)
}

function descendantsOf(proposal: Proposal, id: string): string[] {
  const found = new Set<string>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of childrenOf(proposal, next)) {
      if (!found.has(child.id)) waiting.push(child.id)
      found.add(child.id)
    }
  }
  return [...found]
}

function ancestorsOf(proposal: Proposal, line: ProposedLine): string[] {
  const found = new Set<string>()
  for (
    let next = line.parentId;
    next !== undefined && !found.has(next);
    next = proposal.lines.find(one => one.id === next)?.parentId
  ) {
    found.add(next)
  }
  return [...found]
}

function recounted(line: ProposedLine, threadId: string, instead: readonly string[]): ProposedLine {
  if (!line.threadIds.includes(threadId)) return line
  return { ...line, threadIds: distinct(line.threadIds.flatMap(one => (one === threadId ? instead : [one]))) }
}

function repointed(line: ProposedLine, gone: ReadonlySet<string>, to: string): ProposedLine {
  const threadIds = distinct(line.threadIds.map(id => (gone.has(id) ? to : id)))
  return {
    ...line,
    threadIds,
    ...(line.parentId !== undefined && gone.has(line.parentId) && { parentId: to }),
  }
}

function isThreadNamed(line: ProposedLine, name: string): boolean {
  return line.kind === 'thread' && !line.dropped && plainOf(line.text) === plainOf(name)
}

/** A person has looked at it, so it needs no eye any more. */
export function settled<L extends Pick<ProposedLine, 'marks'>>(line: L, ...marks: Mark[]): L {
  return { ...line, marks: line.marks.filter(mark => !marks.includes(mark)) }
}

function worded(text: string): string {
  const words = text.trim()
  if (words === '') throw notValid('A line needs words. Drop it if it should not be there.')
  if (words.length > 4000) throw notValid('A line holds at most 4,000 characters. Split it in two.')
  return words
}

function newId(proposal: Proposal, at: number): string {
  const numbers = proposal.lines.map(line => Number(/^l(\d+)$/.exec(line.id)?.[1] ?? 0))
  return `l${numbers.reduce((most, number) => Math.max(most, number), 0) + 1 + at}`
}

export function distinct<T>(list: readonly T[]): T[] {
  return [...new Set(list)]
}

export function notValid(sentence: string): Refusal {
  return new Refusal('not valid', sentence)
}
