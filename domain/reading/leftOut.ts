import type { Column } from './columns.ts'
import { columnsAs, ragColumns, textOf } from './columns.ts'
import type { Draft } from './draft.ts'
import type { KnownTable, Layout, Prose } from './tables.ts'
import type { Role, Vocabulary } from './vocabulary.ts'
import { quoted } from './wording.ts'

/** Says what of the document did not become part of the plan, so that nobody has to find out by missing it. */
export function noteLeftOut(layout: Layout, draft: Draft, vocabulary: Vocabulary): void {
  for (const run of runsOf(layout.prose, draft)) noteRun(run, draft)
  for (const { place, line } of layout.repeated)
    draft.note('left out', place, `A page heading said again: ${quoted(line.text)}`)
  for (const table of layout.unknown) {
    const [first] = table.rows
    const words = first?.cells.map(textOf).filter(Boolean).join(' | ') ?? ''
    if (words !== '')
      draft.note('left out', first?.place ?? table.place, `A table of another kind: ${quoted(words)}`)
  }
  for (const table of layout.tables) {
    noteColumns(table, draft, vocabulary)
    noteInnerTables(table, draft)
  }
}

function noteInnerTables({ rows }: KnownTable, draft: Draft): void {
  for (const { place, cells } of rows) {
    for (const cell of cells.filter(one => !one.repeated)) {
      const words = cell.leftOut === undefined ? textOf(cell) : cell.leftOut
      if (words === '') continue
      if (cell.leftOut !== undefined)
        draft.note(
          'left out',
          place,
          `A table stands inside a cell; its words were left out: ${quoted(words)}`,
        )
      else if (cell.heldTable)
        draft.note(
          'joined',
          place,
          `A table stands inside a cell; its words were joined here: ${quoted(words)}`,
        )
    }
  }
}

function noteRun(run: readonly Prose[], draft: Draft): void {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last) return
  if (run.length === 1) draft.note('left out', first.place, quoted(first.line.text))
  else
    draft.note(
      'left out',
      `${first.place} to ${last.place}`,
      `${run.length} paragraphs, from ${quoted(first.line.text)}`,
    )
}

function runsOf(prose: readonly Prose[], draft: Draft): Prose[][] {
  const runs: Prose[][] = [[]]
  for (const one of prose) {
    if (draft.isUsed(one)) runs.push([])
    else runs.at(-1)?.push(one)
  }
  return runs.filter(run => run.length > 0)
}

function noteColumns(table: KnownTable, draft: Draft, vocabulary: Vocabulary): void {
  const read = readColumns(table, vocabulary)
  const unread = table.columns.filter(
    column =>
      column.words !== '' &&
      !read.includes(column) &&
      table.rows.some(row => textOf(row.cells[column.at]) !== ''),
  )
  if (unread.length === 0) return
  const named = unread.map(column => quoted(column.words)).join(', ')
  draft.note(
    'left out',
    table.place,
    unread.length === 1 ? `The column ${named} is not kept` : `The columns ${named} are not kept`,
  )
}

/** The roles a reader takes every column of, and those of which it takes only the one that fits best. */
const taken: Record<KnownTable['kind'], { all: Role[]; best: Role[][] }> = {
  strategy: {
    all: ['lead', 'due', 'status', 'progress', 'success'],
    best: [['vision'], ['thread'], ['commitment']],
  },
  matrix: {
    all: ['evidence', 'gap', 'action', 'commitment', 'lead', 'due', 'status', 'progress', 'success'],
    best: [['element'], ['score']],
  },
  'action plan': {
    all: [
      'heading',
      'source',
      'outcome',
      'element',
      'vision',
      'gap',
      'lead',
      'due',
      'status',
      'progress',
      'success',
      'evidence',
      'number',
    ],
    best: [['action', 'commitment'], ['thread']],
  },
}

function readColumns({ kind, columns }: KnownTable, vocabulary: Vocabulary): Column[] {
  const { all, best } = taken[kind]
  return [
    ...columnsAs(columns, ...all),
    ...ragColumns(columns, vocabulary),
    ...best.flatMap(roles => columnsAs(columns, ...roles).slice(0, 1)),
  ]
}
