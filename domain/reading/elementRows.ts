import { columnsAs, textOf } from './columns.ts'
import { namesElement } from './scores.ts'
import type { KnownTable, Row } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { tokensOf } from './wording.ts'

/** A matrix without a column of elements: each is named above its rows. */
export function namesAbove({ kind, columns }: Pick<KnownTable, 'kind' | 'columns'>): boolean {
  return kind === 'matrix' && columnsAs(columns, 'element').length === 0
}

/** What a row of such a matrix names and says nothing else of: its only cell, or "Plan | Score: 2" with the score in a cell of its own. */
export function elementNamedIn(row: Row, vocabulary: Vocabulary): string | undefined {
  const [first = '', ...others] = row.cells
    .filter(cell => !cell.repeated)
    .map(textOf)
    .filter(Boolean)
  if (others.length === 0) return isOnlyHeading(row) || namesElement(first, vocabulary) ? first : undefined
  const words = [first, ...others.map(asScore)].join(' ')
  return namesElement(first, vocabulary) && namesElement(words, vocabulary) ? words : undefined
}

/** "Current score: 2 | Target score: 4" beneath the name of an element: the score it has now. */
export function scoreNamedIn({ cells }: Row, { scale, earlier }: Vocabulary): string | undefined {
  const said = cells
    .filter(cell => !cell.repeated)
    .map(textOf)
    .filter(Boolean)
  const scored = said.map(words => ({ tokens: tokensOf(words), score: /\d.*$/.exec(words)?.[0] }))
  const isOfScores = scored.every(({ tokens, score }) => score && tokens.some(token => scale.includes(token)))
  const notNow = new Set(['target', 'next', ...earlier])
  const now = scored.filter(({ tokens }) => !tokens.some(token => notNow.has(token)))
  return isOfScores && now.length === 1 ? `score ${now[0]?.score}` : undefined
}

function isOnlyHeading({ cells: [first, ...others] }: Row): boolean {
  const [line, ...more] = first?.lines ?? []
  return (
    line !== undefined &&
    more.length === 0 &&
    line.style.as !== 'bullet' &&
    others.every(cell => cell.lines.length === 0)
  )
}

/** A number in a cell of its own, beside the name of an element, is its score. */
function asScore(words: string): string {
  return /^\d/.test(words) ? `score ${words}` : words
}
