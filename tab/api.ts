import type { z } from 'zod'
import { Problem } from '../domain/requests.ts'
import { actingAs } from './actingAs.ts'

/** The server said no, or could not be asked. The message is its sentence, for people; the code is for us. */
export class Declined extends Error {
  readonly code: string
  readonly status: number
  /** Whatever else the problem carries: what changed meanwhile, the field that is wrong. */
  readonly problem: Problem | null

  constructor(code: string, sentence: string, status: number, problem: Problem | null = null) {
    super(sentence)
    this.name = 'Declined'
    this.code = code
    this.status = status
    this.problem = problem
  }
}

/** Who is asking, and through which door. Local mode says who in a header; there are no cookies. */
export function identity(): Record<string, string> {
  const personId = actingAs()
  return { Door: 'tab', ...(personId ? { 'Acting-As': personId } : {}) }
}

export async function read<T>(shape: z.ZodType<T>, path: string, signal?: AbortSignal): Promise<T> {
  return understood(shape, await answerOf(path, signal ? { signal } : {}))
}

export async function send<T>(
  shape: z.ZodType<T>,
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: json }
  return understood(shape, await answerOf(path, { method, ...sent }))
}

export async function sendFile<T>(shape: z.ZodType<T>, path: string, file: Blob): Promise<T> {
  const headers = { 'Content-Type': 'application/octet-stream' }
  return understood(shape, await answerOf(path, { method: 'POST', body: file, headers }))
}

/** A page that was opened before the server was renewed may not know what it now answers. */
function understood<T>(shape: z.ZodType<T>, answer: unknown): T {
  const parsed = shape.safeParse(answer)
  if (parsed.success) return parsed.data
  console.error(parsed.error)
  throw new Declined(
    'not understood',
    'The server was renewed since this page was opened. Load the page again.',
    0,
  )
}

const json = { 'Content-Type': 'application/json' }

async function answerOf(path: string, init: RequestInit & { headers?: Record<string, string> }) {
  const headers = { Accept: 'application/json', ...init.headers, ...identity() }
  const response = await reached(() => fetch(`/api/${path}`, { ...init, headers }))
  if (response.status === 204) return undefined
  if (response.ok) return reached(() => response.json())
  throw declined(response.status, await response.json().catch(() => null))
}

/** A read that was given up stays one, whether before the answer began or in the middle of it: it is nobody's failure. */
async function reached<T>(asked: () => Promise<T>): Promise<T> {
  try {
    return await asked()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Declined(
      'unreachable',
      'The server cannot be reached. Check the connection, then try again.',
      0,
    )
  }
}

function declined(status: number, answer: unknown): Declined {
  const problem = Problem.safeParse(answer)
  if (problem.success) return new Declined(problem.data.code, problem.data.detail, status, problem.data)
  return new Declined('broken', `The server answered ${status} and did not say why. Try again.`, status)
}
