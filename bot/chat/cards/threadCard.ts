import type { CardElement } from '@microsoft/teams.cards'
import type { BoardPage } from '../../../domain/views/boardPage.ts'
import type { Rows } from '../../../domain/views/row.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card } from './card.ts'
import { rowLines } from './rowLine.ts'
import { colourCounts, sayTally } from './scopeLines.ts'
import { counted, line, ours, rich, theirs } from './words.ts'

export type Thread = BoardPage['threads'][number]

/** One golden thread: how its actions stand, what nobody delivers, and who works on it. */
export function threadCard(thread: Thread, rows: Rows, reader: Reader): Card {
  const { reference, text, actions } = thread
  const body = [
    line(`${reference} · golden thread`, { isSubtle: true }),
    rich([theirs(text, 200, { size: 'Large', weight: 'Bolder' })], { spacing: 'None' }),
    line(sayTally(actions)),
    ...colourCounts(actions),
    ...commitments(thread),
    ...rowLines(rows, reader, { atMost: 8, withLead: true }),
  ]
  return card(body, threadSummary(thread), {
    title: `Open ${reference}`,
    url: reader.links?.item(reference),
  })
}

export function threadSummary({ reference, actions, commitments }: Thread): string {
  return `${reference}: ${sayTally(actions)}; ${counted(commitments, 'commitment')}`
}

function commitments({ commitments: all, undelivered }: Thread): CardElement[] {
  if (all === 0) return [line('No commitment is placed in it.', { isSubtle: true })]
  const without = undelivered > 0 ? `, ${undelivered} without a live action` : ', each with a live action'
  const strong = undelivered > 0 ? ({ weight: 'Bolder' } as const) : {}
  return [rich([ours(counted(all, 'commitment')), ours(without, strong)])]
}
