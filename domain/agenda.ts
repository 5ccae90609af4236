import type { Day } from './day.ts'
import type { Row } from './views/row.ts'

/** Why a meeting takes an item: in this order. */
export type AgendaReason = 'closure to decide' | 'late' | 'declared Red' | 'hard to believe'

export type AgendaLine<R extends Row> = { row: R; why: AgendaReason }

const inOrder: readonly AgendaReason[] = ['closure to decide', 'late', 'declared Red', 'hard to believe']

/**
 * What a board takes in its meeting, by exception: closures it decides, then what is late, the latest first, then Reds, then greens
 * that the record contradicts. Each item once, for its first reason; the rest is left to its leads.
 */
export function agendaOf<R extends Row>(rows: readonly R[], today: Day): AgendaLine<R>[] {
  return rows
    .flatMap(row => {
      const why = reasonFor(row, today)
      return why ? [{ row, why }] : []
    })
    .toSorted(
      (one, other) =>
        inOrder.indexOf(one.why) - inOrder.indexOf(other.why) ||
        (one.row.dueOn ?? '9').localeCompare(other.row.dueOn ?? '9'),
    )
}

function reasonFor({ lifecycle, dueOn, rag, watermelon }: Row, today: Day): AgendaReason | null {
  if (lifecycle === 'proposed for closure') return 'closure to decide'
  if (lifecycle === 'complete' || lifecycle === 'cancelled') return null
  if (dueOn !== null && dueOn < today) return 'late'
  if (rag === 'red') return 'declared Red'
  return watermelon ? 'hard to believe' : null
}
