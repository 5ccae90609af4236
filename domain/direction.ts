import type { Day } from './day.ts'
import type { Rag } from './rag.ts'
import type { Tracked } from './tracked.ts'

export type Direction = 'better' | 'same' | 'worse'

const rank: Record<Rag, number> = { blue: 4, green: 3, amber: 2, red: 1, none: 0 }

/** Against the colour before. From or to "not known" is no direction: nothing can be compared with a colour nobody said. */
export function turnOf(item: Pick<Tracked, 'rag' | 'ragBefore'>): Direction {
  if (item.rag === 'none' || item.ragBefore === 'none' || item.rag === item.ragBefore) return 'same'
  return rank[item.rag] > rank[item.ragBefore] ? 'better' : 'worse'
}

/** Whether there is a direction to speak of: from or to a colour nobody said, or without a meeting to count from, there is none. */
export function hasDirection(
  { rag, ragBefore, ragSinceOn }: Pick<Tracked, 'rag' | 'ragBefore' | 'ragSinceOn'>,
  cycleOpenedOn: Day | null,
): boolean {
  if (cycleOpenedOn === null || rag === 'none') return false
  return ragBefore !== 'none' || ragSinceOn <= cycleOpenedOn
}

/** Since the board last met: a colour that has stood since before then is the same, whatever it was earlier. */
export function directionOf(
  item: Pick<Tracked, 'rag' | 'ragBefore' | 'ragSinceOn'>,
  cycleOpenedOn: Day | null,
): Direction {
  return cycleOpenedOn !== null && item.ragSinceOn > cycleOpenedOn ? turnOf(item) : 'same'
}
