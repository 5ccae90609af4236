import { z } from 'zod'
import type { Instant } from './day.ts'

/**
 * Where one delivery stands in the ledger. `sending` is written before anything is sent: whoever finds it after a crash cannot know
 * what became of it, so it is `unknown`, and is never sent again by itself.
 */
export const DeliveryState = z.enum(['waiting', 'sending', 'delivered', 'refused', 'unknown'])
export type DeliveryState = z.infer<typeof DeliveryState>

/** What the platform answered. `later` is certain not to have been said: a limit, a moment's trouble, or nobody at home. */
export type Outcome =
  | { kind: 'delivered'; activityId: string; threadId: string }
  | { kind: 'refused'; status: number; reason: string }
  | { kind: 'later'; reason: string; afterMs: number | null }
  | { kind: 'unknown'; reason: string }

/**
 * What follows for the ledger. `split` is said again as two halves; `stop` is a channel that will take no more;
 * `bundle again` was tried in vain for a day, and what it tells is put together anew with what came after it.
 */
export type Sequel =
  | { state: 'delivered' }
  | { state: 'waiting'; notBefore: Instant }
  | { state: 'refused'; next: 'go on' | 'stop' | 'split' | 'begin anew' | 'bundle again' }
  | { state: 'unknown' }

/** Doubling from two seconds; an outage is noticed to be over within half an hour. */
const firstWaitMs = 2_000
const longestWaitMs = 30 * 60_000
const triedForMs = 24 * 3_600_000
/** What nobody could be told for so long is told by the board itself. */
export const newsForMs = 7 * triedForMs

/**
 * What an outcome means after so many tries before it, the first of which failed at `since`. `chance`, 0 to 1, spreads copies that
 * failed together. `isNewPost` is one that begins a thread; a reply to a post that is gone, or an update of it, begins anew instead
 * of ending the following.
 */
export function sequelOf(outcome: Outcome, { tries, since, at, chance, isNewPost }: Tried): Sequel {
  if (outcome.kind === 'delivered') return { state: 'delivered' }
  if (outcome.kind === 'unknown') return { state: 'unknown' }
  if (outcome.kind === 'refused') return { state: 'refused', next: afterRefusal(outcome, isNewPost) }
  if (since && sinceMs(since, at) >= triedForMs) return { state: 'refused', next: 'bundle again' }
  const wait = Math.max(outcome.afterMs ?? 0, backOffMs(tries, chance))
  return { state: 'waiting', notBefore: Temporal.Instant.from(at).add({ milliseconds: wait }).toString() }
}

type Tried = { tries: number; since: Instant | null; at: Instant; chance: number; isNewPost: boolean }

function sinceMs(since: Instant, at: Instant): number {
  return Temporal.Instant.from(at).since(Temporal.Instant.from(since)).total('milliseconds')
}

/** Doubles with each try, and is spread over half to one and a half of that. */
export function backOffMs(tries: number, chance: number): number {
  return Math.round(Math.min(firstWaitMs * 2 ** tries, longestWaitMs) * (0.5 + chance))
}

function afterRefusal(
  { status, reason }: { status: number; reason: string },
  isNewPost: boolean,
): Extract<Sequel, { state: 'refused' }>['next'] {
  if (isTooLarge({ status, reason })) return 'split'
  if (status === 404 && !isNewPost) return 'begin anew'
  return status === 403 || status === 404 ? 'stop' : 'go on'
}

export function isTooLarge({ status, reason }: { status: number; reason: string }): boolean {
  return status === 413 || reason === 'MessageSizeTooBig'
}
