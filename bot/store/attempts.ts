import { sql } from 'kysely'
import type { Instant } from '../../domain/day.ts'
import type { Conversed } from './deliveries.ts'
import type { Database } from './store.ts'

/** Instants in milliseconds, kept as long as the platform's limits look back. */
export type Attempts = { inConversation: number[]; inTenant: number[] }

/**
 * When those of a conversation, and those of its tenant in the last seconds, were answered, in milliseconds; those under way count
 * as now. The tenant is locked until the transaction ends, so that two copies of the server never both take the last place.
 */
export async function lockAttempts(db: Database, where: Conversed, now: Instant): Promise<Attempts> {
  await db
    .selectFrom('tenant')
    .select('tenant_id')
    .where('tenant_id', '=', where.tenantId)
    .forNoKeyUpdate()
    .execute()
  const hourAgo = before(now, 3600)
  const rows = await db
    .selectFrom('attempt')
    .select(['conversation_id', 'ended_at'])
    .where('tenant_id', '=', where.tenantId)
    .where(row =>
      row.or([
        row.and([row('conversation_id', '=', where.conversationId), row('begun_at', '>=', hourAgo)]),
        row('begun_at', '>=', before(now, 60)),
      ]),
    )
    .execute()
  const ended = rows.map(row => ({
    isHere: row.conversation_id === where.conversationId,
    at: Temporal.Instant.from(row.ended_at ?? now).epochMilliseconds,
  }))
  return {
    inConversation: ended.filter(({ isHere }) => isHere).map(({ at }) => at),
    inTenant: ended.map(({ at }) => at),
  }
}

/**
 * When something was said to the bot, typed or pressed: it answers each once, which counts for the platform's limits. `heard` is
 * written before anything is answered, so that counting answers costs them nothing.
 */
export async function heardLately(db: Database, where: Conversed, now: Instant): Promise<Attempts> {
  const rows = await db
    .selectFrom('heard')
    .select('heard_at')
    .select(sql<string>`split_part(conversation_id, ';', 1)`.as('conversation'))
    .where('tenant_id', '=', where.tenantId)
    .where('heard_at', '>=', before(now, 3600))
    .where(row =>
      row.or([
        row(sql`split_part(conversation_id, ';', 1)`, '=', where.conversationId),
        row('heard_at', '>=', before(now, 60)),
      ]),
    )
    .execute()
  const at = (row: { heard_at: Instant }) => Temporal.Instant.from(row.heard_at).epochMilliseconds
  return {
    inConversation: rows.filter(row => row.conversation === where.conversationId).map(at),
    inTenant: rows.map(at),
  }
}

/** Written before the request is made; answers its number. */
export async function beginAttempt(db: Database, where: Conversed, at: Instant): Promise<string> {
  const row = await db
    .insertInto('attempt')
    .values({ tenant_id: where.tenantId, conversation_id: where.conversationId, begun_at: at })
    .returning('attempt_id')
    .executeTakeFirstOrThrow()
  return row.attempt_id
}

export async function endAttempt(
  db: Database,
  tenantId: string,
  attemptId: string,
  at: Instant,
): Promise<void> {
  await db
    .updateTable('attempt')
    .set({ ended_at: at })
    .where('tenant_id', '=', tenantId)
    .where('attempt_id', '=', attemptId)
    .execute()
}

/** Those that no limit looks back to any more. */
export async function forgetAttempts(db: Database, now: Instant): Promise<void> {
  await sql`delete from attempt where begun_at < ${before(now, 2 * 3600)}::timestamptz`.execute(db)
}

function before(now: Instant, seconds: number): Instant {
  return Temporal.Instant.from(now).subtract({ seconds }).toString()
}
