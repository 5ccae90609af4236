import type { Column, TableKind } from './columns.ts'
import { columnsOf, kindOf, textOf, withWork } from './columns.ts'
import type { Cell, Table } from './document.ts'
import { scoreNamedIn } from './elementRows.ts'
import { headingRows } from './headingRows.ts'
import type { Span } from './spans.ts'
import { spanned } from './spans.ts'
import type { Row } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { plainOf } from './wording.ts'

/** The header that begins at a row: that row, and the one beneath it where a heading is spread over several columns. */
type Head = { rows: Row[]; columns: Column[]; spans: Span[] }

/** The header of a table: where among its rows it begins, and what kind of table it makes. */
export type Header = { at: number; kind: TableKind } & Head

type Spreads = readonly (number | undefined)[]

/** A header is looked for in the first rows only; above it councils put a title, a version, a legend. */
const headerWithin = 15

export function headerOf(table: Table, vocabulary: Vocabulary): Header | undefined {
  let best: (Header & { known: number }) | undefined
  const isHeadings = headingRows(vocabulary)
  for (const [at, row] of table.rows.slice(0, headerWithin).entries()) {
    // A fuller one beneath is that of a later part.
    if (best && isHeadings(best.rows[0])) break
    // "Current score: 2 | Target score: 4" across the table is said of what stands above it, and heads no columns.
    if (scoreNamedIn(row, vocabulary) !== undefined) continue
    const { rows, columns, spans } = headAt(table.rows, at, vocabulary)
    const kind = kindOf(columns)
    const roles = columns.map(column => column.role).filter(role => role && role !== 'number')
    const known = new Set(roles).size
    if (kind && known > (best?.known ?? 1)) best = { at, rows, columns, spans, kind, known }
  }
  return best
}

export function headAt(rows: readonly Row[], at: number, vocabulary: Vocabulary): Head {
  const [upper, lower] = rows.slice(at, at + 2)
  const columns = columnsOf(upper?.cells ?? [], vocabulary)
  if (!upper) return { rows: [], columns, spans: [] }
  const spreads = spreadsOf(upper.cells)
  const beneath = columnsOf(lower?.cells ?? [], vocabulary)
  // A title across the whole table is one heading and no column.
  const isTitle = columns.filter(column => column.words !== '').length < 2
  if (!lower || isTitle || !isSecondRow(lower, columns, spreads, beneath)) {
    const one = isTitle ? { columns, spans: [] } : spanned(columns, upper.cells, rows.slice(at + 1))
    return { rows: [upper], columns: withWork(one.columns, vocabulary), spans: one.spans }
  }
  const split = new Set(lower.cells.flatMap((cell, place) => (isOwn(cell) ? spreads[place] : [])))
  const whole = upper.cells.map((cell, place) => (split.has(place) ? { lines: cell.lines } : cell))
  const own = beneath.map((column, place) => (isOwn(lower.cells[place]) ? column : unsaid(column)))
  const both = spanned(bothRows(columns, own, spreads), whole, rows.slice(at + 2))
  return { rows: [upper, lower], columns: withWork(both.columns, vocabulary), spans: both.spans }
}

/** Not reaching down from the row above. */
function isOwn(cell: Cell | undefined): boolean {
  return cell !== undefined && !cell.repeated && textOf(cell) !== ''
}

function unsaid({ at }: Column): Column {
  return { at, words: '', role: undefined, fit: 0 }
}

export function plainOfCells(cells: readonly Cell[]): string {
  return cells.map(cell => plainOf(textOf(cell))).join('|')
}

/**
 * "Responsibility" above "Lead | Partners". In Word and HTML the other headings reach down into the second row; a sheet
 * leaves their cells empty, and then a row with an action of its own is no header.
 */
function isSecondRow(
  lower: Row,
  upper: readonly Column[],
  spreads: Spreads,
  beneath: readonly Column[],
): boolean {
  const named = lower.cells.flatMap((cell, at) => (isOwn(cell) ? [at] : []))
  if (named.length < 2 || named.some(at => spreads[at] === undefined)) return false
  if (lower.cells.some(cell => cell.repeated)) return lower.cells.every(isHeadingOrOutside(spreads))
  // "Action" across a number and its words: what stands beneath is work, whatever words are in it, unless it says "No." itself.
  const isNumbered = named.some(at => beneath[at]?.role === 'number')
  if (!isNumbered && named.some(at => work.has(upper[spreads[at] ?? at]?.role))) return false
  const roles = named.flatMap(at => beneath[at]?.role ?? [])
  return roles.length > 0 && named.every(at => textOf(lower.cells[at]).length <= longestSecondHeading)
}

const longestSecondHeading = 40
const work = new Set<Column['role']>(['action', 'commitment'])

function isHeadingOrOutside(spreads: Spreads): (cell: Cell, at: number) => boolean {
  return (cell, at) => cell.repeated === true || spreads[at] !== undefined
}

/** For each column under a heading that is spread over several, the column where that heading begins. */
function spreadsOf(cells: readonly Cell[]): Spreads {
  let from: number | undefined
  const starts = cells.map((cell, at) => {
    if (textOf(cell) !== '') from = at
    return from
  })
  const widths = Map.groupBy(starts, start => start)
  return starts.map(start => ((widths.get(start)?.length ?? 0) > 1 ? start : undefined))
}

/** What stands beneath says what the column is; where nothing beneath is known, the heading above it does. */
function bothRows(upper: readonly Column[], lower: readonly Column[], spreads: Spreads): Column[] {
  const beneath = (is: (column: Column) => boolean) =>
    new Set(lower.flatMap((column, at) => (is(column) ? spreads[at] : [])))
  const named = beneath(column => column.role !== undefined)
  const saysWork = beneath(column => work.has(column.role))
  return upper.map((column, at) => {
    const start = spreads[at]
    const above = upper[start ?? at] ?? column
    const below = lower[at]
    if (start === undefined || !below || below.words === '') return column
    // "No." and "Description" beneath "Action": what is not the number is the action.
    const isWork = below.role === undefined && work.has(above.role) && !saysWork.has(start)
    const { role, fit } = named.has(start) && !isWork ? below : above
    return { at, words: `${above.words}: ${below.words}`, role, fit }
  })
}
