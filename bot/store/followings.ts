import { type Selectable, sql } from 'kysely'
import type { Day, Instant } from '../../domain/day.ts'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

/** The channel a board posts to. */
export type Following = BoardKey & {
  conversationId: string
  name: string | null
  followedAt: Instant
  lookedOn: Day
  status: StandingPost | null
  /** What the standing post says, so that saying the same again is left out. */
  statusDigest: string | null
  stopped: { at: Instant; status: number; reason: string } | null
}

/** The board-status post that is kept up to date where it stands. */
export type StandingPost = { activityId: string; threadId: string }

/** From now on a board posts here; what it was to say elsewhere, it says here. */
export async function saveFollowing(
  db: Database,
  board: BoardKey,
  { conversationId, name, by, at, today }: NewFollowing,
): Promise<void> {
  const facts = {
    conversation_id: conversationId,
    name,
    followed_by: by,
    followed_at: at,
    looked_on: today,
    status_activity_id: null,
    status_thread_id: null,
    status_digest: null,
    stopped: null,
  }
  await db
    .insertInto('following')
    .values({ tenant_id: board.tenantId, board_id: board.boardId, ...facts })
    .onConflict(on => on.columns(['tenant_id', 'board_id']).doUpdateSet(facts))
    .execute()
}

export type NewFollowing = {
  conversationId: string
  name: string | null
  by: string
  at: Instant
  today: Day
}

export async function followingOf(db: Database, board: BoardKey): Promise<Following | null> {
  const row = await found(db, board).executeTakeFirst()
  return row ? followingFrom(row) : null
}

/** The same, locked until the transaction ends: what is to be said on a board is put together by one at a time. */
export async function lockFollowing(db: Database, board: BoardKey): Promise<Following | null> {
  const row = await found(db, board).forUpdate().executeTakeFirst()
  return row ? followingFrom(row) : null
}

/** Every board that posts somewhere. */
export async function followings(db: Database): Promise<Following[]> {
  const rows = await db.selectFrom('following').selectAll().where('stopped', 'is', null).execute()
  return rows.map(followingFrom)
}

/** The boards on which something waits to be said. */
export async function boardsWithSomethingToSay(db: Database): Promise<BoardKey[]> {
  const { rows } = await sql<{ tenant_id: string; board_id: string }>`
    select tenant_id, board_id from following f where stopped is null and (
      exists (select from news n where n.tenant_id = f.tenant_id and n.board_id = f.board_id and n.delivery_id is null)
      or exists (select from delivery d where d.tenant_id = f.tenant_id
        and d.conversation_id = f.conversation_id and d.state = 'waiting'))
    union select tenant_id, board_id from delivery where state = 'waiting' and kind = 'farewell'`.execute(db)
  return rows.map(row => ({ tenantId: row.tenant_id, boardId: row.board_id }))
}

export async function removeFollowing(db: Database, { tenantId, boardId }: BoardKey): Promise<void> {
  await db.deleteFrom('following').where('tenant_id', '=', tenantId).where('board_id', '=', boardId).execute()
}

type Kept = Partial<Pick<Following, 'lookedOn' | 'statusDigest' | 'stopped'>> & {
  status?: StandingPost | null
}

/** Keeps what was learnt of a channel; nothing where the board posts elsewhere by now. */
export async function keepFollowing(
  db: Database,
  { tenantId, boardId, conversationId }: BoardKey & { conversationId: string },
  kept: Kept,
): Promise<void> {
  const { lookedOn, statusDigest, stopped, status } = kept
  await db
    .updateTable('following')
    .set({
      ...(lookedOn !== undefined && { looked_on: lookedOn }),
      ...(statusDigest !== undefined && { status_digest: statusDigest }),
      ...(stopped !== undefined && { stopped: stopped && JSON.stringify(stopped) }),
      ...(status !== undefined && {
        status_activity_id: status?.activityId ?? null,
        status_thread_id: status?.threadId ?? null,
      }),
    })
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('conversation_id', '=', conversationId)
    .execute()
}

function found(db: Database, { tenantId, boardId }: BoardKey) {
  return db
    .selectFrom('following')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
}

function followingFrom(row: Selectable<Tables['following']>): Following {
  const { status_activity_id: activityId, status_thread_id: threadId } = row
  return {
    tenantId: row.tenant_id,
    boardId: row.board_id,
    conversationId: row.conversation_id,
    name: row.name,
    followedAt: row.followed_at,
    lookedOn: row.looked_on,
    status: activityId && threadId ? { activityId, threadId } : null,
    statusDigest: row.status_digest,
    stopped: row.stopped,
  }
}
