import type { Column } from './columns.ts'
import { columnsAs } from './columns.ts'
import type { PlacedLine, WholeRow } from './cutRows.ts'
import { wholeRows } from './cutRows.ts'
import { type Draft, mark } from './draft.ts'
import { elementNamedIn } from './elementRows.ts'
import { Elements } from './elements.ts'
import type { FactsOf } from './facts.ts'
import { factsReader } from './facts.ts'
import { itemsOf } from './items.ts'
import { elementColumn } from './keyColumns.ts'
import type { TellingLine } from './labels.ts'
import { factsTold, sayTold, withLabels } from './labels.ts'
import type { Whole } from './points.ts'
import { withPoints } from './points.ts'
import type { LineKind, ProposedLine } from './proposal.ts'
import { saysNothing } from './rowReader.ts'
import { scoreReader } from './scoreColumns.ts'
import { namesElement } from './scores.ts'
import { takeSources } from './sources.ts'
import { withoutStruck } from './struckRows.ts'
import type { KnownTable, Row } from './tables.ts'
import type { Role, Vocabulary } from './vocabulary.ts'
import { quoted } from './wording.ts'

/** Element and scale | evidence | gaps | actions to the next level. */
export function addMatrix(tables: readonly KnownTable[], draft: Draft, vocabulary: Vocabulary): void {
  const elements = new Elements(draft, vocabulary)
  for (const table of tables) {
    const factsOf = factsReader(table, draft, vocabulary)
    const scoreIn = scoreReader(table, vocabulary)
    const key = elementColumn(table)
    for (const part of partsOf(table, key, draft, vocabulary)) {
      if (part.rows.length === 0) elements.name(part)
      for (const row of part.rows) {
        const words = part.name ?? (key ? wordsIn(row, key) : '')
        const element = elements.of(words, scoreIn(row), row.place)
        addItems(row, { table, element, factsOf }, draft, vocabulary)
      }
    }
  }
}

type NamedPart = { name: string | undefined; place: string; rows: WholeRow[] }

/** Without such a column the element is a row that is only a heading, or else the heading above the table. */
function partsOf(
  table: KnownTable,
  key: Column | undefined,
  draft: Draft,
  vocabulary: Vocabulary,
): NamedPart[] {
  if (key) {
    const rows = wholeRows(withoutStruck(table.rows, key, draft), [key.at], draft)
    return [{ name: undefined, place: table.place, rows }]
  }
  if (table.under) draft.use(table.under)
  const { text = '' } = table.under?.line ?? {}
  const parts: { name: string; place: string; rows: Row[] }[] = [{ name: text, place: table.place, rows: [] }]
  for (const row of table.rows) {
    const name = elementNamedIn(row, vocabulary)
    if (name === undefined) parts.at(-1)?.rows.push(row)
    else parts.push({ name, place: row.place, rows: [] })
  }
  parts.splice(1, 0, ...scoreParts(table, parts[0]?.rows.length !== 0, draft, vocabulary))
  return parts.map(part => ({ ...part, rows: wholeRows(part.rows, [], draft) }))
}

/** "Score: 2" between an element's heading and its table; beneath the title of a table that names its own, it is of none of them. */
function scoreParts(table: KnownTable, isOfRows: boolean, draft: Draft, vocabulary: Vocabulary) {
  const { under, scores = [] } = table
  if (!under || !(isOfRows || namesElement(under.line.text, vocabulary))) return []
  draft.use(...scores)
  return scores.map(({ place, line }) => ({ name: line.text, place, rows: [] }))
}

function wordsIn(row: WholeRow, column: Column): string {
  return (row.columns[column.at] ?? []).map(line => line.text).join(' ')
}

const kinds: readonly { kind: LineKind; roles: readonly Role[] }[] = [
  { kind: 'evidence', roles: ['evidence'] },
  { kind: 'gap', roles: ['gap'] },
  { kind: 'action', roles: ['action', 'commitment'] },
]

type Context = { table: KnownTable; element: ProposedLine | undefined; factsOf: FactsOf }

function addItems(row: WholeRow, context: Context, draft: Draft, vocabulary: Vocabulary): void {
  for (const { kind, roles } of kinds) {
    for (const column of columnsAs(context.table.columns, ...roles)) {
      const written = row.columns[column.at] ?? []
      const lines: TellingLine[] = kind === 'action' ? withLabels(written, draft, vocabulary) : written
      const all = withPoints(itemsOf(lines))
      const items = all.filter(({ line }) => !saysNothing(line.text, vocabulary))
      sayNothing(
        kind,
        all.filter(item => !items.includes(item)),
        draft,
      )
      for (const [at, item] of items.entries()) {
        const facts = kind === 'action' ? context.factsOf(row, { at, of: items.length }) : {}
        addItem(kind, item, { element: context.element, facts }, draft, vocabulary)
      }
    }
  }
}

function pointsOf(kind: LineKind, text: string): string {
  return `The points listed under this ${kind} were read as part of it: ${quoted(text)}`
}

function sayNothing(kind: LineKind, items: readonly Whole<PlacedLine>[], draft: Draft): void {
  for (const { line } of items)
    draft.note('left out', line.place, `${quoted(line.text)} says nothing, so no ${kind} was made of it`)
}

function addItem(
  kind: LineKind,
  { line, heading, points }: Whole<TellingLine>,
  { element, facts }: { element: ProposedLine | undefined; facts: Partial<ProposedLine> },
  draft: Draft,
  vocabulary: Vocabulary,
): void {
  const { text, sources } = takeSources(line.text, vocabulary)
  const told = factsTold(line, draft, vocabulary)
  const marks = [...(facts.marks ?? []), ...(told.marks ?? [])]
  const added = draft.add(kind, text, line.place, {
    sources,
    ...(element && { parentId: element.id }),
    ...(heading !== undefined && { heading }),
    ...facts,
    ...told,
    marks: [...new Set(marks)],
  })
  sayTold(text, line, draft)
  if (line.joined || points > 0) mark(added, 'joined')
  if (points > 0) draft.note('joined', line.place, pointsOf(kind, text))
  if (!element) {
    mark(added, 'guessed')
    draft.note('guessed', line.place, `Nothing says which element this belongs to: ${quoted(text)}`)
  }
}
