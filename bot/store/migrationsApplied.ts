import { sql } from 'kysely'
import { scripts } from './migrate.ts'
import type { Database } from './store.ts'

/** How many migrations the database has, and which of this version's it lacks: a newer copy of the server may have started since. */
export async function migrationsOf(db: Database): Promise<{ applied: number; pending: string[] }> {
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(db)
  const applied = new Set(rows.map(({ name }) => name))
  const pending = scripts().filter(({ name }) => !applied.has(name))
  return { applied: applied.size, pending: pending.map(({ name }) => name) }
}
