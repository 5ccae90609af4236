import { z } from 'zod'
import { isTooLarge, type Outcome } from '../../domain/delivery.ts'

/*
 * What an error of the platform, or of the way there, means for the ledger.
 */

/** Refused by us before anything left this machine. */
export class Unspoken extends Error {}

/** What became of an answer. `unknown` may have been heard: it is not said again. `too large` can be said in fewer words. */
export type Delivered = 'delivered' | 'not delivered' | 'too large' | 'unknown'

export function deliveredOf(error: unknown): Exclude<Delivered, 'delivered'> {
  const outcome = outcomeOf(error)
  if (outcome.kind === 'unknown') return 'unknown'
  return outcome.kind === 'refused' && isTooLarge(outcome) ? 'too large' : 'not delivered'
}

/** Sent again, as Teams asks for ("Rate limiting for bots"): 412, 429, 502, 504; and 503, which says itself that nothing was done. */
const passing = [412, 429, 502, 503, 504]
/** The connection was never made: nothing can have been heard. */
const unheard = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/

/** No token was to be had to send it with (msal-node's names). */
const untokened = /^(ServerError|ClientAuthError|AuthError|ClientConfigurationError|AuthenticationError)$/

const Failure = z.looseObject({
  name: z.string().catch(''),
  message: z.string().catch(''),
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  response: z
    .looseObject({
      headers: z.custom<{ get(name: string): string | undefined }>().optional(),
      bodyAsText: z.string().nullish(),
    })
    .optional()
    .catch(undefined),
})

/** Without a status nothing is known, unless nobody was reached; a refusal names its reason in its body. */
export function outcomeOf(error: unknown): Exclude<Outcome, { kind: 'delivered' }> {
  if (error instanceof Unspoken) return { kind: 'refused', status: 0, reason: error.message }
  const { name, message, statusCode, code, response } = Failure.parse(error)
  if (statusCode === undefined) {
    return unheard.test(code ?? '') || untokened.test(name)
      ? { kind: 'later', reason: message, afterMs: null }
      : { kind: 'unknown', reason: message }
  }
  const reason = reasonIn(response?.bodyAsText) ?? wordsIn(message)
  if (passing.includes(statusCode)) {
    return {
      kind: 'later',
      reason: `${statusCode} ${reason}`,
      afterMs: retryAfterMs(response?.headers?.get('retry-after')),
    }
  }
  if (statusCode >= 500 || statusCode < 400) return { kind: 'unknown', reason: `${statusCode} ${reason}` }
  return { kind: 'refused', status: statusCode, reason }
}

/** `{ error: { code: "BotNotInConversationRoster" } }`. */
function reasonIn(body: string | null | undefined): string | null {
  try {
    return z.object({ error: z.object({ code: z.string().min(1) }) }).parse(JSON.parse(body ?? '')).error.code
  } catch {
    return null
  }
}

/** The SDK calls an error by its whole body where that has no message: `{}` says nothing to whoever reads the ledger. */
function wordsIn(message: string): string {
  return /^\s*([{[<]|$)/.test(message) ? 'The platform gave no reason.' : message
}

/** Seconds, as Teams writes it; a day and time is rounded to none, and back-off decides. */
function retryAfterMs(header: string | undefined): number | null {
  const seconds = Number(header)
  return header && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
}
