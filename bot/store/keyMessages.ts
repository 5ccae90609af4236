import { type Selectable, sql } from 'kysely'
import type { Instant } from '../../domain/day.ts'
import type { KeyMessage } from '../../domain/keyMessage.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

export async function saveKeyMessage(db: Database, board: BoardKey, message: KeyMessage): Promise<void> {
  const approved = {
    approved_by: message.approved && JSON.stringify(message.approved.by),
    approved_at: message.approved?.at ?? null,
  }
  await db
    .insertInto('key_message')
    .values({
      tenant_id: board.tenantId,
      key_message_id: message.keyMessageId,
      board_id: board.boardId,
      words: message.words,
      drafted_by: JSON.stringify(message.drafted.by),
      drafted_at: message.drafted.at,
      ...approved,
    })
    .onConflict(on => on.columns(['tenant_id', 'key_message_id']).doUpdateSet(approved))
    .execute()
}

/**
 * A message of a board and the one drafted last, which may be the same, both locked until the transaction ends. `not found` where
 * the board has no such message.
 */
export async function lockKeyMessage(
  db: Database,
  board: BoardKey,
  keyMessageId: string,
): Promise<{ message: KeyMessage; newest: KeyMessage }> {
  const row = await ofBoard(db, board)
    .where('key_message_id', '=', keyMessageId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('not found', 'There is no such message on this board.')
  const newest = await lastDrafted(db, board).forUpdate().executeTakeFirstOrThrow()
  return { message: messageFrom(row), newest: messageFrom(newest) }
}

/** A message of a board by its id; null where there is none. */
export async function keyMessageOf(
  db: Database,
  board: BoardKey,
  keyMessageId: string,
): Promise<KeyMessage | null> {
  const row = await ofBoard(db, board).where('key_message_id', '=', keyMessageId).executeTakeFirst()
  return row ? messageFrom(row) : null
}

/** The board's message, which is the one approved last, and the draft after it that waits for the chair; each null where there is none. */
export async function keyMessagesOf(
  db: Database,
  board: BoardKey,
): Promise<{ current: KeyMessage | null; draft: KeyMessage | null }> {
  const approved = await ofBoard(db, board)
    .where('approved_at', 'is not', null)
    .orderBy('approved_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const newest = await lastDrafted(db, board).executeTakeFirst()
  return {
    current: approved ? messageFrom(approved) : null,
    draft: newest && newest.approved_at === null ? messageFrom(newest) : null,
  }
}

/** What somebody drafted since an instant, approved or not, the last first. */
export async function draftedBy(
  db: Database,
  board: BoardKey,
  personId: string,
  since: Instant,
): Promise<{ keyMessageId: string; at: Instant }[]> {
  const rows = await ofBoard(db, board)
    .where(sql<string>`drafted_by ->> 'personId'`, '=', personId)
    .where('drafted_at', '>=', since)
    .orderBy('drafted_at', 'desc')
    .execute()
  return rows.map(row => ({ keyMessageId: row.key_message_id, at: row.drafted_at }))
}

/** Of two drafted in the same instant one is the last for everybody. */
function lastDrafted(db: Database, board: BoardKey) {
  return ofBoard(db, board).orderBy('drafted_at', 'desc').orderBy('key_message_id').limit(1)
}

function ofBoard(db: Database, { tenantId, boardId }: BoardKey) {
  return db
    .selectFrom('key_message')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
}

function messageFrom(row: Selectable<Tables['key_message']>): KeyMessage {
  const { approved_by: by, approved_at: at } = row
  return {
    keyMessageId: row.key_message_id,
    words: row.words,
    drafted: { by: row.drafted_by, at: row.drafted_at },
    approved: by && at ? { by, at } : null,
  }
}
