import type { CardElement } from '@microsoft/teams.cards'
import { sayDay } from '../../../domain/day.ts'
import type { Mention } from '../../../domain/views/itemPage.ts'
import type { Row } from '../../../domain/views/row.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card, refreshedBy } from './card.ts'
import { fact } from './facts.ts'
import { rowLine } from './rowLine.ts'
import { line, ours, rich, theirs } from './words.ts'

/**
 * An item for a chat that others read: small, for a search answers with twenty-five of them, and with nobody's buttons. It brings
 * itself up to date for whoever looks, and then with theirs.
 */
export function sharedCard(item: Mention, row: Row | null, reader: Reader): Card {
  const reference = item.reference ?? item.kind
  const shown = card(row ? tracked(row, reader) : cited(item), `${reference} · ${item.kind}`, {
    title: `Open ${reference}`,
    url: reader.links?.item(reference),
  })
  return refreshedBy(shown, 'refresh-item', { reference })
}

function tracked(row: Row, reader: Reader): CardElement[] {
  return [
    rowLine(row, reader, false),
    fact('Lead', [theirs(row.lead, 120)]),
    fact('Due', [ours(row.dueOn ? sayDay(row.dueOn, reader.today) : 'No due day')]),
    fact('Lifecycle', [ours(row.lifecycle)]),
  ]
}

function cited({ reference, kind, text }: Mention): CardElement[] {
  return [
    line(`${reference ?? ''} · ${kind === 'thread' ? 'golden thread' : kind}`, { isSubtle: true }),
    rich([theirs(text, 300, { weight: 'Bolder' })], { spacing: 'None' }),
  ]
}
