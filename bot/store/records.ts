import { sql } from 'kysely'
import type { Database } from './store.ts'

/** Rows of one table in one statement, whatever their number; those that are there already stay as they are. */
export async function insertRecords(
  db: Database,
  table: 'placement' | 'link' | 'score' | 'statement',
  records: object[],
): Promise<void> {
  if (records.length === 0) return
  await sql`insert into ${sql.table(table)}
    select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(records)}::jsonb)
    on conflict do nothing`.execute(db)
}
