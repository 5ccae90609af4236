import type { Column } from './columns.ts'
import { columnsAs, textOf } from './columns.ts'
import type { Draft } from './draft.ts'
import type { KnownTable, Row } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isAllCapitals, tokensOf } from './wording.ts'

/** What the actions of a plan stand under: a row that is only a heading, a column of priorities, or the table's own heading. */
export class Headings {
  private readonly columns: Column[]
  private readonly above = new Map<Column, string>()
  private readonly table: KnownTable
  private readonly draft: Draft
  private opened: string | undefined

  constructor(table: KnownTable, under: string | undefined, draft: Draft) {
    this.table = table
    this.draft = draft
    this.opened = under
    this.columns = headingColumns(table)
  }

  open(heading: string): void {
    this.opened = heading
    this.above.clear()
  }

  of(row: Row): string | undefined {
    const words = this.columns.map(column => this.wordsOrAbove(row, column)).filter(Boolean)
    return words.length > 0 ? words.join(' / ') : this.opened
  }

  /** Excel keeps a merged cell's words in its first row only. */
  private wordsOrAbove(row: Row, column: Column): string {
    const words = textOf(row.cells[column.at])
    const above = this.above.get(column) ?? ''
    if (words !== '') this.above.set(column, words)
    if (words === '' && above !== '') {
      const named = column.words === '' ? 'the first column' : `“${column.words}”`
      this.draft.note('guessed', this.table.place, `Where ${named} is empty, the words above it were taken`)
    }
    return words || above
  }
}

/** The heading a row is, when it is nothing else. */
export function headingOf(
  row: Row,
  next: Row | undefined,
  table: KnownTable,
  vocabulary: Vocabulary,
): string | undefined {
  const [number] = columnsAs(table.columns, 'number')
  const filled = row.cells
    .map((cell, at) => ({ cell, at, words: textOf(cell) }))
    .filter(({ words }) => words !== '')
  const [only, ...others] = filled.filter(({ at }) => at !== number?.at)
  if (!only || others.length > 0 || !/\p{L}/u.test(only.words)) return undefined
  const action = columnsAs(table.columns, 'action', 'commitment')[0]?.at ?? 0
  const stands = (only.cell.across ?? 1) > 1 || only.at < action || looksLikeHeading(only.words, vocabulary)
  const opensNumbers = only.at === action && opensNumbering(row, next, number)
  return stands || opensNumbers ? only.words.replace(/\s*:$/, '') : undefined
}

function headingColumns({ columns, rows }: KnownTable): Column[] {
  const named = columnsAs(columns, 'heading', 'element', 'vision', 'gap').toSorted((a, b) => a.at - b.at)
  const first = columns[0]
  if (first?.words !== '' || named.length > 0) return named
  return rows.some(row => /\p{L}{3}/u.test(textOf(row.cells[0]))) ? [first] : []
}

/** "PRIORITY TWO", "Objective 3 - A confident workforce", "Workforce:" */
function looksLikeHeading(words: string, vocabulary: Vocabulary): boolean {
  if (isAllCapitals(words) || words.endsWith(':')) return true
  const [first = '', second = ''] = tokensOf(words)
  return (
    vocabulary.headings.includes(first) && (ordinals.has(second) || /^[\p{L}]+\s*(?:\d|[:-])/u.test(words))
  )
}

const ordinals = new Set('one two three four five six seven eight nine ten a b c d e f'.split(' '))

/** "1" before "1.1". */
function opensNumbering(row: Row, next: Row | undefined, number: Column | undefined): boolean {
  const [own, following] = [row, next].map(one =>
    number ? textOf(one?.cells[number.at]).replace(/\.$/, '') : '',
  )
  return own !== '' && following !== undefined && following.startsWith(`${own}.`)
}
