import { Refusal } from '../../domain/refusal.ts'
import { isUnreachable, unreachableSentence } from '../store/store.ts'

/** Anything that went wrong as a sentence for the person who spoke: a refusal says its own, the rest is ours to read in the log. */
export function inWords(error: unknown, log: (error: unknown) => void): string {
  if (error instanceof Refusal) return error.message
  log(error)
  if (isUnreachable(error)) return unreachableSentence
  return 'Sorry, something went wrong here, and it has been written down for us. Please try again in a few minutes.'
}
