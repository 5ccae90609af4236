import type { Column } from './columns.ts'
import { textOf } from './columns.ts'
import type { Draft } from './draft.ts'
import { isError } from './rowReader.ts'
import type { KnownTable, Layout, Prose } from './tables.ts'
import { unkeptColumns, unkeptWords } from './unkept.ts'
import type { Vocabulary } from './vocabulary.ts'
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
    noteErrors(table, draft, vocabulary)
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

function noteErrors({ rows }: KnownTable, draft: Draft, vocabulary: Vocabulary): void {
  const found = rows.flatMap(({ place, cells }) =>
    cells.flatMap(cell => {
      const words = cell.repeated ? '' : textOf(cell)
      return isError(words, vocabulary) ? [{ place, words }] : []
    }),
  )
  const [first] = found
  if (!first) return
  const holds = found.length === 1 ? 'A cell holds' : `${found.length} cells hold`
  const read = found.length === 1 ? 'it' : 'them'
  const listed = [...new Set(found.map(({ words }) => quoted(words)))].join(', ')
  const text = `${holds} an error of the spreadsheet and no words, so nothing was read from ${read}: ${listed}`
  draft.note('not recorded', first.place, text)
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

/** What no fact holds is kept with the progress of an action; elsewhere it has nobody to be kept with, and is told here. */
function noteColumns(table: KnownTable, draft: Draft, vocabulary: Vocabulary): void {
  for (const column of unkeptColumns(table, vocabulary)) {
    const named =
      column.words === ''
        ? `Column ${column.at + 1}, without a heading,`
        : `The column ${quoted(column.words)}`
    const text =
      table.kind === 'action plan'
        ? `${named} has no place of its own; what it says is kept with the progress`
        : `${named} is not kept: ${valuesOf(table, column, vocabulary)}`
    draft.note('left out', table.place, text)
  }
}

function valuesOf(table: KnownTable, column: Column, vocabulary: Vocabulary): string {
  const values = table.rows.map(row => unkeptWords(row, column, table, vocabulary)).filter(Boolean)
  const shown = values.slice(0, mostValues).map(quoted).join(', ')
  return values.length > mostValues ? `${shown} and ${values.length - mostValues} more` : shown
}

const mostValues = 20
