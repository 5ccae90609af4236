import type { ErrorRequestHandler } from 'express'
import { z } from 'zod'
import { Refusal, type RefusalCode } from '../../domain/refusal.ts'
import type { Problem } from '../../domain/requests.ts'
import { isUnreachable, unreachableSentence } from '../store/store.ts'
import { WrongMethod } from './route.ts'
import { WrongShape } from './taken.ts'

/**
 * `not valid` has two statuses, told apart by who can mend it: 400 where a request is not of the shape that `openapi.json` describes,
 * which is its program's to mend, and 422 where it is, and a rule says no to what it says, which is its writer's.
 */
const statuses: Record<RefusalCode, number> = {
  'not found': 404,
  'not allowed': 403,
  'not valid': 422,
  stale: 409,
  conflict: 409,
  'too large': 413,
  'too many requests': 429,
  'not readable': 422,
  personal: 422,
  unsupported: 415,
  unavailable: 503,
}

/** The one place where what went wrong becomes HTTP. What is not a refusal is a bug: it is logged, and said without details. */
export function problems(log: (error: unknown) => void): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = problemOf(error)
    if (problem.status >= 500) log(error)
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  }
}

/** Errors of Express and its readers carry the status they mean. */
const Unread = z.object({ type: z.string().default(''), status: z.int().min(400).max(499) })

function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return said(statuses[error.code], error.code, error.message, error.details)
  if (error instanceof WrongShape) return said(400, 'not valid', error.message, { issues: error.issues })
  if (error instanceof WrongMethod) return said(405, 'wrong method', error.message)
  if (isUnreachable(error)) return said(503, 'unavailable', unreachableSentence)
  const refused = Unread.safeParse(error)
  if (refused.success) return unread(refused.data)
  return said(
    500,
    'broken',
    'Something went wrong on our side, and it has been noted. Nothing was changed. Try again in a minute.',
  )
}

/** What Express's own readers refuse: too large, not JSON, cut off. */
function unread({ type, status }: z.infer<typeof Unread>): Problem {
  if (type === 'entity.too.large')
    return said(413, 'too large', 'That is larger than is taken here. Send less at a time.')
  if (type === 'entity.parse.failed')
    return said(400, 'not valid', 'The request is not JSON. Send JSON with content type application/json.')
  return said(status, 'not valid', 'The request could not be read. Send it again.')
}

function said(status: number, code: string, detail: string, more: Record<string, unknown> = {}): Problem {
  return {
    ...more,
    type: `urn:golden-thread:${code.replaceAll(' ', '-')}`,
    title: code,
    status,
    code,
    detail,
  }
}
