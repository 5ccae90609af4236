import { sql } from 'kysely'
import type { ItemKind } from '../../domain/item.ts'
import type { LinkType } from '../../domain/link.ts'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'

/** Boards larger than this are looked through as far as it goes, the newest items first. */
const most = 5000

/** The actions, commitments and gaps of a board, with where they stand: an action stands under the element it moves. */
export async function suggestiblesOf(db: Database, { tenantId, boardId }: BoardKey) {
  const parent = sql<string | null>`coalesce(i.parent_id, (
    select l.to_id from link l
    where l.tenant_id = i.tenant_id and l.from_id = i.item_id and l.type = 'moves' limit 1))`
  const rows = await db
    .selectFrom('item as i')
    .select(['i.item_id', 'i.kind', 'i.reference', 'i.text', parent.as('parent')])
    .where('i.tenant_id', '=', tenantId)
    .where('i.board_id', '=', boardId)
    .where('i.kind', 'in', ['action', 'commitment', 'gap'] satisfies ItemKind[])
    .where('i.withdrawn', '=', false)
    .orderBy('i.position', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ item_id: itemId, kind, reference, text, parent: parentId }) => ({
    itemId,
    kind,
    reference,
    text,
    parentId,
  }))
}

/** The items that one is linked to, or was said not to be: neither is suggested. */
export async function settledWith(db: Database, tenantId: string, itemId: string): Promise<Set<string>> {
  const { rows } = await sql<{ other: string }>`
    select case when from_id = ${itemId} then to_id else from_id end as other
    from (
      select from_id, to_id from link where tenant_id = ${tenantId} and ${itemId}::uuid in (from_id, to_id)
      union all
      select from_id, to_id from declined_link
      where tenant_id = ${tenantId} and ${itemId}::uuid in (from_id, to_id)
    ) l`.execute(db)
  return new Set(rows.map(({ other }) => other))
}

export type Declined = { type: LinkType; fromId: string; toId: string; byId: string; at: string }

export async function declineLink(
  db: Database,
  { tenantId, boardId }: BoardKey,
  { type, fromId, toId, byId, at }: Declined,
): Promise<void> {
  await db
    .insertInto('declined_link')
    .values({
      tenant_id: tenantId,
      board_id: boardId,
      type,
      from_id: fromId,
      to_id: toId,
      by_id: byId,
      at,
    })
    .onConflict(on => on.columns(['tenant_id', 'from_id', 'type', 'to_id']).doNothing())
    .execute()
}
