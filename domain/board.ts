import { z } from 'zod'
import { Agency } from './agency.ts'
import { Day } from './day.ts'
import { Legend } from './rag.ts'
import { Refusal } from './refusal.ts'

/** What a board says of itself, and may change. What is left out stays. */
export const BoardFacts = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    place: z.string().trim().min(1).max(200),
    legend: Legend,
    /** The day the reporting cycle opened: what direction compares with. */
    lastMeetingOn: Day.nullable(),
    nextMeetingOn: Day.nullable(),
    /** What a day is here: everything is due, late and silent by it. */
    timeZone: z.string().max(60).refine(isTimeZone, 'takes the name of a time zone, such as Europe/London'),
    agencies: z.array(Agency).max(200),
  })
  .partial()
export type BoardFacts = z.infer<typeof BoardFacts>

/** A place's zone, which knows its summer time; an offset does not. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Z][A-Za-z_]*(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

type Meetings = { lastMeetingOn: Day | null; nextMeetingOn: Day | null }

/** Refuses, code `not valid`, a last meeting that is still to come, or a next one that is not after it. */
export function refuseImpossibleMeetings(
  { lastMeetingOn: last, nextMeetingOn: next }: Meetings,
  today: Day,
): void {
  if (last && last > today)
    throw new Refusal('not valid', 'The last meeting is still to come. Give the day the board last met.', {
      field: 'lastMeetingOn',
    })
  if (last && next && next <= last)
    throw new Refusal('not valid', 'The next meeting comes after the last one.', { field: 'nextMeetingOn' })
}
