import { sql } from 'kysely'
import type { Changed } from '../../domain/changed.ts'
import type { Personal } from '../../domain/privacy.ts'
import type { Tracked } from '../../domain/tracked.ts'
import { trackedColumns } from './items.ts'
import { channel, type Database } from './store.ts'

/** What is kept of a change besides the change: the act it belongs to, what to go back to, what was confirmed. */
export type Trace = { actId: string | null; before: Tracked | null; confirmed: Personal[] }

/**
 * Writes the item, its event and the announcement in one statement of the caller's transaction: three round trips fewer while
 * the row is locked.
 */
export async function saveChange(
  db: Database,
  { item, event }: Changed,
  { actId, before, confirmed }: Trace,
): Promise<void> {
  await db
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
    .selectFrom('noted')
    .select(announcement(item.tenantId, item.boardId, [item.itemId]))
    .execute()
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
