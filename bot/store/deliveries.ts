import { type Selectable, sql } from 'kysely'
import type { Instant } from '../../domain/day.ts'
import type { DeliveryState } from '../../domain/delivery.ts'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

/** One attempt to say one thing to one recipient on one occasion. */
export type Delivery = BoardKey & {
  deliveryId: string
  conversationId: string
  occasion: string
  /** A farewell takes the place of a standing post that is kept up no more. */
  kind: 'changes' | 'status' | 'farewell'
  rootId: string | null
  state: DeliveryState
  tries: number
  failingSince: Instant | null
  notBefore: Instant
  endedAt: Instant | null
  threadId: string | null
  activityId: string | null
  status: number | null
  reason: string | null
}

export type Conversed = { tenantId: string; conversationId: string }

/** Adds what is to be said; null where that occasion is in the ledger already. */
export async function addDelivery(
  db: Database,
  said: BoardKey &
    Pick<Delivery, 'conversationId' | 'occasion' | 'kind' | 'rootId' | 'notBefore'> & {
      /** The post that it takes the place of. */
      inPlaceOf?: { threadId: string; activityId: string }
    },
): Promise<string | null> {
  const row = await db
    .insertInto('delivery')
    .values({
      tenant_id: said.tenantId,
      board_id: said.boardId,
      conversation_id: said.conversationId,
      occasion: said.occasion,
      kind: said.kind,
      root_id: said.rootId,
      not_before: said.notBefore,
      thread_id: said.inPlaceOf?.threadId ?? null,
      activity_id: said.inPlaceOf?.activityId ?? null,
    })
    .onConflict(on => on.doNothing())
    .returning('delivery_id')
    .executeTakeFirst()
  return row?.delivery_id ?? null
}

