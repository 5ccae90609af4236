import type { Action, CardElement, ITextRun } from '@microsoft/teams.cards'
import { dayAt, sayDay } from '../../../domain/day.ts'
import type { HistoryEntry } from '../../../domain/event.ts'
import { isOpen } from '../../../domain/lifecycle.ts'
import { ragWord } from '../../../domain/rag.ts'
import type { Tracked } from '../../../domain/tracked.ts'
import type { ItemPage } from '../../../domain/views/itemPage.ts'
import type { Row } from '../../../domain/views/row.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card, offering, refreshedBy } from './card.ts'
import { challengedLines } from './challengeCard.ts'
import { between, fact, ragRuns, sayDone, signalRuns } from './facts.ts'
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
import { type Notice, noticeBox } from './notice.ts'
import { counted, heading, line, ours, quoted, rich, theirs, together } from './words.ts'

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
    ...offered(tracked),
    ...serves(page),
    ...challengedLines(page, reader),
    ...lately(page, reader),
    ...how(page),
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

function offered(tracked: Tracked | null): CardElement[] {
  if (!tracked?.handover) return []
  const { to, by } = tracked.handover
  return [fact('Offered', [theirs(`to ${to.name} by ${by.name}`, 200)])]
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

/** Lifecycle, declared colour, what the record says and direction are four facts: none is ever folded into another. */
function trackedFacts(tracked: Tracked, row: Row, { today, legend }: Reader): CardElement[] {
  const percent = tracked.percent === null ? [] : [ours(` · ${sayDone(tracked.percent)} done`)]
  return [
    fact('Declared', between([ragRuns(tracked.rag), theirs(legend[tracked.rag], 120, { isSubtle: true })])),
    ...(isOpen(tracked.lifecycle) ? [fact('Record', record(row))] : []),
    fact('Lifecycle', [ours(capital(tracked.lifecycle.state)), ...percent]),
    fact('Direction', [ours(directions[row.direction])]),
    fact('Lead', [theirs(row.lead, 200)]),
    fact('Due', [ours(sayDue(tracked, today))]),
    ...named('Success', tracked.success, 300),
    ...named('Team', tracked.deliveryTeam, 100),
    ...named('Agency', tracked.leadAgency, 100),
    ...named('Sponsor', tracked.sponsor, 100),
    ...madeOf(tracked.origin),
    ...evidence(tracked),
  ]
}

/** The message it was made of: whose, and where it stands. */
function madeOf(origin: Tracked['origin']): CardElement[] {
  if (!origin) return []
  const open = origin.url && { selectAction: { type: 'Action.OpenUrl' as const, url: origin.url } }
  const message = open ? [ours('a message', open)] : [ours('a message')]
  return [fact('Made of', origin.author ? [...message, theirs(` of ${origin.author}`, 120)] : message)]
}

function evidence({ lifecycle }: Tracked): CardElement[] {
  return lifecycle.state === 'proposed for closure'
    ? [fact('Evidence', [quoted(lifecycle.evidence, 600)])]
    : []
}

function record({ signals }: Row): ITextRun[] {
  return signals.length > 0 ? between(signalRuns(signals)) : [ours('Nothing late, silent or missing')]
}

const directions = { better: '↑ Better', same: '→ Same', worse: '↓ Worse' }

function sayDue({ dueOn, firstDueOn, moves, standing }: Tracked, today: Reader['today']): string {
  if (!dueOn) return standing ? 'Standing: it recurs and never ends' : 'No due day'
  const first = firstDueOn && firstDueOn !== dueOn ? [`first due ${sayDay(firstDueOn, today)}`] : []
  const moved = moves > 0 ? [`moved ${moves === 1 ? 'once' : `${moves} times`}`] : []
  return [sayDay(dueOn, today), ...first, ...moved].join(' · ')
}

function citedFacts({ item, below }: ItemPage): CardElement[] {
  return [
    ...named('Heading', item.heading, 100),
    ...named('From', item.plan?.title ?? null, 100),
    ...(below.length > 0 ? [fact('Holds', [ours(counted(below.length, 'line'))])] : []),
  ]
}

function named(name: string, words: string | null, longest: number): CardElement[] {
  return words ? [fact(name, [theirs(words, longest)])] : []
}

/** The line of sight in one line each: the threads it counts in, then its links. */
function serves({ threads, links }: ItemPage): CardElement[] {
  const linked = links.slice(0, 4).map(link => {
    const name = link.item.reference ? [ours(`${link.item.reference} `, { weight: 'Bolder' })] : []
    return fact(capital(link.words), [...name, theirs(link.item.text, 80)])
  })
  const more = links.length > 4 ? [fact('', [ours(`and ${counted(links.length - 4, 'more link')}`)])] : []
  const names = between(threads.slice(0, 3).map(thread => theirs(thread.text, 60)))
  return [...(names.length > 0 ? [fact('Thread', names)] : []), ...linked, ...more]
}

/** What happened last, in whose words. That it came from a document is no news, and an open challenge stands above already. */
function lately(page: ItemPage, reader: Reader): CardElement[] {
  const told = openChallenge(page) ? ['challenged', 'challenge answered'] : []
  const news = page.history
    .filter(({ kind, words }) => (kind !== 'imported' || words) && !told.includes(kind))
    .slice(0, 2)
  if (news.length === 0) return []
  return [heading('Lately'), ...news.map(entry => together(entryLines(entry, reader), { spacing: 'Small' }))]
}

function entryLines({ at, sentence, words }: HistoryEntry, { today, timeZone }: Reader): CardElement[] {
  const day = ours(`${sayDay(dayAt(at, timeZone), today)}  `, { isSubtle: true })
  const said = words ? [rich([quoted(words, 300, { italic: true })], { spacing: 'None' })] : []
  return [rich([day, theirs(sentence, 300)]), ...said]
}

function how(page: ItemPage): CardElement[] {
  if (!updateForm(page)) return []
  const example = ours(`${page.item.reference} amber 60% what happened`, { fontType: 'Monospace' })
  return [rich([ours('To report, send  ', { isSubtle: true }), example], { spacing: 'Large' })]
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
