import { type Rag, ragWord, worstFirst } from '../../domain/rag.ts'
import type { TrendPoint } from '../../domain/trend.ts'

/** One part of a column: so many of a colour, or complete, from `from` up. */
export type Layer = { name: Rag | 'complete'; words: string; from: number; count: number }

/** The parts of a column from the ground up: what is done, then the colours from the best to the worst, so that red stands on top. */
export function layersOf({ rag, complete }: TrendPoint): Layer[] {
  const names = ['complete', ...worstFirst.toReversed()] as const
  let from = 0
  return names.flatMap(name => {
    const count = name === 'complete' ? complete : rag[name]
    const layer = { name, words: wordOf(name), from, count }
    from += count
    return count > 0 ? [layer] : []
  })
}

export function wordOf(name: Rag | 'complete'): string {
  return name === 'complete' ? 'Complete' : ragWord(name)
}

/** The most that any of the columns holds; 1 where none holds anything. */
export function highest(points: readonly TrendPoint[]): number {
  return Math.max(1, ...points.map(point => layersOf(point).reduce((sum, { count }) => sum + count, 0)))
}

/** From the first week in which the board held anything; what came before it is no picture. */
export function begun(points: readonly TrendPoint[]): TrendPoint[] {
  const first = points.findIndex(point => layersOf(point).length > 0 || point.cancelled > 0)
  return points.slice(Math.max(0, Math.min(first, points.length - 2)))
}
