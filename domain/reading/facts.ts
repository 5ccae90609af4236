import type { ReadColour } from './colours.ts'
import { colourOf } from './colours.ts'
import type { Column } from './columns.ts'
import { columnsAs, isCalled, ragColumns, textOf } from './columns.ts'
import type { PlacedLine, WholeRow } from './cutRows.ts'
import { dayOfSerial, daysIn, orderShownBy } from './dates.ts'
import type { Draft } from './draft.ts'
import { kept } from './draft.ts'
import type { ProposedLine } from './proposal.ts'
import type { KnownTable } from './tables.ts'
import type { Role, Vocabulary } from './vocabulary.ts'
import { quoted } from './wording.ts'

/** What a row says beside the work itself: who leads it, by when, its colour, how it goes and what success is. What is not said stays unsaid. */
export type Facts = Pick<
  ProposedLine,
  'lead' | 'dueOn' | 'timescale' | 'rag' | 'progress' | 'success' | 'marks'
>

/** Where a row holds several actions, which of them is meant. */
export type Part = { at: number; of: number }
export type FactsOf = (row: WholeRow, part?: Part) => Partial<Facts>

export function factsReader(table: KnownTable, draft: Draft, vocabulary: Vocabulary): FactsOf {
  const dues = columnsAs(table.columns, 'due')
  const order = orderShownBy(table.rows.flatMap(row => dues.map(due => textOf(row.cells[due.at]))))
  const ofAll = new WeakMap<WholeRow, Partial<Facts>>()
  return (row, part = { at: 0, of: 1 }) => {
    const known = ofAll.get(row)
    if (known) return { ...known }
    const facts = factsOf({ table, dues, order, draft, vocabulary, row, part })
    if (!saysOneForEach(row, part)) ofAll.set(row, facts)
    return { ...facts }
  }
}

/** What a row says of all its actions at once is read once: there may be thousands of either. */
function saysOneForEach({ columns }: WholeRow, { of }: Part): boolean {
  return of > 1 && columns.some(lines => lines.length === of)
}

function factsOf(reader: Reader): Partial<Facts> {
  const colour = readColour(reader)
  const due = readDue(reader)
  const lead = readLead(reader)
  const progress = readProgress(colour.said, reader)
  const success = readSuccess(reader)
  const facts: Partial<Facts> = {
    ...(lead !== '' && { lead }),
    ...(due.dueOn && { dueOn: due.dueOn }),
    ...(due.timescale !== undefined && { timescale: due.timescale }),
    ...(colour.rag && { rag: colour.rag }),
    ...(progress !== '' && { progress }),
    ...(success !== '' && { success }),
  }
  const isShared = reader.part.of > 1 && Object.keys(facts).length > 0
  if (isShared)
    reader.draft.note(
      'guessed',
      reader.row.place,
      `${reader.part.of} lines stand in this row; what it says was given to each`,
    )
  return {
    ...facts,
    marks: [...new Set([...due.marks, ...colour.marks, ...(isShared ? (['guessed'] as const) : [])])],
  }
}

type Reader = {
  table: KnownTable
  dues: Column[]
  order: ReturnType<typeof orderShownBy>
  draft: Draft
  vocabulary: Vocabulary
  row: WholeRow
  part: Part
}
type Due = Pick<ProposedLine, 'dueOn' | 'timescale' | 'marks'>
type Colour = Pick<ProposedLine, 'rag' | 'marks'> & { said: string }

/** A cell with as many lines as the row has actions says one for each. */
function wordsIn(column: Column, { row, part, vocabulary }: Reader): string {
  const lines = row.columns[column.at] ?? []
  const isOwn = part.of > 1 && lines.length === part.of
  const words = isOwn ? kept(lines[part.at]?.text ?? '') : wordsOfAll(lines)
  return isBlank(words, vocabulary) ? '' : words
}

const joined = new WeakMap<readonly PlacedLine[], string>()

function wordsOfAll(lines: readonly PlacedLine[]): string {
  const known = joined.get(lines)
  if (known !== undefined) return known
  const words = kept(lines.map(line => line.text).join(' '))
  joined.set(lines, words)
  return words
}

export function isBlank(words: string, vocabulary: Vocabulary): boolean {
  return words === '' || vocabulary.blanks.includes(words.toLowerCase())
}

/** A lead officer and a lead agency are one lead, said twice. */
function readLead(reader: Reader): string {
  const columns = columnsAs(reader.table.columns, 'lead').toSorted((a, b) => a.at - b.at)
  return [...new Set(columns.map(column => wordsIn(column, reader)).filter(Boolean))].join(' / ')
}

function readDue(reader: Reader): Due {
  const said = reader.dues
    .map(column => ({ column, words: wordsIn(column, reader) }))
    .filter(({ words }) => words !== '')
  const revised = said.find(({ column }) => isCalled(column, reader.vocabulary.revised))
  const [only] = revised ? [revised] : said
  if (!only) return { marks: [] }
  const due = readDay(only.words, reader)
  if (revised && due.dueOn && said.length > 1) {
    reader.draft.note(
      'guessed',
      reader.row.place,
      `Two due days are given; the one under ${quoted(only.column.words)} was read`,
    )
    return { dueOn: due.dueOn, marks: [...due.marks, 'guessed'] }
  }
  return due
}

