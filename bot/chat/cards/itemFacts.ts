import type { CardElement, ITextRun } from '@microsoft/teams.cards'
import { sayDay } from '../../../domain/day.ts'
import { hasDirection } from '../../../domain/direction.ts'
import { isOpen } from '../../../domain/lifecycle.ts'
import type { Tracked } from '../../../domain/tracked.ts'
import type { ItemPage } from '../../../domain/views/itemPage.ts'
import type { Row } from '../../../domain/views/row.ts'
import type { Reader } from '../turn.ts'
import { between, fact, ragRuns, sayDone, signalRuns } from './facts.ts'
import { capital, counted, ours, theirs } from './words.ts'
import { written } from './written.ts'

/** Lifecycle, declared colour, what the record says and direction are four facts: none is ever folded into another. */
export function trackedFacts(tracked: Tracked, row: Row, reader: Reader): CardElement[] {
  const { today, legend, lastMeetingOn } = reader
  const percent = tracked.percent === null ? [] : [ours(` · ${sayDone(tracked.percent)} done`)]
  return [
    fact('Declared', between([ragRuns(tracked.rag), theirs(legend[tracked.rag], 120, { isSubtle: true })])),
    ...(isOpen(tracked.lifecycle) ? [fact('Record', record(row))] : []),
    fact('Lifecycle', [ours(capital(tracked.lifecycle.state)), ...percent]),
    ...(hasDirection(tracked, lastMeetingOn) ? [fact('Direction', [ours(directions[row.direction])])] : []),
    fact('Lead', [theirs(row.lead, 200)]),
    fact('Due', [ours(sayDue(tracked, today))]),
    ...named('Success', tracked.success, 300),
    ...named('Team', tracked.deliveryTeam, 100),
    ...named('Agency', tracked.leadAgency, 100),
    ...named('Sponsor', tracked.sponsor, 100),
    ...madeOf(tracked.origin),
    ...evidence(tracked, reader),
    ...offered(tracked),
  ]
}

/** The message it was made of: whose, and where it stands. */
function madeOf(origin: Tracked['origin']): CardElement[] {
  if (!origin) return []
  const open = origin.url && { selectAction: { type: 'Action.OpenUrl' as const, url: origin.url } }
  const message = open ? [ours('a message', open)] : [ours('a message')]
  return [fact('Made of', origin.author ? [...message, theirs(` of ${origin.author}`, 120)] : message)]
}

function evidence(tracked: Tracked, reader: Reader): CardElement[] {
  const said = written(evidenceOf(tracked), 600, reader)
  return said.length > 0 ? [fact('Evidence', said)] : []
}

/** What is offered to the chair as evidence; null where nothing is. */
export function evidenceOf({ lifecycle }: Pick<Tracked, 'lifecycle'>): string | null {
  return lifecycle.state === 'proposed for closure' ? lifecycle.evidence : null
}

function offered({ handover }: Tracked): CardElement[] {
  if (!handover) return []
  return [fact('Offered', [theirs(`to ${handover.to.name} by ${handover.by.name}`, 200)])]
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

/** What is cited has a place, and nothing is reported on it. */
export function citedFacts({ item, below }: ItemPage): CardElement[] {
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
export function serves({ threads, links }: ItemPage): CardElement[] {
  const linked = links.slice(0, 4).map(link => {
    const name = link.item.reference ? [ours(`${link.item.reference} `, { weight: 'Bolder' })] : []
    return fact(capital(link.words), [...name, theirs(link.item.text, 80)])
  })
  const more = links.length > 4 ? [fact('', [ours(`and ${counted(links.length - 4, 'more link')}`)])] : []
  const names = between(threads.slice(0, 3).map(thread => theirs(thread.text, 60)))
  return [...(names.length > 0 ? [fact('Thread', names)] : []), ...linked, ...more]
}
