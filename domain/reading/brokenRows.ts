import { colourOf } from './colours.ts'
import type { Column } from './columns.ts'
import { columnsAs, textOf } from './columns.ts'
import { cannotEnd } from './cutRows.ts'
import { daysIn } from './dates.ts'
import type { Block, Cell, Document, Line, Table } from './document.ts'
import { type Draft, mark } from './draft.ts'
import { headerOf } from './header.ts'
import { isPrinted, printedAgain } from './pagePrints.ts'
import { namesPart } from './parts.ts'
import type { Row } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { plainOf, quoted } from './wording.ts'

/** A row put together of lines that were one; `guessed` where nothing but its sentence shows it. */
export type Mended = { place: string; words: string; guessed: boolean }

/**
 * A converter may write a cell over several lines, so that a row of five cells is a line of three and a line of three: one cell is
 * begun in the first and ended in the second. The rows of plans, whole again; what else stands in a document is left as it is.
 */
export function withoutBreaks(
  document: Document,
  vocabulary: Vocabulary,
): { document: Document; mended: Mended[] } {
  const mended: Mended[] = []
  const printed = new Set([...printedAgain(document), ...opening(document)])
  const waiting = document.blocks.toReversed()
  const blocks: Block[] = []
  for (let block = waiting.pop(); block; block = waiting.pop())
    blocks.push(block.kind === 'table' ? whole(block, { waiting, printed, vocabulary }, mended) : block)
  return { document: { ...document, blocks }, mended }
}

/** Said of whatever was read in such a row. */
export function markMended(mended: readonly Mended[], draft: Draft): void {
  for (const { place, words, guessed } of mended) {
    const lines = draft.lines.filter(line => line.place === place)
    for (const line of lines) mark(line, 'joined', ...(guessed ? (['guessed'] as const) : []))
    const text = 'A row that is broken inside a cell was read as one'
    const why = guessed ? `, though nothing but its words shows it` : ''
    draft.note(guessed ? 'guessed' : 'joined', place, `${text}${why}: ${quoted(words)}`)
  }
}

function opening({ blocks }: Document): string[] {
  const first = blocks.findIndex(({ kind }) => kind === 'table')
  return blocks.slice(0, first).flatMap(block => (block.kind === 'line' ? plainOf(block.line.text) : []))
}

type Behind = Pick<Mending, 'waiting' | 'printed' | 'vocabulary'>

/** `waiting`: what stands behind the table, the next of it last. What goes on with the table is taken from there. */
function whole(table: Table, behind: Behind, mended: Mended[]): Table {
  const header = numbered(table.rows[0]?.place) === undefined ? undefined : headerOf(table, behind.vocabulary)
  if (header?.kind !== 'action plan') return table
  const from = header.at + header.rows.length
  const rows = table.rows.slice(0, from)
  const pieces = table.rows.slice(from).toReversed()
  const mending = { ...behind, columns: header.columns, pieces, end: rows.at(-1)?.place }
  for (let one = nextRow(mending); one; one = nextRow(mending)) {
    rows.push(one.row)
    if (one.mended) mended.push(one.mended)
  }
  return { ...table, rows }
}

/** `end`: where the last piece stood that was taken. */
type Mending = {
  columns: readonly Column[]
  pieces: Row[]
  waiting: Block[]
  end: string | undefined
  /** What the pages print, and what stands before the first table. */
  printed: ReadonlySet<string>
  vocabulary: Vocabulary
}

function nextRow(mending: Mending): { row: Row; mended?: Mended } | undefined {
  const { columns, pieces, vocabulary } = mending
  const own = pieces.slice(-mostPieces).toReversed()
  const next =
    own.length < mostPieces ? [...own, ...rowsBehind(own.at(-1)?.place ?? mending.end, mending)] : own
  const count = columns.length > 1 ? piecesOfOne(next, columns.length) : 0
  const one = count > 1 ? oneRow(next.slice(0, count), columns, vocabulary) : undefined
  if (one) {
    mending.end = next[count - 1]?.place
    take(count, mending)
    return one
  }
  const row = pieces.pop()
  mending.end = row?.place
  return row && { row }
}

const mostPieces = 6

/** The lines of running text right behind a row, and the rows they lead to where these have no header of their own. */
function rowsBehind(end: string | undefined, mending: Mending): Row[] {
  const { waiting, vocabulary } = mending
  const found: Row[] = []
  let place = end
  for (const block of waiting.slice(-mostPieces).toReversed()) {
    const [first] = block.kind === 'table' ? block.rows : [rowOfLine(block)]
    if (!first || !isRightBehind(place, first.place)) break
    if (block.kind === 'table')
      return headerOf(block, vocabulary) ? [] : [...found, ...block.rows.slice(0, mostPieces)]
    if (!mayBeRest(block.line, mending)) break
    found.push(first)
    place = first.place
  }
  return []
}

