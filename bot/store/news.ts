import { sql } from 'kysely'
import type { Day, Instant } from '../../domain/day.ts'
import type { Event } from '../../domain/event.ts'
import type { NewsKind } from '../../domain/post.ts'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'

/** Something a board's channel is to hear of, with the event it follows from. */
export type News = {
  newsId: string
  kind: NewsKind
  itemId: string | null
  keyMessageId: string | null
  at: Instant
  event: Pick<Event, 'by' | 'changes' | 'words'> | null
}

/**
 * Adds news of something other than an event, told once for each `subject`; nothing on a board that posts nowhere. True where it
 * is the first that waits, so that somebody has to be woken for it.
 */
export async function addNews(
  db: Database,
  { tenantId, boardId }: BoardKey,
  news: { kind: NewsKind; subject: string; itemId?: string; keyMessageId?: string; at: Instant },
): Promise<boolean> {
  const { rows } = await sql<{ first: boolean }>`
    insert into news (tenant_id, board_id, kind, subject, item_id, key_message_id, at)
    select tenant_id, board_id, ${news.kind}, ${news.subject}, ${news.itemId ?? null}::uuid,
      ${news.keyMessageId ?? null}::uuid, ${news.at}::timestamptz
    from following where tenant_id = ${tenantId} and board_id = ${boardId}::uuid and stopped is null
    on conflict do nothing
    returning not exists (select from news n where n.tenant_id = ${tenantId} and n.board_id = ${boardId}::uuid
      and n.delivery_id is null) as first`.execute(db)
  return rows[0]?.first ?? false
}

/** The items that became late between two days, the second excluded, as news that is told once for each day missed. */
export async function addLate(
  db: Database,
  { tenantId, boardId }: BoardKey,
  { from, until, at }: { from: Day; until: Day; at: Instant },
): Promise<number> {
  const { rows } = await sql`
    insert into news (tenant_id, board_id, kind, subject, item_id, at)
    select tenant_id, board_id, 'late', 'late ' || item_id || ' ' || due_on, item_id, ${at}::timestamptz
    from item
    where tenant_id = ${tenantId} and board_id = ${boardId}::uuid and open and not withdrawn
      and due_on >= ${from}::date and due_on < ${until}::date
    order by due_on, position
    on conflict do nothing
    returning news_id`.execute(db)
  return rows.length
}

/** Locks those that nobody has put into a post yet until the transaction ends. */
export async function lockUnsaidNews(db: Database, { tenantId, boardId }: BoardKey): Promise<void> {
  await db
    .selectFrom('news')
    .select('news_id')
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('delivery_id', 'is', null)
    .orderBy('news_id')
    .forUpdate()
    .execute()
}

/** The same, with the events they follow from, in the order they were told. */
export async function unsaidNews(db: Database, { tenantId, boardId }: BoardKey): Promise<News[]> {
  const rows = await withEvents(db, tenantId)
    .where('n.board_id', '=', boardId)
    .where('n.delivery_id', 'is', null)
    .execute()
  return rows.map(newsFrom)
}

/** When the first of those that wait was told; null where none waits. */
export async function firstUnsaidAt(db: Database, { tenantId, boardId }: BoardKey): Promise<Instant | null> {
  const row = await db
    .selectFrom('news')
    .select('at')
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('delivery_id', 'is', null)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}

export async function putInto(
  db: Database,
  tenantId: string,
  deliveryId: string,
  newsIds: readonly string[],
): Promise<void> {
  if (newsIds.length === 0) return
  await sql`update news set delivery_id = ${deliveryId}
    where tenant_id = ${tenantId} and news_id = any(${newsIds}::bigint[])`.execute(db)
}

/** What a delivery was to tell is to be told by another; what was told before an instant is not news any more, and stays. */
export async function freeNews(
  db: Database,
  tenantId: string,
  deliveryId: string,
  since: Instant,
): Promise<void> {
  await db
    .updateTable('news')
    .set({ delivery_id: null })
    .where('tenant_id', '=', tenantId)
    .where('delivery_id', '=', deliveryId)
    .where('at', '>=', since)
    .execute()
}

/** The news of one delivery, in the order it was told. */
export async function newsOfDelivery(db: Database, tenantId: string, deliveryId: string): Promise<News[]> {
  const rows = await withEvents(db, tenantId).where('n.delivery_id', '=', deliveryId).execute()
  return rows.map(newsFrom)
}

