import type { CardElement, ITextRun } from '@microsoft/teams.cards'
import type { Change } from '../../../domain/event.ts'
import { type Rag, ragWord } from '../../../domain/rag.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { card } from './card.ts'
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

/** The answer to one update shows it whole; the answer to several is a line for each. */
export function updateCard(outcomes: readonly Outcome[], reader: Reader): Card {
  const summary = updateSummary(outcomes)
  const [only, ...others] = outcomes
  if (only?.noted && others.length === 0)
    return card([title(`Thank you. ${summary}`), ...detail(only, reader)], summary, {
      title: `Open ${only.reference}`,
      url: reader.links?.item(only.reference),
    })
  return card([title(sayCounts(outcomes)), ...outcomes.map(each => short(each, reader))], summary, {
    title: 'Open my actions',
    url: reader.links?.mine,
  })
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

function short(outcome: Outcome, reader: Reader): CardElement {
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
