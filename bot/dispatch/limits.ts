import type { Instant } from '../../domain/day.ts'
import { allowedFrom, conversationLimits, tenantLimits } from '../../domain/throttle.ts'
import { beginAttempt, endAttempt, lockAttempts } from '../store/attempts.ts'
import type { Conversed } from '../store/deliveries.ts'
import { type Database, inTransaction } from '../store/store.ts'
import type { PostOffice } from './postOffice.ts'

/*
 * Counted are posts, replies, updates and questions who reads a channel. Not counted are the bot's answers to messages and presses:
 * a person caused each of them, and half of what a tenant allows is left for them. Where they take the last place in a channel, the
 * platform answers 429, and the ledger waits as long as it says.
 */

/** From when the platform's limits allow a request; null for now. Locks the tenant until the transaction ends. */
export async function barredUntil(db: Database, where: Conversed, now: Instant): Promise<Instant | null> {
  const { inConversation, inTenant } = await lockAttempts(db, where, now)
  const { epochMilliseconds } = Temporal.Instant.from(now)
  const allowed = Math.max(
    allowedFrom(inConversation, epochMilliseconds, conversationLimits),
    allowedFrom(inTenant, epochMilliseconds, tenantLimits),
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
