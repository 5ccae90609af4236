import type { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import type { fromKysely, PgBoss } from 'pg-boss'
import type { Instant } from '../../domain/day.ts'
import type { JobFacts } from '../../domain/health.ts'
import { type Database, isUnreachable } from './store.ts'

/** Something done without being asked: woken for one board, or by the clock. It asks what is due, so a second run does nothing. */
export type Job = {
  /** Letters and hyphens: pg-boss makes a queue of it. */
  name: string
  run: (about: unknown) => Promise<void>
  /** When it runs by itself, in UTC; left out, it is woken only. */
  cron?: string
  /** How long after it was woken it runs; what happens meanwhile wakes nobody again. */
  afterMs?: number
}

/** Alarm clocks in the database: what is to be done stands in tables of ours, and a lost alarm is made good by the next. */
export type Jobs = {
  /**
   * Sets an alarm in the caller's transaction, one for each key; `at` null is after the job's own delay. Before `start` it only
   * says that somebody is needed: whoever starts looks at once at what is due.
   */
  wake(db: Database, name: string, about: { key: string }, at?: Instant | null): Promise<void>
  start(jobs: readonly Job[], log: (error: unknown) => void): Promise<void>
  /** Calls `begin`, once, when somebody is woken while nothing runs: what nobody needs costs no memory. */
  whenNeeded(begin: () => void): void
  /**
   * Does what is better not broken off, such as saying something and writing down that it was said: `stop` waits for it, but not
   * for ever. Null, and nothing is done, once `stop` was called.
   */
  unbroken<T>(work: () => Promise<T>): Promise<T | null>
  /** Whether this copy runs them, and how many wait or failed. */
  look(db: Database): Promise<JobFacts>
  stop(): Promise<void>
}

/** Where pg-boss keeps its queues: beside our tables, in a schema of its own. */
export type JobPlace = { pglite: PGlite } | { url: string }

/** Of the clock's jobs a few seconds more or less are nothing; who was woken for a board is waited for. */
const pollingSeconds = { woken: 1, byClock: 15 }
const stopWithinMs = 2_000
/**
 * A platform that answers does so within a second or two; one that does not is not waited for as long as it may take (15 s), since
 * whoever stops a server kills it after ten: what was being said then is unknown at the next start, which it is.
 */
const endWithinMs = 4_000

/** The one file that knows pg-boss, which is loaded when jobs start: the board is shown first. */
export function jobsOn(place: JobPlace): Jobs {
  let running: { boss: PgBoss; through: typeof fromKysely } | null = null
  let needed: (() => void) | null = null
  let isStopping = false
  const underWay = new Set<Promise<unknown>>()
  const delays = new Map<string, number>()
  const takeOnce = () => {
    const begin = needed
    needed = null
    begin?.()
  }
  return {
    whenNeeded: begin => {
      needed = begin
    },
    wake: async (db, name, about, at = null) => {
      const afterMs = delays.get(name)
      if (!running || afterMs === undefined) return takeOnce()
      const startAfter = at ?? `${afterMs} milliseconds`
      const { boss, through } = running
      await boss.send(name, about, { singletonKey: about.key, startAfter, db: through(db) })
    },
    start: async (jobs, log) => {
      const { PgBoss, fromKysely, fromPglite } = await import('pg-boss')
      const own =
        'url' in place
          ? { connectionString: place.url, max: 2, application_name: 'golden-thread-jobs' }
          : { db: fromPglite(place.pglite), backend: 'pglite' as const }
      const starting = new PgBoss({ ...own, persistWarnings: false })
      starting.on('error', error => void (isUnreachable(error) || log(error)))
      await starting.start({ attempts: 5 })
      for (const job of jobs) await employ(starting, job, log)
      for (const { name, afterMs } of jobs) delays.set(name, afterMs ?? 0)
      running = { boss: starting, through: fromKysely }
    },
    unbroken: async work => {
      if (isStopping) return null
      const working = work()
      underWay.add(working)
      return working.finally(() => underWay.delete(working))
    },
    look: async db => ({ running: running !== null, ...(await countsOf(db)) }),
    stop: async () => {
      isStopping = true
      needed = null
      const tooLong = new Promise(resolve => setTimeout(resolve, endWithinMs).unref())
      await Promise.race([Promise.allSettled(underWay), tooLong])
      const stopping = running
      running = null
      await stopping?.boss.stop({ graceful: true, timeout: stopWithinMs, close: 'url' in place })
    },
  }
}

type Counted = { waiting: string; failed: string; oldest_due: Instant | null }

/** Nothing where jobs never ran: their tables are made as they first start. */
async function countsOf(db: Database): Promise<Omit<JobFacts, 'running'>> {
  const none = { waiting: 0, failed: 0, oldestDue: null }
  const made = await sql<{ there: boolean }>`select to_regclass('pgboss.job') is not null as there`.execute(
    db,
  )
  if (!made.rows[0]?.there) return none
  const { rows } = await sql<Counted>`
    select count(*) filter (where state in ('created', 'retry')) as waiting,
      count(*) filter (where state = 'failed') as failed,
      min(start_after) filter (where state in ('created', 'retry') and start_after <= now()) as oldest_due
    from pgboss.job where name not like '\\_\\_pgboss%'`.execute(db)
  const [found] = rows
  if (!found) return none
  return { waiting: Number(found.waiting), failed: Number(found.failed), oldestDue: found.oldest_due }
}

/** A failed run is logged, and made good by the next: what is due stays due. */
async function employ(boss: PgBoss, { name, run, cron }: Job, log: (error: unknown) => void): Promise<void> {
  await boss.createQueue(name, { policy: 'short', retryLimit: 0, deleteAfterSeconds: 3600 })
  if (cron) await boss.schedule(name, cron, { key: 'clock' }, { tz: 'UTC' })
  const pollingIntervalSeconds = cron ? pollingSeconds.byClock : pollingSeconds.woken
  await boss.work(name, { pollingIntervalSeconds, batchSize: 1 }, async ([job]) => {
    await run(job?.data).catch(error => void (isUnreachable(error) || log(error)))
  })
}
