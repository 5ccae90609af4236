import type { ReadDay } from './dates.ts'
import { dateStartsAt, dayOrMonthIn, daysIn } from './dates.ts'
import type { Draft } from './draft.ts'
import type { AssessmentHead } from './proposal.ts'
import type { Prose } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { phraseAt, quoted, tokensOf } from './wording.ts'

/** Who assessed, when, and in which workshops, as the lines around a matrix say it. */
export function assessmentOf(prose: readonly Prose[], draft: Draft, vocabulary: Vocabulary): AssessmentHead {
  const head: AssessmentHead = { workshops: [] }
  for (const one of prose.filter(({ line }) => line.style.as !== 'bullet')) {
    const begins = (phrases: readonly string[]) => phrases.some(phrase => startsWith(one.line.text, phrase))
    if (begins(vocabulary.completedBy)) readCompletedBy(one, head, draft, vocabulary)
    else if (begins(vocabulary.completedOn)) readCompletedOn(one, head, draft)
    else if (begins(vocabulary.workshops)) readWorkshops(one, head, draft)
  }
  return head
}

function readCompletedBy(one: Prose, head: AssessmentHead, draft: Draft, vocabulary: Vocabulary): void {
  const at = dateStartsAt(one.line.text)
  const said = at < 0 ? one.line.text : one.line.text.slice(0, at)
  const by = vocabulary.completedBy.reduce(
    (text, phrase) => text.replace(new RegExp(`^${phrase}\\s*:?\\s*`, 'i'), ''),
    said,
  )
  head.completedBy = by.replace(/^the\s+/i, '').replace(/[\s,:(-]+(?:(?:on|in|dated)\s*)?$/i, '')
  readCompletedOn(one, head, draft)
}

function readCompletedOn(one: Prose, head: AssessmentHead, draft: Draft): void {
  const on = dayOrMonthIn(one.line.text)
  if (on !== undefined) head.completedOn = on
  const [day] = daysIn(one.line.text)
  if (day?.ambiguous) sayAmbiguous(day, one, draft)
  draft.use(one)
}

function readWorkshops(one: Prose, head: AssessmentHead, draft: Draft): void {
  const days = daysIn(one.line.text)
  if (days.length === 0) return
  draft.use(one)
  head.workshops.push(...days)
  for (const day of days) if (day.ambiguous) sayAmbiguous(day, one, draft)
}

function sayAmbiguous({ text, on }: ReadDay, { place }: Prose, draft: Draft): void {
  draft.note('ambiguous', place, `${quoted(text)} was read as day, month, year: ${on}`)
}

function startsWith(text: string, phrase: string): boolean {
  return phraseAt(tokensOf(text), tokensOf(phrase)) === 0
}
