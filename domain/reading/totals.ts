import { textOf } from './columns.ts'
import type { Draft } from './draft.ts'
import type { Row } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { phraseAt, quoted, tokensOf } from './wording.ts'

/** The rows that somebody works through: what a sheet adds up beneath them is no action. */
export function withoutTotals(rows: readonly Row[], draft: Draft, vocabulary: Vocabulary): Row[] {
  return rows.filter(row => {
    const words = wordsOf(row)
    const isTotal = addsUp(words, vocabulary)
    if (isTotal)
      draft.note('left out', row.place, `A row of totals, and no action: ${quoted(words.join(' | '))}`)
    return !isTotal
  })
}

function wordsOf({ cells }: Row): string[] {
  return cells
    .filter(cell => !cell.repeated)
    .map(textOf)
    .filter(Boolean)
}

/** "Total | 7 actions", "Total actions: 7". "Total Respect training" is work: its words count nothing. */
function addsUp([first = '', ...others]: string[], vocabulary: Vocabulary): boolean {
  const tokens = tokensOf(first)
  const total = vocabulary.totals.map(tokensOf).find(phrase => phraseAt(tokens, phrase) === 0)
  const counts = (token: string) => /^\d/.test(token) || vocabulary.counted.includes(token)
  return (
    total !== undefined &&
    tokens.slice(total.length).every(counts) &&
    others.every(words => /^\W*\d/.test(words) || tokensOf(words).every(counts))
  )
}
