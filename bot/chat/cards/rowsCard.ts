import type { CardElement } from '@microsoft/teams.cards'
import type { Rows } from '../../../domain/views/row.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card } from './card.ts'
import { rowLines } from './rowLine.ts'
import { counted, heading, line } from './words.ts'

/** What a list found, in our words, and what to say where it found nothing. */
export type Listing = {
  /** "declared Red", after the count. */
  found: string
  nothing: string
  withLead: boolean
  actions: Rows
  commitments: Rows
  /** The same list in the tab. */
  url: string | undefined
}

/** Open actions, then commitments, for which something holds; the latest first. */
export function rowsCard(listing: Listing, reader: Reader): Card {
  const { actions, commitments, withLead, url } = listing
  const body = [
    line(rowsSummary(listing), { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...rowLines(actions, reader, { atMost: 10, withLead }),
    ...commitmentLines(commitments, reader, withLead),
  ]
  return card(body, rowsSummary(listing), { title: 'Open the list', url })
}

/** `3 actions and 1 commitment declared Red`. */
export function rowsSummary({ found, nothing, actions, commitments }: Listing): string {
  const counts = [
    ...(actions.total ? [counted(actions.total, 'action')] : []),
    ...(commitments.total ? [counted(commitments.total, 'commitment')] : []),
  ]
  return counts.length === 0 ? nothing : `${counts.join(' and ')} ${found}`
}

function commitmentLines(commitments: Rows, reader: Reader, withLead: boolean): CardElement[] {
  if (commitments.total === 0) return []
  return [heading('Commitments'), ...rowLines(commitments, reader, { atMost: 4, withLead })]
}
