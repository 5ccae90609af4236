import { sql } from 'kysely'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'

/**
 * Takes `count` numbers of a board's run and answers the one before the first. A run is the letter of a kind, or `position` for
 * the order of items on the board. Writers of one run take turns until the transaction ends.
 */
export async function takeNumbers(
  db: Database,
  board: BoardKey,
  run: string,
  count: number,
): Promise<number> {
  if (count === 0) return 0
  const { last } = await db
    .insertInto('reference_counter')
    .values({ tenant_id: board.tenantId, board_id: board.boardId, prefix: run, last: count })
    .onConflict(on =>
      on
        .columns(['tenant_id', 'board_id', 'prefix'])
        .doUpdateSet({ last: sql`reference_counter.last + ${count}` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last - count
}
