import type { CardElement, IExecuteAction, ITextRun } from '@microsoft/teams.cards'
import type { Changed } from '../../../domain/changed.ts'
import { Day, sayDay } from '../../../domain/day.ts'
import type { Change } from '../../../domain/event.ts'
import type { Sighting } from '../../../domain/privacy.ts'
import { type Rag, ragOfWord, ragWord } from '../../../domain/rag.ts'
import { undoWithinMinutes } from '../../../domain/takeBack.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { button } from './buttons.ts'
import { card } from './card.ts'
import { between, fact, ragRuns, sayDone } from './facts.ts'
import { named } from './rowLine.ts'
import { fitting, sayAgain } from './sayAgain.ts'
import { withButtons } from './withButtons.ts'
import { capital, line, ours, quoted, rich, shorten, theirs, together } from './words.ts'
import { leftOut, written } from './written.ts'

/** What became of one line: noted, as the item is now and what that changed; or not, and why. */
export type Outcome = Noted | Missed
export type Missed = {
  noted: false
  said: string
  sentence: string
  /** What is so now, where “nothing is noted” does not say it. */
  so?: string
  /** What it was perhaps meant to be. */
  meant?: string | null
  /** What looks personal in it; nothing of it is saved. */
  sightings?: readonly Sighting[]
}
export type Noted = {
  noted: true
  reference: string
  text: string
  rag: Rag
  percent: number | null
  changes: readonly Change[]
  words: string | null
  /** A challenge is ended, and not taken back. */
  isUndoable: boolean
  /** What is so now, in a sentence; left out, colour and percentage say it. */
  now?: string
}

/** Whose press it was, what of theirs stayed as it was, and the act to take back. */
export type Press = { by?: string; unchanged?: readonly string[]; actId: string }

/** The answer to one update shows it whole; the answer to several is a line for each. */
export function updateCard(outcomes: readonly Outcome[], reader: Reader, press: Press | null = null): Card {
  const summary = updateSummary(outcomes)
  const [only, ...others] = outcomes
  const isOne = only?.noted && others.length === 0
  // What was typed as a message stands there already, for all who read it.
  const here = press ? reader : { ...reader, peoplesWords: true }
  const shown = card(
    [
      ...(isOne ? thanks(only) : [title(sayCounts(outcomes))]),
      ...whose(press),
      ...(isOne ? detail(only, here) : outcomes.map(each => outcomeLine(each, here))),
      ...unchanged(press),
      ...leftOut(isOne ? [only.words] : [], here),
    ],
    summary,
    isOne
      ? { title: `Open ${only.reference}`, url: reader.links?.item(only.reference) }
      : { title: 'Open my actions', url: reader.links?.mine },
  )
  const isUndoable = outcomes.some(outcome => outcome.noted && outcome.isUndoable)
  const undo = press && isUndoable ? button('Undo', 'undo', { actId: press.actId }) : null
  return withButtons(shown, undo, ...again(outcomes))
}

/** Two buttons at most: one for the lines that were held back, one for those that were taken for something else. */
function again(outcomes: readonly Outcome[]): (IExecuteAction | null)[] {
  const missed = outcomes.filter(outcome => !outcome.noted)
  const held = missed.filter(({ sightings }) => sightings?.length).map(({ said }) => said)
  const meant = missed.flatMap(outcome => outcome.meant ?? [])
  const names = fitting(held).length === 1 ? 'It names nobody: save it' : 'They name nobody: save them'
  const took = fitting(meant).length === 1 ? 'Send what I took it for' : 'Send what I took them for'
  return [sayAgain(names, held, true), sayAgain(took, meant)]
}

function whose(press: Press | null): CardElement[] {
  return press?.by ? [rich([theirs(`From ${press.by}`, 120, { isSubtle: true })], { spacing: 'None' })] : []
}

function unchanged(press: Press | null): CardElement[] {
  if (!press?.unchanged?.length) return []
  return [line(`${press.unchanged.join(', ')} unchanged.`, { spacing: 'Medium' })]
}

/** What a change made of an item. */
export function notedIn({ item, event }: Changed): Noted {
  const { reference, text, rag, percent } = item
  const { changes, words, kind } = event
  const isUndoable = !kind.startsWith('challenge')
  return { noted: true, reference, text, rag, percent, changes, words, isUndoable }
}

