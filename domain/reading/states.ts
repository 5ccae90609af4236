import type { ReadColour } from './colours.ts'
import { colourOf } from './colours.ts'
import type { Column } from './columns.ts'
import { columnsAs, ragColumns } from './columns.ts'
import type { ProposedLine, SaidLifecycle } from './proposal.ts'
import { refusalIn } from './responses.ts'
import type { Reader } from './rowReader.ts'
import { linesIn, wordsIn } from './rowReader.ts'
import type { ReadStanding } from './standings.ts'
import { driftIn, isAgreedTo, standingOf } from './standings.ts'
import { quoted } from './wording.ts'

/** `said`: words of the cells that are neither a colour nor a standing, to be kept as progress. */
export type State = Pick<ProposedLine, 'rag' | 'lifecycle' | 'marks'> & { said: string[] }
type Colour = Pick<ProposedLine, 'rag' | 'marks'> & { said: Said[] }
/** `beside`: said in a status column beside the one of colours. `wanted`: where a colour was looked for and none stands; `coloured`: beside one. */
type Said = { column: Column; words: string; beside?: true; wanted?: true; coloured?: true }

/** What the RAG and the status cells of a row say of its work: its colour, and where it stands. A status column may hold either. */
export function readState(reader: Reader): State {
  const colour = readColour(reader)
  const told = [...colour.said, ...statusesBeside(reader)]
  const read = told.map(one => ({ ...one, standing: standingSaid(one, reader) }))
  const standing = standingIn(read, reader)
  for (const one of read) sayWhatIsNotRead(one, reader)
  return {
    ...(colour.rag && { rag: colour.rag }),
    ...(standing.lifecycle && { lifecycle: standing.lifecycle }),
    marks: [...colour.marks, ...standing.marks],
    said: read.map(one => restOf(one, standing.lifecycle)).filter(Boolean),
  }
}

/** "Green - on track": the colour is said, and its words add nothing to it. */
function standingSaid({ words, coloured }: Said, { vocabulary }: Reader): ReadStanding {
  const isOfColour = coloured && driftIn(words, vocabulary) !== undefined
  const standing = standingOf(words, vocabulary)
  return isOfColour && standing.is === 'said' && standing.guessed ? { is: 'not said' } : standing
}

type Standing = Pick<ProposedLine, 'lifecycle' | 'marks'>

/** Where work stands, unless one cell or two of them say different things. What was not accepted is no open work, whatever its plan says. */
function standingIn(read: readonly ReadSaid[], reader: Reader): Standing {
  const refusal = refusalIn(reader)
  const isOver = read.every(({ standing }) => standing.is !== 'said' || mayBeRefused.has(standing.lifecycle))
  if (refusal && isOver && !isDisputed(read, [])) {
    sayGuess(refusal, 'cancelled', reader)
    return { lifecycle: 'cancelled', marks: ['guessed'] }
  }
  const answered = refusal === undefined ? [] : [refusal]
  const isTakenBack = read.some(({ standing }) => standing.is === 'taken back')
  if (isTakenBack) return { marks: ['ambiguous'] }
  if (isDisputed(read, answered)) {
    sayDispute([...answered, ...read.map(one => one.words)], reader)
    return { marks: ['ambiguous'] }
  }
  const guesses = read.filter(({ standing }) => standing.is === 'said' && standing.guessed)
  const [lifecycle] = lifecyclesIn(read)
  for (const { words } of guesses) if (lifecycle) sayGuess(words, lifecycle, reader)
  return { ...(lifecycle && { lifecycle }), marks: guesses.length > 0 ? ['guessed'] : [] }
}

/** A refused recommendation is often "closed", and never begun. */
const mayBeRefused = new Set<SaidLifecycle>(['not started', 'complete', 'cancelled'])

function sayDispute(all: readonly string[], { draft, row }: Reader): void {
  const words = all.join(' / ')
  draft.note('ambiguous', row.place, `More than one standing is given, so none was set: ${quoted(words)}`)
}

function sayGuess(words: string, lifecycle: SaidLifecycle, { draft, row, vocabulary }: Reader): void {
  const isDrift = driftIn(words, vocabulary) !== undefined
  const kept = isDrift
    ? ', and its words were kept as progress: no colour and no day was taken from them'
    : ''
  draft.noteOften('guessed', row.place, `${quoted(words)} was read as ${lifecycle}${kept}`)
}

/** Words of the status that set nothing stay words, and the reviewer is told which, each of them once. */
function sayWhatIsNotRead(
  { words, column, coloured, wanted, standing }: ReadSaid,
  { draft, row, vocabulary }: Reader,
): void {
  const drift = driftIn(words, vocabulary)
  if (standing.is === 'taken back')
    draft.noteOften(
      'ambiguous',
      row.place,
      `${quoted(words)} says that it is over and that it is not, so no standing was set; kept as progress`,
    )
  else if (drift !== undefined && standing.is === 'said' && standing.guessed) return
  else if (drift !== undefined && !coloured)
    draft.noteOften(
      'not recorded',
      row.place,
      `${quoted(words)} may mean a colour or a delay; no colour and no day was taken from it, and it is kept as progress`,
    )
  else if (standing.is !== 'not said') return
  else if (wanted)
    draft.noteOften('not recorded', row.place, `${quoted(words)} is not a colour; kept as progress`)
  else if (column.role === 'status' && !coloured && !isAgreedTo(words, vocabulary))
    draft.noteOften(
      'not recorded',
      row.place,
      `${quoted(words)} is no standing that is known, so none was set; kept as progress`,
    )
}

type ReadSaid = Said & { standing: ReadStanding }

function isDisputed(read: readonly ReadSaid[], refusals: readonly string[]): boolean {
  const all = new Set([...lifecyclesIn(read), ...refusals.map(() => 'cancelled' as const)])
  return read.some(({ standing }) => standing.is === 'several') || all.size > 1
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
    const said = colour.rest === '' ? [] : [{ column, words: colour.rest, coloured: true as const }]
    return { rag: colour.rag, marks: [], said }
  }
  draft.note('ambiguous', row.place, `More than one colour is given, so none was set: ${quoted(words)}`)
  return { marks: ['ambiguous'], said: [{ column, words, coloured: true }] }
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
