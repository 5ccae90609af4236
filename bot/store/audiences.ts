import type { Instant } from '../../domain/day.ts'
import type { Audience } from '../../domain/permissions.ts'
import type { Database } from './store.ts'

type Key = { tenantId: string; conversationId: string }

/** Who reads a conversation, and when that was asked; null where the bot was never heard, and so cannot ask. */
export async function audienceKept(
  db: Database,
  { tenantId, conversationId }: Key,
): Promise<{ audience: Audience; at: Instant | null } | null> {
  const row = await db
    .selectFrom('conversation')
    .select(['audience', 'audience_at as at'])
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst()
  return row ?? null
}

export async function keepAudience(
  db: Database,
  { tenantId, conversationId }: Key,
  { audience, at }: { audience: Audience; at: Instant },
): Promise<void> {
  await db
    .updateTable('conversation')
    .set({ audience, audience_at: at })
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', conversationId)
    .execute()
}

/** Somebody was added to a conversation, or to its team: who reads there has to be asked again. */
export async function forgetAudience(
  db: Database,
  { tenantId, id, teamId }: { tenantId: string; id: string; teamId: string | null },
): Promise<void> {
  await db
    .updateTable('conversation')
    .set({ audience: 'unknown', audience_at: null })
    .where('tenant_id', '=', tenantId)
    .where(row => row.or([row('conversation_id', '=', id), ...(teamId ? [row('team_id', '=', teamId)] : [])]))
    .execute()
}
