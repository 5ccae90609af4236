import type { Column } from './columns.ts'
import { textOf } from './columns.ts'
import type { Reader } from './rowReader.ts'
import { wordsIn } from './rowReader.ts'
import { isRefused } from './standings.ts'
import type { KnownTable, Row } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { phraseAt, plainOf, tokensOf } from './wording.ts'

/** What a row says of a recommendation that was not accepted, in its column of responses; undefined where none says so. */
export function refusalIn(reader: Reader): string | undefined {
  const { table, vocabulary } = reader
  return responsesIn(table, vocabulary)
    .map(column => wordsIn(column, reader))
    .find(words => refuses(words, vocabulary))
}

/** Whether a row says so, before anything is read of it. */
export function isRefusedIn({ cells }: Row, table: KnownTable, vocabulary: Vocabulary): boolean {
  return responsesIn(table, vocabulary).some(({ at }) => refuses(textOf(cells[at]), vocabulary))
}

function refuses(words: string, vocabulary: Vocabulary): boolean {
  return isRefused(words, vocabulary) || plainOf(words) === 'no'
}

const known = new WeakMap<KnownTable, Column[]>()

function responsesIn(table: KnownTable, vocabulary: Vocabulary): Column[] {
  const found = known.get(table)
  if (found) return found
  const columns = table.columns.filter(column => isOfResponses(column, vocabulary))
  known.set(table, columns)
  return columns
}

/** A response that only agrees or refuses says nothing of what is to be done. */
export function onlyAnswers(words: string, vocabulary: Vocabulary): boolean {
  return vocabulary.assents.includes(plainOf(words)) || isRefused(words, vocabulary)
}

/** "Management response", "Accepted?"; not "Agreed action", which says what is to be done. */
function isOfResponses({ words, role, standsIn }: Column, { responses }: Vocabulary): boolean {
  if (role !== undefined && role !== 'other' && !standsIn) return false
  const tokens = tokensOf(words)
  if (tokens.length > 0 && tokens.every(token => answers.has(token))) return true
  return responses.some(response => {
    const phrase = tokensOf(response)
    const isWhole = !response.startsWith('=') || phrase.length === tokens.length
    return isWhole && phraseAt(tokens, phrase) >= 0
  })
}

/** "Accepted / Partially / Rejected", "Agreed (Y/N)". */
const answers = new Set(
  'accept accepted agree agreed decline declined disagree disagreed fully in n no not or part partially partly recommendation reject rejected y yes'.split(
    ' ',
  ),
)
