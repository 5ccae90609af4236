import type { ItemPage } from '../../../domain/views/itemPage.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card, offering, refreshedBy } from './card.ts'
import { behindButton, declineForm, takeOverButton } from './forms.ts'
import { type Notice, noticeBox } from './notice.ts'
import { rowLine } from './rowLine.ts'
import { line, rich, theirs } from './words.ts'

/** For whoever is asked to lead it: nothing changes until they say yes. Null for others. */
export function handoverCard(page: ItemPage, reader: Reader, notice: Notice | null = null): Card | null {
  const { tracked, row } = page
  const accept = takeOverButton(page)
  const decline = declineForm(page)
  if (!tracked?.handover || !row || !accept || !decline) return null
  const { reference, handover, success } = tracked
  const shown = card(
    [
      ...(notice ? [noticeBox(notice)] : []),
      line(`Will you lead ${reference}?`, { size: 'Large', weight: 'Bolder', style: 'heading' }),
      rich([
        theirs(`${handover.by.name} asks you to take it over. Until you do, it stays where it is.`, 300),
      ]),
      rowLine(row, reader, true),
      ...(success ? [rich([theirs(`Success looks like: ${success}`, 400)], { spacing: 'Small' })] : []),
    ],
    `${handover.by.name} asks you to lead ${reference}.`,
    { title: `Open ${reference}`, url: reader.links?.item(reference) },
  )
  return offering(refreshedBy(shown, 'refresh-item', { reference, as: 'handover' }), [
    accept,
    behindButton(decline),
  ])
}
