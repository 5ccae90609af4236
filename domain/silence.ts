import { Refusal } from './refusal.ts'

/** What was said, without the space around it. Silence is refused, code `not valid`, with the sentence that asks for the words. */
export function refuseSilence(words: string, field: string, sentence: string): string {
  const said = words.trim()
  if (said === '') throw new Refusal('not valid', sentence, { field })
  return said
}

/** What was said where words are no must; null where nothing was. */
export function wordsOrNone(words: string | null): string | null {
  return words?.trim() || null
}
