import type { Column } from './columns.ts'
import { columnsAs, textOf } from './columns.ts'
import type { Draft } from './draft.ts'
import { isNextPart, namesPart, numbersPart } from './parts.ts'
import type { KnownTable, Prose, Row } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isAllCapitals, quoted, tokensOf } from './wording.ts'

/** What the actions of a plan stand under: a row that is only a heading, a column of priorities, or the table's own heading. */
export class Headings {
  private readonly columns: Column[]
  private readonly above = new Map<Column, string>()
  private readonly table: KnownTable
  private readonly draft: Draft
  private readonly sources: Column[]
  /** The heading of the table, behind that of the part it stands in. */
  private readonly around: readonly Prose[]
  private readonly vocabulary: Vocabulary
  /** It numbers a part, so that what stands in a column stands under it. */
  private readonly isPart: boolean
  /** The row above that is only a heading, and whether an action was met under it. */
  private opened: { words: string; place: string; isUsed: boolean } | undefined

  constructor(table: KnownTable, under: KnownTable['under'], draft: Draft, vocabulary: Vocabulary) {
    this.table = table
    this.draft = draft
    this.around = under ? [table.part ?? [], under].flat() : []
    this.vocabulary = vocabulary
    this.isPart = this.around.some(({ line }) => numbersPart(line.text, vocabulary))
    this.columns = headingColumns(table)
    this.sources = columnsAs(table.columns, 'source')
  }

  open(words: string, place: string): void {
    this.close()
    this.opened = { words, place, isUsed: false }
    this.above.clear()
  }

  /** A heading with another right beneath it is in no action's heading. */
  close(): void {
    if (!this.opened || this.opened.isUsed) return
    const { place, words } = this.opened
    this.draft.note('left out', place, `No action stands right under this heading: ${quoted(words)}`)
  }

  /** A row that is only a heading stands above the columns of headings; these overrule the heading of the table. `but`: the column read as its work. */
  of(row: Row, but?: Column): string | undefined {
    const named = this.columns
      .map(column => this.wordsOrAbove(row, column))
      .filter((_, at) => this.columns[at]?.at !== but?.at)
    const spelt = this.sourceWords(row, but).filter(isSpeltOut)
    if (this.opened) this.opened.isUsed = true
    const words = [this.opened?.words ?? '', ...named, ...spelt].filter(Boolean)
    if (words.length > 0 && !this.isPart) return [...new Set(words)].join(' / ')
    const around = this.aroundOf(words)
    this.draft.use(...around)
    return [...new Set([...around.map(({ line }) => line.text), ...words])].join(' / ') || undefined
  }

  /** Up to that whose next one a row names: "Priority 2" is not beneath "Priority 1". */
  private aroundOf(words: readonly string[]): readonly Prose[] {
    const ended = this.around.findIndex(({ line }) =>
      words.some(one => isNextPart(one, line.text, this.vocabulary)),
    )
    return ended < 0 ? this.around : this.around.slice(0, ended)
  }

  /** Whether a row has a heading, a number or a recommendation of its own that the row above has not: then it is nobody's rest. */
  names(row: Row): boolean {
    const isOwn = (column: Column) => row.cells[column.at]?.repeated !== true
    const named = this.columns.filter(isOwn).map(column => [column, textOf(row.cells[column.at])] as const)
    const numbers = columnsAs(this.table.columns, 'number').filter(isOwn)
    const sources = this.sources.filter(isOwn).map(column => textOf(row.cells[column.at]))
    return (
      named.some(([column, words]) => words !== '' && words !== this.above.get(column)) ||
      numbers.some(column => textOf(row.cells[column.at]) !== '') ||
      sources.some(words => words !== '' && !/^\p{Ll}/u.test(words))
    )
  }

  /** What a recommendation is called where an action says which one it answers: never taken from the row above. */
  sourcesIn(row: Row, but?: Column): string[] {
    return this.sourceWords(row, but).filter(words => words !== '' && !isSpeltOut(words))
  }

  private sourceWords(row: Row, but: Column | undefined): string[] {
    return this.sources.filter(({ at }) => at !== but?.at).map(({ at }) => textOf(row.cells[at]))
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

/** Too long to be the name of a source ("Recommendation 4 of 2025"): it is written out, and its actions stand under it. */
function isSpeltOut(words: string): boolean {
  return words.length > longestSource || tokensOf(words).length > mostWordsOfSource
}

const longestSource = 80
const mostWordsOfSource = 4

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
  // In a sheet a heading stands in the first column, though that is the one for numbers.
  const isOnlyNumber = filled.length === 1 && /\p{L}{3}/u.test(filled[0]?.words ?? '')
  const [only, ...others] = isOnlyNumber ? filled : filled.filter(({ at }) => at !== number?.at)
  if (!only || others.length > 0 || !/\p{L}/u.test(only.words)) return undefined
  const action = columnsAs(table.columns, 'action', 'commitment')[0]?.at ?? 0
  const stands = (only.cell.across ?? 1) > 1 || only.at < action || looksLikeHeading(only.words, vocabulary)
  const opensNumbers = only.at === action && opensNumbering(row, next, number)
  return stands || opensNumbers ? only.words.replace(/\s*:$/, '') : undefined
}

function headingColumns({ columns, rows }: KnownTable): Column[] {
  const work = columnsAs(columns, 'action', 'commitment')[0]?.at ?? 0
  const outcomes = columnsAs(columns, 'outcome').filter(column => column.at < work)
  const named = [...columnsAs(columns, 'heading', 'element', 'vision', 'gap'), ...outcomes].toSorted(
    (a, b) => a.at - b.at,
  )
  const first = columns[0]
  if (first?.words !== '' || named.length > 0) return named
  return rows.some(row => /\p{L}{3}/u.test(textOf(row.cells[0]))) ? [first] : []
}

/** "PRIORITY TWO", "Objective 3 - A confident workforce", "Workforce:" */
function looksLikeHeading(words: string, vocabulary: Vocabulary): boolean {
  return isAllCapitals(words) || words.endsWith(':') || namesPart(words, vocabulary)
}

/** "1" before "1.1". */
function opensNumbering(row: Row, next: Row | undefined, number: Column | undefined): boolean {
  const [own, following] = [row, next].map(one =>
    number ? textOf(one?.cells[number.at]).replace(/\.$/, '') : '',
  )
  return own !== '' && following !== undefined && following.startsWith(`${own}.`)
}
