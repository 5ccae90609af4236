import { once } from 'node:events'
import type { Document } from '../../domain/reading/document.ts'
import type { Proposal } from '../../domain/reading/proposal.ts'
import { read } from '../../domain/reading/read.ts'
import { Refusal } from '../../domain/refusal.ts'
import { documentOf } from './documents.ts'

/** A document as it stood, and what it was read as. */
export type Reading = { document: Document; proposal: Proposal }

/** What the server sends to this process. */
export type Question = { fileName: string; bytes: Uint8Array }

/** A refusal crosses to the server in pieces: an error keeps only its message on the way. `bug`: the trace of anything else thrown. */
export type Answer =
  | Reading
  | { code: Refusal['code']; sentence: string; details: Refusal['details'] }
  | { bug: string }

async function answerTo({ fileName, bytes }: Question): Promise<Answer> {
  try {
    const document = await documentOf(fileName, bytes)
    return { document, proposal: read(document) }
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, sentence: error.message, details: error.details }
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const [question]: Question[] = await once(process, 'message')
if (question) process.send?.(await answerTo(question))
