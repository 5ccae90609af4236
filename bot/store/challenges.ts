import type { Selectable } from 'kysely'
import type { Challenge } from '../../domain/challenge.ts'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

/** How many of an item, or of a board, are shown. */
const shown = 50

export async function saveChallenge(db: Database, board: BoardKey, challenge: Challenge): Promise<void> {
  const said = {
    reply: challenge.reply && JSON.stringify(challenge.reply),
    ended: challenge.end && JSON.stringify(challenge.end),
  }
  await db
    .insertInto('challenge')
    .values({
      tenant_id: board.tenantId,
      challenge_id: challenge.challengeId,
      board_id: board.boardId,
      item_id: challenge.itemId,
      words: challenge.words,
      by_id: challenge.by.personId,
      by_name: challenge.by.name,
      at: challenge.at,
      ...said,
    })
    .onConflict(on => on.columns(['tenant_id', 'challenge_id']).doUpdateSet(said))
    .execute()
}

/** Of one item, the latest first. */
export async function challengesOf(db: Database, tenantId: string, itemId: string): Promise<Challenge[]> {
  const rows = await db
    .selectFrom('challenge')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('item_id', '=', itemId)
    .orderBy('at', 'desc')
    .limit(shown)
    .execute()
  return rows.map(challengeFrom)
}

/** Those of a board that have not ended, the oldest first, with how many there are in all. */
export async function challengesOpenOn(db: Database, { tenantId, boardId }: BoardKey) {
  const rows = await db
    .selectFrom('challenge as c')
    .innerJoin('item as i', join =>
      join.onRef('i.tenant_id', '=', 'c.tenant_id').onRef('i.item_id', '=', 'c.item_id'),
    )
    .selectAll('c')
    .select(['i.reference', 'i.text'])
    .select(query => query.fn.countAll<string>().over().as('total'))
    .where('c.tenant_id', '=', tenantId)
    .where('c.board_id', '=', boardId)
    .where('c.ended', 'is', null)
    .orderBy('c.at')
    .limit(shown)
    .execute()
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map(row => ({ ...challengeFrom(row), reference: row.reference ?? '', text: row.text })),
  }
}

function challengeFrom(row: Selectable<Tables['challenge']>): Challenge {
  return {
    challengeId: row.challenge_id,
    itemId: row.item_id,
    words: row.words,
    by: { personId: row.by_id, name: row.by_name },
    at: row.at,
    reply: row.reply,
    end: row.ended,
  }
}
