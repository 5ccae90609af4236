import type { Block, Cell } from '../../domain/reading/document.ts'
import { mostLines, tooLong } from '../../domain/reading/draft.ts'
import { Refusal } from '../../domain/refusal.ts'

/** The largest file accepted: a strategy with pictures is 2–8 MB; what holds no table worth reading is often larger. */
export const mostBytes = 20 * 1024 * 1024
/** Rows and paragraphs together. Users of other trackers report boards of up to 2,400 items. */
export const mostRows = 20_000
/** Lines of all cells and paragraphs together, the lines of a merged cell counted in every row it covers. */
export const mostLinesInAll = 250_000
/** Excel has 16,384; nobody reads a plan of more than a few dozen. */
export const mostColumns = 1_000
/** What a Word or Excel file may unpack to in all, and in one part: beyond it a parser needs gigabytes. */
export const mostUnpacked = 120 * 1024 * 1024
export const mostUnpackedPart = 40 * 1024 * 1024
/** Real documents are packed 5 to 60 times smaller, deflate can do 1,030 times: only a bomb lies beyond this. */
export const mostRatio = 250
export const mostParts = 3_000
/** Cells of one sheet from its corner to its furthest filled cell. */
export const mostCells = 2_000_000

export function refuseLargeFile(fileName: string, bytes: number): void {
  if (bytes <= mostBytes) return
  const size = `${Math.ceil(bytes / 1024 / 1024)} MB`
  throw new Refusal(
    'too large',
    `This file is ${size}; up to 20 MB can be read. ${mayHoldPictures.test(fileName) ? 'Remove its pictures and save it again.' : 'Split it and read the parts.'}`,
    {
      reason: 'bytes',
      bytes,
    },
  )
}

const mayHoldPictures = /\.(?:docx|xlsx|html?)$/i

export function refuseLongDocument(blocks: Block[]): void {
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0)
  refuseRows(rows)
  const cells = blocks.flatMap(block => (block.kind === 'table' ? block.rows.map(row => row.cells) : []))
  refuseLinesInAll(cells.reduce((sum, row) => sum + linesIn(row), 0))
  if (cells.some(row => row.length > mostColumns)) throw tooWide()
}

/** Refused while it is counted: what is beyond the limit is never held. */
export function refuseRows(rows: number): void {
  if (rows <= mostRows) return
  throw new Refusal(
    'too large',
    'This document has more than 20,000 rows and paragraphs. Split it and read the parts.',
    {
      reason: 'rows',
      rows,
    },
  )
}

/** No proposal holds more lines than this, so no cell and no paragraph need be read further. */
export function refuseLines(lines: number): void {
  if (lines > mostLines) throw tooLong()
}

export function refuseLinesInAll(lines: number): void {
  if (lines <= mostLinesInAll) return
  throw new Refusal(
    'too large',
    'This document holds more than 250,000 lines. Split it and read the parts.',
    { reason: 'lines', lines },
  )
}

function linesIn(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.lines.length, 0)
}

function tooWide(): Refusal {
  return new Refusal(
    'too large',
    'A table of this document has more than 1,000 columns. Delete what lies outside the plan.',
    { reason: 'columns' },
  )
}
