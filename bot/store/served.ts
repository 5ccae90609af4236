import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { isoOf } from './embedded.ts'
import { jobsOn } from './jobs.ts'
import { migrate } from './migrate.ts'
import { channel, type Store } from './store.ts'
import type { Tables } from './tables.ts'

const { builtins } = pg.types
const relistenAfterMs = 1000
/** A PostgreSQL that hangs is as good as gone after this long; the longest statement, accepting a large plan, takes seconds. */
const patience = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 60_000,
  query_timeout: 65_000,
  keepAlive: true,
}

/** A PostgreSQL elsewhere, shared by every copy of this server. */
export async function served(url: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: { getTypeParser }, ...patience })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  await migrateThrough(pool)
  const listeners = new Set<() => Promise<void>>()
  return {
    kind: 'served',
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    jobs: jobsOn({ url }),
    listen: async heard => {
      listeners.add(await listenOn(url, heard))
    },
    close: async () => {
      await Promise.all([...listeners].map(stop => stop()))
      await pool.end()
    },
  }
}

async function migrateThrough(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await migrate({
      query: async <Row>(sql: string, parameters?: unknown[]) => client.query<Row & object>(sql, parameters),
      exec: async script => client.query(script),
    })
  } finally {
    client.release()
  }
}

/** Listens on a connection of its own, and again after it breaks. What was said in between is missed: hearers look again. */
async function listenOn(url: string, heard: (said: string) => void): Promise<() => Promise<void>> {
  let client: pg.Client
  let stopped = false
  let waiting = false
  const connect = async () => {
    client = new pg.Client({ connectionString: url, keepAlive: true })
    client.on('notification', message => heard(message.payload ?? ''))
    client.on('error', () => {})
    client.once('end', () => again())
    await client.connect()
    await client.query(`listen ${channel}`)
  }
  const again = () => {
    // A failed attempt both rejects and ends: it is tried again once, not twice.
    if (stopped || waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      connect().then(() => heard(''), again)
    }, relistenAfterMs).unref()
  }
  await connect()
  return async () => {
    stopped = true
    await client.end()
  }
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === builtins.DATE) return (day: string) => day
  if (oid === builtins.TIMESTAMPTZ) return (instant: string) => isoOf(instant)
  return pg.types.getTypeParser(oid, format as 'text')
}