/** `A12 is Amber, 60 %.`, or how many were noted. */
export function updateSummary(outcomes: readonly Outcome[]): string {
  const [only] = outcomes
  return outcomes.length === 1 && only?.noted ? sayNow(only) : sayCounts(outcomes)
}

/** What is so now may name a person: then it stands in a run, which renders no markdown, beneath the heading. */
function thanks(noted: Noted): CardElement[] {
  if (!noted.now) return [title(`Thank you. ${sayNow(noted)}`)]
  return [title('Thank you.'), rich([theirs(noted.now, 300)], { spacing: 'None' })]
}

function title(words: string): CardElement {
  return line(words, { size: 'Medium', weight: 'Bolder', style: 'heading' })
}

function sayCounts(outcomes: readonly Outcome[]): string {
  const noted = outcomes.filter(outcome => outcome.noted).length
  const missed = outcomes.length - noted
  if (noted === 0) return 'Nothing was noted.'
  return missed === 0
    ? `Thank you. All ${noted} are noted.`
    : `Thank you. ${noted} noted, ${missed} not noted.`
}

function sayNow({ reference, rag, percent, now }: Noted): string {
  if (now) return now
  const done = percent === null ? '' : `, ${sayDone(percent)}`
  return rag === 'none' ? `${reference} is noted${done}.` : `${reference} is ${ragWord(rag)}${done}.`
}

function detail(noted: Noted, reader: Reader): CardElement[] {
  const said = written(noted.words, 400, reader)
  return [
    rich(named(noted, reader, 200), { spacing: 'Small' }),
    ...noted.changes
      .filter(({ fact }) => fact !== 'link')
      .map(change => fact(names[change.fact] ?? change.fact, fromTo(change, reader.today))),
    ...(noted.changes.length === 0 && !noted.now
      ? [fact('Changed', [ours('Nothing: still as it was')])]
      : []),
    ...(said.length > 0 ? [fact('You said', said)] : []),
    ...(noted.isUndoable ? [line(undoable, { isSubtle: true, spacing: 'Medium' })] : []),
  ]
}

const undoable = `Undo, pressed or said, takes it back within ${undoWithinMinutes} minutes.`

const names: Partial<Record<Change['fact'], string>> = {
  RAG: 'Colour',
  percent: 'Done',
  lifecycle: 'Lifecycle',
  lead: 'Lead',
  handover: 'Offered to',
  'due day': 'Due',
}

function fromTo({ fact, from, to }: Change, today: Day): ITextRun[] {
  const known = [from, to].filter(value => value !== null)
  return between(
    known.map(value => runsOf(fact, value, today)),
    ' → ',
  )
}

function runsOf(fact: Change['fact'], value: string, today: Day): ITextRun | ITextRun[] {
  if (fact === 'RAG') return ragRuns(ragOfWord(value))
  if (fact === 'lifecycle') return ours(capital(value))
  const day = fact === 'due day' ? Day.safeParse(value).data : undefined
  return day ? ours(sayDay(day, today)) : theirs(value.replace(/ ?%$/, ' %'), 200)
}

/** One line of several. */
export function outcomeLine(outcome: Outcome, reader: Reader): CardElement {
  const lines = outcome.noted ? notedLines(outcome, reader) : missedLines(outcome)
  return together(lines, { spacing: 'Medium' })
}

function notedLines(noted: Noted, reader: Reader): CardElement[] {
  const changes = noted.changes
    .filter(change => change.fact !== 'lifecycle')
    .map(change => fromTo(change, reader.today))
  if (noted.now) return [rich(named(noted, reader, 80)), rich([theirs(noted.now, 200)], { spacing: 'None' })]
  const became = changes.length > 0 ? between(changes) : [ours('Colour and percentage as they were')]
  return [rich(named(noted, reader, 80)), rich(became, { spacing: 'None' })]
}

function missedLines({ said, sentence, so = '', meant, sightings = [] }: Missed): CardElement[] {
  const again = meant
    ? ` Send “${shorten(meant.replaceAll('\n', '” and “'), 100)}” if that is what you mean.`
    : ''
  const seen = sightings.slice(0, 3).map(sighting => quoted(sighting.seen, 40))
  return [
    rich([ours('Not noted  ', { weight: 'Bolder' }), quoted(said, 80)]),
    rich([theirs(`${sentence} ${so}${again}`.trim(), 400)], { spacing: 'None' }),
    ...(seen.length > 0
      ? [rich(between([ours('Seen', { isSubtle: true }), ...seen], '  '), { spacing: 'None' })]
      : []),
  ]
}