/** Which news one delivery tells, in the order it was told. */
export async function newsIdsOf(db: Database, tenantId: string, deliveryId: string): Promise<string[]> {
  const rows = await idsOf(db, tenantId, deliveryId).execute()
  return rows.map(row => row.news_id)
}

/** The same, locked until the transaction ends: whoever takes one of them back at that moment waits for what becomes of it. */
export async function lockNewsOf(db: Database, tenantId: string, deliveryId: string): Promise<string[]> {
  const rows = await idsOf(db, tenantId, deliveryId).forUpdate().execute()
  return rows.map(row => row.news_id)
}

function idsOf(db: Database, tenantId: string, deliveryId: string) {
  return db
    .selectFrom('news')
    .select('news_id')
    .where('tenant_id', '=', tenantId)
    .where('delivery_id', '=', deliveryId)
    .orderBy('news_id')
}

/** Of how many more items the replies tell that wait behind the post they belong to. */
export async function moreInThread(db: Database, tenantId: string, rootId: string): Promise<number> {
  const { rows } = await sql<{ more: string }>`
    select count(distinct n.item_id) as more
    from delivery d join news n on n.tenant_id = d.tenant_id and n.delivery_id = d.delivery_id
    where d.tenant_id = ${tenantId} and d.root_id = ${rootId} and d.state = 'waiting'`.execute(db)
  return Number(rows[0]?.more ?? 0)
}

function withEvents(db: Database, tenantId: string) {
  return db
    .selectFrom('news as n')
    .leftJoin('event as e', join =>
      join.onRef('e.tenant_id', '=', 'n.tenant_id').onRef('e.event_id', '=', 'n.event_id'),
    )
    .select(['n.news_id', 'n.kind', 'n.item_id', 'n.key_message_id', 'n.at'])
    .select(['e.by_id', 'e.by_name', 'e.changes', 'e.words'])
    .where('n.tenant_id', '=', tenantId)
    .orderBy('n.news_id')
}

type NewsRow = Awaited<ReturnType<ReturnType<typeof withEvents>['execute']>>[number]

function newsFrom(row: NewsRow): News {
  const by = row.by_id === null ? null : { personId: row.by_id, name: row.by_name ?? '' }
  return {
    newsId: row.news_id,
    kind: row.kind,
    itemId: row.item_id,
    keyMessageId: row.key_message_id,
    at: row.at,
    event: by && { by, changes: row.changes ?? [], words: row.words },
  }
}

/**
 * What was taken back need not be said, if it has not been: it is news no more. True where the channel has heard of it, or may
 * have, and has to be put right.
 */
export async function unsay(db: Database, tenantId: string, eventIds: readonly string[]): Promise<boolean> {
  // A post that is being sent at this moment holds these rows: whoever comes second sees what the first one did.
  await sql`delete from news where tenant_id = ${tenantId} and event_id = any(${eventIds}::bigint[])
    and said_at is null`.execute(db)
  const said = await sql`select 1 from news where tenant_id = ${tenantId}
    and event_id = any(${eventIds}::bigint[]) limit 1`.execute(db)
  return said.rows.length > 0
}

/** What waits to be said on a board that posts nowhere any more is not said. */
export async function forgetUnsaid(db: Database, { tenantId, boardId }: BoardKey): Promise<void> {
  await db
    .deleteFrom('news')
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('said_at', 'is', null)
    .execute()
}

/**
 * The posts in whose threads earlier news of these items stands in a conversation, by item. Only where the thread is known: one
 * that may never have come to be is not replied to.
 */
export async function threadsOfItems(
  db: Database,
  { tenantId, conversationId }: { tenantId: string; conversationId: string },
  itemIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ item_id: string; root_id: string }>`
    select distinct on (n.item_id) n.item_id, r.delivery_id as root_id
    from news n
    join delivery d on d.tenant_id = n.tenant_id and d.delivery_id = n.delivery_id
    join delivery r on r.tenant_id = d.tenant_id and r.delivery_id = coalesce(d.root_id, d.delivery_id)
    where n.tenant_id = ${tenantId} and n.item_id = any(${itemIds}::uuid[])
      and d.conversation_id = ${conversationId} and r.state = 'delivered' and r.thread_id is not null
    order by n.item_id, d.delivery_id desc`.execute(db)
  return new Map(rows.map(row => [row.item_id, row.root_id]))
}