/** Running text that names no part of the plan and that no page prints. */
function mayBeRest(line: Line, { printed, vocabulary }: Mending): boolean {
  const isOfPage = isPrinted(line, printed) || !/\p{L}/u.test(line.text)
  return line.style.as === 'text' && !isOfPage && !namesPart(line.text, vocabulary)
}

function rowOfLine({ place, line }: Extract<Block, { kind: 'line' }>): Row {
  return { place, cells: [{ lines: [line] }] }
}

/** How many lines add up to one row: each but the first begins in the cell in which the one before it ends. */
function piecesOfOne(next: readonly Row[], width: number): number {
  let cells = 0
  for (const [at, row] of next.slice(0, mostPieces).entries()) {
    if (row.cells.some(cell => cell.repeated || cell.across)) return 0
    if (at > 0 && !isRightBehind(next[at - 1]?.place, row.place)) return 0
    cells += at === 0 ? row.cells.length : row.cells.length - 1
    if (cells >= width) return cells === width && at > 0 ? at + 1 : 0
  }
  return 0
}

function oneRow(parts: readonly Row[], columns: readonly Column[], vocabulary: Vocabulary) {
  const [first, ...others] = parts
  const last = parts.at(-1)
  if (!first || !last || others.some(row => beginsRow(row, columns))) return undefined
  const cells = others.reduce((all, row) => goingOn(all, row.cells), [...first.cells])
  const toldBy = (one: readonly Cell[]) => told(one, columns, vocabulary)
  const isTold = toldBy(cells) > Math.max(toldBy(first.cells), toldBy(last.cells))
  const isSentence = others.every((row, at) => isRest(parts[at], row))
  if (!isSentence && !isTold) return undefined
  const words = cells.map(textOf).filter(Boolean).join(' | ')
  return { row: { place: first.place, cells }, mended: { place: first.place, words, guessed: !isTold } }
}

/** The number of its own says that a row begins. */
function beginsRow({ cells }: Row, columns: readonly Column[]): boolean {
  return columns[0]?.role === 'number' && /^\W*\p{L}{0,4}[\s.-]?\d/u.test(textOf(cells[0]))
}

function goingOn(begun: readonly Cell[], [rest, ...others]: readonly Cell[]): Cell[] {
  const lines = together(begun.at(-1)?.lines ?? [], rest?.lines ?? [])
  return [...begun.slice(0, -1), { lines }, ...others]
}

function together(begun: readonly Line[], rest: readonly Line[]): Line[] {
  const last = begun.at(-1)
  const [first, ...others] = rest
  if (!last || !first) return [...begun, ...rest]
  const text = last.text.endsWith('-') ? last.text + first.text : `${last.text} ${first.text}`
  return [...begun.slice(0, -1), { ...last, text }, ...others]
}

/** The days and colours that stand where their columns are. */
function told(cells: readonly Cell[], columns: readonly Column[], vocabulary: Vocabulary): number {
  const words = (column: Column) => textOf(cells[column.at])
  const days = columnsAs(columns, 'due').filter(column => daysIn(words(column)).length > 0)
  const colours = columnsAs(columns, 'rag', 'status').filter(
    column => colourOf(words(column), vocabulary).is === 'colour',
  )
  return days.length + colours.length
}

function isRest(before: Row | undefined, row: Row): boolean {
  return /^\p{Ll}/u.test(textOf(row.cells[0])) || cannotEnd(textOf(before?.cells.at(-1)))
}

/** Rows of the table first, then the lines behind it; of a table there the rest of the rows goes on with this one. */
function take(count: number, { pieces, waiting }: Mending): void {
  for (let left = count; left > 0; left -= 1) {
    if (pieces.pop()) continue
    const block = waiting.pop()
    if (block?.kind !== 'table') continue
    for (const row of block.rows.slice(1).toReversed()) pieces.push(row)
  }
}

function isRightBehind(before: string | undefined, place: string | undefined): boolean {
  const [a, b] = [numbered(before), numbered(place)]
  return a !== undefined && b === a + 1
}

/** Only where a file is read line by line may a row be broken. */
function numbered(place: string | undefined): number | undefined {
  const number = /^(?:line|row) (\d+)$/.exec(place ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}
