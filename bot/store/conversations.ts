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

/** Brings up to date where the bot is known to be, and keeps nothing else: a card may be pressed where it cannot speak. */
export async function refreshConversation(
  db: Database,
  { tenantId, id, serviceUrl }: Pick<KnownConversation, 'tenantId' | 'id' | 'serviceUrl'>,
  at: Instant,
): Promise<void> {
  await db
    .updateTable('conversation')
    .set({ service_url: serviceUrl, heard_at: at })
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', id)
    .execute()
}

/** The bot was taken out: it can speak there no more. A team takes its channels with it. */
export async function forgetConversation(
  db: Database,
  { tenantId, id, teamId }: Pick<KnownConversation, 'tenantId' | 'id' | 'teamId'>,
): Promise<void> {
  await db
    .deleteFrom('conversation')
    .where('tenant_id', '=', tenantId)
    .where(row => row.or([row('conversation_id', '=', id), ...(teamId ? [row('team_id', '=', teamId)] : [])]))
    .execute()
}

/** True once for each conversation: whoever hears it says the welcome. */
export async function isFirstWelcome(
  db: Database,
  { tenantId, id }: Pick<KnownConversation, 'tenantId' | 'id'>,
  at: Instant,
): Promise<boolean> {
  const welcomed = await db
    .updateTable('conversation')
    .set({ welcomed_at: at })
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', id)
    .where('welcomed_at', 'is', null)
    .returning('conversation_id')
    .execute()
  return welcomed.length > 0
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
