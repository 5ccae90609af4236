import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { Document } from '../../domain/reading/document.ts'
import { Proposal } from '../../domain/reading/proposal.ts'
import { Refusal } from '../../domain/refusal.ts'

/** A document that takes longer has something wrong with it; the largest that are allowed take a few seconds. */
const longestMs = 60_000
const mostMemoryMb = 512

const Answer = z.union([
  z.object({ document: Document, proposal: Proposal }),
  z.object({
    refused: z.object({
      code: z.enum(['not readable', 'too large']),
      sentence: z.string(),
      details: z.record(z.string(), z.unknown()),
    }),
  }),
])

/**
 * Reads a file on a thread of its own, bounded in time and memory: a document made to be slow or huge is refused and costs
 * nobody else their answer. Refuses with `not readable` or `too large`.
 */
export async function readApart(
  fileName: string,
  bytes: Uint8Array,
): Promise<{ document: Document; proposal: Proposal }> {
  const worker = new Worker(new URL('./apartWorker.ts', import.meta.url), {
    workerData: { fileName, bytes },
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  })
  const answer = await answerOf(worker)
  if ('refused' in answer)
    throw new Refusal(answer.refused.code, answer.refused.sentence, answer.refused.details)
  return answer
}

function answerOf(worker: Worker): Promise<z.infer<typeof Answer>> {
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(() => {
      void worker.terminate()
      reject(
        tooLarge(
          'time',
          'This document takes too long to read. Split it, or save it again without pictures.',
        ),
      )
    }, longestMs)
    worker.once('message', message => {
      clearTimeout(alarm)
      resolve(Answer.parse(message))
    })
    worker.once('error', (error: Error) => {
      clearTimeout(alarm)
      const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(
        outOfMemory
          ? tooLarge('memory', 'This document is too large to read. Split it into smaller ones.')
          : error,
      )
    })
  })
}

function tooLarge(reason: string, sentence: string): Refusal {
  return new Refusal('too large', sentence, { reason })
}
