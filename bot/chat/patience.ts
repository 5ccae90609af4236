import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'

/** Above it Teams has given up on the request as well. */
const patienceMs = 10_000
/** Before the second and the third try, where Teams does not say when. */
const pausesMs = [300, 900]
/**
 * What Teams asks to try again ("Rate limiting for bots"). Everything else, a connection that broke after sending above all, is not
 * said twice.
 */
const passing = [412, 429, 502, 504]

/** Sends, and sends again what Teams asks to be sent again; anything else that goes wrong is thrown. */
export async function patiently(send: () => Promise<unknown>): Promise<void> {
  for (const pause of [...pausesMs, null]) {
    try {
      await send()
      return
    } catch (error) {
      if (pause === null || !passing.includes(statusOf(error) ?? 0)) throw error
      await setTimeout((retryAfterMs(error) ?? pause) * (1 + Math.random()))
    }
  }
}

function statusOf(error: unknown): number | null {
  return z.object({ statusCode: z.int() }).safeParse(error).data?.statusCode ?? null
}

type Headers = { get: (name: string) => string | undefined }
const Headers = z.custom<Headers>(given => typeof given === 'object' && given !== null && 'get' in given)
const Throttled = z.object({ response: z.object({ headers: Headers }) })

function retryAfterMs(error: unknown): number | null {
  const headers = Throttled.safeParse(error).data?.response.headers
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1000 : null
}

/** What hangs is given up on, and held by nobody. */
export async function within(work: Promise<void>): Promise<void> {
  const waiting = new AbortController()
  const tooLong = setTimeout(patienceMs, null, { signal: waiting.signal }).then(() => {
    throw new Error(`Teams took no answer within ${patienceMs / 1000} seconds.`)
  })
  await Promise.race([work, tooLong]).finally(() => waiting.abort())
}
