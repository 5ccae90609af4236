import { sql } from 'kysely'
import type { DocumentLine } from '../../domain/reading/repeat.ts'
import type { Database } from './store.ts'

type PlanKey = { tenantId: string; planId: string }

/** What a plan's document said in its latest accepted version, in the order of the document. */
export async function documentLinesOf(db: Database, { tenantId, planId }: PlanKey): Promise<DocumentLine[]> {
  const rows = await db
    .selectFrom('document_line')
    .select(['line', 'item_ids as itemIds'])
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
  return rows
}

/** The same, replaced by what the version accepted now says. */
export async function saveDocumentLines(
  db: Database,
  { tenantId, planId }: PlanKey,
  lines: readonly DocumentLine[],
): Promise<void> {
  await db
    .deleteFrom('document_line')
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .execute()
  const records = lines.map(({ line, itemIds }, position) => ({
    tenant_id: tenantId,
    plan_id: planId,
    position,
    line,
    item_ids: itemIds,
  }))
  await sql`insert into document_line
    select * from jsonb_populate_recordset(null::document_line, ${JSON.stringify(records)}::jsonb)`.execute(
    db,
  )
}
