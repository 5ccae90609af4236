import type { Instant } from '../../domain/day.ts'
import {
  allowedFrom,
  answeredBy,
  conversationLimits,
  leavingRoom,
  tenantLimits,
} from '../../domain/throttle.ts'
import { beginAttempt, endAttempt, heardLately, lockAttempts } from '../store/attempts.ts'
import type { Conversed } from '../store/deliveries.ts'
import { type Database, inTransaction } from '../store/store.ts'
import type { PostOffice } from './postOffice.ts'

/*
 * Posts, replies, updates and questions who reads a channel are written down one by one. The bot's answers are told by what it heard,
 * of all copies of this server: nobody's answer waits for a row of its own. Too many rather than too few are counted: the answer to
 * `Action.Execute` is a request of Teams' own. A second try of an answer and a welcome are not; the room left to answers holds them.
 */

/** From when the platform's limits allow a request; null for now. Locks the tenant until the transaction ends. */
export async function barredUntil(db: Database, where: Conversed, now: Instant): Promise<Instant | null> {
  const ours = await lockAttempts(db, where, now)
  const heard = await heardLately(db, where, now)
  const { epochMilliseconds } = Temporal.Instant.from(now)
  const answered = answeredBy(heard.inConversation, conversationLimits)
  const allowed = Math.max(
    allowedFrom([...ours.inConversation, ...answered], epochMilliseconds, leavingRoom(conversationLimits)),
    allowedFrom([...ours.inTenant, ...heard.inTenant], epochMilliseconds, tenantLimits),
  )
  return allowed > epochMilliseconds ? Temporal.Instant.fromEpochMilliseconds(allowed).toString() : null
}

/** Asks the platform something within its limits; where they forbid it, answers from when on it may be asked. */
export async function askWithin<T>(
  { desk }: PostOffice,
  where: Conversed,
  ask: () => Promise<T>,
): Promise<{ found: T } | { from: Instant }> {
  const { db } = desk.store
  const begun = await inTransaction<{ from: Instant } | { attemptId: string }>(db, async trx => {
    const from = await barredUntil(trx, where, desk.now())
    return from ? { from } : { attemptId: await beginAttempt(trx, where, desk.now()) }
  })
  if ('from' in begun) return begun
  const found = await ask()
  await endAttempt(db, where.tenantId, begun.attemptId, desk.now())
  return { found }
}
