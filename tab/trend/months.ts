import { Day } from '../../domain/day.ts'

const names = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

/** `March`, with the year when it is not this one. */
export function sayMonth(month: string, today: Day): string {
  const first = Temporal.PlainDate.from(`${month}-01`)
  const name = names.format(Date.UTC(first.year, first.month - 1, 1))
  return first.year === Temporal.PlainDate.from(today).year ? name : `${name} ${first.year}`
}

/** The days of a month that are still to come, as a list is narrowed to them. */
export function monthDays(month: string, today: Day): { dueFrom: Day; dueBy: Day } {
  const first = Temporal.PlainDate.from(`${month}-01`)
  const from = first.toString()
  const by = first.add({ months: 1 }).subtract({ days: 1 }).toString()
  return { dueFrom: Day.parse(from < today ? today : from), dueBy: Day.parse(by) }
}
