import type { Column } from './columns.ts'
import { columnsAs, ragColumns, textOf } from './columns.ts'
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
  { columns }: KnownTable,
  vocabulary: Vocabulary,
): string {
  const words = cells[column.at]?.repeated ? '' : textOf(cells[column.at])
  const isOfLevel = () => levelColumns(columns, vocabulary).some(one => one.column === column)
  return isTick(words, vocabulary) && isOfLevel() ? '' : words
}

/** The roles a reader takes every column of, and those of which it takes only the one that fits best. */
const taken: Record<KnownTable['kind'], { all: Role[]; best: Role[][] }> = {
  strategy: {
    all: ['lead', 'due', 'status', 'progress', 'success'],
    best: [['vision'], ['thread'], ['commitment']],
  },
  matrix: {
    all: ['evidence', 'gap', 'action', 'commitment', 'lead', 'due', 'status', 'progress', 'success'],
    best: [['element']],
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
  const score = kind === 'matrix' ? scoreColumn(table, vocabulary) : undefined
  return [
    ...columnsAs(columns, ...all),
    ...ragColumns(columns, vocabulary),
    ...(score ? [score] : []),
    ...best.flatMap(roles => columnsAs(columns, ...roles).slice(0, 1)),
  ]
}
