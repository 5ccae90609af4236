import { addDays, Day } from '../day.ts'
import { monthName, monthOf, nearlyCalendar, weekdayName, weekdayOf } from './calendarWords.ts'
import type { ReadDay, SaidDay } from './dayWords.ts'

/** Days that people say from where they stand: `tomorrow`, `next Friday`, `in 2 weeks`, `end of April`. */
export const spokenDay: ReadDay = (words, today) =>
  nearby(words, today) ??
  inSoLong(words, today) ??
  weekAfter(words, today) ??
  endOf(words, today) ??
  weekday(words, today) ??
  tooWide(words)

type Date = Temporal.PlainDate

function said(date: Date, words: string, taken: string): SaidDay {
  const on = Day.safeParse(date.toString()).data
  return on
    ? { on, rest: words.slice(taken.length) }
    : { doubt: 'That is too far away to be a day.', meant: null }
}

function nearby(words: string, today: Day): SaidDay | null {
  const [taken, name = ''] = /^(today|tomorrow|the day after tomorrow)\b/i.exec(words) ?? []
  if (!taken) return null
  const days = ['today', 'tomorrow', 'the day after tomorrow'].indexOf(name.toLowerCase())
  return { on: addDays(today, days), rest: words.slice(taken.length) }
}

const numbers = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ')
const duration = new RegExp(
  String.raw`^in\s+(\d{1,3}|an?|${numbers.slice(1).join('|')})\s+(day|week|fortnight|month|year)(?:s|[’']s|s[’'])?(?:\s+time)?(?![\p{L}\p{N}])`,
  'iu',
)

function inSoLong(words: string, today: Day): SaidDay | null {
  const [taken, count = '', unit = ''] = duration.exec(words) ?? []
  if (!taken) return null
  const many = /^\d/.test(count) ? Number(count) : Math.max(numbers.indexOf(count.toLowerCase()), 1)
  const from = Temporal.PlainDate.from(today)
  const lengths: Record<string, Temporal.DurationLike> = {
    day: { days: many },
    week: { weeks: many },
    fortnight: { weeks: 2 * many },
    month: { months: many },
    year: { years: many },
  }
  return said(from.add(lengths[unit.toLowerCase()] ?? {}), words, taken)
}

const laterOn = /^(?:a|one)\s+(week|fortnight)\s+(?:(?:on|from)\s+)?(?:(today|tomorrow)|([a-z]{3,9}))\b/i
const dayWeek = /^(?:(today|tomorrow)|([a-z]{3,9}))\s+(week|fortnight)\b/i

/** `Friday week`, `a fortnight on Monday`: so long after the next one to come. */
function weekAfter(words: string, today: Day): SaidDay | null {
  const [on, span = '', near, name] = laterOn.exec(words) ?? []
  const [week, nearWeek, nameWeek, spanWeek = ''] = on ? [] : (dayWeek.exec(words) ?? [])
  const taken = on ?? week
  if (!taken) return null
  const from = nextToCome(near ?? nearWeek ?? null, name ?? nameWeek ?? '', today)
  const weeks = (span || spanWeek).toLowerCase() === 'fortnight' ? 2 : 1
  return from && said(from.add({ weeks }), words, taken)
}

function nextToCome(near: string | null, name: string, today: Day): Date | null {
  const from = Temporal.PlainDate.from(today)
  if (near) return from.add({ days: near.toLowerCase() === 'tomorrow' ? 1 : 0 })
  const number = weekdayOf(name)
  return number ? from.add({ days: (number - from.dayOfWeek + 7) % 7 || 7 }) : null
}

const period = /^(?:the\s+)?(end|start|beginning)\s+(?:of\s+)?(.*)$/is

/** The end of a week is its Friday, and of a financial year 31 March. */
function endOf(words: string, today: Day): SaidDay | null {
  const [, which = '', of = ''] = period.exec(words) ?? []
  if (!of) return null
  const isEnd = /^end$/i.test(which)
  const found = weekEnd(of, today, isEnd) ?? monthEnd(of, today, isEnd)
  if (!found) return { doubt: unknownEnd(which.toLowerCase(), of), meant: null }
  const past = found.date.toString() < today
  if (past) return { doubt: `The ${which.toLowerCase()} of that has passed.`, meant: null }
  return said(found.date, of, of.slice(0, found.taken))
}

/** The third quarter is September's to most, and December's to whoever counts from April. */
function unknownEnd(which: string, of: string): string {
  const name = of
    .slice(0, 60)
    .replace(/[\s,;:–—-]+(?:because|as|since|so)\b.*$/is, '')
    .slice(0, 30)
  const quarter = /^q[1-4]$/i.test(name) ? ' It may be counted from January or from April.' : ''
  return `I do not know when the ${which} of “${name}” is.${quarter} Say the day, as in 31 March.`
}

