import { sql } from 'kysely'
import type { Answered } from '../../domain/accountability.ts'
import type { Instant } from '../../domain/day.ts'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'

/** Everything open, as far as the question is who answers for it. */
export async function answeredFor(db: Database, { tenantId, boardId }: BoardKey): Promise<Answered[]> {
  const rows = await db
    .selectFrom('item')
    .select(['reference', 'kind', 'lead', 'due_on', 'updates'])
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('kind', 'in', ['action', 'commitment'])
    .where('open', '=', true)
    .where('withdrawn', '=', false)
    .orderBy('position')
    .execute()
  return rows.map(({ reference, kind, lead, due_on, updates }) => ({
    kind: kind === 'action' ? kind : 'commitment',
    reference: reference ?? '',
    lead: lead ?? { kind: 'none' },
    dueOn: due_on,
    updates: updates ?? 0,
  }))
}

/** When each person last said or did something on a board. */
export async function lastHeard(
  db: Database,
  { tenantId, boardId }: BoardKey,
): Promise<Map<string, Instant>> {
  const rows = await db
    .selectFrom('event')
    .select(['by_id', sql<Instant>`max(at)`.as('at')])
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .groupBy('by_id')
    .execute()
  return new Map(rows.map(({ by_id, at }) => [by_id, at]))
}

/** The references of what is offered to somebody, in the order of the key: whoever locks several locks them so. */
export async function offeredTo(
  db: Database,
  { tenantId, boardId }: BoardKey,
  personId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('item')
    .select('item_id')
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where(sql<boolean>`handover -> 'to' ->> 'personId' = ${personId}`)
    .orderBy('item_id')
    .execute()
  return rows.map(({ item_id }) => item_id)
}
