import type { Column } from './columns.ts'
import type { PlacedLine, WholeRow } from './cutRows.ts'
import { wholeRows } from './cutRows.ts'
import { type Draft, mark } from './draft.ts'
import { factsReader } from './facts.ts'
import { itemsOf } from './items.ts'
import type { StrategyColumns } from './keyColumns.ts'
import { strategyColumns } from './keyColumns.ts'
import type { ProposedLine } from './proposal.ts'
import type { Part } from './rowReader.ts'
import type { Statement } from './sections.ts'
import { takeSources } from './sources.ts'
import { withoutStruck } from './struckRows.ts'
import type { KnownTable } from './tables.ts'
import { Threads } from './threads.ts'
import type { VisionMatch } from './visions.ts'
import { matchVisions } from './visions.ts'
import type { Vocabulary } from './vocabulary.ts'
import { plainOf, quoted } from './wording.ts'

/** Vision | golden thread | what we will do: each commitment is placed once and counts in the threads of its row. */
export function addStrategy(
  tables: readonly KnownTable[],
  statements: readonly Statement[],
  draft: Draft,
  vocabulary: Vocabulary,
): void {
  const read = tables.map(table => {
    const columns = strategyColumns(table, vocabulary)
    sayStandIns(table, columns, draft)
    return { table, columns, rows: rowsOf(table, columns, draft) }
  })
  const labels = read.flatMap(({ columns, rows }) => rows.map(row => wordsIn(row, columns.vision)))
  const visions = new Visions(matchVisions([...new Set(labels.filter(Boolean))], statements), draft)
  const threads = new Threads(draft)
  const counted = new Map<ProposedLine, Set<string>>()
  for (const { table, columns, rows } of read) {
    const factsOf = factsReader(table, draft, vocabulary)
    for (const row of rows) {
      const vision = visions.of(wordsIn(row, columns.vision), row.place)
      const threadIds = threads.idsIn(linesIn(row, columns.thread))
      if (vision) count(threadIds, vision, counted)
      addCommitments(
        linesIn(row, columns.does),
        { vision, threadIds, factsOf: part => factsOf(row, part) },
        draft,
        vocabulary,
      )
    }
  }
  for (const [vision, threadIds] of counted) vision.threadIds = [...threadIds]
  visions.addUnmatched(statements)
}

function count(threadIds: readonly string[], vision: ProposedLine, counted: Map<ProposedLine, Set<string>>) {
  const known = counted.get(vision) ?? new Set()
  for (const id of threadIds) known.add(id)
  counted.set(vision, known)
}

/** What stands in the place of a vision or a thread is said to. */
function sayStandIns({ place }: KnownTable, { vision, thread }: StrategyColumns, draft: Draft): void {
  const say = (things: string, { words }: Column) =>
    draft.note(
      'guessed',
      place,
      `No column is one of ${things}; what stands under ${quoted(words)} was read as them`,
    )
  if (vision && vision.role !== 'vision') say('visions', vision)
  if (thread && thread.role !== 'thread') say('golden threads', thread)
}

function rowsOf(table: KnownTable, { vision, thread }: StrategyColumns, draft: Draft): WholeRow[] {
  const keys = [vision, thread].flatMap(column => (column ? [column.at] : []))
  return wholeRows(withoutStruck(table.rows, vision, draft), keys, draft)
}

function linesIn(row: WholeRow, column: Column | undefined): PlacedLine[] {
  return column ? (row.columns[column.at] ?? []) : []
}

function wordsIn(row: WholeRow, column: Column | undefined): string {
  return linesIn(row, column)
    .map(line => line.text)
    .join(' ')
}

class Visions {
  private readonly lines = new Map<string, ProposedLine>()
  private last: ProposedLine | undefined
  private readonly matches: ReadonlyMap<string, VisionMatch>
  private readonly draft: Draft

  constructor(matches: readonly VisionMatch[], draft: Draft) {
    this.matches = new Map(matches.map(match => [match.label, match]))
    this.draft = draft
  }

  /** The vision a row names; a row that names none belongs to the one above. */
  of(label: string, place: string): ProposedLine | undefined {
    if (label === '') return this.last
    const key = plainOf(label)
    this.last = this.lines.get(key) ?? this.add(label, place)
    this.lines.set(key, this.last)
    return this.last
  }

  /** Visions the prose lists and no row names are kept: they are what nobody has promised anything for. */
  addUnmatched(statements: readonly Statement[]): void {
    const used = new Set([...this.matches.values()].map(match => match.statement))
    for (const statement of statements) {
      this.draft.use(statement.prose)
      if (used.has(statement)) continue
      this.draft.add('vision', statement.text, statement.prose.place)
      if (this.matches.size === 0) continue
      this.draft.note(
        'guessed',
        statement.prose.place,
        `No row of the table names this vision: ${quoted(statement.text)}`,
      )
    }
  }

  private add(label: string, place: string): ProposedLine {
    const match = this.matches.get(label)
    const vision = this.draft.add('vision', match?.statement?.text ?? label, place, { label })
    if (match?.statement && !match.certain) {
      mark(vision, 'guessed')
      this.draft.note(
        'guessed',
        place,
        `${quoted(label)} was taken to be the vision ${quoted(match.statement.text)}`,
      )
    }
    return vision
  }
}

type Under = {
  vision: ProposedLine | undefined
  threadIds: string[]
  factsOf: (part: Part) => Partial<ProposedLine>
}

function addCommitments(lines: PlacedLine[], under: Under, draft: Draft, vocabulary: Vocabulary): void {
  const added: ProposedLine[] = []
  const items = itemsOf(lines)
  const top = items.filter(item => item.parent === undefined).length
  let topRead = 0
  for (const { line, heading, parent } of items) {
    const { text, sources } = takeSources(line.text, vocabulary)
    const parentId = parent === undefined ? under.vision?.id : added[parent]?.id
    const commitment = draft.add('commitment', text, line.place, {
      threadIds: under.threadIds,
      sources,
      ...(parentId !== undefined && { parentId }),
      ...(heading !== undefined && { heading }),
      ...(parent === undefined ? under.factsOf({ at: topRead++, of: top }) : {}),
    })
    added.push(commitment)
    if (line.joined) mark(commitment, 'joined')
    if (!line.joined || parent === undefined || line.place === lines[0]?.place) continue
    draft.note(
      'joined',
      line.place,
      `Read under ${quoted(added[parent]?.text ?? '')}, across the cut: ${quoted(text)}`,
    )
  }
}
