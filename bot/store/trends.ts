import { sql } from 'kysely'
import type { Instant } from '../../domain/day.ts'
import type { LifecycleState } from '../../domain/lifecycle.ts'
import type { Rag } from '../../domain/rag.ts'
import type { Standing, Turn } from '../../domain/trend.ts'
import type { Reckoning } from './rows.ts'
import type { Database } from './store.ts'

/** The actions of a board as they stand, with the instant of the first event of each. */
export async function standingActions(
  db: Database,
  { tenantId, boardId }: Reckoning,
): Promise<(Standing & { dueOn: string | null })[]> {
  const { rows } = await sql<{
    item_id: string
    rag: Rag
    lifecycle_state: LifecycleState
    due_on: string | null
    since: Instant
  }>`
    select i.item_id, i.rag, i.lifecycle_state, i.due_on,
      (select min(e.at) from event e where e.tenant_id = i.tenant_id and e.item_id = i.item_id) as since
    from item i
    where i.tenant_id = ${tenantId} and i.board_id = ${boardId} and i.kind = 'action' and not i.withdrawn
  `.execute(db)
  return rows.map(row => ({
    itemId: row.item_id,
    rag: row.rag,
    lifecycle: row.lifecycle_state,
    since: row.since,
    dueOn: row.due_on,
  }))
}

/** Where colours and lifecycles came from, in every event of a board's actions since an instant. */
export async function turnsSince(
  db: Database,
  { tenantId, boardId }: Reckoning,
  since: Instant,
): Promise<Turn[]> {
  const { rows } = await sql<{ item_id: string; at: Instant; fact: Turn['fact']; from: string | null }>`
    select e.item_id, e.at, change ->> 'fact' as fact, change ->> 'from' as from
    from event e cross join lateral jsonb_array_elements(e.changes) change
    where e.tenant_id = ${tenantId} and e.board_id = ${boardId} and e.at >= ${since}
      and change ->> 'fact' in ('RAG', 'lifecycle')
  `.execute(db)
  return rows.map(({ item_id: itemId, at, fact, from }) => ({ itemId, at, fact, from }))
}
