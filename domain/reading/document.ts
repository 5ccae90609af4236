import { z } from 'zod'

/**
 * A document as `bot/intake` hands it over, whatever file it came from: paragraphs, list lines and tables in reading order.
 * The text is plain: white space folded, typographic quotes straightened, so that a Word file and a converted PDF agree.
 */
export const Line = z.object({
  /** How the line stood: a heading with its level, a bullet with its depth from 0, which may be a number, or running text. */
  style: z.discriminatedUnion('as', [
    z.object({ as: z.literal('heading'), level: z.int().min(1).max(6) }),
    z.object({ as: z.literal('bullet'), depth: z.int().min(0), number: z.string().optional() }),
    z.object({ as: z.literal('text') }),
  ]),
  text: z.string(),
})

export const Cell = z.object({
  lines: z.array(Line),
  /** The columns it is merged across, when more than one: such a row is a heading within the table. */
  across: z.int().min(2).optional(),
  /** It is merged with the cell above, whose lines are repeated here so that the row can be read alone. */
  repeated: z.literal(true).optional(),
  /** A table stood inside it and nothing else: its cells are the lines. */
  heldTable: z.literal(true).optional(),
  /** Such a table has several columns: read as one text, its cells would make sentences nobody wrote. */
  heldColumns: z.literal(true).optional(),
  /** What is struck through in it, where nothing else stands there. */
  struck: z.string().optional(),
  /** The words of a table that stood inside it beside words of its own; they are not among the lines. */
  leftOut: z.string().optional(),
})

export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line'), place: z.string(), line: Line }),
  /** `place` of a row is said in the words of its file: "line 31", "table 2, row 4", "sheet Plan, row 12". */
  z.object({
    kind: z.literal('table'),
    place: z.string(),
    rows: z.array(z.object({ place: z.string(), cells: z.array(Cell) })),
  }),
])

/** What a file holds and does not show, or shows as taken back: hidden rows, words struck through. `text` says so in a sentence. */
export const NotShown = z.object({ place: z.string(), text: z.string() })

export const Document = z.object({
  fileName: z.string(),
  blocks: z.array(Block),
  leftOut: z.array(NotShown).optional(),
})

export type Line = z.infer<typeof Line>
export type Cell = z.infer<typeof Cell>
export type Block = z.infer<typeof Block>
export type NotShown = z.infer<typeof NotShown>
export type Document = z.infer<typeof Document>
export type Table = Extract<Block, { kind: 'table' }>
