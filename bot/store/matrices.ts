import { Refusal } from '../../domain/refusal.ts'
import type { Scale } from '../../domain/scale.ts'
import type { Template } from '../../domain/templates/template.ts'
import { templateLike, templateOf } from '../../domain/templates/templates.ts'
import type { Assessment } from './assessments.ts'
import type { BoardKey } from './boardKey.ts'
import { itemOf } from './items.ts'
import type { Database } from './store.ts'

export type MatrixPlan = { planId: string; title: string; template: string | null }

/** Every matrix of a board, the newest first. */
export function matricesOf(db: Database, { tenantId, boardId }: BoardKey): Promise<MatrixPlan[]> {
  return db
    .selectFrom('plan')
    .select(['plan_id as planId', 'title', 'template'])
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('kind', '=', 'matrix')
    .orderBy('accepted_at', 'desc')
    .execute()
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** `not found` where the board has no such matrix. */
export async function matrixOf(db: Database, board: BoardKey, planId: string): Promise<MatrixPlan> {
  const found =
    uuid.test(planId) && (await matricesOf(db, board)).find(each => each.planId === planId.toLowerCase())
  if (!found) throw new Refusal('not found', 'This board has no such matrix. Load the page again.')
  return found
}

/** The elements of a matrix, in order. */
export async function elementsOf(db: Database, tenantId: string, planId: string) {
  const rows = await db
    .selectFrom('item')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .where('kind', '=', 'element')
    .where('withdrawn', '=', false)
    .orderBy('position')
    .execute()
  return rows.map(itemOf)
}

/** The form that a matrix was begun from, or else the one that it follows; and what its scores are out of. */
export function formOf(
  { template }: MatrixPlan,
  elements: readonly { itemId: string; text: string }[],
  latest: Assessment | null,
): { form: Template | null; scale: Scale | null } {
  const scores = new Map(latest?.scores.map(({ elementId, score }) => [elementId, score]))
  const scored = elements.map(({ itemId, text }) => ({ text, score: scores.get(itemId) ?? null }))
  const form = templateOf(template) ?? templateLike(scored)
  const said = latest?.head.scale
  return { form, scale: form?.scale ?? (said ? { ...said, levels: [] } : null) }
}

/** Where elements are meant to get to, by their ids. */
export async function targetsOf(
  db: Database,
  tenantId: string,
  elementIds: readonly string[],
): Promise<Map<string, number>> {
  if (elementIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('target')
    .select(['element_id', 'score'])
    .where('tenant_id', '=', tenantId)
    .where('element_id', 'in', elementIds)
    .execute()
  return new Map(rows.map(row => [row.element_id, row.score]))
}

/** Sets it; null takes it away. */
export async function saveTarget(
  db: Database,
  tenantId: string,
  elementId: string,
  score: number | null,
): Promise<void> {
  const key = { tenant_id: tenantId, element_id: elementId }
  if (score !== null) {
    await db
      .insertInto('target')
      .values({ ...key, score })
      .onConflict(on => on.columns(['tenant_id', 'element_id']).doUpdateSet({ score }))
      .execute()
    return
  }
  await db
    .deleteFrom('target')
    .where('tenant_id', '=', tenantId)
    .where('element_id', '=', elementId)
    .execute()
}
