import { type Expression, type ExpressionBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import type { Day } from '../../domain/day.ts'
import { type Row, type Rows, rowOf } from '../../domain/views/row.ts'
import { trackedOf } from './items.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

/** The board that is read, and the days that signals and directions are reckoned from. */
export type Reckoning = { tenantId: string; boardId: string; today: Day; cycleOpenedOn: Day | null }

export type ItemExpressions = ExpressionBuilder<Tables & { i: Tables['item'] }, 'i'>
export type Where = (item: ItemExpressions) => Expression<SqlBool>

const lastWords = sql<string | null>`(
  select e.words from event e
  where e.tenant_id = i.tenant_id and e.item_id = i.item_id and e.words is not null
    and e.kind in ('updated', 'closure proposed', 'imported', 'renewed', 'restored') and not e.undone
  order by e.event_id desc limit 1)`

const waitsOn = sql<string[]>`array(
  select o.reference from link l join item o on o.tenant_id = l.tenant_id and o.item_id = l.to_id
  where l.tenant_id = i.tenant_id and l.from_id = i.item_id and l.type = 'dependsOn' and o.open and not o.withdrawn
  order by o.position)`

/** What a list shows of an item besides its own columns; the item is called `i`. */
export const shownBeside = { words: lastWords, waitsOn }

/** By the due day, the latest first; by the day the record first contradicted the colour; or as they stand in the plan. */
type Order = 'lateness' | 'doubt' | 'position'

/** Actions or commitments of a board, as lists show them. */
export async function rowsWhere(
  db: Database,
  reckoning: Reckoning,
  where: Where,
  page: { limit: number; offset?: number; order?: Order },
): Promise<Row[]> {
  const found = await items(db, reckoning, where)
    .selectAll('i')
    .select([shownBeside.words.as('said'), shownBeside.waitsOn.as('waits_on')])
    .$if(page.order === 'doubt', query => query.orderBy('i.doubtful_on'))
    .$if(page.order === undefined || page.order === 'lateness', query => query.orderBy('i.due_on'))
    .orderBy('i.position')
    .orderBy('i.item_id')
    .limit(page.limit)
    .offset(page.offset ?? 0)
    .execute()
  return found.map(row => rowFrom(row, reckoning))
}

/** The same, with how many there are in all. */
export async function pageWhere(
  db: Database,
  reckoning: Reckoning,
  where: Where,
  page: { limit: number; offset: number },
): Promise<Rows> {
  const { total } = await items(db, reckoning, where)
    .select(item => item.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { total: Number(total), rows: await rowsWhere(db, reckoning, where, page) }
}

export function rowFrom(
  found: Selectable<Tables['item']> & { said: string | null; waits_on: string[] },
  reckoning: Reckoning,
): Row {
  return rowOf(trackedOf(found), { words: found.said, waitsOn: found.waits_on, ...reckoning })
}

function items(db: Database, { tenantId, boardId }: Reckoning, where: Where) {
  return db
    .selectFrom('item as i')
    .where('i.tenant_id', '=', tenantId)
    .where('i.board_id', '=', boardId)
    .where('i.withdrawn', '=', false)
    .where(where)
}
