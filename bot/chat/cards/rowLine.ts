import type { CardElement, IContainer, ITextRun } from '@microsoft/teams.cards'
import { sayDay } from '../../../domain/day.ts'
import type { Row, Rows } from '../../../domain/views/row.ts'
import type { Reader } from '../turn.ts'
import { between, ragRuns, sayDone, signalRuns } from './facts.ts'
import { line, ours, rich, theirs, together } from './words.ts'

/** How much of an item's text a list shows: ten of them stay far below what Teams takes. */
const shown = 140

/** One item of a list: what it is, then its facts apart from each other. */
export function rowLine(row: Row, reader: Reader, withLead: boolean): IContainer {
  const facts = [
    ragRuns(row.rag),
    ...(row.percent === null ? [] : [ours(sayDone(row.percent))]),
    ...(row.dueOn && !saysWhen(row) ? [ours(`due ${sayDay(row.dueOn, reader.today)}`)] : []),
    ...(row.direction === 'same' ? [] : [ours(row.direction === 'worse' ? '↓\u00a0worse' : '↑\u00a0better')]),
    ...signalRuns(row.signals),
    ...(withLead && row.hasLead ? [theirs(row.lead, 60, { isSubtle: true })] : []),
  ]
  const lines = [rich(named(row, reader, shown)), rich(between(facts), { spacing: 'None' })]
  return together(lines, { spacing: 'Medium' })
}

/** "34 days late" and "due in 5 days" say when: the day beside them would be said twice. */
function saysWhen({ signals }: Row): boolean {
  return signals.some(signal => signal.name === 'overdue' || signal.name === 'due soon')
}

/** `A12  Agree the indicator set`. */
export function named(
  item: { reference: string; text: string },
  reader: Reader,
  longest: number,
): ITextRun[] {
  return [referenceRun(item.reference, reader), ours('  '), theirs(item.text, longest)]
}

/** `A12`, leading to the tab where one is known. */
export function referenceRun(reference: string, { links }: Reader): ITextRun {
  const open = links && { selectAction: { type: 'Action.OpenUrl' as const, url: links.item(reference) } }
  return ours(reference, { weight: 'Bolder', ...open })
}

/** The first of a list, and how many more there are: nothing is left out without saying so. */
export function rowLines(
  { total, rows }: Rows,
  reader: Reader,
  { atMost, withLead }: { atMost: number; withLead: boolean },
): CardElement[] {
  const first = rows.slice(0, atMost)
  const more = total - first.length
  return [
    ...first.map(row => rowLine(row, reader, withLead)),
    ...(more > 0 ? [line(`and ${more} more`, { isSubtle: true, spacing: 'Medium' })] : []),
  ]
}
