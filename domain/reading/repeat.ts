import type { Standing } from '../renew.ts'
import { matchesOf } from './matching.ts'
import type { Note, Proposal, ProposedLine } from './proposal.ts'
import { plainOf, quoted } from './wording.ts'

/** A line of the document's latest accepted version, as it was read, and the items that the review made of it; none when left out. */
export type DocumentLine = { line: ProposedLine; itemIds: readonly string[] }

/**
 * A newer version with the last review kept: whatever its document merely repeats, fact by fact, stands as a person has put it
 * since. What the document says anew stays as it was read, and the notes say where a review was repeated.
 */
export function repeatReview(
  read: Proposal,
  former: readonly DocumentLine[],
  standing: readonly Standing[],
): Proposal {
  const known = knownOf(read, former, standing)
  const notes: Note[] = []
  const lines = read.lines.flatMap(line => {
    const before = known.before(line.id)
    const reviewed = before ? asReviewed(line, before, known) : [line]
    if (before && (reviewed.length !== 1 || isEdited(line, reviewed[0])))
      notes.push({ place: line.place, kind: 'as before', text: asBefore(line, before.line, reviewed) })
    return reviewed
  })
  return { ...read, lines, notes: [...read.notes, ...notes] }
}

/** What stands for what: lines of the newer version, lines of the former one, and items. */
type Known = {
  /** The line of the former version that a line of the newer one is. */
  before: (lineId: string | undefined) => DocumentLine | undefined
  /** The item that a line of the former version became. */
  itemOf: (formerId: string | undefined) => string | null
  standing: (itemId: string) => Standing | undefined
  /** The line of the newer version that stands for an item. */
  lineFor: (itemId: string) => string | undefined
  /** The same for several, in the order of the document. */
  linesFor: (itemIds: readonly string[]) => string[]
}

function knownOf(read: Proposal, former: readonly DocumentLine[], standing: readonly Standing[]): Known {
  const byId = new Map(former.map(each => [each.line.id, each]))
  const matches = matchesOf(former.map(existingFrom), read)
  const items = new Map(standing.map(each => [each.item.itemId, each]))
  const before: Known['before'] = id => byId.get(matches.get(id ?? '') ?? '')
  const itemOf: Known['itemOf'] = id => byId.get(id ?? '')?.itemIds[0] ?? null
  const lines = new Map(
    read.lines.flatMap(({ id }) => (before(id)?.itemIds ?? []).map(itemId => [itemId, id] as const)),
  )
  return {
    before,
    itemOf,
    standing: id => items.get(id),
    lineFor: id => lines.get(id),
    linesFor: ids => [...lines].flatMap(([itemId, id]) => (ids.includes(itemId) ? [id] : [])),
  }
}

function existingFrom({ line: { id, kind, text, heading, parentId }, itemIds }: DocumentLine) {
  const leftOut = itemIds.length === 0
  return { itemId: id, kind, text, heading: heading ?? null, parentId: parentId ?? null, leftOut }
}

/** The line as it was reviewed, or the lines that it was split into; the line itself where nobody changed anything. */
function asReviewed(
  line: ProposedLine,
  { line: before, itemIds }: DocumentLine,
  known: Known,
): ProposedLine[] {
  const isRepeated = plainOf(line.text) === plainOf(before.text)
  // Also in other words, so that nothing comes back unasked; the note says so, for whoever would have it after all.
  if (itemIds.length === 0) return [{ ...line, dropped: true }]
  const [first, ...others] = itemIds.flatMap(id => known.standing(id) ?? [])
  if (!first) return [line]
  const split = isRepeated ? others : []
  return [
    edited(line, before, first, known),
    ...split.map((each, index) => ({
      ...edited(line, before, each, known),
      id: `${line.id}-${index + 2}`,
      from: line.id,
    })),
  ]
}

