import type { Selectable } from 'kysely'
import type { Instant } from '../../domain/day.ts'
import type { KeptDraft } from '../../domain/workshop.ts'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

/** A workshop that is going on; `drafts` by the element's id. */
export type Workshop = {
  planId: string
  begunBy: { personId: string; name: string }
  begunAt: Instant
  version: number
  drafts: Record<string, KeptDraft>
}

/** The workshop that is going on about a matrix; null where there is none. */
export async function workshopOf(db: Database, board: BoardKey, planId: string): Promise<Workshop | null> {
  const row = await ofPlan(db, board, planId).executeTakeFirst()
  return row ? workshopFrom(row) : null
}

/** The same, locked until the transaction ends: two who write take turns. */
export async function lockWorkshop(db: Database, board: BoardKey, planId: string): Promise<Workshop | null> {
  const row = await ofPlan(db, board, planId).forUpdate().executeTakeFirst()
  return row ? workshopFrom(row) : null
}

/** False where one was going on already. */
export async function beginWorkshop(
  db: Database,
  board: BoardKey,
  { planId, begunBy, begunAt }: Pick<Workshop, 'planId' | 'begunBy' | 'begunAt'>,
): Promise<boolean> {
  const begun = await db
    .insertInto('workshop')
    .values({
      tenant_id: board.tenantId,
      plan_id: planId,
      board_id: board.boardId,
      begun_by: JSON.stringify(begunBy),
      begun_at: begunAt,
      version: 1,
      drafts: '{}',
    })
    .onConflict(on => on.doNothing())
    .returning('plan_id')
    .executeTakeFirst()
  return begun !== undefined
}

export async function saveWorkshop(
  db: Database,
  board: BoardKey,
  { planId, version, drafts }: Pick<Workshop, 'planId' | 'version' | 'drafts'>,
): Promise<void> {
  await db
    .updateTable('workshop')
    .set({ version, drafts: JSON.stringify(drafts) })
    .where('tenant_id', '=', board.tenantId)
    .where('board_id', '=', board.boardId)
    .where('plan_id', '=', planId)
    .execute()
}

/** It ended, as an assessment or as nothing. */
export async function endWorkshop(db: Database, board: BoardKey, planId: string): Promise<void> {
  await db
    .deleteFrom('workshop')
    .where('tenant_id', '=', board.tenantId)
    .where('board_id', '=', board.boardId)
    .where('plan_id', '=', planId)
    .execute()
}

function ofPlan(db: Database, { tenantId, boardId }: BoardKey, planId: string) {
  return db
    .selectFrom('workshop')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('plan_id', '=', planId)
}

function workshopFrom(row: Selectable<Tables['workshop']>): Workshop {
  const { plan_id: planId, begun_by: begunBy, begun_at: begunAt, version, drafts } = row
  return { planId, begunBy, begunAt, version, drafts }
}
