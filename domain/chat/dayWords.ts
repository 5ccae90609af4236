import { Day, sayDay } from '../day.ts'
import { monthName, monthOf, nearlyCalendar, weekdayName, weekdayOf } from './calendarWords.ts'
import { roundDay } from './roundDay.ts'
import { spokenDay } from './spokenDay.ts'

/**
 * A day at the beginning of some words, and the words after it; or why it was not taken, and what all the words were perhaps meant
 * to be.
 */
export type SaidDay = { on: Day; rest: string } | { doubt: string; meant: string | null }
export type ReadDay = (words: string, today: Day) => SaidDay | null

/** No day is said in more letters. */
const longest = 80
const leadIn = /^(?:(?:on|by|until|till)\s+)?(?:the\s+(?=\d))?/i
const weekdayFirst = /^(?:on\s+)?([a-z]{3,9})\.?,?\s+(?=the\s+\d|\d)/i

/**
 * The day that words begin with, as Britain says it: the day before the month, weeks that begin on Monday. A day without a year is
 * the next to come, `today` included. What is impossible or could be two days is a doubt; null when the words begin with no day.
 */
export function dayWords(words: string, today: Day): SaidDay | null {
  const named = weekdayFirst.exec(words.slice(0, longest))
  const weekday = named ? weekdayOf(named[1] ?? '') : null
  const from = (weekday ? words.slice(named?.[0].length) : words).replace(leadIn, '')
  const said = roundDay(from, today, readAt) ?? readAt(from, today)
  if (!said || 'doubt' in said) return said
  return contradicted(said.on, weekday, today) ?? second(said.rest, today) ?? said
}

function readAt(words: string, today: Day): SaidDay | null {
  const head = words.slice(0, longest)
  for (const read of [iso, numbers, dayAndMonth, monthAndDay, ordinalAlone, spokenDay]) {
    const said = read(head, today)
    if (said && 'on' in said) return { on: said.on, rest: said.rest + words.slice(longest) }
    if (said) return said.meant ? { ...said, meant: said.meant + words.slice(longest) } : said
  }
  return null
}

/** `2027-03-31`. */
const iso: ReadDay = words => {
  const [whole, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(words) ?? []
  return whole ? dated(Number(day), Number(month), Number(year), words.slice(whole.length)) : null
}

/** `31/3`, `31.3.27`, `31-03-2027`. */
const numbers: ReadDay = (words, today) => {
  const [whole, day, , month, year] =
    /^(\d{1,2})\s?([/.-])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2})|\.(?=\s|$))?(?![\d%])/.exec(words) ?? []
  if (!whole) return null
  const rest = words.slice(whole.length)
  if (Number(month) > 12 && Number(day) <= 12)
    return {
      doubt: `There is no month ${month}: here the day comes before the month.`,
      meant: [`${month} ${monthName(Number(day))}`, year].filter(Boolean).join(' ') + rest,
    }
  return placed(Number(day), Number(month), year, { rest, today })
}

const yearAfter = String.raw`(?:,?[\s-]+(\d{4}|'?\d{2}(?=\s*(?:$|[,;:.?–—-]|because\b|as\b|since\b|so\b))))?(?![\d%])`
const dayMonth = new RegExp(
  String.raw`^(\d{1,2})(?:\s?(?:st|nd|rd|th))?(?:\s+day)?(?:\s+of)?(?:\s+|-|(?=[a-z]))([a-z]{3,9})\b\.?${yearAfter}`,
  'i',
)

/** `31 March`, `31st of March 2027`. */
const dayAndMonth: ReadDay = (words, today) => {
  const [whole, day, name = '', year] = dayMonth.exec(words) ?? []
  if (!whole) return null
  const month = monthOf(name)
  const meant = month ? null : nearlyCalendar(name)
  const rest = words.slice(whole.length)
  if (meant) {
    const said = [day, meant, year].filter(Boolean).join(' ')
    return { doubt: `I took “${name}” for ${meant}.`, meant: said + rest }
  }
  return month ? placed(Number(day), month, year, { rest, today }) : null
}

const monthDay = /^([a-z]{3,9})\.?\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?(?![\d%])(?:,?\s+(\d{4}))?(?![\d%])/i

/** `March 31`. */
const monthAndDay: ReadDay = (words, today) => {
  const [whole, name = '', day, year] = monthDay.exec(words) ?? []
  const month = whole ? monthOf(name) : null
  return whole && month ? placed(Number(day), month, year, { rest: words.slice(whole.length), today }) : null
}

/** `the 31st`: of the first month to come that has one. */
const ordinalAlone: ReadDay = (words, today) => {
  const [whole, digits] = /^(\d{1,2})(?:st|nd|rd|th)\b/i.exec(words) ?? []
  const day = Number(digits)
  if (!whole || day < 1 || day > 31) return null
  const from = Temporal.PlainDate.from(today).with({ day: 1 })
  const month = [0, 1, 2]
    .map(months => from.add({ months }))
    .find(first => day <= first.daysInMonth && first.with({ day }).toString() >= today)
  return month ? dated(day, month.month, month.year, words.slice(whole.length)) : null
}

type Place = { rest: string; today: Day }

/** Two digits are of this century; without a year it is the next to come. */
function placed(day: number, month: number, year: string | undefined, { rest, today }: Place): SaidDay {
  if (year) return dated(day, month, Number(year.replace("'", '')) + (year.length < 4 ? 2000 : 0), rest)
  const thisYear = Temporal.PlainDate.from(today).year
  const said = dated(day, month, thisYear, rest)
  const next = dated(day, month, thisYear + 1, rest)
  if ('doubt' in said) return 'on' in next ? next : said
  return said.on < today ? next : said
}

function dated(day: number, month: number, year: number, rest: string): SaidDay {
  if (month < 1 || month > 12) return { doubt: `There is no month ${month}.`, meant: null }
  const length = Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  if (day < 1 || day > length)
    return { doubt: `There is no ${day} ${monthName(month)} in ${year}.`, meant: null }
  const on = Day.safeParse(Temporal.PlainDate.from({ year, month, day }).toString()).data
  return on ? { on, rest } : { doubt: `${year} is not a year of this work.`, meant: null }
}

/** `Friday 31 March` in a year in which it is a Wednesday. */
function contradicted(on: Day, weekday: number | null, today: Day): SaidDay | null {
  const is = Temporal.PlainDate.from(on).dayOfWeek
  if (!weekday || weekday === is) return null
  const doubt = `${sayDay(on, today)} is a ${weekdayName(is)}, not a ${weekdayName(weekday)}.`
  return { doubt, meant: null }
}

/** `31 March or 7 April`, `31 March?`: neither is a day somebody has settled on. */
function second(rest: string, today: Day): SaidDay | null {
  if (/^\s*\?/.test(rest)) return { doubt: 'It ends with a question mark.', meant: null }
  const other = /^\s*(?:or|and|to|–|-|\/)\s*(?=\S)/i.exec(rest.slice(0, longest))
  return other && readAt(rest.slice(other[0].length), today)
    ? { doubt: 'It says two days.', meant: null }
    : null
}
