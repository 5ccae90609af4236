import type { SheetRight } from '../../domain/views/sheet.ts'
import type { SortName } from './view.ts'

/** The columns of the sheet, from left to right. `right` is what is needed to change a cell where it stands. */
export const columns = [
  { name: 'chosen', words: 'Chosen', width: '36px' },
  { name: 'reference', words: 'Ref', width: '4.2rem', sort: 'reference' },
  { name: 'text', words: 'What', width: 'minmax(13rem, 3fr)', sort: 'text' },
  { name: 'lead', words: 'Lead', width: 'minmax(8rem, 1.2fr)', sort: 'lead', right: 'assign' },
  { name: 'due', words: 'Due', width: '8.8rem', sort: 'due', right: 'reschedule' },
  { name: 'lifecycle', words: 'Where it stands', width: '9rem', sort: 'lifecycle' },
  { name: 'rag', words: 'RAG', width: '7.6rem', sort: 'rag', right: 'update' },
  { name: 'signals', words: 'The record says', width: 'minmax(10.5rem, 1.8fr)', sort: 'signals' },
  { name: 'updated', words: 'Heard', width: '6.2rem', sort: 'updated' },
] as const satisfies readonly {
  name: string
  words: string
  width: string
  sort?: SortName
  right?: SheetRight
}[]

export type Column = (typeof columns)[number]
export type ColumnName = Column['name']

export const template = columns.map(({ width }) => width).join(' ')

/** The right that changes a cell of this column in the sheet; null for what is changed elsewhere, or not at all. */
export function rightOf(column: Column): SheetRight | null {
  return 'right' in column ? column.right : null
}
