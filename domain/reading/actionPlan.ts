import type { Column } from './columns.ts'
import { columnsAs, columnsOf, ragColumns, standInsOf, textOf } from './columns.ts'
import { placedRow } from './cutRows.ts'
import { type Draft, mark } from './draft.ts'
import type { FactsOf } from './facts.ts'
import { factsReader } from './facts.ts'
import { isPart } from './parts.ts'
import { Headings, headingOf } from './planHeadings.ts'
import type { ProposedLine } from './proposal.ts'
import { takenFrom } from './rests.ts'
import { takeSources } from './sources.ts'
import { standingOf } from './standings.ts'
import { isStruckOut, sayStruckOut } from './struckRows.ts'
import type { KnownTable, Row } from './tables.ts'
import { Threads } from './threads.ts'
import { withoutTotals } from './totals.ts'
import type { Vocabulary } from './vocabulary.ts'
import { quoted } from './wording.ts'
import type { WorkColumns } from './work.ts'
import { workIn } from './work.ts'

/** Action | lead | by when | RAG | progress, under whatever headings, with or without rows that are only a heading. */
export function addActionPlan(tables: readonly KnownTable[], draft: Draft, vocabulary: Vocabulary): void {
  const threads = new Threads(draft)
  const isParted = new Set(tables.map(table => table.under?.line.text)).size > 1
  for (const table of tables) {
    const under = isParted || isOfPart(table, draft, vocabulary) ? table.under : undefined
    addTable(planOf(table, threads, draft, vocabulary), under)
  }
}

/** One table under "Priority 1" stands under it, unless that is the title of the document. */
function isOfPart({ under, part }: KnownTable, draft: Draft, vocabulary: Vocabulary): boolean {
  if (under === undefined || draft.isUsed(under)) return false
  return part !== undefined || isPart(under.line.text, vocabulary)
}

type Plan = WorkColumns & {
  thread: Column | undefined
  factsOf: FactsOf
  threads: Threads
  draft: Draft
  /** The action read last, which a row without one goes on with. */
  last: ProposedLine | undefined
  rowsOfActions: { row: Row; line: ProposedLine }[]
}

function planOf(table: KnownTable, threads: Threads, draft: Draft, vocabulary: Vocabulary): Plan {
  const action = columnsAs(table.columns, 'action', 'commitment')[0]
  return {
    table,
    action,
    standIns: standInsOf(table.columns, vocabulary).filter(({ at }) => at !== action?.at),
    thread: columnsAs(table.columns, 'thread')[0],
    factsOf: factsReader(table, draft, vocabulary),
    threads,
    draft,
    vocabulary,
    last: undefined,
    rowsOfActions: [],
  }
}

function addTable(plan: Plan, under: KnownTable['under']): void {
  sayWhatStandsIn(plan)
  const headings = new Headings(plan.table, under, plan.draft, plan.vocabulary)
  const rows = withoutTotals(plan.table.rows, plan.draft, plan.vocabulary)
  for (const [at, row] of rows.entries()) {
    if (isStruckOut(row, plan.action)) {
      sayStruckOut(row, plan.action, plan.draft)
      plan.last = undefined
      continue
    }
    const heading = headingOf(row, rows[at + 1], plan.table, plan.vocabulary)
    if (saysNothingNew(row)) continue
    if (heading !== undefined && plan.last && saysProgress(heading, plan)) addProgress(heading, row, plan)
    else if (heading !== undefined) headings.open(heading, row.place)
    else if (!headings.names(row) && isRest(row, plan)) addToLast(row, plan)
    else addRow(row, rows[at + 1], headings, plan)
  }
  headings.close()
  sayWhatColoursAreMissing(plan)
}

/** "Update Q2: doors fitted", across the plan beneath its action. */
function saysProgress(words: string, { vocabulary }: Plan): boolean {
  const [, named = ''] = /^([^:]{3,40}):\s*\S/.exec(words) ?? []
  const [column] = columnsOf([{ lines: [{ style: { as: 'text' }, text: named }] }], vocabulary)
  return column?.role === 'progress'
}

function addProgress(words: string, row: Row, { last, draft }: Plan): void {
  if (!last) return
  draft.extend(last, { progress: [last.progress, words].filter(Boolean).join('\n') })
  mark(last, 'joined')
  draft.note('joined', row.place, `This row was read as the progress of ${last.place}: ${quoted(words)}`)
}

/** What reaches down from above may reach into a row that is empty otherwise. */
function saysNothingNew({ cells }: Row): boolean {
  return cells.every(cell => cell.repeated || textOf(cell) === '')
}

/** An action cell with nothing in it, merged with the one above, or beginning in the middle of a sentence. */
function isRest(row: Row, { action, last }: Plan): boolean {
  const cell = row.cells[action?.at ?? 0]
  if (!last || textOf(cell) === '' || cell?.repeated) return last !== undefined
  const [first] = cell?.lines ?? []
  const before = row.cells.slice(0, action?.at).every(other => textOf(other) === '')
  return before && first?.style.as === 'text' && /^\p{Ll}/u.test(first.text) && !/[.!?]$/.test(last.text)
}

