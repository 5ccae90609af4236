import type { Column } from './columns.ts'
import { columnsAs, textOf } from './columns.ts'
import { cannotEnd } from './cutRows.ts'
import type { KnownTable, Prose, Row } from './tables.ts'
import { isAside } from './titleLines.ts'
import type { Vocabulary } from './vocabulary.ts'
import { tokensOf } from './wording.ts'

/**
 * Half of a row that a page break left as a line of its own, without its cells: the first half stands right above the row that goes
 * on with it ("Write the strategy, co-produced with" above "families and schools"), the second right beneath.
 */
export function firstHalfOf(row: Row | undefined, table: KnownTable, since: readonly Prose[]) {
  const action = actionOf(table)
  if (!row || !action || !beginsSmall(textOf(row.cells[action.at]))) return undefined
  const open = since.filter(({ line }) => line.style.as !== 'heading' && !/[.!?:;]$/.test(line.text))
  const unfinished = open.findLast(({ line }) => cannotEnd(line.text))
  if (unfinished) return unfinished
  return open.length === 1 && areTwo(table.rows.at(-1), row, table) ? open[0] : undefined
}

/**
 * Whether a line is the rest of the last row: that ends in the middle of a sentence, or the line is a few words that begin none and
 * could be nothing else ("profile", behind "Train all practices in the care").
 */
export function isSecondHalf(prose: Prose, table: KnownTable | undefined, vocabulary: Vocabulary): boolean {
  const action = table && actionOf(table)
  const row = table?.rows.at(-1)
  const before = action ? textOf(row?.cells[action.at]) : ''
  if (prose.line.style.as !== 'text' || !beginsSmall(prose.line.text)) return false
  if (cannotEnd(before)) return true
  const isOther = row?.cells.some((cell, at) => at !== action?.at && cannotEnd(textOf(cell))) ?? true
  const isOpen = before !== '' && !/[.!?:;]$/.test(before) && !isOther
  return isOpen && isFewWords(prose.line.text) && !isAside(prose, vocabulary)
}

/** The tail of a cell, and no address of a page: that is one word with dots in it. */
function isFewWords(text: string): boolean {
  return /^\p{Ll}[\p{L}'’-]*(?:[\s,;)]|\.?$)/u.test(text) && tokensOf(text).length <= mostWordsOfTail
}

const mostWordsOfTail = 6

/** The half as a row that has nothing but its action. */
export function rowOfHalf({ place, line }: Prose, table: KnownTable): Row {
  const at = actionOf(table)?.at
  return { place, cells: table.columns.map(column => ({ lines: column.at === at ? [line] : [] })) }
}

/** The second half of a row has no number: where its cell is gone altogether, all others stand one too far to the left. */
export function withNumberCell(row: Row, { kind, columns }: KnownTable): Row {
  const isNumbered = kind === 'action plan' && columns[0]?.role === 'number'
  const isShort = row.cells.length === columns.length - 1 && beginsSmall(textOf(row.cells[0]))
  return isNumbered && isShort ? { ...row, cells: [{ lines: [] }, ...row.cells] } : row
}

function actionOf({ kind, columns }: KnownTable): Column | undefined {
  return kind === 'action plan' ? columnsAs(columns, 'action', 'commitment')[0] : undefined
}

function beginsSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}

/** Each has a lead, a day or a colour of its own, and the first of them may end where it does. */
function areTwo(before: Row | undefined, row: Row, table: KnownTable): boolean {
  const once = columnsAs(table.columns, 'lead', 'due', 'rag', 'status')
  const isWhole = !cannotEnd(textOf(before?.cells[actionOf(table)?.at ?? 0]))
  return isWhole && once.some(({ at }) => textOf(before?.cells[at]) !== '' && textOf(row.cells[at]) !== '')
}
