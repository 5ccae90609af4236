import type { CardElement } from '@microsoft/teams.cards'
import type { Row } from '../../../domain/views/row.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { button } from './buttons.ts'
import { shownOf } from './forms.ts'
import { type Reported, reportInputs } from './inputs.ts'
import { rowLine } from './rowLine.ts'
import { type Outcome, type Press, updateCard } from './updateCard.ts'
import { heading, together } from './words.ts'

/** An item that was not noted, as it is now, with what was typed; `isPersonal` where the writer has to say that it names nobody. */
export type Again = { row: Row; typed: Reported; isPersonal: boolean }

/** The answer to a card of several items: what was noted, and what is asked again with what was typed. */
export function reportedCard(
  outcomes: readonly Outcome[],
  again: readonly Again[],
  reader: Reader,
  press: Press,
): Card {
  const shown = updateCard(outcomes, reader, press)
  if (again.length === 0) return shown
  const items = again.map(({ row }) => shownOf(row))
  const confirm = again.some(({ isPersonal }) => isPersonal)
    ? [button('It names nobody: send it', 'report-all', { items, confirmed: true })]
    : []
  return {
    ...shown,
    body: [
      ...shown.body,
      heading('Look, and send again'),
      ...again.map(each => askedAgain(each, reader, again.length)),
    ],
    actions: [
      button('Send again', 'report-all', { items }, { style: 'positive' }),
      ...confirm,
      ...(shown.actions ?? []),
    ],
  }
}

function askedAgain({ row, typed }: Again, reader: Reader, share: number): CardElement {
  return together([rowLine(row, reader, false), ...reportInputs(typed, `${row.reference} `, share)], {
    separator: true,
    spacing: 'Medium',
  })
}
