import type { Column, TableKind } from './columns.ts'
import { textOf } from './columns.ts'
import type { Block, Document, Line, Table } from './document.ts'
import { isSecondHalf, rowOfHalf } from './halfRows.ts'
import type { Header } from './header.ts'
import { headerOf, plainOfCells } from './header.ts'
import type { Part } from './headersAgain.ts'
import { partsBeneath } from './headersAgain.ts'
import { elementBanner, headingAbove, partAround, scoresBeneath } from './headingAbove.ts'
import { addRows, fits, goesOn, goOn, isPageHeading, sayRepeated, withoutHeaders } from './newPages.ts'
import { isFurniture, isPrinted, isRule, printedAgain } from './pagePrints.ts'
import { namesPart } from './parts.ts'
import { withoutRegisters } from './registers.ts'
import type { Span } from './spans.ts'
import { gathered } from './spans.ts'
import type { Vocabulary } from './vocabulary.ts'
import { plainOf } from './wording.ts'

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
  /** The part of a plan that heading stands in. */
  part?: Prose | undefined
  /** What stands between that heading and the table and says only a score: "Current score: 2 out of 4". */
  scores?: readonly Prose[]
}
/** A paragraph outside the tables we read; `beside` others where it stood in a row with them. */
export type Prose = { place: string; line: Line; beside?: true }
export type Layout = {
  tables: KnownTable[]
  prose: Prose[]
  /** How many of `prose` stand before the first table. */
  opening: number
  repeated: Prose[]
  unknown: Table[]
}

/** Sorts a document into the tables we know, the prose around them, and what the pages only repeat. */
export function layoutOf(document: Document, vocabulary: Vocabulary): Layout {
  const layout: Layout = { tables: [], prose: [], opening: 0, repeated: [], unknown: [] }
  const printed = printedAgain(document)
  const sorter: Sorter = { layout, vocabulary, seen: new Set(), printed, above: new Set(), since: [] }
  for (const block of document.blocks) {
    if (block.kind === 'table') sortTable(block, sorter)
    else sortLine(block, sorter)
  }
  return withoutRegisters(layout)
}

/**
 * `printed`: lines that stand behind its first table more than once. `above`: rows above the headers met so far, a title within its table.
 * `since`: the prose since the last known table but for what pages print. Nothing there means the next table is the same one on a new page.
 */
export type Sorter = {
  layout: Layout
  vocabulary: Vocabulary
  seen: Set<string>
  printed: ReadonlySet<string>
  above: Set<string>
  since: Prose[]
}

function sortLine({ place, line }: Extract<Block, { kind: 'line' }>, sorter: Sorter): void {
  if (isRule(line)) return
  if (isFurniture(line, sorter)) {
    sorter.layout.repeated.push({ place, line })
    return
  }
  if (sorter.layout.tables.length === 0 && line.style.as !== 'bullet') sorter.seen.add(plainOf(line.text))
  const prose: Prose = { place, line }
  const last = sorter.layout.tables.at(-1)
  if (last && sorter.since.length === 0 && isSecondHalf(prose, last, sorter.vocabulary)) {
    last.rows.push(rowOfHalf(prose, last))
    return
  }
  sorter.layout.prose.push(prose)
  if (!isPrinted(line, sorter.printed)) sorter.since.push(prose)
}

function sortTable(table: Table, sorter: Sorter): void {
  const header = headerOf(table, sorter.vocabulary)
  const last = sorter.layout.tables.at(-1)
  if (header) startTable(table, header, last, sorter)
  else if (last && fits(table, last, sorter)) goOn(table.rows, last, sorter)
  else if (!last && isCover(table)) for (const row of table.rows) addRowAsProse(row, sorter)
  else sorter.layout.unknown.push(table)
}

function startTable(table: Table, header: Header, last: KnownTable | undefined, sorter: Sorter): void {
  const titled = table.rows.slice(0, header.at)
  const above = titled.map(row => plainOfCells(row.cells))
  const below = withoutHeaders(table.rows.slice(header.at + header.rows.length), header.rows, above)
  const [own, ...others] = partsBeneath(below, header, sorter.vocabulary)
  const rows = own?.rows.map(row => gathered(row, header.spans)) ?? []
  if (last && titled.every(row => isPageHeading(row, last, sorter)) && goesOn(header, rows, last, sorter)) {
    sayRepeated(titled, sorter)
    addRows(rows, last, sorter)
    for (const part of others) addPart(part, last, sorter)
    return
  }
  for (const row of above) sorter.above.add(row)
  const { kind, columns, spans } = header
  const banner = bannerAbove(table, header, sorter.vocabulary)
  const element = elementBanner(table.rows.slice(0, header.at), header, sorter.vocabulary)
  const asides = element?.rows ?? (banner ? [banner] : [])
  for (const row of table.rows.slice(0, header.at - asides.length)) addRowAsProse(row, sorter)
  if (banner) rows.unshift(banner)
  const started = { kind, columns, spans, place: table.place, rows }
  const under = headingAbove(started, element?.prose, sorter)
  const scores = scoresBeneath(under, sorter)
  if (element) sorter.layout.prose.push(element.prose)
  if (!last) sorter.layout.opening = sorter.layout.prose.length
  const known = { ...started, under, part: partAround(under, sorter), scores }
  sorter.layout.tables.push(known)
  for (const part of others) addPart(part, known, sorter)
  sorter.since = []
}

/** What stands beneath a header of its own within a table, under whatever the table stands under. */
function addPart({ header, rows }: Part, { under, part }: KnownTable, { layout }: Sorter): void {
  const { kind, columns, spans } = header
  const place = header.rows[0]?.place ?? ''
  const read = rows.map(row => gathered(row, spans))
  layout.tables.push({ kind, columns, spans, place, rows: read, under, part })
}

/** The first part of a plan may be named above its header, where the others are named beneath it. */
function bannerAbove(table: Table, header: Header, vocabulary: Vocabulary): Row | undefined {
  const row = table.rows[header.at - 1]
  const [only, ...others] = row?.cells.map(textOf).filter(Boolean) ?? []
  const isBanner = header.kind === 'action plan' && only !== undefined && others.length === 0
  return isBanner && namesPart(only, vocabulary) ? row : undefined
}

/** A cover sheet, or the box around a title: a line of its own, then what is said of the document, a name and a value. */
function isCover(table: Table): boolean {
  const [first = 0, ...others] = table.rows.map(row => row.cells.filter(cell => textOf(cell) !== '').length)
  return first === 1 && others.every(filled => filled <= 2)
}

function addRowAsProse(row: Row, sorter: Sorter): void {
  const cells = row.cells.filter(cell => !cell.repeated && textOf(cell) !== '')
  for (const line of cells.flatMap(cell => cell.lines)) {
    const prose: Prose = { place: row.place, line, ...(cells.length > 1 && { beside: true }) }
    sorter.layout.prose.push(prose)
    sorter.since.push(prose)
  }
}
