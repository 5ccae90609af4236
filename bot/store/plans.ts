import { sql } from 'kysely'
import type { Acceptance, Accepted } from '../../domain/accept.ts'
import type { Instant } from '../../domain/day.ts'
import type { Told } from '../../domain/event.ts'
import { type Item, referencePrefix } from '../../domain/item.ts'
import type { AssessmentHead } from '../../domain/reading/proposal.ts'
import type { Tracked } from '../../domain/tracked.ts'
import { insertEvents, type StoredEvent } from './events.ts'
import { insertItems, itemColumns, itemOf, trackedColumns, trackedOf } from './items.ts'
import { keepScopes } from './scopes.ts'
import type { Database } from './store.ts'

type BoardKey = { tenantId: string; boardId: string }

/** The plans of a board, the oldest first. */
export async function plansOf(db: Database, { tenantId, boardId }: BoardKey) {
  const rows = await db
    .selectFrom('plan')
    .select(['plan_id as planId', 'kind', 'title', 'file_name as fileName'])
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .orderBy('accepted_at')
    .execute()
  return rows
}

/** The items of a plan that still stand, in the order of the document. */
export async function itemsOfPlan(
  db: Database,
  tenantId: string,
  planId: string,
): Promise<(Item | Tracked)[]> {
  const rows = await db
    .selectFrom('item')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .where('withdrawn', '=', false)
    .orderBy('position')
    .execute()
  return rows.map(row => (row.lifecycle ? trackedOf(row) : itemOf(row)))
}

