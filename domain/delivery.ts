import type { Instant } from './day.ts'

/**
 * Where one delivery stands in the ledger. `sending` is written before anything is sent: whoever finds it after a crash cannot know
 * what became of it, so it is `unknown`, and is never sent again by itself.
 */
export type DeliveryState = 'waiting' | 'sending' | 'delivered' | 'refused' | 'unknown'

/** What the platform answered. `later` is certain not to have been said: a limit, a moment's trouble, or nobody at home. */
export type Outcome =
  | { kind: 'delivered'; activityId: string; threadId: string }
  | { kind: 'refused'; status: number; reason: string }
  | { kind: 'later'; reason: string; afterMs: number | null }
  | { kind: 'unknown'; reason: string }

/** What follows for the ledger. `split` is said again as two halves; `stop` is a channel that will take no more. */
export type Sequel =
  | { state: 'delivered' }
  | { state: 'waiting'; notBefore: Instant }
  | { state: 'refused'; next: 'go on' | 'stop' | 'split' | 'begin anew' }
  | { state: 'unknown' }

/** Some two hours, doubling from two seconds. */
export const mostTries = 12
const firstWaitMs = 2_000
const longestWaitMs = 15 * 60_000

/**
 * What an outcome means after so many tries before it. `chance`, 0 to 1, spreads copies that failed together. `isNewPost` is one that
 * begins a thread; a reply to a post that is gone, or an update of it, begins anew instead of ending the following.
 */
export function sequelOf(
  outcome: Outcome,
  { tries, at, chance, isNewPost }: { tries: number; at: Instant; chance: number; isNewPost: boolean },
): Sequel {
  if (outcome.kind === 'delivered') return { state: 'delivered' }
  if (outcome.kind === 'unknown') return { state: 'unknown' }
  if (outcome.kind === 'refused') return { state: 'refused', next: afterRefusal(outcome, isNewPost) }
  if (tries + 1 >= mostTries) return { state: 'refused', next: 'go on' }
  const wait = Math.max(outcome.afterMs ?? 0, backOffMs(tries, chance))
  return { state: 'waiting', notBefore: Temporal.Instant.from(at).add({ milliseconds: wait }).toString() }
}

/** Doubles with each try, and is spread over half to one and a half of that. */
export function backOffMs(tries: number, chance: number): number {
  return Math.round(Math.min(firstWaitMs * 2 ** tries, longestWaitMs) * (0.5 + chance))
}

function afterRefusal(
  { status, reason }: { status: number; reason: string },
  isNewPost: boolean,
): Extract<Sequel, { state: 'refused' }>['next'] {
  if (status === 413 || reason === 'MessageSizeTooBig') return 'split'
  if (status === 404 && !isNewPost) return 'begin anew'
  return status === 403 || status === 404 ? 'stop' : 'go on'
}
