import { isBankHoliday } from './bankHolidays.ts'
import { Day, type Instant } from './day.ts'

/** When nothing is said unasked: from one time of day to another on working days, and all of every other day. */
export type QuietHours = { from: string; until: string }

export const usualQuietHours: QuietHours = { from: '19:00', until: '07:30' }

/**
 * From when something may be said unasked in a time zone: `at` itself, or the next working morning. Weekends and England's bank
 * holidays are quiet throughout; null hours are never quiet.
 */
export function speakFrom(at: Instant, timeZone: string, hours: QuietHours | null): Instant {
  if (!hours) return at
  const here = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  const time = here.toPlainTime()
  const date = here.toPlainDate()
  if (isWorking(date) && !isBefore(time, hours.until) && isBefore(time, hours.from)) return at
  const first = isWorking(date) && isBefore(time, hours.until) ? date : nextWorkingDay(date)
  return first.toZonedDateTime({ timeZone, plainTime: hours.until }).toInstant().toString()
}

function isBefore(time: Temporal.PlainTime, other: string): boolean {
  return Temporal.PlainTime.compare(time, other) < 0
}

function nextWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate {
  const next = date.add({ days: 1 })
  return isWorking(next) ? next : nextWorkingDay(next)
}

function isWorking(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek <= 5 && !isBankHoliday(Day.parse(date.toString()))
}
