import type { Statement } from './sections.ts'
import { plainOf, stemsOf } from './wording.ts'

export type VisionMatch = { label: string; statement: Statement | undefined; certain: boolean }

/**
 * A strategy lists its visions in full and names them again, shorter and in another order, in its table. They are paired by
 * the words they share, the rare ones counting most, the best pair first, each used once.
 */
export function matchVisions(labels: readonly string[], statements: readonly Statement[]): VisionMatch[] {
  const weigh = weights([...labels, ...statements.map(statement => statement.text)])
  const pairs = labels.flatMap(label =>
    statements.map(statement => ({ label, statement, score: likeness(label, statement.text, weigh) })),
  )
  const matched = new Map<string, Statement>()
  for (const { label, statement, score } of pairs.toSorted((a, b) => b.score - a.score)) {
    const isTaken = matched.has(label) || [...matched.values()].includes(statement)
    if (score >= leastLikeness && !isTaken) matched.set(label, statement)
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

/** Below it two sentences of one strategy share only what all its sentences share. */
const leastLikeness = 0.3

function likeness(a: string, b: string, weigh: (stem: string) => number): number {
  if (plainOf(a) === plainOf(b)) return 1.5
  const [first, second] = [stemsOf(a), stemsOf(b)]
  const sum = (stems: Iterable<string>) => [...stems].reduce((total, stem) => total + weigh(stem), 0)
  const smaller = Math.min(sum(first), sum(second))
  return smaller === 0 ? 0 : sum(first.intersection(second)) / smaller
}

/** A word that stands in every text says nothing about which belong together. */
function weights(texts: readonly string[]): (stem: string) => number {
  const sets = texts.map(stemsOf)
  return stem => Math.log(1 + sets.length / (1 + sets.filter(stems => stems.has(stem)).length))
}
