import type { LineKind, Proposal, ProposedLine } from './proposal.ts'
import { plainOf, stemsOf } from './wording.ts'

/** A line of the plan as it stands, from the version of the document accepted before. */
export type ExistingLine = {
  itemId: string
  kind: LineKind
  text: string
  heading: string | null
  parentId: string | null
  /** Not in the version before, and so matched last, and only by its own words. */
  withdrawn?: boolean
  /** Left out by the last review: where a line resembles it and an item equally, the line is the item. */
  leftOut?: boolean
}

/**
 * Which item of the plan each line of a newer version is, by the line's id; a line that is none of them is new, and an item that
 * no line matches is gone. What the reviewer said comes first; then the same words (under the same parent before elsewhere), then
 * the most alike of a kind. Each item is matched once at most, and the same two versions always give the same answer.
 */
export function matchesOf(
  existing: readonly ExistingLine[],
  proposal: Pick<Proposal, 'lines'>,
): Map<string, string> {
  const lines = proposal.lines.filter(line => !line.dropped)
  const matches: Matches = new Map()
  for (const kind of order) {
    const taken = new Set<ExistingLine>()
    const items = existing.filter(item => item.kind === kind && !item.withdrawn)
    const withdrawn = existing.filter(item => item.kind === kind && item.withdrawn)
    const ofKind = lines.filter(line => line.kind === kind)
    matchAsSaid([...items, ...withdrawn], ofKind, matches, taken)
    const unsaid = ofKind.filter(line => line.was === undefined)
    matchSameWords(items, unsaid, matches, taken)
    matchAlike(
      items.filter(item => !taken.has(item)),
      unsaid.filter(line => !matches.has(line.id)),
      matches,
      taken,
    )
    matchSameWords(
      withdrawn,
      unsaid.filter(line => !matches.has(line.id)),
      matches,
      taken,
    )
  }
  return new Map([...matches].map(([lineId, item]) => [lineId, item.itemId]))
}

type Matches = Map<string, ExistingLine>

/** Parents are matched before what stands under them, so that a child can look for itself under the same parent. */
const order: readonly LineKind[] = [
  'element',
  'vision',
  'thread',
  'commitment',
  'evidence',
  'gap',
  'action',
  'outcome',
  'principle',
  'definition',
]

/** An item that left the plan since the reviewer named it, or that two lines claim, is matched once or not at all. */
function matchAsSaid(
  items: ExistingLine[],
  lines: ProposedLine[],
  matches: Matches,
  taken: Set<ExistingLine>,
): void {
  const byId = new Map(items.map(item => [item.itemId, item]))
  for (const line of lines) {
    const item = line.was ? byId.get(line.was) : undefined
    if (item && !taken.has(item)) match(line, item, matches, taken)
  }
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
    { ofItem: item => item.parentId ?? undefined, ofLine: line => parentItemOf(line, matches) },
    { ofItem: item => item.heading ?? undefined, ofLine: line => line.heading },
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
  const bestFirst = pairs.toSorted(
    (a, b) => b.score - a.score || Number(a.item.leftOut ?? false) - Number(b.item.leftOut ?? false),
  )
  for (const { line, item, score } of bestFirst) {
    if (score >= leastLikeness && !matches.has(line.id) && !taken.has(item)) match(line, item, matches, taken)
  }
}

/** Half the words that matter are shared: below it people call it another line, not a changed one. */
const leastLikeness = 0.5

function bonus(line: ProposedLine, item: ExistingLine, matches: Matches): number {
  const parent = parentItemOf(line, matches)
  const sameHeading = line.heading !== undefined && line.heading === item.heading
  return (parent !== undefined && parent === item.parentId ? 0.05 : 0) + (sameHeading ? 0.02 : 0)
}

function parentItemOf(line: ProposedLine, matches: Matches): string | undefined {
  return line.parentId === undefined ? undefined : matches.get(line.parentId)?.itemId
}

function match(line: ProposedLine, item: ExistingLine, matches: Matches, taken: Set<ExistingLine>): void {
  matches.set(line.id, item)
  taken.add(item)
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
