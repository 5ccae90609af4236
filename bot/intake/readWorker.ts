import { parentPort, workerData } from 'node:worker_threads'
import type { Document } from '../../domain/reading/document.ts'
import type { Proposal } from '../../domain/reading/proposal.ts'
import { read } from '../../domain/reading/read.ts'
import { Refusal } from '../../domain/refusal.ts'
import { documentOf } from './documents.ts'

/** A document as it stood, and what it was read as. */
export type Reading = { document: Document; proposal: Proposal }

/** A refusal crosses to the other thread in pieces: an error keeps only its message on the way. */
export type Answer = Reading | { code: Refusal['code']; sentence: string; details: Refusal['details'] }

const { fileName, bytes }: { fileName: string; bytes: Uint8Array } = workerData

async function answer(): Promise<Answer> {
  try {
    const document = await documentOf(fileName, bytes)
    return { document, proposal: read(document) }
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    return { code: refusal.code, sentence: refusal.message, details: refusal.details }
  }
}

parentPort?.postMessage(await answer())
