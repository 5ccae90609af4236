import type { ReadColour } from './colours.ts'
import { colourOf } from './colours.ts'
import type { Column } from './columns.ts'
import { columnsAs, ragColumns } from './columns.ts'
import type { ProposedLine } from './proposal.ts'
import type { Reader } from './rowReader.ts'
import { linesIn, wordsIn } from './rowReader.ts'
import type { ReadStanding } from './standings.ts'
import { standingOf } from './standings.ts'
import { quoted } from './wording.ts'

/** `said`: words of the cells that are neither a colour nor a standing, to be kept as progress. */
export type State = Pick<ProposedLine, 'rag' | 'lifecycle' | 'marks'> & { said: string[] }
type Colour = Pick<ProposedLine, 'rag' | 'marks'> & { said: Said[] }
/** `beside`: said in a status column beside the one of colours. `wanted`: where a colour was looked for and none stands. */
type Said = { column: Column; words: string; beside?: true; wanted?: true }

/** What the RAG and the status cells of a row say of its work: its colour, and where it stands. A status column may hold either. */
export function readState(reader: Reader): State {
  const colour = readColour(reader)
  const told = [...colour.said, ...statusesBeside(reader)]
  const read = told.map(one => ({ ...one, standing: standingOf(one.words, reader.vocabulary) }))
  const standing = agreed(read, reader)
  for (const { words } of read.filter(one => one.wanted && one.standing.is === 'not said'))
    sayNoColour(words, reader)
  return {
    ...(colour.rag && { rag: colour.rag }),
    ...(standing && { lifecycle: standing }),
    marks: [...colour.marks, ...(isDisputed(read) ? (['ambiguous'] as const) : [])],
    said: read.map(one => restOf(one, standing)).filter(Boolean),
  }
}

type ReadSaid = Said & { standing: ReadStanding }

/** Where work stands, unless one cell or two of them say different things. */
function agreed(read: readonly ReadSaid[], { draft, row }: Reader): ProposedLine['lifecycle'] {
  if (isDisputed(read)) {
    const words = read.map(one => one.words).join(' / ')
    draft.note('ambiguous', row.place, `More than one standing is given, so none was set: ${quoted(words)}`)
    return undefined
  }
  return lifecyclesIn(read)[0]
}

function isDisputed(read: readonly ReadSaid[]): boolean {
  return read.some(({ standing }) => standing.is === 'several') || lifecyclesIn(read).length > 1
}

function lifecyclesIn(read: readonly ReadSaid[]) {
  return [...new Set(read.flatMap(({ standing }) => (standing.is === 'said' ? [standing.lifecycle] : [])))]
}

/** What of a cell is progress: all of it, or what stands behind the word that was read. */
function restOf({ column, words, standing, beside }: ReadSaid, read: ProposedLine['lifecycle']): string {
  const rest = standing.is === 'said' && read ? standing.rest : words
  return rest !== '' && beside ? `${column.words}: ${rest}` : rest
}

function statusesBeside(reader: Reader): Said[] {
  const colours = colourColumns(reader)
  return columnsAs(reader.table.columns, 'status')
    .filter(column => !colours.includes(column))
    .map(column => ({ column, words: linesIn(column, reader), beside: true as const }))
    .filter(({ words }) => words !== '')
}

function readColour(reader: Reader): Colour {
  const cells = colourColumns(reader)
    .map(column => ({ column, words: wordsIn(column, reader) }))
    .filter(({ words }) => words !== '')
    .map(cell => ({ ...cell, colour: colourOf(cell.words, reader.vocabulary) }))
  const latest = cells.findLast(({ colour }) => colour.is !== 'no colour')
  const others = cells
    .filter(({ colour }) => colour.is === 'no colour')
    .map(({ column }) => ({ column, words: linesIn(column, reader) }))
  if (!latest)
    return {
      marks: [],
      said: others.map(one => (one.column.role === 'rag' ? { ...one, wanted: true } : one)),
    }
  const { marks, rag, said } = readLatest(latest, reader)
  const isChosen = cells.some(({ colour }) => colour.is === 'colour' && rag && colour.rag !== rag)
  if (isChosen) sayChosen(latest.column, reader)
  return {
    ...(rag && { rag }),
    marks: isChosen ? [...marks, 'guessed'] : marks,
    said: [...said, ...others],
  }
}

type ColourCell = Said & { colour: ReadColour }

function readLatest({ column, words, colour }: ColourCell, { draft, row }: Reader): Colour {
  if (colour.is === 'colour') {
    const said = colour.rest === '' ? [] : [{ column, words: colour.rest }]
    return { rag: colour.rag, marks: [], said }
  }
  draft.note('ambiguous', row.place, `More than one colour is given, so none was set: ${quoted(words)}`)
  return { marks: ['ambiguous'], said: [{ column, words }] }
}

function sayNoColour(words: string, { draft, row }: Reader): void {
  draft.note('not recorded', row.place, `${quoted(words)} is not a colour; kept as progress`)
}

/** A colour a quarter, from left to right: what stands furthest right was said last. */
function sayChosen({ words }: Column, { draft, row }: Reader): void {
  draft.note('guessed', row.place, `Several colours are given; the one under ${quoted(words)} was read`)
}

/** A status column may hold colours; beside a RAG column it only says where things stand. */
export function colourColumns({ table, vocabulary }: Reader): Column[] {
  const rags = ragColumns(table.columns, vocabulary)
  return rags.length > 0 ? rags : columnsAs(table.columns, 'status').slice(0, 1)
}
