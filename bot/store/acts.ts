import type { Change, EventKind } from '../../domain/event.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { Database } from './store.ts'

/** One change of an act, as it can be taken back. */
export type Done = {
  eventId: string
  itemId: string
  itemVersion: number
  kind: EventKind
  changes: Change[]
  before: Tracked | null
  /** Of an event that linked two items: the link. */
  linkId: string | null
}

/** More changes than one message holds. */
const mostChanges = 100

/**
 * What somebody did last on a board since an instant, or the act that is `meant`: every change of that one act, the items in the
 * order of their key; empty where they did nothing, or took it back.
 */
export async function lastActOf(
  db: Database,
  board: { tenantId: string; boardId: string },
  personId: string,
  { since, meant }: { since: string; meant: string | null },
): Promise<Done[]> {
  const rows = await db
    .selectFrom('event')
    .select([
      'event_id',
      'item_id',
      'item_version',
      'kind',
      'changes',
      'before',
      'act_id',
      'undone',
      'link_id',
    ])
    .where('tenant_id', '=', board.tenantId)
    .where('by_id', '=', personId)
    .where('board_id', '=', board.boardId)
    .where('act_id', 'is not', null)
    .where('at', '>=', since)
    .$if(meant !== null, query => query.where('act_id', '=', meant))
    .orderBy('event_id', 'desc')
    .limit(mostChanges)
    .execute()
  const standing = rows.filter(row => !row.undone && row.kind !== 'undone')
  return standing
    .filter(row => row.act_id === standing[0]?.act_id)
    .map(row => ({
      eventId: row.event_id,
      itemId: row.item_id,
      itemVersion: row.item_version,
      kind: row.kind,
      changes: row.changes,
      before: row.before,
      linkId: row.link_id,
    }))
    .sort((one, other) => (one.itemId < other.itemId ? -1 : 1))
}

/** Whether an item was changed after some version, by anybody but whoever took all of their own back again. */
export async function isOvertaken(
  db: Database,
  tenantId: string,
  { itemId, itemVersion }: Pick<Done, 'itemId' | 'itemVersion'>,
  personId: string,
): Promise<boolean> {
  const since = await db
    .selectFrom('event')
    .select(['by_id', 'kind', 'undone'])
    .where('tenant_id', '=', tenantId)
    .where('item_id', '=', itemId)
    .where('item_version', '>', itemVersion)
    .execute()
  return since.some(({ by_id, kind, undone }) => by_id !== personId || !(undone || kind === 'undone'))
}

/** It stays in the history, and is no longer the last word on its item. */
export async function markUndone(db: Database, tenantId: string, eventId: string): Promise<void> {
  await db
    .updateTable('event')
    .set({ undone: true })
    .where('tenant_id', '=', tenantId)
    .where('event_id', '=', eventId)
    .execute()
}
