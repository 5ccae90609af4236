import { sql } from 'kysely'
import type { Acceptance, Accepted } from '../../domain/accept.ts'
import type { Instant } from '../../domain/day.ts'
import type { Told } from '../../domain/event.ts'
import type { Item } from '../../domain/item.ts'
import type { AssessmentHead } from '../../domain/reading/proposal.ts'
import { isTracked, type Tracked } from '../../domain/tracked.ts'
import { saveAssessment } from './assessments.ts'
import { insertEvents, type StoredEvent } from './events.ts'
import { insertItems, itemColumns, trackedColumns, updateItems } from './items.ts'
import { insertRecords } from './records.ts'
import { takeNumbers } from './references.ts'
import { keepScopes } from './scopes.ts'
import type { Database } from './store.ts'

/** Writes everything an acceptance says. What the newer version no longer has is withdrawn, never deleted. */
export async function saveAcceptance(
  db: Database,
  acceptance: Acceptance,
  details: {
    told: Told
    head: AssessmentHead | undefined
    assessmentId: string
    newId: () => string
  },
): Promise<void> {
  const { plan, items, gone } = acceptance
  await savePlan(db, acceptance)
  const first = 1 + (await takeNumbers(db, plan, 'position', items.length))
  await insertNew(db, items, first, plan.acceptedAt)
  await renew(db, items, first)
  await withdraw(db, plan.tenantId, gone)
  await place(db, acceptance, details.newId)
  if (plan.kind === 'matrix') {
    await saveAssessment(db, plan, assessmentOf(acceptance, details.head), details.assessmentId)
  }
  await insertEvents(db, [...items.flatMap(said(details.told)), ...gone.map(withdrawn(details.told))])
  const touched = [...items.map(({ item }) => item.itemId), ...gone.map(item => item.itemId)]
  await keepScopes(db, plan.tenantId, [...touched, ...(await linkedTo(db, plan.tenantId, gone))])
}

/** What is linked to an item that is gone counts in it no longer. */
async function linkedTo(db: Database, tenantId: string, gone: Item[]): Promise<string[]> {
  const ids = gone.map(item => item.itemId)
  const { rows } = await sql<{ from_id: string }>`
    select from_id from link where tenant_id = ${tenantId} and to_id = any (${ids}::uuid[])`.execute(db)
  return rows.map(row => row.from_id)
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
async function insertNew(db: Database, items: Accepted[], first: number, acceptedAt: Instant): Promise<void> {
  const { tracked, cited } = columnsOf(items, first, false)
  await insertItems(
    db,
    cited.map(row => ({ ...row, version: 1, changed_at: acceptedAt, scopes: [] })),
  )
  await insertItems(
    db,
    tracked.map(row => ({ ...row, scopes: [] })),
  )
}

async function renew(db: Database, items: Accepted[], first: number): Promise<void> {
  const { tracked, cited } = columnsOf(items, first, true)
  await updateItems(db, cited)
  await updateItems(db, tracked)
}

/** The rows of new or of renewed items, each at its place in the order of the document. */
function columnsOf(items: Accepted[], first: number, renews: boolean) {
  const placed = items.map((each, index) => ({ ...each, position: first + index }))
  const chosen = placed.filter(each => each.renews === renews)
  return {
    tracked: chosen.flatMap(({ item, position }) =>
      isTracked(item) ? [{ ...itemColumns(item, position), ...trackedColumns(item) }] : [],
    ),
    cited: chosen.flatMap(({ item, position }) => (isTracked(item) ? [] : [itemColumns(item, position)])),
  }
}

/** What stands no longer is kept with its history. */
export async function withdraw(db: Database, tenantId: string, gone: Pick<Item, 'itemId'>[]): Promise<void> {
  if (gone.length === 0) return
  const ids = gone.map(item => item.itemId)
  await sql`update item set withdrawn = true, version = version + 1
    where tenant_id = ${tenantId} and item_id = any (${ids}::uuid[])`.execute(db)
}

/**
 * The document's own placements and links are made anew where a line is new or stands elsewhere; those that people asserted stay,
 * and those that people took away stay away.
 */
async function place(
  db: Database,
  { plan, items, placements, links }: Acceptance,
  newId: () => string,
): Promise<void> {
  const tenant_id = plan.tenantId
  const placed = new Set(items.filter(each => each.isPlaced).map(({ item }) => item.itemId))
  const renewed = items.filter(each => each.renews && each.isPlaced).map(({ item }) => item.itemId)
  if (renewed.length > 0) {
    await sql`delete from placement where tenant_id = ${tenant_id} and item_id = any (${renewed}::uuid[])`.execute(
      db,
    )
    await sql`delete from link where tenant_id = ${tenant_id} and origin = 'document'
      and from_id = any (${renewed}::uuid[])`.execute(db)
  }
  await insertRecords(
    db,
    'placement',
    placements
      .filter(each => placed.has(each.itemId))
      .map(({ itemId, threadId }) => ({ tenant_id, item_id: itemId, thread_id: threadId })),
  )
  await insertRecords(
    db,
    'link',
    links
      .filter(each => placed.has(each.fromId))
      .map(({ type, fromId, toId }) => ({
        tenant_id,
        link_id: newId(),
        board_id: plan.boardId,
        type,
        from_id: fromId,
        to_id: toId,
        origin: 'document',
      })),
  )
}

/** What the document says stands in its assessment, in its words. */
function assessmentOf({ plan, items, scores }: Acceptance, head: AssessmentHead = { workshops: [] }) {
  return {
    head,
    recordedAt: plan.acceptedAt,
    recordedBy: null,
    scores: scores.map(each => ({ ...each, agreedBy: [], words: null })),
    statements: items.flatMap(({ item: { itemId, kind, parentId, text, heading } }) =>
      kind === 'evidence' || kind === 'gap'
        ? [{ itemId, kind, elementId: parentId, text, heading, actionId: null, ended: null }]
        : [],
    ),
  }
}

function said(told: Told) {
  return ({ item, events }: Accepted): StoredEvent[] =>
    events.map(({ kind, changes, words }) => ({ item, ...toldBy(told), kind, changes, words, next: null }))
}

function withdrawn(told: Told) {
  return (item: Item | Tracked): StoredEvent => ({
    item: isTracked(item) ? { ...item, version: item.version + 1 } : item,
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
