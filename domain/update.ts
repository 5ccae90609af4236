import { z } from 'zod'
import { type Changed, change, changed } from './changed.ts'
import type { Day } from './day.ts'
import type { Told } from './event.ts'
import type { Lifecycle } from './lifecycle.ts'
import { Rag, ragWord } from './rag.ts'
import { Refusal } from './refusal.ts'
import type { Tracked } from './tracked.ts'

/** A progress report. What is left out stays as it was; a report that says nothing at all is "no change", and still a report. */
export const Report = z.object({
  rag: Rag.optional(),
  percent: z.int().min(0).max(100).optional(),
  words: z.string().trim().max(2000).optional(),
  next: z.string().trim().max(2000).optional(),
})
export type Report = z.infer<typeof Report>

/**
 * The lead reports progress. Work that was not started is in progress from the first report that says something.
 * Refused, code `conflict`, for work that is complete, cancelled or waiting for the chair.
 * `cycleOpenedOn` is the day of the board's last meeting: the colour of that day is what direction compares with.
 */
export function update(item: Tracked, report: Report, told: Told, cycleOpenedOn: Day | null): Changed {
  refuseClosed(item)
  const rag = report.rag ?? item.rag
  const percent = report.percent ?? item.percent
  const lifecycle = begun(item.lifecycle, report)
  const changes = [
    ...change('RAG', ragWord(item.rag), ragWord(rag)),
    ...change('percent', sayPercent(item.percent), sayPercent(percent)),
    ...change('lifecycle', item.lifecycle.state, lifecycle.state),
  ]
  const after = { ...recolour(item, rag, told.today, cycleOpenedOn), percent, lifecycle }
  const heard = { heardOn: told.today, updates: item.updates + 1 }
  return changed(item, { ...after, ...heard }, 'updated', changes, told, said(report))
}

/** Work begins with the first thing said about it, and rests on if it rests; “no change” says that it is where it was. */
function begun(lifecycle: Lifecycle, report: Report): Lifecycle {
  const saysSomething = Object.values(report).some(fact => fact !== undefined && fact !== '')
  if (!saysSomething) return lifecycle
  if (lifecycle.state === 'on hold') return { ...lifecycle, was: 'in progress' }
  return lifecycle.state === 'not started' ? { state: 'in progress' } : lifecycle
}

function said(report: Report): { words: string | null; next: string | null } {
  return { words: report.words || null, next: report.next || null }
}

/** A colour that changes twice within a cycle is still compared with the one the cycle opened on. */
export function recolour(item: Tracked, rag: Rag, today: Day, cycleOpenedOn: Day | null): Partial<Tracked> {
  if (rag === item.rag) return {}
  const movedThisCycle = cycleOpenedOn !== null && item.ragSinceOn > cycleOpenedOn
  return { rag, ragSinceOn: today, ragBefore: movedThisCycle ? item.ragBefore : item.rag }
}

export function sayPercent(percent: number | null): string | null {
  return percent === null ? null : `${percent} %`
}

function refuseClosed(item: Tracked): void {
  const { state } = item.lifecycle
  if (state === 'complete' || state === 'cancelled') {
    throw new Refusal(
      'conflict',
      `${item.reference} is ${state}. Ask the chair or the coordinator to reopen it before you report on it.`,
    )
  }
  if (state === 'proposed for closure') {
    throw new Refusal(
      'conflict',
      `${item.reference} waits for the chair to accept its closure. Take the closure back before you report on it.`,
    )
  }
}