function readDay(words: string, { draft, order, row: { place } }: Reader): Due {
  const counted = dayOfSerial(words)
  if (counted) {
    draft.note('guessed', place, `${quoted(words)} was read as the number of a day: ${counted}`)
    return { dueOn: counted, marks: ['guessed'] }
  }
  const days = new Map(daysIn(words).map(day => [day.on, day]))
  const [day] = days.values()
  if (!day) {
    draft.note('not recorded', place, `${quoted(words)} is not a day, so no due day was set`)
    return { timescale: words, marks: [] }
  }
  if (days.size > 1) {
    draft.note('ambiguous', place, `More than one day is given, so none was set: ${quoted(words)}`)
    return { timescale: words, marks: ['ambiguous'] }
  }
  if (!day.ambiguous || order === 'day first') return { dueOn: day.on, marks: [] }
  if (order === 'month first') {
    draft.note(
      'ambiguous',
      place,
      `Other dates here put the month first, so no day was set from ${quoted(words)}`,
    )
    return { timescale: words, marks: ['ambiguous'] }
  }
  draft.note('ambiguous', place, `${quoted(words)} was read as day, month, year: ${day.on}`)
  return { dueOn: day.on, marks: ['ambiguous'] }
}

/** `said`: words of the colours' cells that are no colour, kept as progress. */
function readColour(reader: Reader): Colour {
  const cells = colourColumns(reader)
    .map(column => ({ column, words: wordsIn(column, reader) }))
    .filter(({ words }) => words !== '')
    .map(cell => ({ ...cell, colour: colourOf(cell.words, reader.vocabulary) }))
  const latest = cells.findLast(({ colour }) => colour.is !== 'no colour')
  const others = cells.filter(({ colour }) => colour.is === 'no colour').map(({ words }) => words)
  if (!latest) return sayNoColour(cells, reader)
  const { marks, rag, said } = readLatest(latest, reader)
  const isChosen = cells.some(({ colour }) => colour.is === 'colour' && rag && colour.rag !== rag)
  if (isChosen) sayChosen(latest.column, reader)
  return {
    ...(rag && { rag }),
    marks: isChosen ? [...marks, 'guessed'] : marks,
    said: [said, ...others].filter(Boolean).join('\n'),
  }
}

type ColourCell = { column: Column; words: string; colour: ReadColour }

function readLatest({ words, colour }: ColourCell, { draft, row }: Reader): Colour {
  if (colour.is === 'colour') return { rag: colour.rag, marks: [], said: colour.rest }
  draft.note('ambiguous', row.place, `More than one colour is given, so none was set: ${quoted(words)}`)
  return { marks: ['ambiguous'], said: words }
}

function sayNoColour(cells: readonly ColourCell[], { draft, row }: Reader): Colour {
  for (const { words } of cells.filter(({ column }) => column.role === 'rag'))
    draft.note('not recorded', row.place, `${quoted(words)} is not a colour; kept as progress`)
  return { marks: [], said: cells.map(({ words }) => words).join('\n') }
}

/** A colour a quarter, from left to right: what stands furthest right was said last. */
function sayChosen({ words }: Column, { draft, row }: Reader): void {
  draft.note('guessed', row.place, `Several colours are given; the one under ${quoted(words)} was read`)
}

/** A status column may hold colours; beside a RAG column it only says how things go. */
function colourColumns({ table, vocabulary }: Reader): Column[] {
  const rags = ragColumns(table.columns, vocabulary)
  return rags.length > 0 ? rags : columnsAs(table.columns, 'status').slice(0, 1)
}

function readProgress(status: string, reader: Reader): string {
  const roles: Role[] =
    reader.table.kind === 'action plan' ? ['progress', 'status', 'evidence'] : ['progress', 'status']
  const columns = columnsAs(reader.table.columns, ...roles).filter(
    column => !colourColumns(reader).includes(column),
  )
  return [status, ...toldIn(columns, reader)].filter(Boolean).join('\n')
}

function readSuccess(reader: Reader): string {
  const { kind, columns } = reader.table
  const work = columnsAs(columns, 'action', 'commitment')[0]?.at ?? 0
  const outcomes = kind === 'action plan' ? columnsAs(columns, 'outcome').filter(({ at }) => at > work) : []
  return toldIn([...columnsAs(columns, 'success'), ...outcomes], reader).join('\n')
}

/** Several columns (one a quarter) are kept apart by their headings. */
function toldIn(columns: readonly Column[], reader: Reader): string[] {
  const said = columns
    .toSorted((a, b) => a.at - b.at)
    .map(column => ({ column, words: wordsIn(column, reader) }))
    .filter(({ words }) => words !== '')
  return said.map(({ column, words }) => (columns.length > 1 ? `${column.words}: ${words}` : words))
}
