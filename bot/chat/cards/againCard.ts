import type { ItemPage } from '../../../domain/views/itemPage.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { button } from './buttons.ts'
import { card, offering } from './card.ts'
import type { Form } from './forms.ts'
import { itemSummary } from './itemCard.ts'
import { type Notice, noticeBox } from './notice.ts'
import { rowLine } from './rowLine.ts'

/** Nothing was saved: why, how the item stands now, and what was typed, to be sent again. `confirm` sends it as it is. */
export function againCard(
  page: ItemPage,
  reader: Reader,
  form: Form,
  { notice, confirm }: { notice: Notice; confirm: boolean },
): Card {
  const { row, item } = page
  const reference = item.reference ?? ''
  const shown = card(
    [noticeBox(notice), ...(row ? [rowLine(row, reader, true)] : []), ...form.inputs],
    `${notice.words} ${itemSummary(page)}.`,
    { title: `Open ${reference}`, url: reader.links?.item(reference) },
  )
  const itIsNobody = button('It names nobody: send it', form.verb, { ...form.data, confirmed: true })
  return offering(shown, [
    button(form.send, form.verb, form.data, { style: 'positive' }),
    ...(confirm ? [itIsNobody] : []),
  ])
}
