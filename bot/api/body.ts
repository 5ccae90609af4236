import express, { type Request, type Response } from 'express'
import type { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import { taken } from './taken.ts'

/** A proposal of 20,000 lines is the largest thing anybody sends as JSON. */
const mostJson = '25mb'
/** Councils' plans are some hundred kilobytes; with pictures a few megabytes. */
const mostFile = '20mb'

const json = express.json({ limit: mostJson })
const file = express.raw({ limit: mostFile, type: () => true })

/** The body of a request, parsed only once it is known what it should be. */
export async function readBody(
  request: Request,
  response: Response,
  shape: z.ZodType | 'file',
): Promise<unknown> {
  if (shape !== 'file') refuseUnlessJson(request)
  await parse(request, response, shape === 'file' ? file : json)
  if (shape !== 'file') return taken(shape, storable(request.body ?? {}))
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) {
    throw new Refusal('not readable', 'The file is empty. Choose another one.')
  }
  return request.body
}

/** A form or a text would be passed over as if nothing had been sent. No body at all is nothing said, and the shape judges it. */
function refuseUnlessJson(request: Request): void {
  if (request.is('json') !== false) return
  throw new Refusal('unsupported', 'Send JSON, with content type application/json.')
}

/** What a PostgreSQL cannot keep is no text: a NUL, or half of a character. */
export function storable<T>(value: T): T {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) {
    throw new Refusal('not valid', 'The text holds a character that is none. Type it again.')
  }
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      storable(name)
      storable(inner)
    }
  }
  return value
}

type Parser = ReturnType<typeof express.json>

function parse(request: Request, response: Response, parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser(request, response, error => (error ? reject(error) : resolve()))
  })
}
