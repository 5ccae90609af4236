import type { CardElement } from '@microsoft/teams.cards'
import { type Challenge, type Challenged, openChallenges } from '../../../domain/challenge.ts'
import { dayAt, sayDay } from '../../../domain/day.ts'
import type { Member } from '../../../domain/person.ts'
import type { ItemPage } from '../../../domain/views/itemPage.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { button } from './buttons.ts'
import { card, offering, refreshedBy } from './card.ts'
import { behindButton, endForm, openChallenge, replyForm } from './forms.ts'
import { type Notice, noticeBox } from './notice.ts'
import { rowLine } from './rowLine.ts'
import { counted, heading, line, ours, rich, theirs } from './words.ts'
import { leftOut, written } from './written.ts'

/** For the lead who is asked: the question, the item as the asker saw it, and a field for the answer. Null where nothing is asked. */
export function challengeCard(page: ItemPage, reader: Reader, notice: Notice | null = null): Card | null {
  const { item, row } = page
  const asked = openChallenge(page)
  const reply = replyForm(page)
  if (!asked || !reply || !row) return null
  const reference = item.reference ?? ''
  const body = [
    ...(notice ? [noticeBox(notice)] : []),
    line(`${reference} is challenged`, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...exchange(asked, reader),
    rowLine(row, reader, true),
    ...leftOut([asked.words], reader),
    ...reply.inputs,
  ]
  const shown = card(body, `${reference} is challenged by ${asked.by.name}.`, {
    title: `Open ${reference}`,
    url: reader.links?.item(reference),
  })
  const end = endForm(page)
  const buttons = [
    button(reply.send, reply.verb, reply.data, { style: 'positive' }),
    ...(end ? [behindButton(end)] : []),
  ]
  return offering(refreshedBy(shown, 'refresh-item', { reference, as: 'challenge' }), buttons)
}

/** The challenge that has not ended, as an item's card tells it. */
export function challengedLines(page: ItemPage, reader: Reader): CardElement[] {
  const asked = openChallenge(page)
  const others = openChallenges(page.challenges).length - 1
  const more =
    others > 0 ? [line(`and ${counted(others, 'challenge')} more after this one`, { isSubtle: true })] : []
  return asked ? [heading('Challenged'), ...exchange(asked, reader), ...more] : []
}

function exchange({ words, by, at, reply }: Challenge, reader: Reader): CardElement[] {
  return [
    ...quotation(words, reader),
    said(`${by.name} asked`, at, reader),
    ...(reply
      ? [...quotation(reply.words, reader), said(`${reply.by.name} answered`, reply.at, reader)]
      : []),
  ]
}

function quotation(words: string, reader: Reader): CardElement[] {
  const runs = written(words, 500, reader)
  return runs.length > 0 ? [rich(runs)] : []
}

function said(who: string, at: string, { today, timeZone }: Reader): CardElement {
  const when = ours(`, ${sayDay(dayAt(at, timeZone), today)}`, { isSubtle: true })
  return rich([theirs(who, 120, { isSubtle: true }), when], { spacing: 'None' })
}

/** Whose question it was, said to a member: `Your`, `Tom Ellery’s`. */
export function whose({ challenge }: Pick<Challenged, 'challenge'>, { personId }: Pick<Member, 'personId'>) {
  return challenge.by.personId === personId ? 'Your' : `${challenge.by.name}’s`
}
