import { z } from 'zod'
import { type Changed, change, changed } from './changed.ts'
import type { Day } from './day.ts'
import type { Told } from './event.ts'
import type { Lifecycle } from './lifecycle.ts'
import { Rag, ragWord } from './rag.ts'
import { Refusal } from './refusal.ts'
import type { Tracked } from './tracked.ts'

/** A progress report. What is left out stays as it was; "no change" is a report too, and is said alone. */
export const Report = z.object({
  rag: Rag.optional(),
  percent: z.int().min(0).max(100).optional(),
  words: z.string().trim().max(2000).optional(),
  next: z.string().trim().max(2000).optional(),
  noChange: z.literal(true).optional(),
})
export type Report = z.infer<typeof Report>

type Shown = Pick<Tracked, 'rag' | 'percent'>
type Filled = { rag: Rag | null; percent: number | null; words?: string | null; next?: string | null }

/** What a filled-in form says, which is what differs from what it showed: sent as it stood, “no change”. An emptied field says nothing. */
export function reportFrom(shown: Shown, { rag, percent, words, next }: Filled): Report {
  const report: Report = {
    ...(rag !== null && rag !== shown.rag && { rag }),
    ...(percent !== null && percent !== shown.percent && { percent }),
    ...(words?.trim() && { words }),
    ...(next?.trim() && { next }),
  }
  return saysSomething(report) ? report : { noChange: true }
}

/**
 * The lead reports progress. Work that was not started is in progress from the first report that says something.
 * Refused, code `conflict`, for work that is complete, cancelled or waiting for the chair; code `not valid` where nothing is said,
 * not even by "not known" of work without a colour, or "no change" beside a change.
 * `cycleOpenedOn` is the day of the board's last meeting: the colour of that day is what direction compares with.
 */
export function update(item: Tracked, report: Report, told: Told, cycleOpenedOn: Day | null): Changed {
  refuseClosed(item)
  refuseUnsaid(item, report)
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
  if (report.noChange) return lifecycle
  if (lifecycle.state === 'on hold') return { ...lifecycle, was: 'in progress' }
  return lifecycle.state === 'not started' ? { state: 'in progress' } : lifecycle
}

/** Silence may be a writer's slip: that nothing has changed is somebody's word. */
function refuseUnsaid(item: Tracked, report: Report): void {
  const isUnknownStill = report.rag === 'none' && item.rag === 'none'
  const isChange = saysSomething(isUnknownStill ? { ...report, rag: undefined } : report)
  if (isChange && report.noChange)
    throw new Refusal('not valid', 'You say what has changed, and that nothing has. Say one of the two.', {
      field: 'noChange',
    })
  if (isChange || report.noChange) return
  throw new Refusal(
    'not valid',
    `${isUnknownStill ? `${item.reference} has no colour, so “not known” says nothing. ` : ''}Say a colour, a percentage, what happened or what comes next (rag, percent, words, next); or that nothing has changed (noChange: true).`,
  )
}

function saysSomething({ noChange: _, ...facts }: Report): boolean {
  return Object.values(facts).some(fact => fact !== undefined && fact !== '')
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
