import { Refusal } from './refusal.ts'

/**
 * What was said, without the space around it. Silence is refused, code `not valid`, with the sentence that asks for the words; so are
 * marks without a word, and a “because” that nothing follows.
 */
export function refuseSilence(words: string, field: string, sentence: string): string {
  const said = wordsOrNone(words)
  if (said === null) throw new Refusal('not valid', sentence, { field })
  return said
}

/** What was said where words are no must; null where nothing was. */
export function wordsOrNone(words: string | null): string | null {
  const said = words?.trim() ?? ''
  return isSilence(said) ? null : said
}

const marks = /[\p{P}\p{Sm}\p{Sc}\p{Sk}\s]+/gu
const leads = ['', 'because', 'because of']

function isSilence(said: string): boolean {
  return leads.includes(said.replace(marks, ' ').trim().toLowerCase())
}
