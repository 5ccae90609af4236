import type { Column } from './columns.ts'
import { columnsAs, isCalled } from './columns.ts'
import type { KnownTable } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'

export type StrategyColumns = {
  vision: Column | undefined
  thread: Column | undefined
  does: Column | undefined
}

/**
 * Where no column is called a vision, the priority or objective a row stands under takes its place; where none is called a thread, the
 * themes beside the visions do.
 */
export function strategyColumns({ columns }: KnownTable, { themes }: Vocabulary): StrategyColumns {
  const vision = columnsAs(columns, 'vision')[0]
  const headings = columnsAs(columns, 'heading')
  const theme = vision && headings.find(column => isCalled(column, themes))
  return {
    vision: vision ?? headings[0],
    thread: columnsAs(columns, 'thread')[0] ?? theme,
    does: columnsAs(columns, 'commitment')[0] ?? columnsAs(columns, 'action')[0],
  }
}

/** The column that says whose row of a matrix it is: called so, or without a heading in front, or the objective it stands under. */
export function elementColumn({ columns }: KnownTable): Column | undefined {
  const blank = columns.find(column => column.at === 0 && column.words === '')
  return columnsAs(columns, 'element')[0] ?? blank ?? columnsAs(columns, 'heading')[0]
}
