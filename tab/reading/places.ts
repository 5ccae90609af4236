import type { Block, Document } from '../../domain/reading/document.ts'

/** Every place of a document in reading order: a place for each line and for each row of a table. */
export function placesOf({ blocks }: Document): string[] {
  return blocks.flatMap(block => (block.kind === 'line' ? [block.place] : block.rows.map(row => row.place)))
}

/** The places that words such as "line 35" or "paragraph 14 to paragraph 15" point at. */
export function placesMeant(words: string, all: readonly string[]): string[] {
  if (all.includes(words)) return [words]
  const [from, to] = words.split(' to ').map(place => all.indexOf(place))
  if (from === undefined || to === undefined || from < 0 || to < from) return []
  return all.slice(from, to + 1)
}

/** Whether a line of the document is where some words of the proposal came from: a join or a cut leaves part of either. */
export function stoodIn(documentText: string, words: string): boolean {
  const [stood, read] = [bare(documentText), bare(words)]
  if (stood.length < 3 || read === '') return false
  return stood.includes(read.slice(0, enough)) || read.includes(stood.slice(0, enough))
}

/**
 * At most `size` places of a long document, around the one that is looked at: a table of ten thousand rows would otherwise be
 * drawn whole. `before` and `after` say how many were left away.
 */
export function portionOf(
  document: Document,
  place: string | undefined,
  size: number,
): { blocks: Block[]; before: number; after: number } {
  const all = placesOf(document)
  if (all.length <= size) return { blocks: document.blocks, before: 0, after: 0 }
  const at = Math.max(0, all.indexOf(place ?? ''))
  const from = Math.min(Math.max(0, at - Math.floor(size / 2)), all.length - size)
  const kept = new Set(all.slice(from, from + size))
  const blocks = document.blocks.flatMap((block): Block[] => {
    if (block.kind === 'line') return kept.has(block.place) ? [block] : []
    const rows = block.rows.filter(row => kept.has(row.place))
    return rows.length > 0 ? [{ ...block, rows }] : []
  })
  return { blocks, before: from, after: all.length - from - size }
}

/** So many letters of a line tell it from its neighbours. */
const enough = 60

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
