import type { Block } from '../../domain/reading/document.ts'
import { Refusal } from '../../domain/refusal.ts'

/** The largest file accepted: a strategy with pictures is 2–8 MB; what holds no table worth reading is often larger. */
export const mostBytes = 20 * 1024 * 1024
/** Rows and paragraphs together. Users of other trackers report boards of up to 2,400 items. */
export const mostRows = 20_000
/** What a Word or Excel file may unpack to in all, and in one part: beyond it a parser needs gigabytes. */
export const mostUnpacked = 120 * 1024 * 1024
export const mostUnpackedPart = 40 * 1024 * 1024
/** Real documents are packed 5 to 60 times smaller, deflate can do 1,030 times: only a bomb lies beyond this. */
export const mostRatio = 250
export const mostParts = 3_000
/** Cells of one sheet from its corner to its furthest filled cell. */
export const mostCells = 2_000_000

export function refuseLargeFile(bytes: number): void {
  if (bytes <= mostBytes) return
  const size = `${Math.ceil(bytes / 1024 / 1024)} MB`
  throw new Refusal(
    'too large',
    `This file is ${size}; up to 20 MB can be read. Remove its pictures and save it again.`,
    {
      reason: 'bytes',
      bytes,
    },
  )
}

export function refuseLongDocument(blocks: Block[]): void {
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0)
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
