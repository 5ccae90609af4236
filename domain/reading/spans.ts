import type { Column } from './columns.ts'
import { textOf } from './columns.ts'
import type { Cell } from './document.ts'
import type { Row } from './tables.ts'

/** Columns under one heading with nothing beneath it to tell them apart: the first and the last. */
export type Span = { from: number; to: number }
export type Spanned = { columns: Column[]; spans: Span[] }

/**
 * A heading merged over a number and its words, over a name and its agency: the columns beneath it as they should be read.
 * A CSV forgets what was merged; there a column of actions in which only numbers stand shows it.
 */
export function spanned(columns: readonly Column[], header: readonly Cell[], below: readonly Row[]): Spanned {
  const read = [...columns]
  const spans: Span[] = []
  for (const column of columns.filter(({ role }) => role !== undefined)) {
    const { at: from, role } = column
    const to = Math.min(reachOf(column, columns, header, below), read.length - 1)
    if (to === from) continue
    const isNumbered = work.has(role) && isOfNumbers(from, below)
    if (isNumbered) {
      read[from] = { ...column, role: 'number' }
      read[from + 1] = { ...column, at: from + 1 }
    }
    // Who leads is asked of each column on its own, so that a name and an agency stay two.
    if (role === 'lead') for (let at = from + 1; at <= to; at += 1) read[at] = { ...column, at }
    else if (to > from + Number(isNumbered)) spans.push({ from: from + Number(isNumbered), to })
  }
  return { columns: read, spans }
}

/** A row with the cells of each span read as one. */
export function gathered(row: Row, spans: readonly Span[]): Row {
  if (spans.length === 0) return row
  const cells = [...row.cells]
  for (const { from, to } of spans) {
    const filled = cells.slice(from, to + 1).filter(cell => textOf(cell) !== '')
    const [first, ...others] = filled
    if (!first) continue
    for (let at = from + 1; at <= to && at < cells.length; at += 1) cells[at] = { lines: [] }
    cells[from] = others.length === 0 ? first : together(filled)
  }
  return { ...row, cells }
}

const work = new Set<Column['role']>(['action', 'commitment'])

function together(cells: readonly Cell[]): Cell {
  const repeated = cells.every(cell => cell.repeated)
  return { lines: cells.flatMap(cell => cell.lines), ...(repeated && { repeated }) }
}

/** The last column a heading stands over. */
function reachOf(
  { at, role }: Column,
  columns: readonly Column[],
  header: readonly Cell[],
  below: readonly Row[],
): number {
  const across = header[at]?.across ?? 1
  if (across > 1) return at + across - 1
  const isMergedInSheet = work.has(role) && columns[at + 1]?.words === '' && isOfNumbers(at, below)
  return isMergedInSheet && below.some(row => /\p{L}{2}/u.test(textOf(row.cells[at + 1]))) ? at + 1 : at
}

/** Rows with words in no other column (the name of a part) say nothing about it. */
function isOfNumbers(at: number, below: readonly Row[]): boolean {
  const rows = below.filter(({ cells }) => cells.some((cell, place) => place > at && textOf(cell) !== ''))
  const words = rows.map(row => textOf(row.cells[at])).filter(Boolean)
  return words.length > 0 && words.every(text => numbering.test(text))
}

/** "1", "2.3", "A4", "SC-07", "iv", "b)" */
const numbering = /^\(?(?:\p{L}{0,4}[\s.-]?\d+(?:[.-]\d+)*\p{L}?|[ivx]{1,5}|\p{L})[.)]?$/iu
