import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import pLimit from 'p-limit'
import { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import { refuseLargeFile } from './limits.ts'
import type { Answer, Reading } from './readWorker.ts'

/**
 * Reads a file: its paragraphs and tables, and the plan they propose. Refuses with `not readable` or `too large`,
 * the cause in `details.reason`, whatever the bytes are: nothing a stranger uploads is a bug of ours.
 *
 * It is read in a thread of its own, with a limit on time and memory: a Word file of 10,000 rows keeps a processor busy for
 * eight seconds and 700 MB, and nobody else on the server should notice. Two are read at once and a few wait their turn; beyond
 * these it refuses with `too many requests`, so that a crowd of uploads never takes the memory of the whole server.
 */
export async function readFile(
  fileName: string,
  bytes: Uint8Array,
  within = mostMilliseconds,
): Promise<Reading> {
  refuseLargeFile(bytes.length)
  if (reading.activeCount + reading.pendingCount >= mostAtOnce + mostWaiting) throw busy()
  return reading(readApart, fileName, bytes, within)
}

/** One process, one memory: whoever reads here shares these turns. */
const mostAtOnce = 2
const mostWaiting = 8
const reading = pLimit(mostAtOnce)

async function readApart(fileName: string, bytes: Uint8Array, within: number): Promise<Reading> {
  const worker = new Worker(new URL('./readWorker.ts', import.meta.url), {
    workerData: { fileName, bytes },
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  try {
    const [answer]: Answer[] = await once(worker, 'message', { signal: AbortSignal.timeout(within) })
    return readingIn(answer)
  } catch (cause) {
    throw isOverLimit(cause) ? tooMuch() : cause
  } finally {
    await worker.terminate()
  }
}

const mostMilliseconds = 60_000
const mostMegabytes = 1_024

function readingIn(answer: Answer | undefined): Reading {
  if (!answer) throw tooMuch()
  if ('document' in answer) return answer
  throw new Refusal(answer.code, answer.sentence, answer.details)
}

function isOverLimit(cause: unknown): boolean {
  return ['ABORT_ERR', 'ERR_WORKER_OUT_OF_MEMORY'].includes(Failure.safeParse(cause).data?.code ?? '')
}

const Failure = z.object({ code: z.string() })

function busy(): Refusal {
  return new Refusal(
    'too many requests',
    'Several documents are being read just now. Try again in a minute.',
    { reason: 'readings' },
  )
}

function tooMuch(): Refusal {
  return new Refusal(
    'too large',
    'This document is too large to read in one go. Split it and read the parts.',
    {
      reason: 'time or memory',
    },
  )
}
