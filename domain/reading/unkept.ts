import type { Column } from './columns.ts'
import { columnsAs, ragColumns, textOf } from './columns.ts'
import { elementColumn, strategyColumns } from './keyColumns.ts'
import { isTick, levelColumns } from './levels.ts'
import { scoreColumn } from './scoreColumns.ts'
import type { KnownTable, Row } from './tables.ts'
import type { Role, Vocabulary } from './vocabulary.ts'

const known = new WeakMap<KnownTable, Column[]>()

/** The columns of a table that say something and no fact holds, from left to right. */
export function unkeptColumns(table: KnownTable, vocabulary: Vocabulary): Column[] {
  const found = known.get(table)
  if (found) return found
  const read = readColumns(table, vocabulary)
  const unkept = table.columns.filter(
    column =>
      !read.includes(column) && (column.words !== '' || column.at > 0) && isFilled(table, column, vocabulary),
  )
  known.set(table, unkept)
  return unkept
}

function isFilled(table: KnownTable, column: Column, vocabulary: Vocabulary): boolean {
  return table.rows.some(row => unkeptWords(row, column, table, vocabulary) !== '')
}

/** What of a cell no fact holds: the tick under a level is the score. */
export function unkeptWords(
  { cells }: Row,
  column: Column,
  table: KnownTable,
  vocabulary: Vocabulary,
): string {
  const words = cells[column.at]?.repeated ? '' : textOf(cells[column.at])
  return isTick(words, vocabulary) && levelsOf(table, vocabulary).has(column) ? '' : words
}

const levels = new WeakMap<KnownTable, Set<Column>>()

/** Found once a table: there may be thousands of columns and a tick in each. */
function levelsOf(table: KnownTable, vocabulary: Vocabulary): Set<Column> {
  const found =
    levels.get(table) ?? new Set(levelColumns(table.columns, vocabulary).map(({ column }) => column))
  levels.set(table, found)
  return found
}

/** The roles a reader takes every column of, and those of which it takes only the one that fits best. */
const taken: Record<KnownTable['kind'], { all: Role[]; best: Role[][] }> = {
  strategy: {
    all: ['lead', 'due', 'status', 'progress', 'success'],
    best: [],
  },
  matrix: {
    all: ['evidence', 'gap', 'action', 'commitment', 'lead', 'due', 'status', 'progress', 'success'],
    best: [],
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

function readColumns(table: KnownTable, vocabulary: Vocabulary): Column[] {
  const { kind, columns } = table
  const { all, best } = taken[kind]
  return [
    ...columnsAs(columns, ...all),
    ...ragColumns(columns, vocabulary),
    ...keyColumns(table, vocabulary).filter(column => column !== undefined),
    ...best.flatMap(roles => columnsAs(columns, ...roles).slice(0, 1)),
  ]
}

/** What says whose row it is, and the score of a matrix: chosen among several by more than their role. */
function keyColumns(table: KnownTable, vocabulary: Vocabulary): (Column | undefined)[] {
  if (table.kind === 'strategy') return Object.values(strategyColumns(table, vocabulary))
  return table.kind === 'matrix' ? [elementColumn(table), scoreColumn(table, vocabulary)] : []
}
