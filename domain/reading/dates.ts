import { addDays, Day } from '../day.ts'

export type ReadDay = { text: string; on: Day; ambiguous: boolean }

/**
 * The days written out in a text, day before month as in Britain. "March 2026", "Q3" and "ongoing" are no day and give
 * none; "08/12/2014" gives 8 December and says it is ambiguous, because nothing in it shows which number is the month.
 */
export function daysIn(text: string): ReadDay[] {
  return [...text.matchAll(written)].flatMap(match => {
    const on = dayOf(match.groups ?? {})
    return on ? [{ text: match[0], on, ambiguous: isAmbiguous(match.groups ?? {}) }] : []
  })
}

/** As precise as the text is: `2026-03-31`, `2026-03`, or nothing. */
export function dayOrMonthIn(text: string): string | undefined {
  const [day] = daysIn(text)
  if (day) return day.on
  const month = monthAndYear.exec(text)?.groups
  return month ? `${month.year}-${two(monthNumber(month.name))}` : undefined
}

/** Where a day, or a month with its year, begins in the text; -1 when there is none. */
export function dateStartsAt(text: string): number {
  const starts = [text.search(written), text.search(monthAndYear)].filter(at => at >= 0)
  return starts.length === 0 ? -1 : Math.min(...starts)
}

/** The text without the days and months written out in it. */
export function withoutDates(text: string): string {
  return text.replace(written, ' ').replace(new RegExp(monthAndYear, 'gi'), ' ')
}

/** Whether numbers like 08/12 can be trusted here: one day past the twelfth shows which of the two is the month. */
export function orderShownBy(texts: readonly string[]): 'day first' | 'month first' | 'not shown' {
  const pairs = texts.flatMap(text =>
    [...text.matchAll(written)].map(({ groups }) => [groups?.day, groups?.month]),
  )
  if (pairs.some(([, month]) => Number(month) > 12)) return 'month first'
  return pairs.some(([day]) => Number(day) > 12) ? 'day first' : 'not shown'
}

/**
 * The day a spreadsheet keeps as a number, 46200 for 27 June 2026, where a cell lost its date format. Days are counted from
 * 30 December 1899; a number that is no day of our time gives none.
 */
export function dayOfSerial(text: string): Day | undefined {
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text.trim())?.[1]
  if (serial === undefined) return undefined
  const day = addDays(Day.parse('1899-12-30'), Number(serial))
  return isOfOurTime(day) ? day : undefined
}

/**
 * A plan of another century is a slip of the hand: the year 0026 was meant for 2026, and nobody can be sure. Narrower than what a
 * `Day` may be at all, which also counts to days that nobody plans for.
 */
export function isOfOurTime(day: Day): boolean {
  const year = Number(day.slice(0, 4))
  return year >= 1990 && year <= 2100
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthWord = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const written = new RegExp(
  [
    '\\b(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})(?:T00:00(?::00(?:\\.0+)?)?Z?)?\\b',
    '\\b(?<day>\\d{1,2})(?<sep>[/.-])(?<month>\\d{1,2})\\k<sep>(?<year>\\d{4}|\\d{2})\\b',
    `\\b(?<wordDay>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](?<wordMonth>${monthWord}),?[ -](?<wordYear>\\d{4}|'?\\d{2})\\b`,
    `\\b(?<firstMonth>${monthWord}) (?<secondDay>\\d{1,2})(?:st|nd|rd|th)?,? (?<thirdYear>\\d{4})\\b`,
  ].join('|'),
  'gi',
)
const monthAndYear = new RegExp(`\\b(?<name>${monthWord}) (?<year>\\d{4})\\b`, 'i')

function dayOf(parts: Record<string, string | undefined>): Day | undefined {
  const year = parts.isoYear ?? parts.year ?? parts.wordYear ?? parts.thirdYear
  const month = parts.isoMonth ?? parts.month ?? String(monthNumber(parts.wordMonth ?? parts.firstMonth))
  const day = parts.isoDay ?? parts.day ?? parts.wordDay ?? parts.secondDay
  const read = Day.safeParse(`${fullYear(year)}-${two(month)}-${two(day)}`).data
  return read && isOfOurTime(read) ? read : undefined
}

function isAmbiguous(parts: Record<string, string | undefined>): boolean {
  return parts.month !== undefined && Number(parts.day) <= 12 && Number(parts.day) !== Number(parts.month)
}

/** Two digits are of this century: no plan in use was written in the last one. */
function fullYear(year = ''): string {
  const digits = year.replace("'", '')
  return digits.length === 2 ? `20${digits}` : digits
}

function monthNumber(name = ''): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function two(part: string | number | undefined): string {
  return String(part ?? '').padStart(2, '0')
}
