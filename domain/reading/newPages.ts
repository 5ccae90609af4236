import type { Column, TableKind } from './columns.ts'
import { columnsAs, textOf } from './columns.ts'
import type { Table } from './document.ts'
import { firstHalfOf, rowOfHalf, withNumberCell } from './halfRows.ts'
import type { Header } from './header.ts'
import { plainOfCells } from './header.ts'
import { isHeading, opensPart, partAround, scoresBeneath, titlesMatrix } from './headingAbove.ts'
import { namesPart } from './parts.ts'
import { namesElement } from './scores.ts'
import { gathered } from './spans.ts'
import type { KnownTable, Prose, Row, Sorter } from './tables.ts'
import { plainOf } from './wording.ts'

/** A title that stood above the headings before, that the document has, or that its pages print; the name of a known element is none. */
export function isPageHeading(
  row: Row,
  last: KnownTable,
  { layout, above, printed, vocabulary }: Sorter,
): boolean {
  const words = plainOfCells(row.cells)
  if (above.has(words)) return true
  const [only = '', ...others] = row.cells.map(textOf).filter(Boolean)
  if (others.length > 0 || namesElement(only, vocabulary)) return false
  const titles = [layout.prose[0], layout.prose.find(isHeading)].filter(one => one !== last.under)
  const isTitle = titles.some(one => one && plainOf(one.line.text) === plainOf(only))
  // Where each table is called a self-assessment, of an element no known matrix has, that is its name.
  const isOfKnown = last.under !== undefined && namesElement(last.under.line.text, vocabulary)
  return isTitle || printed.has(plainOf(only)) || (isOfKnown && titlesMatrix(only, vocabulary))
}

export function sayRepeated(titled: readonly Row[], { layout, above }: Sorter): void {
  for (const { place, cells } of titled.filter(row => !above.has(plainOfCells(row.cells)))) {
    const [line] = cells.flatMap(cell => cell.lines)
    if (line) layout.repeated.push({ place, line })
  }
}

/** The headings of the table above, printed again on a new page: nothing stands between them, or a row was cut there. */
export function goesOn(header: Header, [first]: Row[], last: KnownTable, sorter: Sorter): boolean {
  if (!sameWords(header.columns, last.columns)) return false
  if (sorter.since.length === 0) return true
  return first !== undefined && sorter.since.every(prose => isAside(prose, sorter)) && isCut(first, last)
}

/** The same table on a new page, or, under a heading of its own, its next part with the columns it had. */
export function goOn(more: Row[], last: KnownTable, sorter: Sorter): void {
  const rows = more.map(row => gathered(row, last.spans))
  const under = sorter.since.findLast(one => opensPart(one, last.kind, sorter.vocabulary))
  if (under) {
    const scores = scoresBeneath(under, sorter)
    sorter.layout.tables.push({
      ...last,
      rows: [...rows],
      place: rows[0]?.place ?? last.place,
      under,
      part: partAround(under, sorter),
      scores,
    })
    sorter.since = []
  } else addRows(rows, last, sorter)
}

export function addRows(rows: Row[], last: KnownTable, sorter: Sorter): void {
  const [first] = rows
  const half = firstHalfOf(first && withNumberCell(first, last), last, sorter.since)
  if (half) {
    last.rows.push(rowOfHalf(half, last))
    sorter.layout.prose = sorter.layout.prose.filter(prose => prose !== half)
  }
  for (const [at, row] of rows.entries()) last.rows.push(at === 0 ? withNumberCell(row, last) : row)
  sorter.since = []
}

/** Words between two tables may be a new page or a new subject; a narrower table after them is something else, as a list of who signed. */
export function fits(table: Table, last: KnownTable, { since }: Sorter): boolean {
  const widest = table.rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  return widest === last.columns.length || (since.length === 0 && widest > 1 && widest < last.columns.length)
}

/** A header printed again on a new page, with each of the rows it has and with the title above it. */
export function withoutHeaders(rows: Row[], header: readonly Row[], above: readonly string[]): Row[] {
  const words = new Set(header.map(row => plainOfCells(row.cells)))
  const plain = rows.map(row => plainOfCells(row.cells))
  let isAbove = false
  const repeats = plain
    .toReversed()
    .map(row => {
      isAbove = words.has(row) || (isAbove && above.includes(row))
      return isAbove
    })
    .toReversed()
  return rows.filter((_, at) => !repeats[at])
}

function sameWords(a: Column[], b: Column[]): boolean {
  return (
    a.length === b.length && a.every((column, at) => plainOf(column.words) === plainOf(b[at]?.words ?? ''))
  )
}

/** The foot of a page that is printed once, as a document of two pages has it, and no heading of a part. */
function isAside({ line }: Prose, { vocabulary }: Sorter): boolean {
  return !(isHeading({ line }) || namesPart(line.text, vocabulary) || namesElement(line.text, vocabulary))
}

/** Nothing in the cells that say whose row it is, or an action that begins in the middle of a sentence. */
function isCut({ cells }: Row, { kind, columns }: KnownTable): boolean {
  const keys = keyColumns(kind, columns)
  const work = kind === 'action plan' ? textOf(cells[keys[0]?.at ?? 0]) : ''
  return keys.length > 0 && (/^\p{Ll}/u.test(work) || keys.every(({ at }) => textOf(cells[at]) === ''))
}

function keyColumns(kind: TableKind, columns: readonly Column[]): Column[] {
  if (kind === 'strategy') return columnsAs(columns, 'vision', 'thread')
  if (kind === 'matrix') return columnsAs(columns, 'element')
  return columnsAs(columns, 'action', 'commitment').slice(0, 1)
}
