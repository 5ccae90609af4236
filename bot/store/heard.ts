import { sql } from 'kysely'
import type { Instant } from '../../domain/day.ts'
import type { Database } from './store.ts'

export type HeardKey = { tenantId: string; conversationId: string; activityId: string }

/**
 * True for whoever hears it first, of all copies of this server; it is theirs to act on. Committed before the act: a server that
 * dies in between leaves something unanswered, which a person says again, rather than something done twice. Rows older than a day
 * go: nothing is repeated for so long.
 */
export async function isFirstHearing(db: Database, key: HeardKey, at: Instant): Promise<boolean> {
  const dayBefore = Temporal.Instant.from(at).subtract({ hours: 24 }).toString()
  const { rows } = await sql<{ first: boolean }>`
    with gone as (
      delete from heard where (tenant_id, conversation_id, activity_id) in (
        select tenant_id, conversation_id, activity_id from heard where heard_at < ${dayBefore}
        limit 50 for update skip locked))
    insert into heard (tenant_id, conversation_id, activity_id, heard_at)
    values (${key.tenantId}, ${key.conversationId}, ${key.activityId}, ${at})
    on conflict do nothing
    returning true as first`.execute(db)
  return rows.length > 0
}
