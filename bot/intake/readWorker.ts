import { parentPort, workerData } from 'node:worker_threads'
import type { Document } from '../../domain/reading/document.ts'
import { Refusal } from '../../domain/refusal.ts'
import { documentOf } from './documents.ts'

/** A refusal crosses to the other thread in pieces: an error keeps only its message on the way. */
export type Answer =
  | { document: Document }
  | { code: Refusal['code']; sentence: string; details: Refusal['details'] }

const { fileName, bytes }: { fileName: string; bytes: Uint8Array } = workerData

async function answer(): Promise<Answer> {
  try {
    return { document: await documentOf(fileName, bytes) }
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    return { code: refusal.code, sentence: refusal.message, details: refusal.details }
  }
}

parentPort?.postMessage(await answer())
