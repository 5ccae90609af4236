import { addDays, type Day, startOf } from '../../domain/day.ts'
import { isOpen } from '../../domain/lifecycle.ts'
import { Rag } from '../../domain/rag.ts'
import { trendOf, weekEnds } from '../../domain/trend.ts'
import type { TrendPage } from '../../domain/views/trendPage.ts'
import { standingActions, turnsSince } from '../store/trends.ts'
import { type Actor, type Desk, takeSeat } from './desk.ts'

type Open = { rag: Rag; dueOn: string | null }

/** How the actions of a board went, week by week, and when the open ones are due. */
export async function lookAtTrend(desk: Desk, actor: Actor, weeks: number): Promise<TrendPage> {
  const { board, reckoning } = await takeSeat(desk, actor)
  const { today } = reckoning
  const days = weekEnds(today, weeks)
  const endOf = (day: Day) => startOf(addDays(day, 1), board.timeZone)
  const [items, turns] = await Promise.all([
    standingActions(desk.store.db, reckoning),
    turnsSince(desk.store.db, reckoning, endOf(days[0] ?? today)),
  ])
  return {
    today,
    metOn: board.lastMeetingOn,
    points: trendOf(items, turns, days, endOf),
    due: dueOf(
      items.filter(({ lifecycle }) => isOpen({ state: lifecycle })),
      today,
    ),
  }
}

function dueOf(open: readonly Open[], today: Day): TrendPage['due'] {
  const days = open.filter(({ dueOn }) => dueOn !== null && dueOn >= today)
  const months = Map.groupBy(days, ({ dueOn }) => (dueOn ?? '').slice(0, 7))
  return {
    late: counted(open.filter(({ dueOn }) => dueOn !== null && dueOn < today)),
    months: [...months]
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([month, due]) => ({ month, rag: counted(due) })),
    none: counted(open.filter(({ dueOn }) => dueOn === null)),
  }
}

function counted(open: readonly Open[]): Record<Rag, number> {
  const counts = Object.fromEntries(Rag.options.map(rag => [rag, 0])) as Record<Rag, number>
  for (const { rag } of open) counts[rag] += 1
  return counts
}
