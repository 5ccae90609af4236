/** A rule said no. The code is for machines and never changes; the sentence is for people and says what to do. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Record<string, unknown>

  constructor(code: RefusalCode, sentence: string, details: Record<string, unknown> = {}) {
    super(sentence)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

export type RefusalCode =
  | 'not found'
  | 'not allowed'
  | 'not valid'
  | 'stale'
  | 'conflict'
  | 'too large'
  | 'too many requests'
  | 'not readable'
  | 'personal'
  | 'unsupported'
  | 'unavailable'
