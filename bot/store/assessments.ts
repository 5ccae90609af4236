import { type RawBuilder, sql } from 'kysely'
import type { AssessmentHead } from '../../domain/reading/proposal.ts'
import type { Database } from './store.ts'

export type Assessment = { head: AssessmentHead; scores: Map<string, number | null> }

/**
 * The order of assessments, of which `a` is the table's name in the query. Where a document does not say when it was completed, it
 * counts from the day it was accepted.
 */
export function latestFirst(a: string): RawBuilder<unknown> {
  return sql`coalesce(${sql.ref(`${a}.completed_on`)}, to_char(${sql.ref(`${a}.recorded_at`)}, 'YYYY-MM-DD')) desc,
    ${sql.ref(`${a}.recorded_at`)} desc`
}

/** The latest assessment of a matrix: who completed it, and each element's score by its item, null for "not recorded". */
export async function latestAssessment(db: Database, tenantId: string, planId: string): Promise<Assessment> {
  const found = await db
    .selectFrom('assessment')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .orderBy(latestFirst('assessment'))
    .executeTakeFirst()
  if (!found) return { head: { workshops: [] }, scores: new Map() }
  const scores = await db
    .selectFrom('score')
    .select(['element_id', 'score'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', found.assessment_id)
    .execute()
  return {
    head: {
      ...(found.completed_by ? { completedBy: found.completed_by } : {}),
      ...(found.completed_on ? { completedOn: found.completed_on } : {}),
      workshops: found.workshops,
    },
    scores: new Map(scores.map(({ element_id, score }) => [element_id, score])),
  }
}
