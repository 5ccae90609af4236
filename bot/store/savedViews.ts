import type { Instant } from '../../domain/day.ts'
import type { SavedView } from '../../domain/savedView.ts'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'

/** What somebody keeps, and what is shared with everybody on the board, by name. */
export async function savedViewsOf(
  db: Database,
  { tenantId, boardId }: BoardKey,
  personId: string,
): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_view as v')
    .innerJoin('person as p', join =>
      join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.person_id', '=', 'v.person_id'),
    )
    .select(['v.view_id', 'v.name', 'v.address', 'v.shared', 'v.person_id', 'p.name as by_name'])
    .where('v.tenant_id', '=', tenantId)
    .where('v.board_id', '=', boardId)
    .where(view => view.or([view('v.person_id', '=', personId), view('v.shared', '=', true)]))
    .orderBy('v.name')
    .execute()
  return rows.map(row => ({
    viewId: row.view_id,
    name: row.name,
    address: row.address,
    shared: row.shared,
    by: { personId: row.person_id, name: row.by_name },
  }))
}

/** Under a name that somebody has already, it takes the place of the one before. */
export async function saveView(
  db: Database,
  { tenantId, boardId }: BoardKey,
  view: SavedView,
  at: Instant,
): Promise<void> {
  await db
    .deleteFrom('saved_view')
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('person_id', '=', view.by.personId)
    .where(row => row(row.fn('lower', ['name']), '=', view.name.toLowerCase()))
    .execute()
  await db
    .insertInto('saved_view')
    .values({
      tenant_id: tenantId,
      board_id: boardId,
      view_id: view.viewId,
      person_id: view.by.personId,
      name: view.name,
      address: view.address,
      shared: view.shared,
      saved_at: at,
    })
    .execute()
}

/** Whether there was one of theirs to take away. */
export async function removeView(
  db: Database,
  { tenantId, boardId }: BoardKey,
  personId: string,
  viewId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_view')
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('person_id', '=', personId)
    .where('view_id', '=', viewId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
