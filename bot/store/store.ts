import type { Kysely, Transaction } from 'kysely'
import type { Jobs } from './jobs.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables> | Transaction<Tables>

/** An open database, whichever PostgreSQL it is. */
export type Store = {
  db: Database
  /** In this process, or a PostgreSQL elsewhere. */
  kind: 'embedded' | 'served'
  /** Calls back with what any copy of this server announced (`changes.ts`), after its transaction has committed. */
  listen(heard: (said: string) => void): Promise<void>
  jobs: Jobs
  close(): Promise<void>
}

/** The one channel of LISTEN and NOTIFY. */
export const channel = 'golden_thread'

/** PostgreSQL's codes for "somebody else was in the way": the transaction changed nothing and can be tried again. */
const passing = new Set(['40001', '40P01'])
const tries = 3

/**
 * All or nothing. Tried again, up to three times, where two writers stood in each other's way. Within a transaction it joins
 * that one.
 */
export async function inTransaction<T>(db: Database, work: (trx: Database) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt === tries || !isPassing(error)) throw error
    }
  }
}

/** Broken or refused connections, and a PostgreSQL that is starting or stopping (class 57P, class 08). */
const lost = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[1-3]|08\w{3})$/

/** True where the database could not be reached: nothing is wrong with what was asked. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isUnreachable)
  return (
    ('code' in error && lost.test(String(error.code))) ||
    /^(Connection terminated|timeout exceeded|Query read timeout)/.test(error.message)
  )
}

/** The sentence for it, whichever door it is said through. */
export const unreachableSentence =
  'The database cannot be reached just now. Nothing was changed. Try again in a minute.'

function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && passing.has(String(error.code))
}
