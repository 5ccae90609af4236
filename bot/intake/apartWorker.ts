import { parentPort, workerData } from 'node:worker_threads'
import { read } from '../../domain/reading/read.ts'
import { Refusal } from '../../domain/refusal.ts'
import { readFile } from './intake.ts'

/** The thread of `apart.ts`: reads one file, answers once, and ends. */
try {
  const document = await readFile(workerData.fileName, workerData.bytes)
  parentPort?.postMessage({ document, proposal: read(document) })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  const { code, message: sentence, details } = error
  parentPort?.postMessage({ refused: { code, sentence, details } })
}
