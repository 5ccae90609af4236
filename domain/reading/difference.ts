import type { LineKind, Proposal, ProposedLine } from './proposal.ts'
import { plainOf, stemsOf } from './wording.ts'

/** A line of the plan as it stands, from the version of the document accepted before. */
export type ExistingLine = {
  itemId: string
  reference?: string | undefined
  kind: LineKind
  text: string
  heading?: string | undefined
  parentItemId?: string | undefined
  /** An element's score as it stands; null is "not recorded", left out where nothing is known of it. */
  score?: number | null | undefined
}

export type LineDifference =
  | { lineId: string; is: 'new' }
  | { lineId: string; is: 'same'; itemId: string }
  | { lineId: string; is: 'changed'; itemId: string; before: string }

export type Difference = {
  lines: LineDifference[]
  gone: ExistingLine[]
  counts: { new: number; changed: number; gone: number; same: number }
}

/**
 * What a newer version of a document changes: each line that is not dropped is new, changed or the same, and what no line
 * matches is gone. The same words match first (under the same parent before elsewhere), then the most alike of a kind; each
 * existing line is matched once at most, and the same two versions always give the same answer.
 */
export function differenceOf(
  existing: readonly ExistingLine[],
  proposal: Pick<Proposal, 'lines'>,
): Difference {
  const lines = proposal.lines.filter(line => !line.dropped)
  const matches = matchesOf(existing, lines)
  const matched = new Set(matches.values())
  const differences = lines.map(line => differenceOfLine(line, matches.get(line.id)))
  const gone = existing.filter(item => !matched.has(item))
  const count = (is: LineDifference['is']) => differences.filter(difference => difference.is === is).length
  return {
    lines: differences,
    gone,
    counts: { new: count('new'), changed: count('changed'), gone: gone.length, same: count('same') },
  }
}

type Matches = Map<string, ExistingLine>

/** Parents are matched before what stands under them, so that a child can look for itself under the same parent. */
const order: readonly LineKind[][] = [
  ['element', 'vision', 'thread'],
  ['commitment', 'evidence', 'gap', 'action', 'outcome', 'principle', 'definition'],
]

function matchesOf(existing: readonly ExistingLine[], lines: readonly ProposedLine[]): Matches {
  const matches: Matches = new Map()
  for (const kind of order.flat()) {
    const taken = new Set<ExistingLine>()
    const items = existing.filter(item => item.kind === kind)
    const ofKind = lines.filter(line => line.kind === kind)
    matchSameWords(items, ofKind, matches, taken)
    const left = ofKind.filter(line => !matches.has(line.id))
    matchAlike(
      items.filter(item => !taken.has(item)),
      left,
      matches,
      taken,
    )
  }
  return matches
}

/** By words and parent, then words and heading, then words alone; each time the first that is left. */
function matchSameWords(
  items: ExistingLine[],
  lines: ProposedLine[],
  matches: Matches,
  taken: Set<ExistingLine>,
): void {
  const ways: {
    ofItem: (item: ExistingLine) => string | undefined
    ofLine: (line: ProposedLine) => string | undefined
  }[] = [
    { ofItem: item => item.parentItemId, ofLine: line => parentItemOf(line, matches) },
    { ofItem: item => item.heading, ofLine: line => line.heading },
    { ofItem: () => '', ofLine: () => '' },
  ]
  for (const { ofItem, ofLine } of ways) {
    const left = Map.groupBy(items.filter(item => !taken.has(item)).toReversed(), item =>
      keyOf(ofItem(item), item.text),
    )
    for (const line of lines) {
      const where = ofLine(line)
      const item =
        where === undefined || matches.has(line.id) ? undefined : left.get(keyOf(where, line.text))?.pop()
      if (item) match(line, item, matches, taken)
    }
  }
}

function keyOf(where: string | undefined, text: string): string {
  return `${plainOf(where ?? '-')}|${plainOf(text)}`
}

function matchAlike(
  items: ExistingLine[],
  lines: ProposedLine[],
  matches: Matches,
  taken: Set<ExistingLine>,
): void {
  const index = new AlikeIndex(items)
  const pairs = lines.flatMap(line =>
    index
      .candidatesFor(line.text)
      .map(({ item, likeness }) => ({ line, item, score: likeness + bonus(line, item, matches) })),
  )
  for (const { line, item, score } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (score >= leastLikeness && !matches.has(line.id) && !taken.has(item)) match(line, item, matches, taken)
  }
}

/** Half the words that matter are shared: below it people call it another line, not a changed one. */
const leastLikeness = 0.5

function bonus(line: ProposedLine, item: ExistingLine, matches: Matches): number {
  const parent = parentItemOf(line, matches)
  const sameHeading = line.heading !== undefined && line.heading === item.heading
  return (parent !== undefined && parent === item.parentItemId ? 0.05 : 0) + (sameHeading ? 0.02 : 0)
}

function parentItemOf(line: ProposedLine, matches: Matches): string | undefined {
  return line.parentId === undefined ? undefined : matches.get(line.parentId)?.itemId
}

function match(line: ProposedLine, item: ExistingLine, matches: Matches, taken: Set<ExistingLine>): void {
  matches.set(line.id, item)
  taken.add(item)
}

function differenceOfLine(line: ProposedLine, item: ExistingLine | undefined): LineDifference {
  if (!item) return { lineId: line.id, is: 'new' }
  const isRescored =
    line.kind === 'element' && item.score !== undefined && item.score !== (line.score ?? null)
  if (!isRescored && plainOf(line.text) === plainOf(item.text))
    return { lineId: line.id, is: 'same', itemId: item.itemId }
  return {
    lineId: line.id,
    is: 'changed',
    itemId: item.itemId,
    before: isRescored ? scored(item) : item.text,
  }
}

/** "Workforce, score 2": an element whose words are the same may have moved on. */
function scored({ text, score }: Pick<ExistingLine, 'text' | 'score'>): string {
  return `${text}, score ${score ?? 'not recorded'}`
}

/** Finds the lines that share rare words, without comparing every line with every other: ten thousand meet ten thousand. */
class AlikeIndex {
  private readonly entries: { item: ExistingLine; stems: Set<string> }[]
  private readonly byStem = new Map<string, number[]>()

  constructor(items: readonly ExistingLine[]) {
    this.entries = items.map(item => ({ item, stems: stemsOf(item.text) }))
    for (const [at, { stems }] of this.entries.entries()) {
      for (const stem of stems) {
        const places = this.byStem.get(stem)
        if (places) places.push(at)
        else this.byStem.set(stem, [at])
      }
    }
  }

  candidatesFor(text: string): { item: ExistingLine; likeness: number }[] {
    const stems = stemsOf(text)
    const found = new Set<number>()
    for (const places of this.placesRarestFirst(stems)) {
      for (const at of places.slice(0, mostCandidates - found.size)) found.add(at)
    }
    return [...found].sort((a, b) => a - b).flatMap(at => this.likenessTo(at, stems))
  }

  private placesRarestFirst(stems: Set<string>): number[][] {
    return [...stems].map(stem => this.byStem.get(stem) ?? []).sort((a, b) => a.length - b.length)
  }

  private likenessTo(at: number, stems: Set<string>): { item: ExistingLine; likeness: number }[] {
    const entry = this.entries[at]
    if (!entry) return []
    const shared = stems.intersection(entry.stems).size
    return [{ item: entry.item, likeness: (2 * shared) / (stems.size + entry.stems.size) }]
  }
}

const mostCandidates = 40
