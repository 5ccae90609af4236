import type { Instant } from '../../domain/day.ts'
import type { Desk } from '../acts/desk.ts'
import { forgetAttempts } from '../store/attempts.ts'
import { markLapsed } from '../store/deliveries.ts'

/**
 * What was being sent when its server stopped is unknown from then on. `olderThanMs` is 0 where this is the only server there is,
 * as it starts.
 */
export async function settleLapsed({ store, now }: Desk, olderThanMs: number): Promise<void> {
  const at = now()
  await markLapsed(store.db, earlier(at, olderThanMs), at)
  await forgetAttempts(store.db, at)
}

function earlier(at: Instant, milliseconds: number): Instant {
  return Temporal.Instant.from(at).subtract({ milliseconds }).toString()
}
