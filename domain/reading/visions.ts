import type { Statement } from './sections.ts'
import { plainOf, stemsOf } from './wording.ts'

export type VisionMatch = { label: string; statement: Statement | undefined; certain: boolean }

/**
 * A strategy lists its visions in full and names them again, shorter and in another order, in its table. They are paired by
 * the words they share, the rare ones counting most, the best pair first, each used once.
 */
export function matchVisions(labels: readonly string[], statements: readonly Statement[]): VisionMatch[] {
  const matched = new Map<string, Statement>()
  const taken = new Set<Statement>()
  for (const { label, statement } of pairsOf(labels, statements)) {
    if (matched.has(label) || taken.has(statement)) continue
    matched.set(label, statement)
    taken.add(statement)
  }
  return labels.map(label => {
    const statement = matched.get(label)
    return {
      label,
      statement,
      certain: statement !== undefined && plainOf(statement.text) === plainOf(label),
    }
  })
}

type Pair = { label: string; statement: Statement }

/** Every pair that may be one vision, the likeliest first. Of hundreds only those in the same words are: each cannot be held against each. */
function pairsOf(labels: readonly string[], statements: readonly Statement[]): Pair[] {
  if (labels.length * statements.length > mostPairs) return sameWords(labels, statements)
  const likeness = likenessAmong([...labels, ...statements.map(statement => statement.text)])
  const pairs = labels.flatMap(label =>
    statements.map(statement => ({ label, statement, score: likeness(label, statement.text) })),
  )
  return pairs.filter(({ score }) => score >= leastLikeness).toSorted((a, b) => b.score - a.score)
}

/** A strategy has four visions or five. */
const mostPairs = 10_000

/** Below it two sentences of one strategy share only what all its sentences share. */
const leastLikeness = 0.3

function sameWords(labels: readonly string[], statements: readonly Statement[]): Pair[] {
  const spoken = Map.groupBy(statements, statement => plainOf(statement.text))
  return labels.flatMap(label =>
    (spoken.get(plainOf(label)) ?? []).slice(0, 1).map(statement => ({ label, statement })),
  )
}

function likenessAmong(texts: readonly string[]): (a: string, b: string) => number {
  const sets = texts.map(stemsOf)
  const stems = new Map(texts.map((text, at) => [text, sets[at] ?? new Set<string>()]))
  const weigh = weights(sets)
  const sum = (some: ReadonlySet<string>) => [...some].reduce((total, stem) => total + weigh(stem), 0)
  return (a, b) => {
    if (plainOf(a) === plainOf(b)) return 1.5
    const stemsIn = (text: string) => stems.get(text) ?? new Set<string>()
    const [first, second] = [stemsIn(a), stemsIn(b)]
    const smaller = Math.min(sum(first), sum(second))
    return smaller === 0 ? 0 : sum(first.intersection(second)) / smaller
  }
}

/** A word that stands in every text says nothing about which belong together. */
function weights(sets: readonly ReadonlySet<string>[]): (stem: string) => number {
  const counts = new Map<string, number>()
  for (const stem of sets.flatMap(stems => [...stems])) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return stem => Math.log(1 + sets.length / (1 + (counts.get(stem) ?? 0)))
}
