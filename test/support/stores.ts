import { PGlite } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import { parsers, storeOf } from '../../bot/store/embedded.ts'
import { migrate } from '../../bot/store/migrate.ts'
import type { Store } from '../../bot/store/store.ts'

/** A real PostgreSQL in memory, migrated and empty. Takes a second: one for each test file. */
export async function storeInMemory(): Promise<Store> {
  const pglite = await PGlite.create({ parsers, loadDataDir: await dataDir() })
  await migrate(pglite)
  return storeOf(pglite)
}
