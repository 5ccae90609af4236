import { sql } from 'kysely'
import type { Changed } from '../../domain/changed.ts'
import type { Instant } from '../../domain/day.ts'
import { type NewsKind, newsOf } from '../../domain/post.ts'
import type { Personal } from '../../domain/privacy.ts'
import type { Tracked } from '../../domain/tracked.ts'
import { trackedColumns } from './items.ts'
import { channel, type Database } from './store.ts'

/**
 * What is kept of a change besides the change: the act it belongs to, what to go back to, what was confirmed, and what a followed
 * channel is to hear of it where that is not for the event to say.
 */
export type Trace = {
  actId: string | null
  before: Tracked | null
  confirmed: Personal[]
  news?: NewsKind | null
}

/**
 * Writes the item, its event, the news for the board's channel and the announcement in one statement of the caller's transaction:
 * four round trips fewer while the row is locked. True where that news is the first that waits on its board.
 */
export async function saveChange(
  db: Database,
  { item, event }: Changed,
  { actId, before, confirmed, news = newsOf(event) }: Trace,
): Promise<boolean> {
  const saved = await db
    .with('changed', query =>
      query
        .updateTable('item')
        .set(trackedColumns(item))
        .where('tenant_id', '=', item.tenantId)
        .where('item_id', '=', item.itemId)
        .returning(['item_id']),
    )
    .with('noted', query =>
      query
        .insertInto('event')
        .values({
          tenant_id: item.tenantId,
          board_id: item.boardId,
          item_id: item.itemId,
          item_version: item.version,
          kind: event.kind,
          at: event.at,
          by_id: event.by.personId,
          by_name: event.by.name,
          door: event.door,
          changes: JSON.stringify(event.changes),
          words: event.words,
          next: event.next,
          act_id: actId,
          before: before && JSON.stringify(before),
          confirmed,
        })
        .returning('event_id'),
    )
    .with('told', () => tellChannel(item, event.at, news))
    .selectFrom('noted')
    .select(announcement(item.tenantId, item.boardId, [item.itemId]))
    .select(sql<boolean>`coalesce((select first from told), false)`.as('first'))
    .executeTakeFirst()
  return saved?.first ?? false
}

/** Rows of their own: two writers of one board never wait for each other over them. Nothing on a board that posts nowhere. */
function tellChannel({ tenantId, boardId, itemId }: Tracked, at: Instant, news: NewsKind | null) {
  return sql<{ first: boolean }>`(
    insert into news (tenant_id, board_id, kind, subject, item_id, event_id, at)
    select f.tenant_id, f.board_id, ${news}, 'event ' || noted.event_id, ${itemId}::uuid, noted.event_id, ${at}::timestamptz
    from following f, noted
    where ${news}::text is not null and f.tenant_id = ${tenantId} and f.board_id = ${boardId}::uuid and f.stopped is null
    returning not exists (select from news n where n.tenant_id = ${tenantId} and n.board_id = ${boardId}::uuid
      and n.delivery_id is null) as first)`
}

/** What open boards hear when the transaction commits: look again. */
function announcement(tenantId: string, boardId: string, itemIds: string[]) {
  return sql`pg_notify(${channel}, jsonb_build_object('tenantId', ${tenantId}::text, 'boardId', ${boardId}::text,
    'itemIds', to_jsonb(${itemIds}::text[]), 'eventId', noted.event_id::text)::text)`.as('announced')
}

/** The same for a change of many items at once, such as an accepted plan: listeners look at everything again. */
export async function announce(db: Database, tenantId: string, boardId: string): Promise<void> {
  await sql`select pg_notify(${channel}, jsonb_build_object('tenantId', ${tenantId}::text, 'boardId', ${boardId}::text,
    'itemIds', '[]'::jsonb, 'eventId', coalesce(max(event_id), 0)::text)::text)
    from event where tenant_id = ${tenantId} and board_id = ${boardId}`.execute(db)
}
