import { columnsAs, textOf } from './columns.ts'
import type { WholeRow } from './cutRows.ts'
import { orderShownBy } from './dates.ts'
import type { Draft } from './draft.ts'
import { readDue } from './dues.ts'
import { unledIn } from './leadWords.ts'
import type { ProposedLine } from './proposal.ts'
import type { Part, Reader } from './rowReader.ts'
import { toldIn, wordsIn } from './rowReader.ts'
import { readState } from './states.ts'
import type { KnownTable } from './tables.ts'
import { unkeptColumns } from './unkept.ts'
import type { Role, Vocabulary } from './vocabulary.ts'
import { quoted } from './wording.ts'

/** What a row says beside the work itself: who leads it, by when, its colour, how it goes and what success is. What is not said stays unsaid. */
export type Facts = Pick<
  ProposedLine,
  'lead' | 'dueOn' | 'timescale' | 'rag' | 'lifecycle' | 'progress' | 'success' | 'marks'
>

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
  const state = readState(reader)
  const due = readDue(reader)
  const lead = readLead(reader)
  const progress = readProgress(state.said, reader)
  const success = readSuccess(reader)
  const facts: Partial<Facts> = {
    ...(lead !== '' && { lead }),
    ...(due.dueOn && { dueOn: due.dueOn }),
    ...(due.timescale !== undefined && { timescale: due.timescale }),
    ...(state.rag && { rag: state.rag }),
    ...(state.lifecycle && { lifecycle: state.lifecycle }),
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
    marks: [...new Set([...due.marks, ...state.marks, ...(isShared ? (['guessed'] as const) : [])])],
  }
}

/** A lead officer and a lead agency are one lead, said twice. */
function readLead(reader: Reader): string {
  const columns = columnsAs(reader.table.columns, 'lead').toSorted((a, b) => a.at - b.at)
  const said = [...new Set(columns.map(column => wordsIn(column, reader)).filter(Boolean))]
  const named = said.filter(words => unledIn(words) !== 'nobody')
  for (const words of said.filter(one => unledIn(one))) sayUnled(words, reader)
  return named.join(' / ')
}

/** In the words of the row and under the heading they have there: "Cost: £90". */
function unkeptIn(reader: Reader): string[] {
  if (reader.table.kind !== 'action plan') return []
  return unkeptColumns(reader.table, reader.vocabulary).flatMap(column => {
    const words = wordsIn(column, reader)
    if (words === '') return []
    return column.words === '' ? [words] : [`${column.words}: ${words}`]
  })
}

/** Words for a lead who is not there yet stay, and become “not yet agreed” on the board. */
function sayUnled(words: string, { draft, row }: Reader): void {
  const said = unledIn(words) === 'nobody' ? 'no lead was set' : 'the lead is not yet agreed'
  draft.note('not recorded', row.place, `${quoted(words)} names nobody, so ${said}`)
}

function readProgress(said: readonly string[], reader: Reader): string {
  const roles: Role[] = reader.table.kind === 'action plan' ? ['progress', 'evidence'] : ['progress']
  const told = toldIn(columnsAs(reader.table.columns, ...roles), reader)
  return [...said, ...told, ...unkeptIn(reader)].join('\n')
}

function readSuccess(reader: Reader): string {
  const { kind, columns } = reader.table
  const work = columnsAs(columns, 'action', 'commitment')[0]?.at ?? 0
  const outcomes = kind === 'action plan' ? columnsAs(columns, 'outcome').filter(({ at }) => at > work) : []
  return toldIn([...columnsAs(columns, 'success'), ...outcomes], reader).join('\n')
}
