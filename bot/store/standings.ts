import { type Selectable, sql } from 'kysely'
import type { Item } from '../../domain/item.ts'
import type { ProposedLine } from '../../domain/reading/proposal.ts'
import type { Standing } from '../../domain/renew.ts'
import type { Tracked } from '../../domain/tracked.ts'
import { latestAssessment } from './assessments.ts'
import { documentLinesOf } from './documentLines.ts'
import { itemOf, trackedOf } from './items.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

/** The items of a plan in the order of the document, withdrawn ones too, with what a newer version of it is compared with. */
export async function standingOfPlan(db: Database, tenantId: string, planId: string): Promise<Standing[]> {
  return withTheirFacts(db, tenantId, planId, await standing(db, tenantId, planId).execute())
}

/** The ids of all of them. */
export async function itemIdsOfPlan(db: Database, tenantId: string, planId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('item')
    .select('item_id')
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .execute()
  return rows.map(row => row.item_id)
}

/** The items of a plan in order, locked until the transaction ends, so that no report is overwritten by a renewal that read before it. */
export async function lockStandingOfPlan(
  db: Database,
  tenantId: string,
  planId: string,
): Promise<Standing[]> {
  // Locked in the order of the key, as every other writer of several items does: two of them never wait for each other.
  await db
    .selectFrom('item')
    .select('item_id')
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .orderBy('item_id')
    .forUpdate()
    .execute()
  return standingOfPlan(db, tenantId, planId)
}

function standing(db: Database, tenantId: string, planId: string) {
  return db
    .selectFrom('item')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .orderBy('position')
}

async function withTheirFacts(
  db: Database,
  tenantId: string,
  planId: string,
  rows: Selectable<Tables['item']>[],
): Promise<Standing[]> {
  const threads = await threadsByItem(db, tenantId, planId)
  const lines = await lineByItem(db, tenantId, planId)
  const latest = await latestAssessment(db, tenantId, planId)
  const scores = new Map(latest?.scores.map(({ elementId, score }) => [elementId, score]))
  return rows.map(row => ({
    item: fromRow(row),
    threadIds: threads.get(row.item_id) ?? [],
    score: scores.get(row.item_id) ?? null,
    line: lines.get(row.item_id) ?? null,
  }))
}

async function threadsByItem(db: Database, tenantId: string, planId: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ item_id: string; thread_ids: string[] }>`
    select p.item_id, array_agg(p.thread_id order by p.thread_id) as thread_ids
    from placement p join item i on i.tenant_id = p.tenant_id and i.item_id = p.item_id
    where p.tenant_id = ${tenantId} and i.plan_id = ${planId} group by 1`.execute(db)
  return new Map(rows.map(row => [row.item_id, row.thread_ids]))
}

/** The line that each item goes back to; several items to one line that was split. */
async function lineByItem(
  db: Database,
  tenantId: string,
  planId: string,
): Promise<Map<string, ProposedLine>> {
  const lines = await documentLinesOf(db, { tenantId, planId })
  return new Map(lines.flatMap(({ line, itemIds }) => itemIds.map(itemId => [itemId, line] as const)))
}

function fromRow(row: Selectable<Tables['item']>): Item | Tracked {
  return row.lifecycle ? trackedOf(row) : itemOf(row)
}
