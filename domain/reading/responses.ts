import type { Column } from './columns.ts'
import type { Reader } from './rowReader.ts'
import { wordsIn } from './rowReader.ts'
import { isRefused } from './standings.ts'
import type { Vocabulary } from './vocabulary.ts'
import { phraseAt, plainOf, tokensOf } from './wording.ts'

/** What a row says of a recommendation that was not accepted, in its column of responses; undefined where none says so. */
export function refusalIn(reader: Reader): string | undefined {
  const { table, vocabulary } = reader
  return table.columns
    .filter(column => isOfResponses(column, vocabulary))
    .map(column => wordsIn(column, reader))
    .find(words => isRefused(words, vocabulary) || plainOf(words) === 'no')
}

/** A response that only agrees or refuses says nothing of what is to be done. */
export function onlyAnswers(words: string, vocabulary: Vocabulary): boolean {
  return vocabulary.assents.includes(plainOf(words)) || isRefused(words, vocabulary)
}

/** "Management response", "Accepted?"; not "Agreed action", which says what is to be done. */
function isOfResponses({ words, role, standsIn }: Column, { responses }: Vocabulary): boolean {
  if (role !== undefined && role !== 'other' && !standsIn) return false
  const tokens = tokensOf(words)
  return responses.some(response => {
    const phrase = tokensOf(response)
    const isWhole = !response.startsWith('=') || phrase.length === tokens.length
    return isWhole && phraseAt(tokens, phrase) >= 0
  })
}
