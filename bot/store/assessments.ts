import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Assessed, Statement } from '../../domain/assess.ts'
import type { Instant } from '../../domain/day.ts'
import type { AssessmentHead } from '../../domain/reading/proposal.ts'
import { insertRecords } from './records.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

type By = { personId: string; name: string }

/** One assessment as it is written: whose, each element's score, and what stood in it, in order. */
export type NewAssessment = {
  head: AssessmentHead
  recordedAt: Instant
  /** Who finished the workshop; null where a document was accepted. */
  recordedBy: By | null
  scores: Assessed['scores']
  statements: (Omit<Statement, 'elementId'> & { elementId: string | null })[]
}

export type Assessment = NewAssessment & { assessmentId: string }

/**
 * The order of assessments, of which `a` is the table's name in the query. Where a document does not say when it was completed, it
 * counts from the day it was accepted.
 */
export function latestFirst(a: string): RawBuilder<unknown> {
  return sql`coalesce(${sql.ref(`${a}.completed_on`)}, to_char(${sql.ref(`${a}.recorded_at`)}, 'YYYY-MM-DD')) desc,
    ${sql.ref(`${a}.recorded_at`)} desc`
}

/** More than anybody will live to hold; a board that brings a document in a hundred times shows the newest of them. */
const most = 50

/** The assessments of a matrix, the latest first, each as it was. */
export async function assessmentsOf(
  db: Database,
  tenantId: string,
  planId: string,
  limit = most,
): Promise<Assessment[]> {
  const found = await db
    .selectFrom('assessment')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .orderBy(latestFirst('assessment'))
    .limit(limit)
    .execute()
  const ids = found.map(each => each.assessment_id)
  if (ids.length === 0) return []
  const scores = await db
    .selectFrom('score as s')
    .innerJoin('item as i', join =>
      join.onRef('i.tenant_id', '=', 's.tenant_id').onRef('i.item_id', '=', 's.element_id'),
    )
    .selectAll('s')
    .where('s.tenant_id', '=', tenantId)
    .where('s.assessment_id', 'in', ids)
    .orderBy('i.position')
    .execute()
  const statements = await db
    .selectFrom('statement')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', 'in', ids)
    .orderBy('position')
    .execute()
  return found.map(row => ({
    ...headOf(row),
    scores: scores.filter(each => each.assessment_id === row.assessment_id).map(scoreFrom),
    statements: statements.filter(each => each.assessment_id === row.assessment_id).map(statementFrom),
  }))
}

/** The latest of them; null where the matrix was never assessed. */
export async function latestAssessment(
  db: Database,
  tenantId: string,
  planId: string,
): Promise<Assessment | null> {
  const [latest] = await assessmentsOf(db, tenantId, planId, 1)
  return latest ?? null
}

export async function saveAssessment(
  db: Database,
  { tenantId, planId }: { tenantId: string; planId: string },
  { head, recordedAt, recordedBy, scores, statements }: NewAssessment,
  assessmentId: string,
): Promise<void> {
  const key = { tenant_id: tenantId, assessment_id: assessmentId }
  await db
    .insertInto('assessment')
    .values({
      ...key,
      plan_id: planId,
      completed_by: head.completedBy ?? null,
      completed_on: head.completedOn ?? null,
      workshops: JSON.stringify(head.workshops),
      recorded_at: recordedAt,
      scale: head.scale ? JSON.stringify(head.scale) : null,
      recorded_by: recordedBy && JSON.stringify(recordedBy),
    })
    .execute()
  await insertRecords(
    db,
    'score',
    scores.map(({ elementId, score, agreedBy, words }) => ({
      ...key,
      element_id: elementId,
      score,
      agreed_by: agreedBy,
      words,
    })),
  )
  await insertRecords(
    db,
    'statement',
    statements.map((each, position) => ({ ...key, ...statementRow(each), position })),
  )
}

function headOf(row: Selectable<Tables['assessment']>) {
  return {
    assessmentId: row.assessment_id,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    head: {
      ...(row.completed_by ? { completedBy: row.completed_by } : {}),
      ...(row.completed_on ? { completedOn: row.completed_on } : {}),
      workshops: row.workshops,
      ...(row.scale ? { scale: row.scale } : {}),
    },
  }
}

function scoreFrom({
  element_id: elementId,
  score,
  agreed_by: agreedBy,
  words,
}: Selectable<Tables['score']>) {
  return { elementId, score, agreedBy, words }
}

function statementFrom(row: Selectable<Tables['statement']>) {
  const { item_id: itemId, element_id: elementId, kind, text, heading, action_id: actionId, ended } = row
  return { itemId, elementId, kind, text, heading, actionId, ended }
}

function statementRow({
  itemId,
  elementId,
  kind,
  text,
  heading,
  actionId,
  ended,
}: NewAssessment['statements'][number]) {
  return { item_id: itemId, element_id: elementId, kind, text, heading, action_id: actionId, ended }
}
