import { sql } from 'kysely'
import type { Database } from './store.ts'

/** Brings the scopes of these items up to date, and of every action that delivers one of them. */
export async function keepScopes(db: Database, tenantId: string, itemIds: string[]): Promise<void> {
  await sql`
    with touched as (
      select t.id from unnest(${itemIds}::uuid[]) as t (id)
      union
      select l.from_id from link l where l.tenant_id = ${tenantId} and l.type = 'delivers' and l.to_id = any (${itemIds}::uuid[])
      union
      select l.from_id from link l
      join item c on c.tenant_id = l.tenant_id and c.item_id = l.to_id
      where l.tenant_id = ${tenantId} and l.type = 'delivers' and c.parent_id = any (${itemIds}::uuid[])
    )
    update item i set scopes = scopes_of(i)
    from touched where i.tenant_id = ${tenantId} and i.item_id = touched.id and i.scopes is distinct from scopes_of(i)
  `.execute(db)
}
