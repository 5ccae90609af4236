import { setTimeout } from 'node:timers/promises'
import { outcomeOf } from './outcomes.ts'

/** Above it Teams has given up on the request as well. */
const patienceMs = 10_000
/** Before the second and the third try, where Teams does not say when. */
const pausesMs = [300, 900]

/** Until when something is tried: one for all that hangs on it, so that nothing is sent after it was given up. */
export type Deadline = { at: number; signal: AbortSignal }

/** Gives up on what hangs. `work` sends nothing after its deadline, whose signal every request is sent with. */
export async function within<T>(work: (until: Deadline) => Promise<T>): Promise<T> {
  const giveUp = new AbortController()
  const waiting = new AbortController()
  const until = { at: performance.now() + patienceMs, signal: giveUp.signal }
  const tooLong = setTimeout(patienceMs, null, { signal: waiting.signal }).then(() => {
    const error = new Error(`Teams took no answer within ${patienceMs / 1000} seconds.`)
    giveUp.abort(error)
    throw error
  })
  return Promise.race([work(until), tooLong]).finally(() => waiting.abort())
}

/**
 * Sends, and sends again what the platform did certainly not take (`outcomeOf`): a connection that broke after sending above all is
 * not said twice. What is asked to come back after the deadline ends at once.
 */
export async function patiently(send: () => Promise<unknown>, { at, signal }: Deadline): Promise<void> {
  for (const pause of [...pausesMs, null]) {
    signal.throwIfAborted()
    try {
      await send()
      return
    } catch (error) {
      const outcome = outcomeOf(error)
      const left = at - performance.now()
      const wait = outcome.kind === 'later' ? (outcome.afterMs ?? pause) : null
      if (pause === null || wait === null || wait >= left) throw error
      // Copies that were refused together come back apart, and all of them in time.
      await setTimeout(wait + Math.random() * Math.min(wait, (left - wait) / 2), null, { signal })
    }
  }
}
