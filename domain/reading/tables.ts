import type { Column, TableKind } from './columns.ts'
import { columnsAs, kindOf, textOf } from './columns.ts'
import type { Block, Document, Line, Table } from './document.ts'
import { scoreNamedIn } from './elementRows.ts'
import { firstHalfOf, isSecondHalf, rowOfHalf, withNumberCell } from './halfRows.ts'
import type { Head } from './header.ts'
import { headAt, plainOfCells } from './header.ts'
import {
  elementBanner,
  headingAbove,
  isHeading,
  opensPart,
  scoresBeneath,
  titlesMatrix,
} from './headingAbove.ts'
import { isPrinted, printedAgain } from './pagePrints.ts'
import { namesPart } from './parts.ts'
import { withoutRegisters } from './registers.ts'
import { namesElement } from './scores.ts'
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
type Sorter = {
  layout: Layout
  vocabulary: Vocabulary
  seen: Set<string>
  printed: ReadonlySet<string>
  above: Set<string>
  since: Prose[]
}

/** A header is looked for in the first rows only; above it councils put a title, a version, a legend. */
const headerWithin = 15

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

/** What a page prints again at its top and foot: a line that stood before the first table, or a page number. */
function isFurniture(line: Line, sorter: Sorter): boolean {
  if (line.style.as === 'bullet') return false
  if (/^(?:page )?\d{1,4}(?: (?:of|\/) ?\d{1,4})?$/i.test(line.text)) return true
  if (sorter.layout.tables.length === 0) return false
  // "Fernleigh Partnership      4": with the number of its page.
  const unnumbered = namesPart(line.text, sorter.vocabulary)
    ? line.text
    : line.text.replace(/\s+\d{1,3}$/, '')
  return [line.text, unnumbered].some(text => sorter.seen.has(plainOf(text)))
}

/** What a converter draws where a page ends: there is nothing in it to be left out. */
function isRule({ text }: Line): boolean {
  return /^[-–—_=*\s]+$/.test(text)
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
  for (const [at, row] of table.rows.slice(0, headerWithin).entries()) {
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

function startTable(table: Table, header: Header, last: KnownTable | undefined, sorter: Sorter): void {
  const titled = table.rows.slice(0, header.at)
  const above = titled.map(row => plainOfCells(row.cells))
  const below = withoutHeaders(table.rows.slice(header.at + header.rows.length), header.rows, above)
  const rows = below.map(row => gathered(row, header.spans))
  if (last && titled.every(row => isPageHeading(row, last, sorter)) && goesOn(header, rows, last, sorter)) {
    sayRepeated(titled, sorter)
    addRows(rows, last, sorter)
    return
  }
  for (const row of above) sorter.above.add(row)
  const { kind, columns, spans } = header
  const part = bannerAbove(table, header, sorter.vocabulary)
  const element = elementBanner(table.rows.slice(0, header.at), header, sorter.vocabulary)
  const asides = element?.rows ?? (part ? [part] : [])
  for (const row of table.rows.slice(0, header.at - asides.length)) addRowAsProse(row, sorter)
  if (part) rows.unshift(part)
  const started = { kind, columns, spans, place: table.place, rows }
  const under = headingAbove(started, element?.prose, sorter)
  const scores = scoresBeneath(under, sorter)
  if (element) sorter.layout.prose.push(element.prose)
  if (!last) sorter.layout.opening = sorter.layout.prose.length
  sorter.layout.tables.push({ ...started, under, scores })
  sorter.since = []
}

/** A title that stood above the headings before, that the document has, or that its pages print; the name of a known element is none. */
function isPageHeading(row: Row, last: KnownTable, { layout, above, printed, vocabulary }: Sorter): boolean {
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

function sayRepeated(titled: readonly Row[], { layout, above }: Sorter): void {
  for (const { place, cells } of titled.filter(row => !above.has(plainOfCells(row.cells)))) {
    const [line] = cells.flatMap(cell => cell.lines)
    if (line) layout.repeated.push({ place, line })
  }
}

/** The headings of the table above, printed again on a new page: nothing stands between them, or a row was cut there. */
function goesOn(header: Header, [first]: Row[], last: KnownTable, sorter: Sorter): boolean {
  if (!sameWords(header.columns, last.columns)) return false
  if (sorter.since.length === 0) return true
  return first !== undefined && sorter.since.every(prose => isAside(prose, sorter)) && isCut(first, last)
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
  const under = sorter.since.findLast(one => opensPart(one, last.kind, sorter.vocabulary))
  if (under) {
    const scores = scoresBeneath(under, sorter)
    sorter.layout.tables.push({
      ...last,
      rows: [...rows],
      place: rows[0]?.place ?? last.place,
      under,
      scores,
    })
    sorter.since = []
  } else addRows(rows, last, sorter)
}

function addRows(rows: Row[], last: KnownTable, sorter: Sorter): void {
  const [first] = rows
  const half = firstHalfOf(first && withNumberCell(first, last), last, sorter.since)
  if (half) {
    last.rows.push(rowOfHalf(half, last))
    sorter.layout.prose = sorter.layout.prose.filter(prose => prose !== half)
  }
  for (const [at, row] of rows.entries()) last.rows.push(at === 0 ? withNumberCell(row, last) : row)
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

/** A header printed again on a new page, with each of the rows it has and with the title above it. */
function withoutHeaders(rows: Row[], header: readonly Row[], above: readonly string[]): Row[] {
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
