import type { Column } from './columns.ts'
import { columnsAs, columnsOf, ragColumns, standInsOf, textOf } from './columns.ts'
import { placedRow } from './cutRows.ts'
import type { Line } from './document.ts'
import { type Draft, mark } from './draft.ts'
import type { FactsOf } from './facts.ts'
import { factsReader } from './facts.ts'
import { itemsOf } from './items.ts'
import { Headings, headingOf, namesPart } from './planHeadings.ts'
import type { ProposedLine } from './proposal.ts'
import { isRefusedIn, onlyAnswers } from './responses.ts'
import { takenFrom } from './rests.ts'
import { isBlank, saysNothing } from './rowReader.ts'
import { takeSources } from './sources.ts'
import type { KnownTable, Row } from './tables.ts'
import { Threads } from './threads.ts'
import type { Vocabulary } from './vocabulary.ts'
import { quoted, tokensOf } from './wording.ts'

/** Action | lead | by when | RAG | progress, under whatever headings, with or without rows that are only a heading. */
export function addActionPlan(tables: readonly KnownTable[], draft: Draft, vocabulary: Vocabulary): void {
  const threads = new Threads(draft)
  const isParted = new Set(tables.map(table => table.under?.line.text)).size > 1
  for (const table of tables) {
    const under = isParted || isPart(table, draft, vocabulary) ? table.under : undefined
    addTable(planOf(table, threads, draft, vocabulary), under)
  }
}

/** One table under "Priority 1" stands under it, unless that is the title of the document. */
function isPart({ under }: KnownTable, draft: Draft, vocabulary: Vocabulary): boolean {
  return under !== undefined && !draft.isUsed(under) && namesPart(under.line.text, vocabulary)
}

type Plan = {
  table: KnownTable
  action: Column | undefined
  /** What says what is to be done in a row whose action cell does not, the first that does. */
  standIns: Column[]
  thread: Column | undefined
  factsOf: FactsOf
  threads: Threads
  draft: Draft
  vocabulary: Vocabulary
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
  for (const [at, row] of plan.table.rows.entries()) {
    const heading = headingOf(row, plan.table.rows[at + 1], plan.table, plan.vocabulary)
    if (saysNothingNew(row)) continue
    if (heading !== undefined && plan.last && saysProgress(heading, plan)) addProgress(heading, row, plan)
    else if (heading !== undefined) headings.open(heading, row.place)
    else if (!headings.names(row) && isRest(row, plan)) addToLast(row, plan)
    else addRow(row, plan.table.rows[at + 1], headings, plan)
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
  const { taken, unused } = takenFrom(facts, last, cell?.repeated === true)
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

/** `standIn`: the column it was found in, where the one of actions holds none; `said`: what that one says instead. */
type Work = { texts: ActionText[]; standIn?: Column; said?: string }

function workIn(row: Row, next: Row | undefined, { table, action, standIns, vocabulary }: Plan): Work {
  const cell = row.cells[action?.at ?? 0]
  const words = textOf(cell)
  const isAssent = action?.standsIn === true && onlyAnswers(words, vocabulary)
  const isNothing = saysNothing(words, vocabulary) || namesNothing.test(words)
  if (!isAssent && !isNothing) return { texts: actionsIn(cell?.lines ?? []) }
  const isDue = isAssent || isBlank(words, vocabulary) || isRefusedIn(row, table, vocabulary)
  const standIn = standIns.find(
    column => isDue && says(row, column, vocabulary) && !isHeadingOf(next, column, action),
  )
  if (!standIn) return { texts: isNothing ? [] : actionsIn(cell?.lines ?? []) }
  return {
    texts: actionsIn(row.cells[standIn.at]?.lines ?? []),
    standIn,
    ...(words !== '' && action && { said: `${action.words}: ${words}` }),
  }
}

/** "None - not for the council": there is nothing to be done, and why. */
const namesNothing = /^(?:none|nil|n\/a|no (?:further )?actions?(?: required| needed)?)\s*[-–:;(,]/i

/** A sentence of its own: more than the name or number of something. */
function says({ cells }: Row, { at }: Column, vocabulary: Vocabulary): boolean {
  const text = textOf(cells[at])
  const words = tokensOf(text).filter(token => /^\p{L}{2}/u.test(token))
  return cells[at]?.repeated !== true && words.length > 1 && !onlyAnswers(text, vocabulary)
}

/** The row beneath has an action and no words here: what stands here is what both stand under. */
function isHeadingOf(next: Row | undefined, { at }: Column, action: Column | undefined): boolean {
  return next !== undefined && textOf(next.cells[at]) === '' && textOf(next.cells[action?.at ?? 0]) !== ''
}

function sayStandIn({ place }: Row, { words }: Column, line: ProposedLine, draft: Draft): void {
  mark(line, 'guessed')
  draft.note(
    'guessed',
    place,
    `No action stands in this row; what stands under ${quoted(words)} was read as it`,
  )
}

/** `joined`: from its points, or from lines that may be several. */
type ActionText = { text: string; joined?: 'points' | 'lines' }

/** A list is an action a bullet; a sentence with a list beneath it is one action with its details. */
function actionsIn(lines: readonly Line[]): ActionText[] {
  const [first] = lines
  if (!first) return []
  if (first.style.as !== 'bullet') {
    const { bullet = [], text = [] } = Object.groupBy(lines, line =>
      line.style.as === 'bullet' ? 'bullet' : 'text',
    )
    return [withDetails(text, bullet)]
  }
  const actions: { line: Line; details: Line[] }[] = []
  for (const { line, parent } of itemsOf(lines)) {
    if (parent === undefined) actions.push({ line, details: [] })
    else actions.at(-1)?.details.push(line)
  }
  return actions.map(({ line, details }) => withDetails([line], details))
}

function withDetails(sentences: readonly Line[], details: readonly Line[]): ActionText {
  const text = sentences.map(line => line.text).join(' ')
  if (details.length === 0) return { text, ...(mayBeSeveral(sentences) && { joined: 'lines' }) }
  return {
    text: `${text.replace(/\s*:$/, '')}: ${details.map(line => line.text).join('; ')}`,
    joined: 'points',
  }
}

/** Each of them begins as a sentence does, and none ends in the middle of one. */
function mayBeSeveral(lines: readonly Line[]): boolean {
  const begin = lines.slice(1).every(({ text }) => /^[\p{Lu}\d]/u.test(text))
  return lines.length > 1 && begin && !lines.slice(0, -1).some(({ text }) => /[,:–-]$/.test(text))
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

/** A colour that is only painted in the cell leaves no word behind. */
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
    `${rows} the RAG cell has no word in it; a colour that is only painted cannot be read`,
  )
}