/** Reserves `count` references of a kind and answers the number before the first. Serialises acceptances of one board. */
export async function reserveReferences(
  db: Database,
  board: BoardKey,
  kind: Item['kind'],
  count: number,
): Promise<number> {
  const prefix = referencePrefix(kind)
  if (!prefix || count === 0) return 0
  const { last } = await db
    .insertInto('reference_counter')
    .values({ tenant_id: board.tenantId, board_id: board.boardId, prefix, last: count })
    .onConflict(on =>
      on
        .columns(['tenant_id', 'board_id', 'prefix'])
        .doUpdateSet({ last: sql`reference_counter.last + ${count}` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last - count
}

/** Writes everything an acceptance says. `gone` are items that the newer version no longer has: withdrawn, never deleted. */
export async function saveAcceptance(
  db: Database,
  acceptance: Acceptance,
  details: {
    told: Told
    head: AssessmentHead | undefined
    assessmentId: string
    newId: () => string
    gone: Item[]
  },
): Promise<void> {
  const { plan, items } = acceptance
  await savePlan(db, acceptance)
  await insertNew(db, items, plan.acceptedAt)
  await renew(db, items)
  await withdraw(db, plan.tenantId, details.gone)
  await place(db, acceptance, details.newId)
  if (plan.kind === 'matrix') await saveAssessment(db, acceptance, details)
  await insertEvents(db, [...items.flatMap(said(details.told)), ...details.gone.map(withdrawn(details.told))])
  await keepScopes(
    db,
    plan.tenantId,
    items.map(({ item }) => item.itemId),
  )
}

async function savePlan(db: Database, { plan }: Acceptance): Promise<void> {
  const facts = {
    kind: plan.kind,
    title: plan.title,
    file_name: plan.fileName,
    accepted_at: plan.acceptedAt,
    accepted_by: plan.acceptedBy,
  }
  await db
    .insertInto('plan')
    .values({ tenant_id: plan.tenantId, plan_id: plan.planId, board_id: plan.boardId, ...facts })
    .onConflict(on => on.columns(['tenant_id', 'plan_id']).doUpdateSet(facts))
    .execute()
}

/** Parents stand before their children in a document, and `parent_id` has no foreign key to trip over. */
async function insertNew(db: Database, items: Accepted[], acceptedAt: Instant): Promise<void> {
  const fresh = items.flatMap(({ item, renews }, position) => (renews ? [] : [{ item, position }]))
  const tracked = fresh.flatMap(({ item, position }) =>
    isTracked(item) ? [{ ...itemColumns(item, position), ...trackedColumns(item), scopes: [] }] : [],
  )
  const cited = fresh.flatMap(({ item, position }) =>
    isTracked(item)
      ? []
      : [{ ...itemColumns(item, position), version: 1, changed_at: acceptedAt, scopes: [] }],
  )
  if (cited.length > 0) await insertItems(db, cited)
  if (tracked.length > 0) await insertItems(db, tracked)
}

async function renew(db: Database, items: Accepted[]): Promise<void> {
  for (const [position, { item, renews }] of items.entries()) {
    if (!renews) continue
    const { tenant_id, item_id, reference, kind, ...wording } = itemColumns(item, position)
    await db
      .updateTable('item')
      .set({ ...wording, version: sql`version + 1` })
      .where('tenant_id', '=', tenant_id)
      .where('item_id', '=', item_id)
      .execute()
  }
}

async function withdraw(db: Database, tenantId: string, gone: Item[]): Promise<void> {
  if (gone.length === 0) return
  const ids = gone.map(item => item.itemId)
  await db
    .updateTable('item')
    .set({ withdrawn: true, version: sql`version + 1` })
    .where('tenant_id', '=', tenantId)
    .where('item_id', 'in', ids)
    .execute()
}

/** The document's own placements are replaced; links that people asserted stay, the document's are added where missing. */
async function place(
  db: Database,
  { plan, items, placements, links }: Acceptance,
  newId: () => string,
): Promise<void> {
  const tenant_id = plan.tenantId
  const renewed = items.filter(each => each.renews).map(({ item }) => item.itemId)
  if (renewed.length > 0) {
    await db
      .deleteFrom('placement')
      .where('tenant_id', '=', tenant_id)
      .where('item_id', 'in', renewed)
      .execute()
  }
  await insertRecords(
    db,
    'placement',
    placements.map(({ itemId, threadId }) => ({ tenant_id, item_id: itemId, thread_id: threadId })),
  )
  await insertRecords(
    db,
    'link',
    links.map(({ type, fromId, toId }) => ({
      tenant_id,
      link_id: newId(),
      board_id: plan.boardId,
      type,
      from_id: fromId,
      to_id: toId,
    })),
  )
}

async function saveAssessment(
  db: Database,
  { plan, scores }: Acceptance,
  { head, assessmentId }: { head: AssessmentHead | undefined; assessmentId: string },
): Promise<void> {
  const key = { tenant_id: plan.tenantId, assessment_id: assessmentId }
  await db
    .insertInto('assessment')
    .values({
      ...key,
      plan_id: plan.planId,
      completed_by: head?.completedBy ?? null,
      completed_on: head?.completedOn ?? null,
      workshops: JSON.stringify(head?.workshops ?? []),
    })
    .execute()
  await insertRecords(
    db,
    'score',
    scores.map(({ elementId, score }) => ({ ...key, element_id: elementId, score })),
  )
}

async function insertRecords(
  db: Database,
  table: 'placement' | 'link' | 'score',
  records: object[],
): Promise<void> {
  if (records.length === 0) return
  await sql`insert into ${sql.table(table)}
    select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(records)}::jsonb)
    on conflict do nothing`.execute(db)
}

function said(told: Told) {
  return ({ item, renews, event }: Accepted): StoredEvent[] => {
    if (renews && event.changes.length === 0) return []
    const kind = renews ? ('renewed' as const) : ('imported' as const)
    return [{ item, kind, ...toldBy(told), ...event, next: null }]
  }
}

function withdrawn(told: Told) {
  return (item: Item): StoredEvent => ({
    item,
    kind: 'withdrawn',
    ...toldBy(told),
    changes: [],
    words: null,
    next: null,
  })
}

function toldBy({ at, by, door }: Told) {
  return { at, by, door }
}

function isTracked(item: Item | Tracked): item is Tracked {
  return 'lifecycle' in item
}
