import { type ExpressionBuilder, sql } from 'kysely'
import { parseReference } from '../../domain/item.ts'
import type { Mention } from '../../domain/views/itemPage.ts'
import type { Row } from '../../domain/views/row.ts'
import { type Reckoning, rowFrom, shownBeside } from './rows.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

/** What was found, as a list shows it: `row` of what is tracked, and nothing more of a thread. */
export type Found = { boardId: string; item: Mention; row: Row | null }

/**
 * Actions, commitments and threads of one or several boards: the one with that reference first, then open work by its due day, then
 * the rest. Every word must stand in the text or in the name of the lead; without words everything is found.
 */
export async function searchItems(
  db: Database,
  boards: readonly Reckoning[],
  { words, limit, offset }: { words: string; limit: number; offset: number },
): Promise<Found[]> {
  const [first] = boards
  if (!first) return []
  const reference = parseReference(words)
  const rows = await db
    .selectFrom('item as i')
    .selectAll('i')
    .select([shownBeside.words.as('said'), shownBeside.waitsOn.as('waits_on')])
    .where('i.tenant_id', '=', first.tenantId)
    .where(
      'i.board_id',
      'in',
      boards.map(({ boardId }) => boardId),
    )
    .where('i.kind', 'in', ['action', 'commitment', 'thread'])
    .where('i.withdrawn', '=', false)
    .where(i => i.or([i('i.reference', '=', reference), i.and(everyWord(i, words))]))
    .orderBy(sql`i.reference is not distinct from ${reference}`, 'desc')
    .orderBy('i.open', 'desc')
    .orderBy('i.due_on')
    .orderBy('i.position')
    .orderBy('i.item_id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(row => {
    const { board_id: boardId, item_id: itemId, kind, reference, text } = row
    const reckoning = boards.find(board => board.boardId === boardId) ?? first
    return { boardId, item: { itemId, kind, reference, text }, row: row.lifecycle && rowFrom(row, reckoning) }
  })
}

const mostWords = 8

function everyWord(i: ExpressionBuilder<Tables & { i: Tables['item'] }, 'i'>, words: string) {
  const each = words.split(/\s+/).filter(Boolean).slice(0, mostWords)
  return each.map(word => {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    return i.or([i('i.text', 'ilike', pattern), sql<boolean>`i.lead ->> 'name' ilike ${pattern}`])
  })
}
