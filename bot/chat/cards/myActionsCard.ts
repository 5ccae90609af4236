import type { CardElement } from '@microsoft/teams.cards'
import type { Rows } from '../../../domain/views/row.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card } from './card.ts'
import { rowLines } from './rowLine.ts'
import { counted, heading, line, ours, rich } from './words.ts'

export type Mine = { actions: Rows; commitments: Rows }

/** What one person leads and is still open, the latest first. */
export function myActionsCard(mine: Mine, reader: Reader): Card {
  const { actions, commitments } = mine
  return card(
    [
      line(myActionsSummary(mine), { size: 'Large', weight: 'Bolder', style: 'heading' }),
      ...rowLines(actions, reader, { atMost: 10, withLead: false }),
      ...commitmentsLed(commitments, reader),
      howToReport(mine),
    ],
    `${myActionsSummary(mine)}.`,
    { title: 'Open my actions', url: reader.links?.mine },
  )
}

export function myActionsSummary({ actions, commitments }: Mine): string {
  const led = [
    ...(actions.total || !commitments.total ? [counted(actions.total, 'open action')] : []),
    ...(commitments.total ? [counted(commitments.total, 'commitment')] : []),
  ]
  return `You lead ${led.join(' and ')}`
}

function commitmentsLed(commitments: Rows, reader: Reader): CardElement[] {
  if (commitments.total === 0) return []
  return [heading('Commitments'), ...rowLines(commitments, reader, { atMost: 4, withLead: false })]
}

function howToReport({ actions, commitments }: Mine): CardElement {
  const first = actions.rows[0] ?? commitments.rows[0]
  if (!first)
    return line('When somebody names you as a lead, it stands here. Say “status” for the whole board.')
  const example = `${first.reference} amber 60% what happened`
  return rich([ours('To report, send  ', { isSubtle: true }), ours(example, { fontType: 'Monospace' })], {
    spacing: 'Large',
  })
}
