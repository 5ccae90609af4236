import type { Selectable } from 'kysely'
import type { Instant } from '../../domain/day.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

/** Where the bot can speak, as it was last heard there. */
export type KnownConversation = {
  tenantId: string
  id: string
  kind: 'personal' | 'group' | 'channel'
  personId: string | null
  teamId: string | null
  name: string | null
  serviceUrl: string
  botId: string
}

/** Keeps, or brings up to date: a service's address changes, and an old one cannot be spoken to. */
export async function rememberConversation(
  db: Database,
  conversation: KnownConversation,
  at: Instant,
): Promise<void> {
  const facts = {
    kind: conversation.kind,
    person_id: conversation.personId,
    team_id: conversation.teamId,
    name: conversation.name,
    service_url: conversation.serviceUrl,
    bot_id: conversation.botId,
    heard_at: at,
  }
  await db
    .insertInto('conversation')
    .values({ tenant_id: conversation.tenantId, conversation_id: conversation.id, ...facts })
    .onConflict(on => on.columns(['tenant_id', 'conversation_id']).doUpdateSet(facts))
    .execute()
}

/** A conversation by its id; null where the bot was never heard there. */
export async function conversationOf(
  db: Database,
  tenantId: string,
  conversationId: string,
): Promise<KnownConversation | null> {
  const row = await db
    .selectFrom('conversation')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst()
  return row ? conversationFrom(row) : null
}

function conversationFrom(row: Selectable<Tables['conversation']>): KnownConversation {
  return {
    tenantId: row.tenant_id,
    id: row.conversation_id,
    kind: row.kind,
    personId: row.person_id,
    teamId: row.team_id,
    name: row.name,
    serviceUrl: row.service_url,
    botId: row.bot_id,
  }
}
