import type { Day } from '../../domain/day.ts'
import { Refusal } from '../../domain/refusal.ts'
import { saveQuiet } from '../store/quiet.ts'
import { noteBeside } from './besideItems.ts'
import { type Actor, type Desk, takeSeat } from './desk.ts'

/** Quiet for longer is leaving, and is said to the coordinator. */
const longestDays = 92

/**
 * Nothing is said to them unasked until the morning of a day, in their board's time zone; null ends the quiet. Refused, code
 * `not valid`, for a day that is not to come or is more than three months off.
 */
export async function beQuiet(desk: Desk, actor: Actor, untilOn: Day | null): Promise<void> {
  const { reckoning } = await takeSeat(desk, actor)
  if (untilOn !== null && untilOn <= reckoning.today)
    throw new Refusal('not valid', 'That day has come already. Name one that is still to come.')
  const latest = Temporal.PlainDate.from(reckoning.today).add({ days: longestDays }).toString()
  if (untilOn !== null && untilOn > latest)
    throw new Refusal(
      'not valid',
      'Quiet lasts three months at most. If you are leaving, tell the coordinator.',
    )
  await saveQuiet(desk.store.db, actor, untilOn)
  noteBeside(desk, actor, 'quiet', untilOn === null ? speaking : quiet)
}

const quiet = 'Quiet is not taken back by undo: say “quiet off” to end it.'
const speaking = 'The end of quiet is not taken back by undo: say “quiet until” and a day.'
