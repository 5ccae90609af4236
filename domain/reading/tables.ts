import type { Column, TableKind } from './columns.ts'
import { kindOf, textOf } from './columns.ts'
import type { Block, Document, Line, Table } from './document.ts'
import type { Head } from './header.ts'
import { headAt, plainOfCells } from './header.ts'
import { namesPart } from './planHeadings.ts'
import type { Span } from './spans.ts'
import { gathered } from './spans.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isAllCapitals, plainOf, tokensOf } from './wording.ts'

export type Row = Table['rows'][number]
/** A table we know how to read, with everything that belongs to it joined from the pages it was spread over. */
export type KnownTable = {
  kind: TableKind
  place: string
  columns: Column[]
  spans: Span[]
  rows: Row[]
  /** The heading it stands under: a priority, an element, the name of a sheet. */
  under: Prose | undefined
}
/** A paragraph outside the tables we read; `beside` others where it stood in a row with them. */
export type Prose = { place: string; line: Line; beside?: true }
export type Layout = {
  tables: KnownTable[]
  prose: Prose[]
  repeated: Prose[]
  unknown: Table[]
  headerRows: number
}

/** Sorts a document into the tables we know, the prose around them, and what the pages only repeat. */
export function layoutOf(document: Document, vocabulary: Vocabulary): Layout {
  const layout: Layout = { tables: [], prose: [], repeated: [], unknown: [], headerRows: 0 }
  const sorter: Sorter = { layout, vocabulary, seen: new Set(), since: [] }
  for (const block of document.blocks) {
    if (block.kind === 'table') sortTable(block, sorter)
    else sortLine(block, sorter)
  }
  return layout
}

/** `since`: the prose since the last known table. Nothing there means the next table is the same one on a new page. */
type Sorter = { layout: Layout; vocabulary: Vocabulary; seen: Set<string>; since: Prose[] }

/** A header is looked for in the first rows only; above it councils put a title, a version, a legend. */
const headerWithin = 15

function sortLine({ place, line }: Extract<Block, { kind: 'line' }>, sorter: Sorter): void {
  if (isFurniture(line, sorter)) {
    sorter.layout.repeated.push({ place, line })
    return
  }
  if (sorter.layout.tables.length === 0 && line.style.as !== 'bullet') sorter.seen.add(plainOf(line.text))
  const prose: Prose = { place, line }
  sorter.layout.prose.push(prose)
  sorter.since.push(prose)
}

/** What a page prints again at its top and foot: a line that stood before the first table, or a page number. */
function isFurniture(line: Line, sorter: Sorter): boolean {
  if (line.style.as === 'bullet') return false
  if (/^(?:page )?\d{1,4}(?: (?:of|\/) ?\d{1,4})?$/i.test(line.text)) return true
  return sorter.layout.tables.length > 0 && sorter.seen.has(plainOf(line.text))
}

function sortTable(table: Table, sorter: Sorter): void {
  const header = headerOf(table, sorter.vocabulary)
  const last = sorter.layout.tables.at(-1)
  if (header) startTable(table, header, last, sorter)
  else if (last && fits(table, last, sorter)) goOn(table.rows, last, sorter)
  else if (!last && isCover(table)) for (const row of table.rows) addRowAsProse(row, sorter)
  else sorter.layout.unknown.push(table)
}

type Header = { at: number; kind: TableKind } & Head

function headerOf(table: Table, vocabulary: Vocabulary): Header | undefined {
  let best: (Header & { known: number }) | undefined
  for (const at of table.rows.slice(0, headerWithin).keys()) {
    const { rows, columns, spans } = headAt(table.rows, at, vocabulary)
    const kind = kindOf(columns)
    const roles = columns.map(column => column.role).filter(role => role && role !== 'number')
    const known = new Set(roles).size
    if (kind && known > (best?.known ?? 1)) best = { at, rows, columns, spans, kind, known }
  }
  return best
}

function startTable(table: Table, header: Header, last: KnownTable | undefined, sorter: Sorter): void {
  const below = withoutHeaders(table.rows.slice(header.at + header.rows.length), header.rows, sorter.layout)
  const rows = below.map(row => gathered(row, header.spans))
  if (last && sorter.since.length === 0 && header.at === 0 && sameWords(header.columns, last.columns)) {
    sorter.layout.headerRows += 1
    last.rows.push(...rows)
    return
  }
  const { kind, columns, spans } = header
  const banner = bannerAbove(table, header, sorter.vocabulary)
  for (const row of table.rows.slice(0, banner ? header.at - 1 : header.at)) addRowAsProse(row, sorter)
  if (banner) rows.unshift(banner)
  sorter.layout.tables.push({
    kind,
    columns,
    spans,
    place: table.place,
    rows,
    under: sorter.since.findLast(isHeading),
  })
  sorter.since = []
}

/** The first part of a plan may be named above its header, where the others are named beneath it. */
function bannerAbove(table: Table, header: Header, vocabulary: Vocabulary): Row | undefined {
  const row = table.rows[header.at - 1]
  const [only, ...others] = row?.cells.map(textOf).filter(Boolean) ?? []
  const isBanner = header.kind === 'action plan' && only !== undefined && others.length === 0
  return isBanner && namesPart(only, vocabulary) ? row : undefined
}

/** The same table on a new page, or, under a heading of its own, its next part with the columns it had. */
function goOn(more: Row[], last: KnownTable, sorter: Sorter): void {
  const rows = more.map(row => gathered(row, last.spans))
  const under = sorter.since.findLast(isHeading)
  if (under)
    sorter.layout.tables.push({ ...last, rows: [...rows], place: rows[0]?.place ?? last.place, under })
  else last.rows.push(...rows)
  sorter.since = []
}

/** A cover sheet, or the box around a title: a line of its own, then what is said of the document, a name and a value. */
function isCover(table: Table): boolean {
  const [first = 0, ...others] = table.rows.map(row => row.cells.filter(cell => textOf(cell) !== '').length)
  return first === 1 && others.every(filled => filled <= 2)
}

/** Words between two tables may be a new page or a new subject; a narrower table after them is something else, as a list of who signed. */
function fits(table: Table, last: KnownTable, { since }: Sorter): boolean {
  const widest = table.rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  return widest === last.columns.length || (since.length === 0 && widest > 1 && widest < last.columns.length)
}

function addRowAsProse(row: Row, sorter: Sorter): void {
  const cells = row.cells.filter(cell => !cell.repeated && textOf(cell) !== '')
  for (const line of cells.flatMap(cell => cell.lines)) {
    const prose: Prose = { place: row.place, line, ...(cells.length > 1 && { beside: true }) }
    sorter.layout.prose.push(prose)
    sorter.since.push(prose)
  }
}

/** A header printed again on a new page, with each of the rows it has. */
function withoutHeaders(rows: Row[], header: readonly Row[], layout: Layout): Row[] {
  const words = new Set(header.map(row => plainOfCells(row.cells)))
  return rows.filter(row => {
    const repeats = words.has(plainOfCells(row.cells))
    if (repeats) layout.headerRows += 1
    return !repeats
  })
}

function sameWords(a: Column[], b: Column[]): boolean {
  return (
    a.length === b.length && a.every((column, at) => plainOf(column.words) === plainOf(b[at]?.words ?? ''))
  )
}

function isHeading({ line }: Prose): boolean {
  return (
    line.style.as === 'heading' ||
    (line.style.as === 'text' && isAllCapitals(line.text) && tokensOf(line.text).length <= 10)
  )
}
