import { z } from 'zod'
import { channelPart } from './channelHealth.ts'
import type { Instant } from './day.ts'

/** `not there`: this version, or this installation, does without it; that is no fault. */
export const PartState = z.enum(['works', 'needs a look', 'does not work', 'not there'])
export type PartState = z.infer<typeof PartState>

export const Part = z.object({
  name: z.enum(['Database', 'Jobs', 'Bot credentials', 'Microsoft Graph', 'Channel', 'Digest']),
  state: PartState,
  /** What is so, without secrets. */
  says: z.string(),
  /** What to do; null where nothing is to be done. */
  todo: z.string().nullable(),
})
export type Part = z.infer<typeof Part>

/** What is known of the parts that can be asked. */
export type HealthFacts = {
  at: Instant
  database: { kind: 'embedded' | 'served'; applied: number; pending: readonly string[] }
  jobs: JobFacts
  channel: ChannelFacts | null
}

/** `running` is of this copy of the server; the counts are of all of them. */
export type JobFacts = {
  running: boolean
  waiting: number
  failed: number
  /** When the oldest that is due should have run. */
  oldestDue: Instant | null
}

export type ChannelFacts = {
  name: string | null
  stopped: { reason: string } | null
  /** What became of the latest post; null where nothing was posted yet. */
  last: { state: string; at: Instant | null; reason: string | null } | null
  /** Of the last seven days. */
  unknown: number
  refused: number
  failingSince: Instant | null
}

/** A job that is due is run within seconds; one that has waited so long waits for somebody. */
const dueForMinutes = 5

/** Every part with its state and what to do, in the order in which one depends on the other. */
export function partsOf(facts: HealthFacts): Part[] {
  return [
    database(facts.database),
    jobs(facts),
    {
      name: 'Bot credentials',
      state: 'not there',
      says: 'Local mode: nobody signs in, the bot has no credentials and answers this machine only. Signing in with a tenant comes with a later version.',
      todo: null,
    },
    {
      name: 'Microsoft Graph',
      state: 'not there',
      says: 'Not connected: in local mode no consent is asked for or given.',
      todo: null,
    },
    channelPart(facts.channel),
    {
      name: 'Digest',
      state: 'not there',
      says: 'None was sent yet: this version sends no digests or reminders by itself.',
      todo: 'Ask the bot for one: say “digest”.',
    },
  ]
}

function database({ kind, applied, pending }: HealthFacts['database']): Part {
  const where = kind === 'embedded' ? 'The embedded database' : 'PostgreSQL'
  const name = 'Database'
  if (pending.length > 0)
    return {
      name,
      state: 'needs a look',
      says: `${where} answers. It lacks ${pending.length === 1 ? 'a change' : 'changes'} of this version: ${pending.join(', ')}.`,
      todo: 'Start this copy of the server again: it brings the database up to date as it starts.',
    }
  return {
    name,
    state: 'works',
    says: `${where} answers and is up to date, ${applied} changes applied.`,
    todo: null,
  }
}

function jobs({ at, jobs: { running, waiting, failed, oldestDue }, channel }: HealthFacts): Part {
  const name = 'Jobs'
  const counts = `${waiting} waiting, ${failed} failed`
  if (!running) {
    if (!channel || channel.stopped)
      return {
        name,
        state: 'not there',
        says: 'Not started: no board posts anywhere, so nothing needs them.',
        todo: null,
      }
    return {
      name,
      state: 'does not work',
      says: `The board follows a channel, and nothing runs that would post to it. ${counts}.`,
      todo: 'Start the server again, and read what it prints: it says why jobs do not begin.',
    }
  }
  const isStuck = oldestDue !== null && minutesBetween(oldestDue, at) >= dueForMinutes
  if (isStuck)
    return {
      name,
      state: 'needs a look',
      says: `Running, but one has been due for ${minutesBetween(oldestDue, at)} minutes. ${counts}.`,
      todo: 'Wait a minute and look again. If it stays, start the server again: what is due is made good.',
    }
  if (failed > 0)
    return {
      name,
      state: 'needs a look',
      says: `Running: ${counts}.`,
      todo: 'Read what the server printed. What failed is made good by the next run.',
    }
  return { name, state: 'works', says: `Running: ${counts}.`, todo: null }
}

function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor(Temporal.Instant.from(to).since(Temporal.Instant.from(from)).total('minutes'))
}
