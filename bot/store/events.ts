import { type Selectable, sql } from 'kysely'
import type { Instant } from '../../domain/day.ts'
import type { Event, NewEvent } from '../../domain/event.ts'
import type { Item } from '../../domain/item.ts'
import type { Personal } from '../../domain/privacy.ts'
import type { Rag } from '../../domain/rag.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { ItemExpressions, Where } from './rows.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

/** An event with the item it happened to, as it is after it. */
export type StoredEvent = Omit<NewEvent, 'itemId'> & {
  item: Item | Tracked
  confirmed?: Personal[]
  /** The message or press it belongs to, and the link it is about, for whoever takes it back. */
  actId?: string
  linkId?: string
}

/** How much of a history is read at a time. */
const most = 200

export async function insertEvents(db: Database, events: StoredEvent[]): Promise<void> {
  if (events.length === 0) return
  const records = events.map(event => ({
    tenant_id: event.item.tenantId,
    board_id: event.item.boardId,
    item_id: event.item.itemId,
    item_version: 'version' in event.item ? event.item.version : 1,
    kind: event.kind,
    at: event.at,
    by_id: event.by.personId,
    by_name: event.by.name,
    door: event.door,
    changes: event.changes,
    words: event.words,
    next: event.next,
    confirmed: event.confirmed ?? [],
    act_id: event.actId ?? null,
    link_id: event.linkId ?? null,
    undone: false,
  }))
  const columns = sql.raw(Object.keys(records[0] ?? {}).join(', '))
  await sql`insert into event (${columns})
    select ${columns} from jsonb_populate_recordset(null::event, ${JSON.stringify(records)}::jsonb)`.execute(
    db,
  )
}

/** What happened on a board since an instant, imports aside, newest first, with the item it happened to; at most `limit`, of the items that `where` holds for. */
export async function eventsSince(
  db: Database,
  { tenantId, boardId }: { tenantId: string; boardId: string },
  since: Instant,
  limit: number,
  where: Where = item => item.lit(true),
): Promise<(Event & { reference: string | null; text: string; rag: Rag | null })[]> {
  const rows = await db
    .selectFrom('event as e')
    .innerJoin('item as i', join =>
      join.onRef('i.tenant_id', '=', 'e.tenant_id').onRef('i.item_id', '=', 'e.item_id'),
    )
    .selectAll('e')
    .select(['i.reference', 'i.text', 'i.rag'])
    .where('e.tenant_id', '=', tenantId)
    .where('e.board_id', '=', boardId)
    .where('e.at', '>=', since)
    .where('e.kind', '!=', 'imported')
    .where('e.undone', '=', false)
    .where(item => where(item as ItemExpressions))
    .orderBy('e.event_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({ ...eventFrom(row), reference: row.reference, text: row.text, rag: row.rag }))
}

/** What happened to an item, newest first, at most 200; with `afterVersion` only what came after that version of it. */
export async function historyOf(
  db: Database,
  tenantId: string,
  itemId: string,
  afterVersion = 0,
): Promise<Event[]> {
  const rows = await newestOf(db, tenantId, itemId)
    .where('item_version', '>', afterVersion)
    .limit(most)
    .execute()
  return rows.map(eventFrom)
}

/** The newest 200 events of an item, or the newest 200 `before` one of them, and whether anything happened earlier still. */
export async function pageOfHistory(
  db: Database,
  tenantId: string,
  itemId: string,
  before?: string,
): Promise<{ events: Event[]; earlier: boolean }> {
  const newest = newestOf(db, tenantId, itemId)
  const wanted = before === undefined ? newest : newest.where('event_id', '<', before)
  const rows = await wanted.limit(most + 1).execute()
  return { events: rows.slice(0, most).map(eventFrom), earlier: rows.length > most }
}

/** The newest changes of the items of a plan, newest first: what raised their versions. */
export async function newestOfPlan(
  db: Database,
  tenantId: string,
  planId: string,
  limit: number,
): Promise<(Event & { reference: string | null })[]> {
  const rows = await db
    .selectFrom('event as e')
    .innerJoin('item as i', join =>
      join.onRef('i.tenant_id', '=', 'e.tenant_id').onRef('i.item_id', '=', 'e.item_id'),
    )
    .selectAll('e')
    .select('i.reference')
    .where('e.tenant_id', '=', tenantId)
    .where('i.plan_id', '=', planId)
    .where('e.kind', 'not in', ['linked', 'unlinked', 'challenged', 'challenge answered', 'challenge ended'])
    .orderBy('e.event_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({ ...eventFrom(row), reference: row.reference }))
}

function newestOf(db: Database, tenantId: string, itemId: string) {
  return db
    .selectFrom('event')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('item_id', '=', itemId)
    .orderBy('event_id', 'desc')
}

function eventFrom(row: Selectable<Tables['event']>): Event {
  return {
    eventId: row.event_id,
    itemId: row.item_id,
    kind: row.kind,
    at: row.at,
    by: { personId: row.by_id, name: row.by_name },
    door: row.door,
    changes: row.changes,
    words: row.words,
    next: row.next,
    confirmed: row.confirmed,
  }
}
