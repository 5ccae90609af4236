import { addDays, Day } from './day.ts'

/*
 * England's bank holidays (gov.uk/bank-holidays), by the rules of the Banking and Financial Dealings Act 1971 and the proclamations
 * under it. Computed, so that no list runs out; what was proclaimed for one year only stands below and is added by hand.
 */

const proclaimed: Record<number, { added: string[]; moved: string[] }> = {
  2020: { added: ['2020-05-08'], moved: ['2020-05-04'] },
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], moved: ['2022-05-30'] },
  2023: { added: ['2023-05-08'], moved: [] },
}

export function isBankHoliday(day: Day): boolean {
  return bankHolidaysOf(Number(day.slice(0, 4))).includes(day)
}

/** Those of one year from 1978 on, in order. */
export function bankHolidaysOf(year: number): Day[] {
  const easter = easterSunday(year)
  const { added, moved } = proclaimed[year] ?? { added: [], moved: [] }
  const days = [
    ...substituted([`${year}-01-01`]),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(`${year}-05-01`),
    lastMonday(`${year}-05-31`),
    lastMonday(`${year}-08-31`),
    ...substituted([`${year}-12-25`, `${year}-12-26`]),
  ]
  return [...days.filter(day => !moved.includes(day)), ...added.map(day => Day.parse(day))].sort()
}

/** A holiday on a weekend is kept on the next weekday that is none itself. */
function substituted(days: readonly string[]): Day[] {
  const kept: Day[] = []
  for (const day of days) {
    let on = Day.parse(day)
    while (weekdayOf(on) > 5 || kept.includes(on)) on = addDays(on, 1)
    kept.push(on)
  }
  return kept
}

function firstMonday(from: string): Day {
  const day = Day.parse(from)
  return addDays(day, (8 - weekdayOf(day)) % 7)
}

function lastMonday(until: string): Day {
  const day = Day.parse(until)
  return addDays(day, 1 - weekdayOf(day))
}

/** 1 is Monday, 7 Sunday. */
function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** The Gregorian reckoning in the form of Meeus, Jones and Butcher (Nature, 20 April 1876). */
function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  const month = Math.floor(days / 31)
  return Day.parse(`${year}-0${month}-${String((days % 31) + 1).padStart(2, '0')}`)
}
