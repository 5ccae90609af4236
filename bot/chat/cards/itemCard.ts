import type { Action, CardElement } from '@microsoft/teams.cards'
import { dayAt, sayDay } from '../../../domain/day.ts'
import type { HistoryEntry } from '../../../domain/event.ts'
import { ragWord } from '../../../domain/rag.ts'
import type { ItemPage } from '../../../domain/views/itemPage.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card, offering, refreshedBy } from './card.ts'
import { challengedLines } from './challengeCard.ts'
import { sayDone } from './facts.ts'
import {
  acceptButton,
  behindButton,
  challengeForm,
  closureForm,
  declineForm,
  endForm,
  openChallenge,
  replyForm,
  returnForm,
  takeOverButton,
  updateForm,
} from './forms.ts'
import { citedFacts, evidenceOf, serves, trackedFacts } from './itemFacts.ts'
import { type Notice, noticeBox } from './notice.ts'
import { heading, line, ours, rich, theirs, together } from './words.ts'
import { leftOut, written } from './written.ts'

/**
 * One item: what it is, the four facts apart, who leads it until when, what it serves, what was said lately, and what whoever
 * looks may do about it. A notice says what a press did.
 */
export function itemCard(page: ItemPage, reader: Reader, notice: Notice | null = null): Card {
  const { item, tracked, row } = page
  const reference = item.reference ?? item.kind
  const facts = tracked && row ? trackedFacts(tracked, row, reader) : citedFacts(page)
  const body = [
    ...(notice ? [noticeBox(notice)] : []),
    ...title(page, reference),
    ...facts,
    ...serves(page),
    ...challengedLines(page, reader),
    ...lately(page, reader),
    ...how(page),
    ...leftOut(writtenOf(page), reader),
  ]
  const shown = card(body, itemSummary(page), {
    title: `Open ${reference}`,
    url: item.reference ? reader.links?.item(item.reference) : undefined,
  })
  const live = item.reference ? refreshedBy(shown, 'refresh-item', { reference: item.reference }) : shown
  return offering(live, buttonsOf(page))
}

/** What waits for whoever looks comes first. */
function buttonsOf(page: ItemPage): Action[] {
  const isLed = page.rights.includes('update') && !page.rights.includes('decideClosure')
  const forms = [
    returnForm(page),
    declineForm(page),
    replyForm(page),
    updateForm(page),
    closureForm(page),
    isLed || openChallenge(page) ? null : challengeForm(page),
    endForm(page),
  ]
  const decisions = [acceptButton(page), takeOverButton(page)]
  return [
    ...decisions.filter(each => each !== null),
    ...forms.flatMap(form => (form ? behindButton(form) : [])),
  ]
}

export function itemSummary({ item, row }: ItemPage): string {
  const name = item.reference ?? item.kind
  if (!row) return item.reference ? `${name} · ${item.kind}` : name
  const done = row.percent === null ? [] : [sayDone(row.percent)]
  return [`${name} is ${ragWord(row.rag)}`, ...done, ...row.signals.map(signal => signal.reason)].join(', ')
}

function title({ item }: ItemPage, reference: string): CardElement[] {
  return [
    line(`${reference} · ${item.kind}${item.withdrawn ? ' · withdrawn' : ''}`, { isSubtle: true }),
    rich([theirs(item.text, 600, { size: 'Medium', weight: 'Bolder' })], { spacing: 'None' }),
  ]
}

function lately(page: ItemPage, reader: Reader): CardElement[] {
  const news = newsOf(page)
  if (news.length === 0) return []
  return [heading('Lately'), ...news.map(entry => together(entryLines(entry, reader), { spacing: 'Small' }))]
}

/** What happened last, in whose words. That it came from a document is no news, and an open challenge stands above already. */
function newsOf(page: ItemPage): HistoryEntry[] {
  const told = openChallenge(page) ? ['challenged', 'challenge answered'] : []
  return page.history
    .filter(({ kind, words }) => (kind !== 'imported' || words) && !told.includes(kind))
    .slice(0, 2)
}

function entryLines({ at, sentence, words }: HistoryEntry, reader: Reader): CardElement[] {
  const day = ours(`${sayDay(dayAt(at, reader.timeZone), reader.today)}  `, { isSubtle: true })
  const said = written(words, 300, reader, { italic: true })
  return [rich([day, theirs(sentence, 300)]), ...(said.length > 0 ? [rich(said, { spacing: 'None' })] : [])]
}

function writtenOf(page: ItemPage): (string | null)[] {
  const evidence = page.tracked ? evidenceOf(page.tracked) : null
  return [evidence, openChallenge(page)?.words ?? null, ...newsOf(page).map(({ words }) => words)]
}

function how(page: ItemPage): CardElement[] {
  if (!updateForm(page)) return []
  const example = ours(`${page.item.reference} amber 60% what happened`, { fontType: 'Monospace' })
  return [rich([ours('To report, send  ', { isSubtle: true }), example], { spacing: 'Large' })]
}
