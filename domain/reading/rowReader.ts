import type { Column } from './columns.ts'
import type { PlacedLine, WholeRow } from './cutRows.ts'
import type { orderShownBy } from './dates.ts'
import type { Draft } from './draft.ts'
import { kept } from './draft.ts'
import type { KnownTable } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Where a row holds several actions, which of them is meant. */
export type Part = { at: number; of: number }

/** One row of a table while its facts are read. */
export type Reader = {
  table: KnownTable
  dues: Column[]
  order: ReturnType<typeof orderShownBy>
  draft: Draft
  vocabulary: Vocabulary
  row: WholeRow
  part: Part
}
/** A cell with as many lines as the row has actions says one for each. */
export function wordsIn(column: Column, { row, part, vocabulary }: Reader): string {
  const lines = row.columns[column.at] ?? []
  const isOwn = part.of > 1 && lines.length === part.of
  const words = isOwn ? kept(lines[part.at]?.text ?? '') : wordsOfAll(lines)
  return isBlank(words, vocabulary) ? '' : words
}

const joined = new WeakMap<readonly PlacedLine[], string>()

function wordsOfAll(lines: readonly PlacedLine[]): string {
  const known = joined.get(lines)
  if (known !== undefined) return known
  const words = kept(lines.map(line => line.text).join(' '))
  joined.set(lines, words)
  return words
}

/** "None identified.", "There are no gaps at this time", "N/A", "TBC": there is nothing to make a gap of. */
export function saysNothing(words: string, vocabulary: Vocabulary): boolean {
  const plain = words
    .toLowerCase()
    .replace(/[\s.]+$/, '')
    .replace(/^there (?:is|are) (?:currently )?/, '')
    .replace(/ (?:at (?:this time|present|the moment)|currently)$/, '')
  return isBlank(plain, vocabulary) || vocabulary.nothings.includes(plain)
}

export function isBlank(words: string, vocabulary: Vocabulary): boolean {
  return words === '' || vocabulary.blanks.includes(words.toLowerCase()) || isError(words, vocabulary)
}

/** "#REF!": a formula that lost what it was about. */
export function isError(words: string, { errors }: Vocabulary): boolean {
  return words.startsWith('#') && errors.includes(words.toLowerCase())
}

/** The same, each line of the cell on a line of its own. */
export function linesIn(column: Column, reader: Reader): string {
  const words = wordsIn(column, reader)
  const lines = reader.row.columns[column.at] ?? []
  if (words === '' || lines.length < 2 || lines.length === reader.part.of) return words
  return kept(lines.map(line => line.text).join('\n'))
}

/** Several columns (one a quarter) are kept apart by their headings. */
export function toldIn(columns: readonly Column[], reader: Reader): string[] {
  const said = columns
    .toSorted((a, b) => a.at - b.at)
    .map(column => ({ column, words: wordsIn(column, reader) }))
    .filter(({ words }) => words !== '')
  return said.map(({ column, words }) => (columns.length > 1 ? `${column.words}: ${words}` : words))
}
