import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, types } from '@electric-sql/pglite'
import { dataDir as emptyDatabase } from '@electric-sql/pglite-prepopulatedfs'
import { Kysely, PGliteDialect } from 'kysely'
import { extract } from 'tar'
import { makeFolder } from './dataFolder.ts'
import { lockFolder } from './folderLock.ts'
import { jobsOn } from './jobs.ts'
import { migrate } from './migrate.ts'
import { channel, type Store } from './store.ts'

/** PostgreSQL inside this process, its data in a folder that no other process may open. */
export async function embedded(folder: string): Promise<Store> {
  makeFolder(folder)
  const unlock = lockFolder(folder)
  try {
    const dataDir = join(folder, 'postgres')
    if (!existsSync(dataDir)) await unpackEmptyDatabase(dataDir)
    const pglite = await PGlite.create({ dataDir, parsers, startParams })
    await migrate(pglite)
    return storeOf(pglite, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

/** 16 MB of page cache instead of 128: a board is some megabytes, and the process stays under 300. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']

/**
 * An empty database as PGlite would make it, unpacked: making one takes 2.5 s and leaves 400 MB behind, unpacking 0.2 s and
 * nothing. Written one after another, since a thousand small files at once take 0.7 s and nobody is served yet. It appears under
 * its name whole or not at all.
 */
async function unpackEmptyDatabase(dataDir: string): Promise<void> {
  const unpacking = `${dataDir}.unpacking`
  rmSync(unpacking, { recursive: true, force: true })
  mkdirSync(unpacking)
  const archive = Buffer.from(await (await emptyDatabase()).arrayBuffer())
  extract({ cwd: unpacking, sync: true }).end(archive)
  renameSync(unpacking, dataDir)
}

/** An open PGlite as a store; `after` runs once it is closed. */
export function storeOf(pglite: PGlite, after: () => void = () => {}): Store {
  return {
    kind: 'embedded',
    db: new Kysely({ dialect: new PGliteDialect({ pglite }) }),
    jobs: jobsOn({ pglite }),
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
