import type { CardElement } from '@microsoft/teams.cards'
import { dayAt, sayDay } from '../../../domain/day.ts'
import type { Tracked } from '../../../domain/tracked.ts'
import type { ItemPage } from '../../../domain/views/itemPage.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card, offering, refreshedBy } from './card.ts'
import { between, fact, ragRuns, signalRuns } from './facts.ts'
import { acceptButton, behindButton, returnForm } from './forms.ts'
import { evidenceOf } from './itemFacts.ts'
import { type Notice, noticeBox } from './notice.ts'
import { line, ours, quoted, rich, theirs } from './words.ts'
import { leftOut, written } from './written.ts'

/** For the chair, who decides: what was promised, what success was to look like, what is offered as evidence. Null for others. */
export function closureCard(page: ItemPage, reader: Reader, notice: Notice | null = null): Card | null {
  const { tracked } = page
  const accept = acceptButton(page)
  const giveBack = returnForm(page)
  if (!tracked || !accept || !giveBack) return null
  const { reference } = tracked
  const shown = card(
    [
      ...(notice ? [noticeBox(notice)] : []),
      line(`Is ${reference} done?`, { size: 'Large', weight: 'Bolder', style: 'heading' }),
      rich([theirs(tracked.text, 600)], { spacing: 'Small' }),
      ...promised(tracked, reader),
      ...offeredAs(page, tracked, reader),
      ...leftOut([evidenceOf(tracked)], reader),
    ],
    `${reference} is proposed for closure.`,
    { title: `Open ${reference}`, url: reader.links?.item(reference) },
  )
  return offering(refreshedBy(shown, 'refresh-item', { reference, as: 'closure' }), [
    accept,
    behindButton(giveBack),
  ])
}

function promised({ success, dueOn, firstDueOn, moves }: Tracked, { today }: Reader): CardElement[] {
  const first = firstDueOn && firstDueOn !== dueOn ? `, first due ${sayDay(firstDueOn, today)}` : ''
  const moved = moves > 0 ? `, moved ${moves === 1 ? 'once' : `${moves} times`}` : ''
  const due = dueOn ? `${sayDay(dueOn, today)}${first}${moved}` : 'No day was promised'
  const looksLike = success ? [quoted(success, 400)] : [ours('Nobody said what success looks like')]
  return [fact('Due', [ours(due)]), fact('Success', looksLike)]
}

function offeredAs(page: ItemPage, { lifecycle, rag }: Tracked, reader: Reader): CardElement[] {
  if (lifecycle.state !== 'proposed for closure') return []
  const { by, at } = lifecycle
  const evidence = written(evidenceOf({ lifecycle }), 900, reader)
  const signals = signalRuns(page.row?.signals ?? [])
  return [
    fact('Declared', ragRuns(rag)),
    ...(signals.length > 0 ? [fact('Record', between(signals))] : []),
    ...(evidence.length > 0 ? [fact('Evidence', evidence)] : []),
    fact('From', [theirs(by.name, 120), ours(`, ${sayDay(dayAt(at, reader.timeZone), reader.today)}`)]),
  ]
}
