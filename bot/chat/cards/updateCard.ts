import type { CardElement, ITextRun } from '@microsoft/teams.cards'
import type { Changed } from '../../../domain/changed.ts'
import type { Change } from '../../../domain/event.ts'
import { type Rag, ragWord } from '../../../domain/rag.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { button } from './buttons.ts'
import { card, offering } from './card.ts'
import { between, fact, ragOfWord, ragRuns, sayDone } from './facts.ts'
import { named } from './rowLine.ts'
import { line, ours, quoted, rich, theirs, together } from './words.ts'

/** What became of one line: noted, as the item is now and what that changed; or not, and why. */
export type Outcome = Noted | Missed
export type Missed = { noted: false; said: string; sentence: string }
export type Noted = {
  noted: true
  reference: string
  text: string
  rag: Rag
  percent: number | null
  changes: readonly Change[]
  words: string | null
}

/** Whose press it was, what of theirs stayed as it was, and the act to take back. */
export type Press = { by?: string; unchanged?: readonly string[]; actId: string }

/** The answer to one update shows it whole; the answer to several is a line for each. */
export function updateCard(outcomes: readonly Outcome[], reader: Reader, press: Press | null = null): Card {
  const summary = updateSummary(outcomes)
  const [only, ...others] = outcomes
  const isOne = only?.noted && others.length === 0
  const said = isOne ? `Thank you. ${summary}` : sayCounts(outcomes)
  const shown = card(
    [
      title(said),
      ...whose(press),
      ...(isOne ? detail(only, reader) : outcomes.map(each => outcomeLine(each, reader))),
      ...unchanged(press),
    ],
    summary,
    isOne
      ? { title: `Open ${only.reference}`, url: reader.links?.item(only.reference) }
      : { title: 'Open my actions', url: reader.links?.mine },
  )
  const isNoted = outcomes.some(({ noted }) => noted)
  return press && isNoted ? offering(shown, [button('Undo', 'undo', { actId: press.actId })]) : shown
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
  return { noted: true, reference, text, rag, percent, changes: event.changes, words: event.words }
}

/** `A12 is Amber, 60 %.`, or how many were noted. */
export function updateSummary(outcomes: readonly Outcome[]): string {
  const [only] = outcomes
  return outcomes.length === 1 && only?.noted ? sayNow(only) : sayCounts(outcomes)
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

function sayNow({ reference, rag, percent }: Noted): string {
  const done = percent === null ? '' : `, ${sayDone(percent)}`
  return rag === 'none' ? `${reference} is noted${done}.` : `${reference} is ${ragWord(rag)}${done}.`
}

function detail(noted: Noted, reader: Reader): CardElement[] {
  return [
    rich(named(noted, reader, 200), { spacing: 'Small' }),
    ...noted.changes.map(change => fact(names[change.fact] ?? change.fact, fromTo(change))),
    ...(noted.changes.length === 0 ? [fact('Changed', [ours('Nothing: still as it was')])] : []),
    ...(noted.words ? [fact('You said', [quoted(noted.words, 400)])] : []),
  ]
}

const names: Partial<Record<Change['fact'], string>> = {
  RAG: 'Colour',
  percent: 'Done',
  lifecycle: 'Lifecycle',
}

function fromTo({ fact, from, to }: Change): ITextRun[] {
  const known = [from, to].filter(value => value !== null)
  const said = known.map(value =>
    fact === 'RAG' ? ragRuns(ragOfWord(value)) : ours(value.replace(/ ?%/, ' %')),
  )
  return between(said, ' → ')
}

/** One line of several. */
export function outcomeLine(outcome: Outcome, reader: Reader): CardElement {
  const lines = outcome.noted ? notedLines(outcome, reader) : missedLines(outcome)
  return together(lines, { spacing: 'Medium' })
}

function notedLines(noted: Noted, reader: Reader): CardElement[] {
  const changes = noted.changes.filter(change => change.fact !== 'lifecycle').map(fromTo)
  const became = changes.length > 0 ? between(changes) : [ours('Colour and percentage as they were')]
  return [rich(named(noted, reader, 80)), rich(became, { spacing: 'None' })]
}

function missedLines({ said, sentence }: Missed): CardElement[] {
  return [
    rich([ours('Not noted  ', { weight: 'Bolder' }), quoted(said, 80)]),
    rich([theirs(sentence, 300)], { spacing: 'None' }),
  ]
}
