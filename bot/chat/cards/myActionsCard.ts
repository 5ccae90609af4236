import type { CardElement } from '@microsoft/teams.cards'
import type { Waiting } from '../../../domain/digest.ts'
import type { Row, Rows } from '../../../domain/views/row.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { button } from './buttons.ts'
import { card, offering, refreshedBy } from './card.ts'
import { waitingLines, waitsWritten } from './digestCard.ts'
import { shownOf } from './forms.ts'
import { reportInputs } from './inputs.ts'
import { type Notice, noticeBox } from './notice.ts'
import type { CardKind } from './nowCard.ts'
import { rowLine, rowLines } from './rowLine.ts'
import { counted, heading, line, ours, rich, together } from './words.ts'
import { leftOut } from './written.ts'

export type Mine = { waits: readonly Waiting[]; actions: Rows; commitments: Rows }

/** What one card can ask about and stay far below the size that Teams takes. */
export const mostAsked = 6
const mostCommitments = 3
const mostWaits = 3

/** What one person leads and is still open, the latest first, each with what to say of it. */
export function myActionsCard(mine: Mine, reader: Reader, notice: Notice | null = null): Card {
  const { actions, commitments } = mine
  const asked = actions.rows.slice(0, mostAsked)
  const alsoAsked = commitments.rows.slice(0, mostAsked - asked.length)
  const shown = card(
    [
      ...(notice ? [noticeBox(notice)] : []),
      line(myActionsSummary(mine), { size: 'Large', weight: 'Bolder', style: 'heading' }),
      ...waitingLines(mine.waits, reader, mostWaits),
      ...asked.map(row => askedOf(row, reader)),
      ...more(actions.total - asked.length, 'say the rest after these, or open your actions'),
      ...commitmentsLed(commitments, alsoAsked, reader),
      ...howToReport(mine),
      ...leftOut(waitsWritten(mine.waits, mostWaits), reader),
    ],
    `${myActionsSummary(mine)}.`,
    { title: 'Open my actions', url: reader.links?.mine },
  )
  return offering(refreshedBy(shown, 'refresh-mine'), [
    ...waitButtons(mine.waits),
    ...sendButtons([...asked, ...alsoAsked].filter(takesReports)),
  ])
}

export function myActionsSummary({ waits, actions, commitments }: Mine): string {
  if (actions.total + commitments.total === 0 && waits.length > 0) return 'Somebody waits for your word'
  const led = [
    ...(actions.total || !commitments.total ? [counted(actions.total, 'open action')] : []),
    ...(commitments.total ? [counted(commitments.total, 'commitment')] : []),
  ]
  return `You lead ${led.join(' and ')}`
}

/** What waits for the chair takes no reports: it is shown, and said to wait. */
function askedOf(row: Row, reader: Reader): CardElement {
  const inputs = takesReports(row)
    ? reportInputs({ rag: row.rag, percent: row.percent, words: '' }, `${row.reference} `)
    : [line('Waits for the chair to accept its closure', { isSubtle: true, spacing: 'None' })]
  return together([rowLine(row, reader, false), ...inputs], { separator: true, spacing: 'Medium' })
}

function takesReports({ lifecycle }: Row): boolean {
  return lifecycle !== 'proposed for closure'
}

/** The card of what has waited longest has the field to answer it with. */
function waitButtons([first]: readonly Waiting[]) {
  if (!first) return []
  const { reference, why } = first
  return [button(`${answers[why]} ${reference}`, 'show-item', { reference, as: kinds[why] ?? 'item' })]
}

const answers: Record<Waiting['why'], string> = {
  challenge: 'Answer on',
  handover: 'Answer on',
  closure: 'Decide on',
  returned: 'Look at',
  'waited on': 'Look at',
}
const kinds: Partial<Record<Waiting['why'], CardKind>> = {
  challenge: 'challenge',
  handover: 'handover',
  closure: 'closure',
}

/** One press says everything. What a card showed is what is compared, so that nobody's later word is lost. */
function sendButtons(rows: readonly Row[]) {
  if (rows.length === 0) return []
  const items = rows.map(shownOf)
  return [
    button('Send updates', 'report-all', { items }, { style: 'positive' }),
    button('No change for the rest', 'report-all', { items, rest: true }),
  ]
}

/** Asked about as far as the actions leave room; the others are listed. */
function commitmentsLed({ total, rows }: Rows, asked: readonly Row[], reader: Reader): CardElement[] {
  if (total === 0) return []
  const listed = { total: total - asked.length, rows: rows.slice(asked.length) }
  return [
    heading('Commitments'),
    ...asked.map(row => askedOf(row, reader)),
    ...rowLines(listed, reader, { atMost: mostCommitments, withLead: false }),
  ]
}

function more(count: number, what: string): CardElement[] {
  return count > 0 ? [line(`and ${count} more: ${what}`, { isSubtle: true, spacing: 'Medium' })] : []
}

function howToReport({ waits, actions, commitments }: Mine): CardElement[] {
  const first = actions.rows[0] ?? commitments.rows[0]
  if (!first && waits.length > 0) return []
  if (!first)
    return [line('When somebody names you as a lead, it stands here. Say “status” for the whole board.')]
  const example = `${first.reference} amber 60% what happened`
  return [
    rich([ours('Or send  ', { isSubtle: true }), ours(example, { fontType: 'Monospace' })], {
      spacing: 'Large',
    }),
  ]
}
