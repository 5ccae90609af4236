import type { Block, Cell, Document, NotShown, Table } from '../../domain/reading/document.ts'
import { quoted } from '../../domain/reading/wording.ts'
import { refuseRows } from './limits.ts'
import type { Element, Markup, Struck } from './markup.ts'
import { elementsNamed, elementsWithin, isElement, linesOfMarkup, nodesOf } from './markup.ts'

/** A page as paragraphs and tables in reading order. Word comes here too, by way of its conversion to HTML. */
export function htmlBlocks(html: string): Pick<Document, 'blocks' | 'leftOut'> {
  const nodes = nodesOf(html)
  const holdTables = ancestorsOfTables(nodes)
  const reader: Reader = { blocks: [], leftOut: [], holdTables, paragraphs: 0, tables: 0 }
  readNodes(nodes, reader)
  return reader
}

type Reader = {
  blocks: Block[]
  leftOut: NotShown[]
  holdTables: Set<Markup>
  paragraphs: number
  tables: number
}
type Row = Table['rows'][number]
/** A cell that reaches down into the rows below, by column. */
type Reach = Map<number, { cell: Cell; rowsLeft: number }>

/** A hostile `colspan` must not become a million cells. */
const widestSpan = 60

function readNodes(nodes: Markup[], reader: Reader): void {
  let paragraph: Markup[] = []
  for (const node of nodes) {
    if (!reader.holdTables.has(node)) {
      paragraph.push(node)
      continue
    }
    readParagraphs(paragraph, reader)
    paragraph = []
    if (isElement(node)) readAround(node, reader)
  }
  readParagraphs(paragraph, reader)
}

function readAround(element: Element, reader: Reader): void {
  if (element.name === 'table') readTable(element, reader)
  else readNodes(element.children, reader)
}

function readParagraphs(nodes: Markup[], reader: Reader): void {
  const struck: Struck[] = []
  const lines = linesOfMarkup(nodes, { struck })
  for (const one of struck)
    reader.leftOut.push(
      ...struckAt(`paragraph ${reader.paragraphs + Math.min(one.line + 1, lines.length)}`, [one]),
    )
  for (const line of lines) {
    reader.paragraphs += 1
    refuseRows(reader.paragraphs)
    reader.blocks.push({ kind: 'line', place: `paragraph ${reader.paragraphs}`, line })
  }
}

/** A table of one column that holds another table only lays out the page: what it holds is read as if it stood alone. */
function readTable(table: Element, reader: Reader): void {
  const rows = rowsOf(table)
  const isLayout =
    rows.every(row => cellsOf(row).length === 1) && rows.some(row => reader.holdTables.has(row))
  if (isLayout) {
    for (const cell of rows.flatMap(cellsOf)) readNodes(cell.children, reader)
    return
  }
  reader.tables += 1
  const place = `table ${reader.tables}`
  reader.blocks.push({ kind: 'table', place, rows: gridOf(rows, place, reader) })
}

/** Words that are struck through, said to be left out. */
export function struckAt(place: string, struck: readonly Struck[]): NotShown[] {
  if (struck.length === 0) return []
  return [
    {
      place,
      text: `Words that are struck through were left out: ${quoted(struck.map(({ words }) => words).join(' '))}`,
    },
  ]
}

function gridOf(rows: Element[], place: string, { holdTables, leftOut }: Reader): Row[] {
  refuseRows(rows.length)
  const reach: Reach = new Map()
  return rows.map((row, index) => {
    const struck: Struck[] = []
    const cells = rowOfGrid(cellsOf(row), reach, { holdTables, struck })
    const at = `${place}, row ${index + 1}`
    leftOut.push(...struckAt(at, struck))
    return { place: at, cells }
  })
}

/** A cell merged downwards is repeated in every row it covers, so that each row can be read alone. */
type Inside = { holdTables: Set<Markup>; struck: Struck[] }

function rowOfGrid(elements: Element[], reach: Reach, inside: Inside): Cell[] {
  const cells: Cell[] = []
  for (const element of elements) {
    takeReaching(cells, reach)
    const cell = cellOf(element, inside)
    const rowsLeft = spanOf(element, 'rowspan') - 1
    for (const covered of [cell, ...Array.from({ length: (cell.across ?? 1) - 1 }, () => ({ lines: [] }))]) {
      if (rowsLeft > 0) reach.set(cells.length, { cell: covered, rowsLeft })
      cells.push(covered)
    }
  }
  takeReaching(cells, reach)
  return cells
}

function takeReaching(cells: Cell[], reach: Reach): void {
  for (let from = reach.get(cells.length); from; from = reach.get(cells.length)) {
    from.rowsLeft -= 1
    if (from.rowsLeft === 0) reach.delete(cells.length)
    cells.push({ ...from.cell, repeated: true })
  }
}

function cellOf(element: Element, inside: Inside): Cell {
  const across = spanOf(element, 'colspan')
  const before = inside.struck.length
  const cell = inside.holdTables.has(element)
    ? aroundTables(element, inside)
    : { lines: linesOfMarkup(element.children, inside) }
  return { ...struckOut(cell, inside.struck.slice(before)), ...(across > 1 && { across }) }
}

/** A cell in which nothing but struck words stands is told from an empty one. */
export function struckOut(cell: Cell, struck: readonly Struck[]): Cell {
  if (cell.lines.length > 0 || struck.length === 0) return cell
  return { ...cell, struck: struck.map(({ words }) => words).join(' ') }
}

/** Glued to the words around it, a table in a cell would make one sentence of many cells. */
function aroundTables(
  element: Element,
  { struck }: Inside,
): Pick<Cell, 'lines' | 'heldTable' | 'heldColumns' | 'leftOut'> {
  const all = linesOfMarkup(element.children, { struck })
  const own = linesOfMarkup(element.children, { skipTables: true })
  const columns = isOfColumns(element) ? ({ heldColumns: true } as const) : {}
  if (own.length === 0) return { lines: all, heldTable: true, ...columns }
  const words = new Set(own.map(line => line.text))
  const inner = all.filter(line => !words.has(line.text)).map(line => line.text)
  return { lines: own, leftOut: inner.join(' | '), ...columns }
}

function isOfColumns(element: Element): boolean {
  return elementsWithin(element, 'tr').some(row => cellsOf(row).length > 1)
}

function spanOf(element: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(element.attribs[name] ?? '1', 10)
  if (!(span > 1)) return 1
  return name === 'colspan' ? Math.min(span, widestSpan) : span
}

/** In the order they stand: a list exported by SharePoint has its headings in a part of their own and its rows beside it. */
function rowsOf(table: Element): Element[] {
  const parts = elementsNamed(table.children, 'tr', 'thead', 'tbody', 'tfoot')
  return parts.flatMap(part => (part.name === 'tr' ? [part] : elementsNamed(part.children, 'tr')))
}

function cellsOf(row: Element): Element[] {
  return elementsNamed(row.children, 'td', 'th')
}

/** Tables and everything around one, found in one pass: asking each element in turn would be quadratic. */
function ancestorsOfTables(nodes: Markup[]): Set<Markup> {
  const found = new Set<Markup>()
  const waiting = [...nodes]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue
    if (node.name === 'table') mark(node, found)
    for (const child of node.children) waiting.push(child)
  }
  return found
}

function mark(table: Element, found: Set<Markup>): void {
  for (let node: Markup | null = table; node && !found.has(node); node = node.parent as Markup | null)
    found.add(node)
}