/** Each fact that somebody changed since, where the document says it as it did. */
function edited(
  line: ProposedLine,
  before: ProposedLine,
  { item, threadIds, score }: Standing,
  known: Known,
) {
  const edits: Partial<ProposedLine> = {
    ...(isKept(line.kind, before.kind, item.kind) && { kind: item.kind }),
    ...(plainOf(line.text) === plainOf(before.text) && item.text !== before.text && { text: item.text }),
    ...(isKept(line.heading, before.heading, item.heading) && item.heading && { heading: item.heading }),
    ...(isKept(said(line.sources), said(before.sources), said(item.sources)) && { sources: item.sources }),
    ...(line.kind === 'element' && isKept(line.score, before.score, score) && { score }),
    ...threadsKept(line, before, threadIds, known),
    ...parentKept(line, before, item.parentId, known),
  }
  // However its words go on, it is the item that it became: its lead, links and history go with it.
  return { ...line, ...edits, was: item.itemId }
}

/** Beyond which item it is. */
function isEdited(line: ProposedLine, reviewed: ProposedLine | undefined): boolean {
  const { was: _, ...now } = reviewed ?? line
  return JSON.stringify(now) !== JSON.stringify(line)
}

type Fact = string | number | null | undefined

/** True where the document repeats itself and the board has something else. */
function isKept(now: Fact, before: Fact, item: Fact): boolean {
  return (now ?? null) === (before ?? null) && (item ?? null) !== (before ?? null)
}

function said(words: readonly string[]): string {
  return words.toSorted().join('\n')
}

function threadsKept(line: ProposedLine, before: ProposedLine, threadIds: readonly string[], known: Known) {
  const now = said(line.threadIds.map(id => known.before(id)?.line.id ?? id))
  const became = threadsOf(before, known)
  if (now !== said(before.threadIds) || said(became) === said(threadIds)) return {}
  const threads = known.linesFor(threadIds)
  return threads.length === threadIds.length ? { threadIds: threads } : {}
}

/** The threads that the former version gave a line, as items. A sub-commitment that says none counts where its parent does now. */
function threadsOf({ kind, threadIds, parentId }: ProposedLine, known: Known): readonly string[] {
  if (threadIds.length > 0 || kind !== 'commitment') return threadIds.flatMap(id => known.itemOf(id) ?? [])
  return known.standing(known.itemOf(parentId) ?? '')?.threadIds ?? []
}

/** A line under nothing stays under nothing only where the document put it under nothing too. */
function parentKept(line: ProposedLine, before: ProposedLine, parentId: string | null, known: Known) {
  const isRepeated = (known.before(line.parentId)?.line.id ?? null) === (before.parentId ?? null)
  if (!isRepeated || known.itemOf(before.parentId) === parentId || parentId === null) return {}
  const parent = known.lineFor(parentId)
  return parent ? { parentId: parent } : {}
}

function asBefore(line: ProposedLine, before: ProposedLine, reviewed: readonly ProposedLine[]): string {
  const isLeftOut = reviewed[0]?.dropped
  if (isLeftOut && plainOf(line.text) !== plainOf(before.text))
    return `${quoted(line.text)} was left out in the last review in other words, ${quoted(before.text)}, and is again. Bring it back if it belongs on the board now.`
  const how = reviewed.length > 1 ? 'split' : isLeftOut ? 'left out' : 'changed'
  return `${quoted(line.text)} was ${how} in the last review, and is again: the document has not changed there.`
}

/**
 * Lines of the versions before that the newer one has not, to be known again if they come back. They stand under nothing: what they
 * stood under may be gone.
 */
export function noLongerSaid(
  former: readonly DocumentLine[],
  lines: readonly ProposedLine[],
): DocumentLine[] {
  const matched = new Set(matchesOf(former.map(existingFrom), { lines: [...lines] }).values())
  const gone = former.filter(({ line }) => !matched.has(line.id))
  return gone.slice(0, mostRemembered).map(({ line, itemIds }, index) => {
    const { parentId: _, ...alone } = line
    return { line: { ...alone, id: `gone-${index + 1}`, threadIds: [] }, itemIds }
  })
}

/** As many as a whole document has lines. */
const mostRemembered = 20_000
