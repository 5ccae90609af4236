import type { Block, Cell, Document, Line, NotShown, Table } from '../../domain/reading/document.ts'
import { beginsWithBullet, linesOfRun } from './bullets.ts'
import { struckAt, struckOut } from './html.ts'
import { refuseRows } from './limits.ts'
import type { Struck } from './markup.ts'
import { linesOfMarkup, nodesOf } from './markup.ts'

/**
 * The text a PDF converter leaves: headings and bullets as in Markdown, each table row a line of cells between tabs (or
 * pipes) with HTML inside them. A blank line ends a table here; whether the next one goes on with it is the domain's to say.
 */
export function textBlocks(text: string): Pick<Document, 'blocks' | 'leftOut'> {
  const reader: Reader = { blocks: [], leftOut: [], table: undefined, wraps: false, tables: 0 }
  for (const [index, line] of text.split(/\r\n|\n|\r|\f/).entries()) {
    readLine(line, `line ${index + 1}`, reader)
    refuseRows(Math.max(reader.blocks.length, reader.table?.rows.length ?? 0))
  }
  return reader
}

/** `wraps`: the line before was a bullet, so an indented line after it is the rest of its sentence. */
type Reader = {
  blocks: Block[]
  leftOut: NotShown[]
  table: Table | undefined
  wraps: boolean
  tables: number
}

function readLine(text: string, place: string, reader: Reader): void {
  const cells = cellsOf(text)
  if (cells) readRow(cells, place, reader)
  else readParagraph(text, place, reader)
}

function readParagraph(text: string, place: string, reader: Reader): void {
  reader.table = undefined
  if (reader.wraps && isWrapped(text)) {
    addToLast(text, reader)
    return
  }
  const lines = linesOfPlain(text)
  for (const line of lines) reader.blocks.push({ kind: 'line', place, line })
  reader.wraps = lines.at(-1)?.style.as === 'bullet'
}

function readRow(texts: string[], place: string, reader: Reader): void {
  reader.wraps = false
  if (texts.every(isRule)) return
  if (!reader.table) {
    reader.tables += 1
    reader.table = { kind: 'table', place: `table ${reader.tables}`, rows: [] }
    reader.blocks.push(reader.table)
  }
  const struck: Struck[] = []
  reader.table.rows.push({ place, cells: texts.map(cell => cellOf(cell, struck)) })
  reader.leftOut.push(...struckAt(place, struck))
}

function cellsOf(line: string): string[] | undefined {
  if (line.includes('\t')) return beginsWithBullet(line) || line.trim() === '' ? undefined : line.split('\t')
  const piped = /^\s*\|(.*)\|\s*$/.exec(line)
  return piped?.[1]?.split('|')
}

/** The dashes Markdown draws under a heading row; converters also leave them in the middle of a table. */
function isRule(cell: string): boolean {
  return /^\s*:?-{2,}:?\s*$/.test(cell)
}

function cellOf(text: string, struck: Struck[]): Cell {
  if (/<\/?[a-z][^<>]*>/i.test(text)) {
    const own: Struck[] = []
    const lines = linesOfMarkup(nodesOf(withoutEmphasis(text)), { struck: own })
    struck.push(...own)
    return struckOut({ lines }, own)
  }
  return { lines: linesOfRun(withoutEmphasis(text), { as: 'text' }) }
}

function linesOfPlain(text: string): Line[] {
  const heading = /^(#{1,6})\s+(.*)$/.exec(text)
  if (heading)
    return linesOfRun(withoutEmphasis(heading[2] ?? ''), { as: 'heading', level: heading[1]?.length ?? 1 })
  const bold = /^\s*\*\*([^*]{1,120})\*\*\s*$/.exec(text)
  if (bold) return linesOfRun(bold[1] ?? '', { as: 'heading', level: 6 })
  return linesOfRun(withoutEmphasis(text), { as: 'text' }).map(line => indented(line, text))
}

function indented(line: Line, text: string): Line {
  if (line.style.as !== 'bullet') return line
  const indent = /^[ ]*/.exec(text)?.[0].length ?? 0
  return {
    ...line,
    style: { as: 'bullet', depth: Math.max(line.style.depth, Math.min(4, Math.floor(indent / 2))) },
  }
}

function isWrapped(text: string): boolean {
  return /^\s{2,}\S/.test(text) && linesOfRun(text, { as: 'text' })[0]?.style.as === 'text'
}

function addToLast(text: string, reader: Reader): void {
  const last = reader.blocks.at(-1)
  if (last?.kind !== 'line') return
  const [more, ...rest] = linesOfRun(withoutEmphasis(text), last.line.style)
  if (more) last.line = { ...last.line, text: `${last.line.text} ${more.text}` }
  for (const line of rest) reader.blocks.push({ kind: 'line', place: last.place, line })
}

/** `**bold**`, `*italics*`. Each pattern stops at the next asterisk, so a line of asterisks costs no more than its length. */
function withoutEmphasis(text: string): string {
  return text.replace(/\*\*([^*]+)\*\*/g, '$1').replace(/(^|[\s"(])\*(?!\s)([^*]+)\*/g, '$1$2')
}
