import type { CardElement } from '@microsoft/teams.cards'
import { type Day, dayAt, daysBetween, sayDay } from '../../../domain/day.ts'
import { LifecycleState } from '../../../domain/lifecycle.ts'
import { ragWord, worstFirst } from '../../../domain/rag.ts'
import type { Standing, Tally } from '../../../domain/views/boardPage.ts'
import type { PostTroubles } from '../../../domain/views/postsPage.ts'
import type { Rows } from '../../../domain/views/row.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card, refreshedBy } from './card.ts'
import { between } from './facts.ts'
import { postTroubles } from './postTroubles.ts'
import { referenceRun, rowLines } from './rowLine.ts'
import { colourCounts } from './scopeLines.ts'
import { counted, heading, line, ours, rich, theirs } from './words.ts'

/** How the board stands: counts, what is late or red and why, which greens to doubt, what nobody is doing; and whether it is heard. */
export function boardStatusCard(page: Standing, reader: Reader, troubles: PostTroubles | null = null): Card {
  const body = page.actions.total === 0 ? [line(emptySentence)] : standing(page, reader)
  const shown = card(
    [...title(page), ...(troubles ? postTroubles(troubles, reader) : []), ...body],
    boardStatusSummary(page),
    {
      title: 'Open the board',
      url: reader.links?.board,
    },
  )
  return refreshedBy(shown, 'refresh-board')
}

const emptySentence =
  'There is nothing on this board yet. Read a strategy or a maturity matrix in the tab to begin.'

/** One line for a notification, or for a device that shows no cards. */
export function boardStatusSummary({ actions }: Pick<Standing, 'actions'>): string {
  const colours = worstFirst
    .filter(rag => actions.rag[rag] > 0)
    .map(rag => `${actions.rag[rag]} ${ragWord(rag)}`)
  const late = actions.late > 0 ? [`${actions.late} late`] : []
  return [counted(actions.total, 'action'), ...colours, ...late].join(', ')
}

function title({ board, today }: Standing): CardElement[] {
  const next =
    board.nextMeetingOn && board.nextMeetingOn >= today ? sayMeeting(board.nextMeetingOn, today) : null
  return [
    rich([theirs(board.name, 100, { size: 'Large', weight: 'Bolder' })]),
    line(`As at ${sayDay(today, today)}`, { isSubtle: true, spacing: 'None' }),
    ...(next ? [line(next, { isSubtle: true, spacing: 'None' })] : []),
  ]
}

function sayMeeting(on: Day, today: Day): string {
  const days = daysBetween(today, on)
  const when = days === 0 ? 'today' : `in ${counted(days, 'day')}`
  return `Next meeting ${sayDay(on, today)}, ${when}`
}

function standing(page: Standing, reader: Reader): CardElement[] {
  const { actions, board } = page
  return [
    line(sayLifecycle(actions)),
    ...colourCounts(actions),
    ...sayDirection(actions, board.lastMeetingOn, reader),
    ...list('Waiting for the chair to accept', page.closures, reader, 3),
    ...challenged(page.challenges, reader),
    ...list('Late or red', page.exceptions, reader, 5),
    ...doubts(page.watermelons, reader),
    ...readiness(actions),
    ...idleThreads(page),
  ]
}

/** What was asked and not answered stands first, each item once, with how long it has waited; the reference says where. */
function challenged({ rows }: Standing['challenges'], reader: Reader): CardElement[] {
  const unanswered = Map.groupBy(
    rows.filter(({ reply }) => reply === null),
    ({ reference }) => reference,
  )
  if (unanswered.size === 0) return []
  const shown = [...unanswered].slice(0, 4).map(([reference, [oldest]]) => {
    const days = oldest ? daysBetween(dayAt(oldest.at, reader.timeZone), reader.today) : 0
    return [referenceRun(reference, reader), ours(days === 0 ? ' today' : ` ${counted(days, 'day')}`)]
  })
  const more = unanswered.size > 4 ? [ours(`and ${unanswered.size - 4} more`)] : []
  return [heading('Challenges without an answer'), rich(between([...shown, ...more]))]
}

function sayLifecycle({ total, lifecycle }: Tally): string {
  const states = LifecycleState.options.filter(state => lifecycle[state] > 0)
  return `${counted(total, 'action')}: ${states.map(state => `${lifecycle[state]} ${state}`).join(' · ')}`
}

function sayDirection({ better, worse }: Tally, since: Day | null, { today }: Reader): CardElement[] {
  if (better + worse === 0 || !since) return []
  return [line(`↓ ${worse} worse, ↑ ${better} better since ${sayDay(since, today)}`)]
}

function list(title: string, rows: Rows, reader: Reader, atMost: number): CardElement[] {
  return rows.total === 0 ? [] : [heading(title), ...rowLines(rows, reader, { atMost, withLead: true })]
}

/** The greens not to believe, each with the first reason why. Most stand among the late ones already: a line is enough. */
function doubts({ total, rows }: Rows, reader: Reader): CardElement[] {
  if (total === 0) return []
  const shown = rows.slice(0, 6)
  const named = shown.map(row => [
    referenceRun(row.reference, reader),
    ours(` ${row.signals[0]?.reason ?? ''}`),
  ])
  const more = total > shown.length ? [ours(`and ${total - shown.length} more`)] : []
  return [heading('Declared fine, but the record says otherwise'), rich(between([...named, ...more]))]
}

/** In the first weeks the honest board is about what is missing. */
function readiness({ noDay, noLead, neverUpdated }: Tally): CardElement[] {
  const missing = [
    ...(noDay ? [`${noDay} without a due day`] : []),
    ...(noLead ? [`${noLead} without a lead`] : []),
    ...(neverUpdated ? [`${neverUpdated} never updated`] : []),
  ]
  return missing.length === 0 ? [] : [heading('Not ready yet'), line(missing.join(' · '))]
}

function idleThreads({ threads }: Standing): CardElement[] {
  const idle = threads.filter(thread => thread.actions.open === 0)
  if (idle.length === 0) return []
  const names = idle.slice(0, 4).map(thread => theirs(thread.text, 60))
  const more = idle.length > 4 ? [ours(`and ${idle.length - 4} more`)] : []
  return [heading('Golden threads with no live action'), rich(between([...names, ...more]))]
}
