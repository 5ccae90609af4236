import { z } from 'zod'
import { addDays, Day, type Instant } from './day.ts'
import { LifecycleState } from './lifecycle.ts'
import { Rag, ragOfWord } from './rag.ts'

/** How many pieces of work stood where at the end of a day. `rag` counts those that were open; with those complete or cancelled they are all there were. */
export const TrendPoint = z.object({
  on: Day,
  rag: z.record(Rag, z.int()),
  complete: z.int(),
  cancelled: z.int(),
})
export type TrendPoint = z.infer<typeof TrendPoint>

/** A piece of work as it is now, and since when it has been on the board. */
export type Standing = { itemId: string; rag: Rag; lifecycle: LifecycleState; since: Instant }

/** A colour or a lifecycle that it had before an instant: `from` is how it was until then. */
export type Turn = { itemId: string; at: Instant; fact: 'RAG' | 'lifecycle'; from: string | null }

/** The ends of the last `weeks` weeks, the oldest first, and `today` as the last. */
export function weekEnds(today: Day, weeks: number): Day[] {
  return Array.from({ length: weeks }, (_, at) => addDays(today, -7 * (weeks - 1 - at)))
}

/**
 * How the board stood at the end of each of these days, by going back from how it is now: each turn after a day is taken back. What
 * was not on the board yet is not counted. `endOf` is the instant at which a day ends in the board's time zone; `days` from the oldest.
 */
export function trendOf(
  items: readonly Standing[],
  turns: readonly Turn[],
  days: readonly Day[],
  endOf: (day: Day) => Instant,
): TrendPoint[] {
  const now = new Map(items.map(item => [item.itemId, { ...item }]))
  const newestFirst = turns.toSorted((one, other) => Temporal.Instant.compare(other.at, one.at))
  let taken = 0
  return days
    .toReversed()
    .map(on => {
      const end = Temporal.Instant.from(endOf(on))
      for (; taken < newestFirst.length; taken += 1) {
        const turn = newestFirst[taken]
        if (!turn || Temporal.Instant.compare(turn.at, end) < 0) break
        takeBack(now.get(turn.itemId), turn)
      }
      const there = [...now.values()].filter(({ since }) => Temporal.Instant.compare(since, end) < 0)
      return pointOf(on, there)
    })
    .reverse()
}

function takeBack(item: Standing | undefined, { fact, from }: Turn): void {
  if (!item) return
  if (fact === 'RAG') item.rag = ragOfWord(from)
  else item.lifecycle = LifecycleState.catch('not started').parse(from)
}

function pointOf(on: Day, there: readonly Standing[]): TrendPoint {
  const point: TrendPoint = {
    on,
    rag: { blue: 0, green: 0, amber: 0, red: 0, none: 0 },
    complete: 0,
    cancelled: 0,
  }
  for (const { rag, lifecycle } of there) {
    if (lifecycle === 'complete') point.complete += 1
    else if (lifecycle === 'cancelled') point.cancelled += 1
    else point.rag[rag] += 1
  }
  return point
}
