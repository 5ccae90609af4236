import { type Day, sayDay } from './day.ts'
import { Refusal } from './refusal.ts'

/**
 * Refuses, code `not valid`, an assessment of a day to come, or of one before the assessment that it follows, which may say no more
 * than its month or year.
 */
export function refuseImpossibleDay(completedOn: Day, last: string | null, today: Day): void {
  if (completedOn > today)
    throw new Refusal('not valid', `It is ${sayDay(today, today)}: give the day on which it was agreed.`, {
      field: 'completedOn',
    })
  if (last === null || completedOn.slice(0, last.length) >= last) return
  throw new Refusal('not valid', `The assessment before is of ${last}, and this one comes after it.`, {
    field: 'completedOn',
  })
}
