import type { Selectable } from 'kysely'
import type { Instant } from '../../domain/day.ts'
import type { Change, EventKind } from '../../domain/event.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { BoardKey } from './boardKey.ts'
import { draftedBy } from './keyMessages.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

/** One change of an act, as it can be taken back. */
export type Done = {
  eventId: string
  itemId: string
  reference: string
  itemVersion: number
  kind: EventKind
  changes: Change[]
  before: Tracked | null
  /** Of an event that linked two items: the link. */
  linkId: string | null
}

/** More changes than one message holds. */
const mostChanges = 100

/** One message or press, and what it did; a draft of the key message is of no item. */
export type Act = { actId: string; at: Instant; draft: boolean; done: Done[] }

/**
 * What somebody did on a board since an instant and has not taken back, or the act that is `meant`: the last act first, its items in
 * the order of their key.
 */
export async function actsOf(
  db: Database,
  board: BoardKey,
  personId: string,
  { since, meant }: { since: Instant; meant: string | null },
): Promise<Act[]> {
  const rows = await db
    .selectFrom('event as e')
    .innerJoin('item as i', join =>
      join.onRef('i.tenant_id', '=', 'e.tenant_id').onRef('i.item_id', '=', 'e.item_id'),
    )
    .selectAll('e')
    .select('i.reference')
    .where('e.tenant_id', '=', board.tenantId)
    .where('e.by_id', '=', personId)
    .where('e.board_id', '=', board.boardId)
    .where('e.act_id', 'is not', null)
    .where('e.at', '>=', since)
    .$if(meant !== null, query => query.where('e.act_id', '=', meant))
    .orderBy('e.event_id', 'desc')
    .limit(mostChanges)
    .execute()
  const standing = rows.filter(row => !row.undone && row.kind !== 'undone')
  const acts = [...Map.groupBy(standing, row => row.act_id ?? '')].map(([actId, each]) => ({
    actId,
    at: each[0]?.at ?? since,
    draft: false,
    done: each.map(doneFrom).sort((one, other) => (one.itemId < other.itemId ? -1 : 1)),
  }))
  const drafts = meant === null ? await draftsOf(db, board, personId, since) : []
  return [...drafts, ...acts].sort((one, other) => Temporal.Instant.compare(other.at, one.at))
}

async function draftsOf(db: Database, board: BoardKey, personId: string, since: Instant): Promise<Act[]> {
  const drafts = await draftedBy(db, board, personId, since)
  return drafts.map(({ keyMessageId, at }) => ({ actId: keyMessageId, at, draft: true, done: [] }))
}

function doneFrom(row: Selectable<Tables['event']> & { reference: string | null }): Done {
  return {
    eventId: row.event_id,
    itemId: row.item_id,
    reference: row.reference ?? 'it',
    itemVersion: row.item_version,
    kind: row.kind,
    changes: row.changes,
    before: row.before,
    linkId: row.link_id,
  }
}

/** The message or press that an event of a board belongs to; null for one that is no event there, or that nobody did by hand. */
export async function actOfEvent(db: Database, board: BoardKey, eventId: string): Promise<string | null> {
  const row = await db
    .selectFrom('event')
    .select('act_id')
    .where('tenant_id', '=', board.tenantId)
    .where('board_id', '=', board.boardId)
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  return row?.act_id ?? null
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
