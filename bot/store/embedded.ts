import { mkdirSync } from 'node:fs'
import { PGlite, types } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { lockFolder } from './folderLock.ts'
import { migrate } from './migrate.ts'
import { channel, type Store } from './store.ts'

/** PostgreSQL inside this process, its data in a folder that no other process may open. */
export async function embedded(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true })
  const unlock = lockFolder(folder)
  try {
    const pglite = await PGlite.create({ dataDir: `${folder}/postgres`, parsers })
    await migrate(pglite)
    return storeOf(pglite, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

/** An open PGlite as a store; `after` runs once it is closed. */
export function storeOf(pglite: PGlite, after: () => void = () => {}): Store {
  return {
    db: new Kysely({ dialect: new PGliteDialect({ pglite }) }),
    listen: async heard => {
      await pglite.listen(channel, heard)
    },
    close: async () => {
      // Without close() the process lingers for ten seconds.
      await pglite.close()
      after()
    },
  }
}

/** Days stay days and instants are ISO 8601: a Date would move a day across midnight. */
export const parsers = {
  [types.DATE]: (day: string) => day,
  [types.TIMESTAMPTZ]: (instant: string) => isoOf(instant),
  [types.INT8]: (number: string) => number,
}

/** PostgreSQL's `2027-01-08 09:00:00.5+00` as `2027-01-08T09:00:00.5Z`. */
export function isoOf(instant: string): string {
  return Temporal.Instant.from(instant.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toString()
}
