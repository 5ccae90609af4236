import { type Day, dayAt } from '../../domain/day.ts'
import type { Actor, Desk } from '../acts/desk.ts'
import type { SamplePerson } from './people.ts'

/** Where the sample is planted. */
export type Sample = { desk: Desk; tenantId: string; boardId: string }

/** The same desk with its clock some days back, at nine in the morning UTC; a negative number is days ahead. */
export function deskOn({ desk }: Sample, daysAgo: number): { desk: Desk; today: Day } {
  const today = Temporal.PlainDate.from(dayAt(desk.now(), 'Europe/London')).subtract({ days: daysAgo })
  const at = today.toZonedDateTime({ timeZone: 'UTC', plainTime: '09:00' }).toInstant().toString()
  return { desk: { ...desk, now: () => at }, today: dayAt(at, 'Europe/London') }
}

export function actorFor({ tenantId, boardId }: Sample, { personId }: SamplePerson): Actor {
  return { tenantId, boardId, personId }
}