function addToLast(row: Row, plan: Plan): void {
  const { last, draft } = plan
  const cell = row.cells[plan.action?.at ?? 0]
  const more = cell?.repeated ? '' : textOf(cell)
  const { marks = [], ...facts } = plan.factsOf(placedRow(ownOf(row)))
  if (!last || (more === '' && Object.keys(facts).length === 0)) return
  const { taken, unused } = takenFrom(facts, last, cell?.repeated === true, plan.vocabulary)
  if (more === '' && Object.keys(taken).length === 0) {
    if (unused.length > 0) sayLeftOut(row, draft)
    return
  }
  draft.extend(last, { ...taken, ...(more !== '' && { text: `${last.text} ${more}` }) })
  mark(last, 'joined', ...marks)
  draft.note(
    'joined',
    row.place,
    `This row names no action of its own, so it was read as the rest of ${last.place}`,
  )
  if (unused.length > 0)
    draft.note(
      'left out',
      row.place,
      `What this row says otherwise than ${last.place} was not used: ${unused.map(quoted).join(', ')}`,
    )
}

/** The row without what reaches down into it: of its action that was read already. */
function ownOf({ place, cells }: Row): Row {
  return { place, cells: cells.map(cell => (cell.repeated ? { lines: [] } : cell)) }
}

function addRow(row: Row, next: Row | undefined, headings: Headings, plan: Plan): void {
  const work = workIn(row, next, plan)
  const heading = headings.of(row, work.standIn)
  const placed = placedRow(row)
  const threadIds = plan.thread ? plan.threads.idsIn(placed.columns[plan.thread.at] ?? []) : []
  if (work.texts.length === 0) sayLeftOut(row, plan.draft)
  for (const [at, action] of work.texts.entries()) {
    const { text, sources } = takeSources(action.text, plan.vocabulary)
    const facts = plan.factsOf(placed, { at, of: work.texts.length })
    plan.last = plan.draft.add('action', text, row.place, {
      threadIds,
      sources: [...new Set([...sources, ...headings.sourcesIn(row, work.standIn)])],
      ...(heading && { heading }),
      ...facts,
      ...(work.said && { progress: [work.said, facts.progress].filter(Boolean).join('\n') }),
    })
    plan.rowsOfActions.push({ row, line: plan.last })
    sayIfGone(plan.last, plan)
    if (work.standIn) sayStandIn(row, work.standIn, plan.last, plan.draft)
    if (row.cells[plan.action?.at ?? 0]?.heldTable) mark(plan.last, 'joined')
    if (!action.joined) continue
    mark(plan.last, 'joined')
    plan.draft.note(
      'joined',
      row.place,
      action.joined === 'points'
        ? `The points listed under this action were read as part of it: ${quoted(text)}`
        : `The lines of this cell were read as one action: ${quoted(text)}`,
    )
  }
}

/** "(Removed - merged with 2a) Train the GPs": the words of the action say what its status does not, or says otherwise. */
function sayIfGone(line: ProposedLine, { draft, vocabulary }: Plan): void {
  const [, apart = line.text] = /^[([]([^()[\]]+)[)\]]/.exec(line.text) ?? []
  const standing = standingOf(apart, vocabulary)
  const isGone = standing.is === 'said' && standing.lifecycle === 'cancelled'
  if (!isGone || line.lifecycle === 'cancelled') return
  mark(line, 'guessed')
  const said = line.lifecycle === undefined ? 'no status says so' : `its status says ${line.lifecycle}`
  draft.note('guessed', line.place, `${quoted(line.text)} reads as taken out of the plan, and ${said}`)
}

function sayStandIn({ place }: Row, { words }: Column, line: ProposedLine, draft: Draft): void {
  mark(line, 'guessed')
  draft.note(
    'guessed',
    place,
    `No action stands in this row; what stands under ${quoted(words)} was read as it`,
  )
}

function sayLeftOut(row: Row, draft: Draft): void {
  const words = row.cells.map(textOf).filter(Boolean).join(' | ')
  if (/\p{L}/u.test(words)) draft.note('left out', row.place, `A row without an action: ${quoted(words)}`)
}

function sayWhatStandsIn({ table, action, draft }: Plan): void {
  if (!action?.standsIn) return
  const named = quoted(action.words)
  draft.note(
    'guessed',
    table.place,
    `No column is one of actions; what stands under ${named} was read as them`,
  )
}

/** A colour that is only painted in the cell leaves no word behind, and a CSV saved from such a sheet not even the paint. */
function sayWhatColoursAreMissing({ table, rowsOfActions, draft, vocabulary }: Plan): void {
  const rags = ragColumns(table.columns, vocabulary)
  const without = rowsOfActions.filter(
    ({ row, line }) => line.rag === undefined && rags.every(({ at }) => textOf(row.cells[at]) === ''),
  )
  const colourless = new Set(without.map(({ row }) => row)).size
  if (rags.length === 0 || colourless === 0) return
  const rows = colourless === 1 ? 'In 1 row' : `In ${colourless} rows`
  draft.note(
    'not recorded',
    table.place,
    `${rows} the RAG cell has no word in it, so no colour was set; if it was painted where the plan was written, write its name`,
  )
}
