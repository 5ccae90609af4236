import { z } from 'zod'

/**
 * A calendar day in the board's time zone, `2027-03-31`. Never an instant: it has no hour and no zone of its own. Its years are all that
 * can be counted with; what a plan may give as due is narrower (`isOfOurTime` in `reading/dates.ts`).
 */
export const Day = z.iso
  .date()
  .refine(
    day => day >= '1800-01-01' && day <= '2200-12-31',
    'takes a day from 1800-01-01 to 2200-12-31: check the year',
  )
  .brand<'Day'>()
export type Day = z.infer<typeof Day>

/** A point in time, ISO 8601 in UTC, `2027-03-31T08:00:00Z`. */
export const Instant = z.iso.datetime({ offset: true })
export type Instant = z.infer<typeof Instant>

/** The day it is at `instant` in an IANA time zone such as `Europe/London`. */
export function dayAt(instant: Instant, timeZone: string): Day {
  return Day.parse(Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString())
}

/** The instant at which a day begins in an IANA time zone. */
export function startOf(day: Day, timeZone: string): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString()
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
}

export function addDays(day: Day, days: number): Day {
  return Day.parse(Temporal.PlainDate.from(day).add({ days }).toString())
}

/** `Fri 12 Mar`, with the year when it is not `today`'s. */
export function sayDay(day: Day, today: Day): string {
  const date = Temporal.PlainDate.from(day)
  const words = `${weekdays[date.dayOfWeek - 1]} ${date.day} ${months[date.month - 1]}`
  return date.year === Temporal.PlainDate.from(today).year ? words : `${words} ${date.year}`
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