type Found = { date: Date; taken: number }

function weekEnd(of: string, today: Day, isEnd: boolean): Found | null {
  const [taken, which] = /^(the|this|next)\s+week\b/i.exec(of) ?? []
  if (!taken) return null
  const monday = mondayOf(today).add({ weeks: which?.toLowerCase() === 'next' ? 1 : 0 })
  return { date: monday.add({ days: isEnd ? 4 : 0 }), taken: taken.length }
}

function monthEnd(of: string, today: Day, isEnd: boolean): Found | null {
  const from = Temporal.PlainDate.from(today)
  const [taken, which = '', unit = ''] =
    /^(?:(the|this|next)\s+)?(month|quarter|financial year|year)\b/i.exec(of) ?? []
  if (taken) {
    const { first, months } = span(from, unit.toLowerCase(), which.toLowerCase() === 'next')
    return { date: isEnd ? first.add({ months }).subtract({ days: 1 }) : first, taken: taken.length }
  }
  const [named, name = '', year] = /^([a-z]{3,9})\b\.?(?:,?\s+(\d{4})(?!\d))?/i.exec(of) ?? []
  const month = named ? monthOf(name) : null
  if (!named || !month) return null
  const first = Temporal.PlainDate.from({ year: year ? Number(year) : from.year, month, day: 1 })
  const edge = (date: Date) => (isEnd ? date.with({ day: date.daysInMonth }) : date)
  const isPast = !year && edge(first).toString() < today
  return { date: edge(isPast ? first.add({ years: 1 }) : first), taken: named.length }
}

/** The first day of a stretch of months, and how many they are. */
function span(from: Date, unit: string, isNext: boolean): { first: Date; months: number } {
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12
  const beginsIn = unit === 'financial year' ? 4 : 1
  const back = (from.month - beginsIn + 12) % months
  const first = from.with({ day: 1 }).subtract({ months: back })
  return { first: isNext ? first.add({ months }) : first, months }
}

/** `Friday` is the next to come, `this Friday` of this week, `next Friday` of next week. */
function weekday(words: string, today: Day): SaidDay | null {
  const [taken, which = '', name = ''] = /^(?:(this|next|coming)\s+)?([a-z]{3,9})\b\.?/i.exec(words) ?? []
  const number = taken ? weekdayOf(name) : null
  const rest = words.slice(taken?.length)
  if (!taken || !number) return nearlyWeekday(which, name, rest)
  const monday = mondayOf(today)
  const thisWeek = monday.add({ days: number - 1 })
  if (which.toLowerCase() === 'next') return said(thisWeek.add({ weeks: 1 }), words, taken)
  if (thisWeek.toString() === today && which === '')
    return {
      doubt: `It is ${weekdayName(number)} today: say “today” or “next ${weekdayName(number)}”.`,
      meant: `next ${weekdayName(number)}${rest}`,
    }
  if (thisWeek.toString() >= today) return said(thisWeek, words, taken)
  if (which.toLowerCase() !== 'this') return said(thisWeek.add({ weeks: 1 }), words, taken)
  return {
    doubt: `This week’s ${weekdayName(number)} has passed.`,
    meant: `next ${weekdayName(number)}${rest}`,
  }
}

function nearlyWeekday(which: string, name: string, rest: string): SaidDay | null {
  const meant = name ? nearlyCalendar(name) : null
  if (!meant || !weekdayOf(meant)) return null
  return {
    doubt: `I took “${name}” for ${meant}.`,
    meant: [which.toLowerCase(), meant].filter(Boolean).join(' ') + rest,
  }
}

const wide =
  /^(?:(?:this|next)\s+(?:week|month|quarter|term|year|spring|summer|autumn|winter)|(?:mid|early|late)[\s-]+\w+|q[1-4]|spring|summer|autumn|winter|easter|christmas|soon|asap|tbc|whenever|later)\b/i

function tooWide(words: string): SaidDay | null {
  const [month, name = '', year] = /^([a-z]{3,9})\b\.?(?:\s+(\d{4}))?/i.exec(words) ?? []
  const number = month ? monthOf(name) : null
  if (number) {
    const named = [monthName(number), year].filter(Boolean).join(' ')
    return { doubt: `Which day of ${named}?`, meant: `end of ${named}${words.slice(month?.length)}` }
  }
  const [found] = wide.exec(words) ?? []
  return found ? { doubt: `“${found}” is not one day.`, meant: null } : null
}

function mondayOf(today: Day): Date {
  const date = Temporal.PlainDate.from(today)
  return date.subtract({ days: date.dayOfWeek - 1 })
}