/** What is next in a conversation, of a kind or of any, in the order it was put together; null where nothing waits. */
export async function nextWaiting(
  db: Database,
  where: Conversed,
  kind?: Delivery['kind'],
): Promise<Delivery | null> {
  const row = await inConversation(db, where, 'waiting')
    .$if(kind !== undefined, query => query.where('kind', '=', kind ?? 'changes'))
    .orderBy('delivery_id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return row ? deliveryFrom(row) : null
}

/** True while something is being sent there, by this copy of the server or another. */
export async function isSending(db: Database, where: Conversed): Promise<boolean> {
  return (await inConversation(db, where, 'sending').limit(1).executeTakeFirst()) !== undefined
}

/** True while changes of a board wait to be said: until they are, later ones wait to be bundled. */
export async function changesWait(db: Database, { tenantId, boardId }: BoardKey): Promise<boolean> {
  const row = await db
    .selectFrom('delivery')
    .select('delivery_id')
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('kind', '=', 'changes')
    .where('state', 'in', ['waiting', 'sending'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** True while the standing post waits to be brought up to date. */
export async function statusWaits(db: Database, { tenantId, boardId }: BoardKey): Promise<boolean> {
  const row = await db
    .selectFrom('delivery')
    .select('delivery_id')
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('kind', '=', 'status')
    .where('state', '=', 'waiting')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Says of it what is known now; `said_at` of its news follows, so that an undo knows whether the channel heard. */
export async function keepDelivery(
  db: Database,
  tenantId: string,
  deliveryId: string,
  kept: Partial<Delivery> & { sendingAt?: Instant },
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({
      ...(kept.state && { state: kept.state }),
      ...(kept.tries !== undefined && { tries: kept.tries }),
      ...(kept.occasion && { occasion: kept.occasion }),
      ...(kept.failingSince && { failing_since: kept.failingSince }),
      ...(kept.notBefore && { not_before: kept.notBefore }),
      ...(kept.sendingAt && { sending_at: kept.sendingAt }),
      ...(kept.endedAt && { ended_at: kept.endedAt }),
      ...(kept.rootId !== undefined && { root_id: kept.rootId }),
      ...(kept.threadId !== undefined && { thread_id: kept.threadId }),
      ...(kept.activityId !== undefined && { activity_id: kept.activityId }),
      ...(kept.status !== undefined && { status: kept.status }),
      ...(kept.reason !== undefined && { reason: kept.reason?.slice(0, 400) ?? null }),
    })
    .where('tenant_id', '=', tenantId)
    .where('delivery_id', '=', deliveryId)
    .execute()
  if (kept.state) await markSaid(db, tenantId, deliveryId, kept.state, kept.sendingAt ?? kept.endedAt ?? null)
}

async function markSaid(
  db: Database,
  tenantId: string,
  deliveryId: string,
  state: DeliveryState,
  at: Instant | null,
): Promise<void> {
  const isSaid = state !== 'waiting' && state !== 'refused'
  await db
    .updateTable('news')
    .set({ said_at: isSaid ? at : null })
    .where('tenant_id', '=', tenantId)
    .where('delivery_id', '=', deliveryId)
    .execute()
}

/** Nothing of it was left to say; unless another copy of the server says it at this moment. */
export async function dropWaiting(db: Database, tenantId: string, deliveryId: string): Promise<void> {
  await db
    .deleteFrom('delivery')
    .where('tenant_id', '=', tenantId)
    .where('delivery_id', '=', deliveryId)
    .where('state', '=', 'waiting')
    .execute()
}

/** What waits for a board is to be said elsewhere, or not at all: its news waits again. A farewell is said where it is. */
export async function takeBackWaiting(db: Database, { tenantId, boardId }: BoardKey): Promise<void> {
  await sql`
    with dropped as (
      delete from delivery where tenant_id = ${tenantId} and board_id = ${boardId}::uuid and state = 'waiting'
        and kind <> 'farewell'
      returning delivery_id)
    update news n set delivery_id = null from dropped d
    where n.tenant_id = ${tenantId} and n.delivery_id = d.delivery_id`.execute(db)
}

/**
 * What was being sent before an instant and never came to an end: whoever sent it is gone, and nobody knows what became of it.
 * Answers how many there were.
 */
export async function markLapsed(db: Database, before: Instant, at: Instant): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set({ state: 'unknown', ended_at: at, reason: 'The server stopped while it was being sent.' })
    .where('state', '=', 'sending')
    .where('sending_at', '<', before)
    .executeTakeFirst()
  await db
    .updateTable('attempt')
    .set({ ended_at: at })
    .where('ended_at', 'is', null)
    .where('begun_at', '<', before)
    .execute()
  return Number(numUpdatedRows)
}

/** The ledger of a board, the latest first. */
export async function deliveriesOf(
  db: Database,
  { tenantId, boardId }: BoardKey,
  limit = 50,
): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .orderBy('delivery_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(deliveryFrom)
}

/** Of how many posts since an instant nobody knows whether they were heard, and how many never will be. */
export async function troublesOf(
  db: Database,
  { tenantId, boardId }: BoardKey,
  since: Instant,
): Promise<{ unknown: number; refused: number }> {
  // What went back to be bundled again was refused, but is not lost: a lost one keeps its news.
  const { rows } = await sql<{ unknown: string; refused: string }>`
    select count(*) filter (where state = 'unknown') as unknown, count(*) filter (where state = 'refused'
      and exists (select from news n where n.tenant_id = d.tenant_id and n.delivery_id = d.delivery_id)) as refused
    from delivery d where tenant_id = ${tenantId} and board_id = ${boardId}::uuid and kind = 'changes'
      and ended_at >= ${since}::timestamptz`.execute(db)
  return { unknown: Number(rows[0]?.unknown ?? 0), refused: Number(rows[0]?.refused ?? 0) }
}

/** The conversations in which a farewell of a board waits: it may post there no longer. */
export async function farewellsOf(db: Database, { tenantId, boardId }: BoardKey): Promise<Conversed[]> {
  const rows = await db
    .selectFrom('delivery')
    .select('conversation_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('kind', '=', 'farewell')
    .where('state', '=', 'waiting')
    .execute()
  return rows.map(row => ({ tenantId, conversationId: row.conversation_id }))
}

export async function deliveryOf(
  db: Database,
  tenantId: string,
  deliveryId: string,
): Promise<Delivery | null> {
  const row = await db
    .selectFrom('delivery')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('delivery_id', '=', deliveryId)
    .executeTakeFirst()
  return row ? deliveryFrom(row) : null
}

function inConversation(db: Database, { tenantId, conversationId }: Conversed, state: DeliveryState) {
  return db
    .selectFrom('delivery')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', conversationId)
    .where('state', '=', state)
}

function deliveryFrom(row: Selectable<Tables['delivery']>): Delivery {
  return {
    tenantId: row.tenant_id,
    boardId: row.board_id,
    deliveryId: row.delivery_id,
    conversationId: row.conversation_id,
    occasion: row.occasion,
    kind: row.kind,
    rootId: row.root_id,
    state: row.state,
    tries: row.tries,
    failingSince: row.failing_since,
    notBefore: row.not_before,
    endedAt: row.ended_at,
    threadId: row.thread_id,
    activityId: row.activity_id,
    status: row.status,
    reason: row.reason,
  }
}
