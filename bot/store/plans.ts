import type { Instant } from '../../domain/day.ts'
import type { Plan } from '../../domain/plan.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'

/** The plans of a board, the oldest first. */
export async function plansOf(db: Database, { tenantId, boardId }: BoardKey) {
  const rows = await db
    .selectFrom('plan')
    .select(['plan_id as planId', 'kind', 'title', 'file_name as fileName'])
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .orderBy('accepted_at')
    .execute()
  return rows
}

/** How far a plan has come: the versions of its items, added up. It grows with every change of one of them. */
export async function planVersionOf(db: Database, tenantId: string, planId: string): Promise<number> {
  const { sum } = await db
    .selectFrom('item')
    .select(item => item.fn.sum<string | null>('version').as('sum'))
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  return Number(sum ?? 0)
}

/**
 * The plan of this board that a document of this kind renews, locked until the transaction ends: two renewals of one plan take
 * turns. Refused as `not found` where this board has none, and as `not valid` where it is of another kind.
 */
export async function lockPlan(
  db: Database,
  board: BoardKey,
  planId: string,
  kind: Plan['kind'],
): Promise<void> {
  const plan = await db
    .selectFrom('plan')
    .select('kind')
    .where('tenant_id', '=', board.tenantId)
    .where('board_id', '=', board.boardId)
    .where('plan_id', '=', planId)
    .forUpdate()
    .executeTakeFirst()
  if (!plan) throw new Refusal('not found', 'This board has no such plan. Load the review again.')
  if (plan.kind === kind) return
  throw new Refusal(
    'not valid',
    `This document is ${named[kind]}, and that plan is ${named[plan.kind]}: choose one that is ${named[kind]}.`,
  )
}

const named: Record<Plan['kind'], string> = {
  strategy: 'a strategy',
  matrix: 'a matrix',
  'action plan': 'an action plan',
}

/** A matrix that was begun here, from a form and no document. */
export async function addMatrixPlan(
  db: Database,
  { tenantId, boardId }: BoardKey,
  begun: { planId: string; id: string; title: string; at: Instant; by: string },
): Promise<void> {
  await db
    .insertInto('plan')
    .values({
      tenant_id: tenantId,
      plan_id: begun.planId,
      board_id: boardId,
      kind: 'matrix',
      title: begun.title,
      file_name: '',
      accepted_at: begun.at,
      accepted_by: begun.by,
      template: begun.id,
    })
    .execute()
}
