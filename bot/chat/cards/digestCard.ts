import type { CardElement, IContainer, ITextRun } from '@microsoft/teams.cards'
import { dayAt, sayDay } from '../../../domain/day.ts'
import {
  changedWithinDays,
  type Digest,
  isQuiet,
  soonWithinDays,
  type Waiting,
} from '../../../domain/digest.ts'
import { LifecycleState } from '../../../domain/lifecycle.ts'
import { ragWord, worstFirst } from '../../../domain/rag.ts'
import { storiesOf } from '../../../domain/story.ts'
import type { Tally } from '../../../domain/views/boardPage.ts'
import type { Rows } from '../../../domain/views/row.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card } from './card.ts'
import { changeLines, changesWritten } from './changesCard.ts'
import { named, rowLines } from './rowLine.ts'
import { counted, heading, line, ours, quoted, rich, theirs, together } from './words.ts'
import { leftOut, written } from './written.ts'

const mostWaiting = 5
const mostChanges = 4

/** What one contact should hear: the board's message, what waits on them, what is late and soon due, what changed. */
export function digestCard(digest: Digest, reader: Reader): Card {
  const { late, soon, changed } = digest
  const body = [
    ...title(digest),
    ...message(digest, reader),
    ...waitingLines(digest.waiting, reader, mostWaiting),
    ...list('Late', late, reader, 4),
    ...list(`Due in the next ${soonWithinDays} days`, soon, reader, 4),
    ...(storiesOf(changed.entries).changes > 0
      ? [
          heading(`Changed in the last ${changedWithinDays} days`),
          ...changeLines(changed, reader, mostChanges),
        ]
      : []),
    ...(isQuiet(digest)
      ? [line('A quiet week: nothing waits on you, and nothing is late or soon due.')]
      : []),
    line(`The board as a whole: ${sayBoard(digest.actions)}.`, { separator: true, spacing: 'Large' }),
  ]
  const all = [...waitsWritten(digest.waiting, mostWaiting), ...changesWritten(changed, mostChanges)]
  return card([...body, ...leftOut(all, reader)], digestSummary(digest), {
    title: 'Open the board',
    url: reader.links?.board,
  })
}

/** One line for a notification: how much of each. */
export function digestSummary(digest: Digest): string {
  if (isQuiet(digest)) return 'A quiet week: nothing waits on you'
  const { waiting, late, soon, changed } = digest
  const changes = `${changed.hasMore ? 'more than ' : ''}${storiesOf(changed.entries).changes}`
  return `${waiting.length} waiting on you, ${late.total} late, ${soon.total} soon due, ${changes} changed`
}

function title({ board, contact, today }: Digest): CardElement[] {
  const { name, agency } = contact
  const whom = agency ? [theirs(name, 80), ours(', '), theirs(agency, 80)] : [theirs(name, 80)]
  return [
    rich([theirs(board.name, 100, { size: 'Large', weight: 'Bolder' })]),
    rich([ours('For '), ...whom, ours(` · ${sayDay(today, today)}`)].map(subtle), { spacing: 'None' }),
  ]
}

function subtle(run: ITextRun): ITextRun {
  return { ...run, isSubtle: true }
}

function message({ keyMessage }: Digest, { today, timeZone }: Reader): CardElement[] {
  if (!keyMessage?.approved) return []
  const { by, at } = keyMessage.approved
  const approved = [
    ours('approved by '),
    theirs(by.name, 80),
    ours(`, ${sayDay(dayAt(at, timeZone), today)}`),
  ]
  return [
    heading('The board’s message'),
    rich([quoted(keyMessage.words, 600)], { spacing: 'Small' }),
    rich(approved.map(subtle), { spacing: 'None' }),
  ]
}

/** What goes on when the reader says something, people before items. */
export function waitingLines(waits: readonly Waiting[], reader: Reader, mostWaiting: number): CardElement[] {
  if (waits.length === 0) return []
  const more = waits.length - mostWaiting
  return [
    heading(`Waiting on you: ${waits.length}`),
    ...waits.slice(0, mostWaiting).map(wait => waitLines(wait, reader)),
    ...(more > 0 ? [line(`and ${more} more`, { isSubtle: true, spacing: 'Medium' })] : []),
  ]
}

/** What people wrote of what waits, as far as it is shown. */
export function waitsWritten(waits: readonly Waiting[], mostWaiting: number): (string | null)[] {
  return waits.slice(0, mostWaiting).map(({ words }) => words)
}

function waitLines(wait: Waiting, reader: Reader): IContainer {
  const since = wait.days ? [ours(` · ${counted(wait.days, 'day')} ago`, { isSubtle: true })] : []
  const said = written(wait.words, 160, reader, { italic: true })
  const words = said.length > 0 ? [rich(said, { spacing: 'None' })] : []
  const why = rich([...sayWhy(wait), ...since], { spacing: 'None' })
  return together([rich(named(wait, reader, 100)), why, ...words], { spacing: 'Medium' })
}

function sayWhy({ why, by }: Waiting): ITextRun[] {
  const who = theirs(by, 80)
  if (why === 'challenge') return [who, ours(' asks you to explain')]
  if (why === 'closure') return [who, ours(' proposes closure: accept it, or return it')]
  if (why === 'handover') return [who, ours(' offers it to you: take it over, or decline')]
  if (why === 'returned') return [who, ours(' returned its closure to you')]
  return [who, ours(by.includes(',') ? ' wait on it' : ' waits on it')]
}

function list(name: string, rows: Rows, reader: Reader, atMost: number): CardElement[] {
  if (rows.total === 0) return []
  return [heading(`${name}: ${rows.total}`), ...rowLines(rows, reader, { atMost, withLead: true })]
}

/** `3 Red, 5 Amber, 8 Green, 6 complete`. */
function sayBoard({ rag, lifecycle }: Tally): string {
  const colours = worstFirst.filter(each => rag[each] > 0).map(each => `${rag[each]} ${ragWord(each)}`)
  const closed = LifecycleState.options.filter(each => each === 'complete' && lifecycle[each] > 0)
  const said = [...colours, ...closed.map(each => `${lifecycle[each]} ${each}`)]
  return said.join(', ') || 'no action yet'
}
