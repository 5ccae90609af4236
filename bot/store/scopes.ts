import { sql } from 'kysely'
import type { Database } from './store.ts'

/**
 * Brings the scopes of these items up to date, and of every action that delivers one of them. They are locked first, in one
 * order: whoever waited for another's link then sees it, because the next statement looks afresh.
 */
export async function keepScopes(db: Database, tenantId: string, itemIds: string[]): Promise<void> {
  const { rows } = await sql<{ item_id: string }>`
    select i.item_id from item i
    where i.tenant_id = ${tenantId} and i.item_id in (
      select t.id from unnest(${itemIds}::uuid[]) as t (id)
      union
      select l.from_id from link l
      join item c on c.tenant_id = l.tenant_id and c.item_id = l.to_id
      where l.tenant_id = ${tenantId} and l.type = 'delivers'
        and (c.item_id = any (${itemIds}::uuid[]) or c.parent_id = any (${itemIds}::uuid[])))
    order by i.item_id for update`.execute(db)
  const touched = rows.map(row => row.item_id)
  await sql`
    update item i set scopes = scopes_of(i)
    where i.tenant_id = ${tenantId} and i.item_id = any (${touched}::uuid[]) and i.scopes is distinct from scopes_of(i)
  `.execute(db)
}
