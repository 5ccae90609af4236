import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import pLimit from 'p-limit'
import { Refusal } from '../../domain/refusal.ts'
import { refuseLargeFile } from './limits.ts'
import type { Answer, Question, Reading } from './readChild.ts'

/**
 * Reads a file: its paragraphs and tables, and the plan they propose. Refuses with `not readable` or `too large`,
 * the cause in `details.reason`, whatever the bytes are: nothing a stranger uploads is a bug of ours.
 *
 * It is read in a process of its own, with a limit on time and memory: a Word file of 10,000 rows keeps a processor busy for
 * eight seconds and 700 MB, and nobody else on the server should notice. A thread would do for the time, but the memory it took
 * stays with the server: four uploads of 10 MB made it 1.4 GB large. Two are read at once and a few wait their turn; beyond
 * these it refuses with `too many requests`, so that a crowd of uploads never takes the memory of the whole server.
 */
export async function readFile(
  fileName: string,
  bytes: Uint8Array,
  within = mostMilliseconds,
): Promise<Reading> {
  refuseLargeFile(fileName, bytes.length)
  if (reading.activeCount + reading.pendingCount >= mostAtOnce + mostWaiting) throw busy()
  return reading(readApart, fileName, bytes, within)
}

/** One process, one memory: whoever reads here shares these turns. */
const mostAtOnce = 2
const mostWaiting = 8
const reading = pLimit(mostAtOnce)

async function readApart(fileName: string, bytes: Uint8Array, within: number): Promise<Reading> {
  const child = fork(new URL('./readChild.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${mostMegabytes}`],
    // What a stranger sent is read there: it is given no password of the server's, and what it prints is nobody's to read.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const late = setTimeout(() => child.kill('SIGKILL'), within)
  try {
    return readingIn(await answerOf(child, { fileName, bytes }))
  } finally {
    clearTimeout(late)
    child.kill('SIGKILL')
  }
}

const mostMilliseconds = 60_000
const mostMegabytes = 1_024

/** Undefined where the process ended without a word: it ran out of memory, or of time and was killed. */
async function answerOf(child: ChildProcess, question: Question): Promise<Answer | undefined> {
  const answered = once(child, 'message').then(([answer]: Answer[]) => answer)
  // Only then is all heard that it said; at its exit the answer may still be under way.
  const ended = once(child, 'disconnect').then(() => undefined)
  // It may be gone before it has heard everything; that it is, its end says.
  child.send(question, () => undefined)
  return await Promise.race([answered, ended])
}

function readingIn(answer: Answer | undefined): Reading {
  if (!answer) throw tooMuch()
  if ('document' in answer) return answer
  if ('bug' in answer) throw new Error(answer.bug)
  throw new Refusal(answer.code, answer.sentence, answer.details)
}

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
