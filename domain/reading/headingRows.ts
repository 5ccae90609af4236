import { columnsOf, textOf } from './columns.ts'
import type { Row } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'

/** True of a row in which every cell is the heading of a column. Most rows show by one cell that they are not, and words recur. */
export function headingRows(vocabulary: Vocabulary): (row: Row | undefined) => boolean {
  const known = new Map<string, boolean>()
  const isHeading = (words: string) => {
    const before = known.get(words)
    if (before !== undefined) return before
    const is = fitsWell(words, vocabulary)
    known.set(words, is)
    return is
  }
  return row => {
    const filled = (row?.cells ?? []).filter(cell => textOf(cell) !== '')
    return (
      filled.length >= fewestHeadings &&
      filled.every(cell => !cell.repeated && cell.lines.length === 1 && isHeading(textOf(cell)))
    )
  }
}

/** Two words that are headings may be a short action and the post that leads it. */
const fewestHeadings = 3
const longestHeading = 40

function fitsWell(words: string, vocabulary: Vocabulary): boolean {
  if (words.length > longestHeading) return false
  const [column] = columnsOf([{ lines: [{ style: { as: 'text' }, text: words }] }], vocabulary)
  return column?.role !== undefined && column.fit >= 0.5
}
