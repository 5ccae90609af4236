import { Refusal } from '../refusal.ts'
import { addActionPlan } from './actionPlan.ts'
import { assessmentOf } from './assessment.ts'
import { markMended, withoutBreaks } from './brokenRows.ts'
import { textOf } from './columns.ts'
import type { Document } from './document.ts'
import { Draft } from './draft.ts'
import { noteLeftOut } from './leftOut.ts'
import { addMatrix } from './matrix.ts'
import type { AssessmentHead, Note, Proposal } from './proposal.ts'
import { addCited, visionStatements } from './prose.ts'
import { scaleOf } from './scoreColumns.ts'
import { sectionsOf } from './sections.ts'
import { addStrategy } from './strategy.ts'
import type { KnownTable, Layout } from './tables.ts'
import { layoutOf } from './tables.ts'
import { titleOf } from './title.ts'
import type { Role, Vocabulary } from './vocabulary.ts'
import { english } from './vocabulary.ts'

/**
 * Reads a document into a plan somebody can review: what is in its tables, cited from its prose, and a note for whatever was
 * joined, guessed, ambiguous or left out. Nothing is invented. Refuses with `not readable` when no table is one we know, or none of
 * these says anything.
 */
export function read(broken: Document, vocabulary: Vocabulary = english): Proposal {
  const { document, mended } = withoutBreaks(broken, vocabulary)
  const layout = layoutOf(document, vocabulary)
  const kind = kinds.find(one => layout.tables.some(table => table.kind === one))
  if (!kind) throw noTable(document)
  for (const table of layout.tables) refuseTableInTable(table)
  const draft = new Draft()
  const title = titleOf(layout, document.fileName, draft, vocabulary)
  const assessment = addAll(layout, draft, vocabulary)
  if (draft.lines.length === 0) throw nothingIn(layout, document)
  for (const { place, text } of document.leftOut ?? []) draft.note('left out', place, text)
  markMended(mended, draft)
  noteEnded(layout, draft)
  noteLeftOut(layout, draft, vocabulary)
  return {
    kind,
    title,
    lines: draft.lines,
    ...(kind === 'matrix' && { assessment }),
    notes: atMost(mostNotes, draft.notes),
  }
}

/** A document with several kinds of table is named after the first of these. */
const kinds = ['strategy', 'matrix', 'action plan'] as const

function addAll(layout: Layout, draft: Draft, vocabulary: Vocabulary): AssessmentHead {
  const of = (kind: KnownTable['kind']) => layout.tables.filter(table => table.kind === kind)
  const assessment =
    of('matrix').length > 0 ? assessmentOf(layout.prose, draft, vocabulary) : { workshops: [] }
  const sections = sectionsOf(
    layout.prose.filter(prose => !draft.isUsed(prose)),
    vocabulary,
  )
  addCited(sections, draft)
  addStrategy(of('strategy'), visionStatements(sections, draft), draft, vocabulary)
  addMatrix(of('matrix'), draft, vocabulary)
  addActionPlan(of('action plan'), draft, vocabulary)
  const scale = scaleOf(of('matrix'), vocabulary)
  return scale && isScale(scale) ? { ...assessment, scale } : assessment
}

/** Ten is the most that a score is read as. */
function isScale({ from, to }: { from: number; to: number }): boolean {
  return from < to && to <= 10
}

/** Work, and who does it by when, is never read out of a table of several columns in one cell: what belongs to what is not shown. */
function refuseTableInTable({ rows, columns }: KnownTable): void {
  const telling = columns.filter(({ role }) => role !== undefined && !asideRoles.has(role))
  const row = rows.find(({ cells }) => telling.some(({ at }) => cells[at]?.heldColumns))
  if (!row) return
  throw new Refusal(
    'not readable',
    `A table stands inside a cell of another table (${row.place}), so what belongs to what cannot be told. Move it out of that cell, save the document and read that copy.`,
    { reason: 'table in a table', place: row.place },
  )
}

const asideRoles = new Set<Role>(['progress', 'success', 'status', 'outcome', 'number', 'other'])

/**
 * What is over or waits comes in as that where it is new, and drops out of what the board chases: the reviewer should know how many.
 * In a newer version of a document the board keeps its own, so this is said of the document alone.
 */
function noteEnded({ tables }: Layout, draft: Draft): void {
  const counts = (['complete', 'proposed for closure', 'cancelled', 'on hold'] as const).flatMap(state => {
    const count = draft.lines.filter(({ lifecycle }) => lifecycle === state).length
    return count === 0 ? [] : [`${count} ${state}`]
  })
  if (counts.length === 0) return
  draft.note('guessed', tables[0]?.place ?? '', `The document’s status says: ${counts.join(', ')}`)
}

const mostNotes = 5_000

function atMost(most: number, notes: Note[]): Note[] {
  if (notes.length <= most) return notes
  const rest = notes.length - most + 1
  const place = notes[most - 1]?.place ?? ''
  return [
    ...notes.slice(0, most - 1),
    { kind: 'left out', place, text: `${rest} more notes from here on are not listed` },
  ]
}

/** Headings that are known, and nothing beneath them that could be reviewed. */
function nothingIn({ tables }: Layout, { fileName }: Document): Refusal {
  const isEmpty = tables.every(({ rows }) =>
    rows.every(({ cells }) => cells.every(cell => textOf(cell) === '')),
  )
  const why = isEmpty
    ? 'has headings and no rows beneath them'
    : 'has rows, and none of them says what is to be done'
  return new Refusal(
    'not readable',
    `The table in ${fileName} ${why}, so there is nothing to review. Fill it in, save it and read that copy.`,
    { reason: isEmpty ? 'no rows' : 'no work' },
  )
}

function noTable({ fileName }: Document): Refusal {
  return new Refusal(
    'not readable',
    `No table in ${fileName} was recognised. Golden Thread looks for headings such as “Vision, Golden thread, What we will do”, “Evidence, Gaps, Actions”, or “Action, Lead, By when, RAG”.`,
    { reason: 'no table' },
  )
}
