import { sql } from 'kysely'
import type { Row } from '../../domain/views/row.ts'
import type { ThreadGrid } from '../../domain/views/threadGrid.ts'
import { type Reckoning, rowsWhere } from './rows.ts'
import type { Database } from './store.ts'

/** More commitments than this are no strategy that a person could read; the grid shows the first of them. */
const mostCommitments = 2000

type Placed = {
  item_id: string
  parent_id: string | null
  sources: string[]
  threads: string[]
  delivered_by: string[]
}

/** Visions down, threads across; each commitment once, under its vision, a sub-commitment after its parent. */
export async function threadGrid(db: Database, reckoning: Reckoning): Promise<ThreadGrid> {
  const cited = await citedItems(db, reckoning)
  const rows = await rowsWhere(db, reckoning, i => i('i.kind', '=', 'commitment'), {
    limit: mostCommitments,
    order: 'position',
  })
  const placed = await placements(db, reckoning)
  const commitments = rows.map(row => commitmentOf(row, placed.get(row.itemId)))
  const byVision = Map.groupBy(commitments, each => visionOf(each.itemId, placed))
  return {
    threads: cited.threads.map(thread => ({
      ...thread,
      commitments: commitments.filter(each => each.threadIds.includes(thread.itemId)).length,
    })),
    visions: cited.visions.map(vision => ({
      ...vision,
      threadIds: placed.get(vision.itemId)?.threads ?? [],
      commitments: byVision.get(vision.itemId) ?? [],
    })),
    cited: cited.texts,
  }
}

function commitmentOf(row: Row, placed: Placed | undefined) {
  return {
    ...row,
    sources: placed?.sources ?? [],
    threadIds: placed?.threads ?? [],
    parentId: placed?.parent_id ?? null,
    deliveredBy: placed?.delivered_by ?? [],
  }
}

/** Up through the parents to the vision it stands under; null for a commitment that stands alone. */
function visionOf(itemId: string, placed: Map<string, Placed>): string | null {
  let top = placed.get(itemId)
  while (top?.parent_id)
    top = placed.get(top.parent_id) ?? { ...top, item_id: top.parent_id, parent_id: null }
  return top?.item_id ?? null
}

/** Visions and commitments with the threads they are placed in and the live actions that deliver them. */
async function placements(db: Database, { tenantId, boardId }: Reckoning): Promise<Map<string, Placed>> {
  const { rows } = await sql<Placed>`
    select i.item_id, i.parent_id, i.sources,
      array(
        select p.thread_id from placement p
        join item t on t.tenant_id = p.tenant_id and t.item_id = p.thread_id
        where p.tenant_id = i.tenant_id and p.item_id = i.item_id and not t.withdrawn
        order by t.position) as threads,
      array(
        select a.reference from link l join item a on a.tenant_id = l.tenant_id and a.item_id = l.from_id
        where l.tenant_id = i.tenant_id and l.to_id = i.item_id and l.type = 'delivers'
          and not a.withdrawn and a.lifecycle_state <> 'cancelled'
        order by a.position) as delivered_by
    from item i
    where i.tenant_id = ${tenantId} and i.board_id = ${boardId}
      and i.kind in ('vision', 'commitment') and not i.withdrawn`.execute(db)
  return new Map(rows.map(row => [row.item_id, row]))
}

async function citedItems(db: Database, { tenantId, boardId }: Reckoning) {
  const rows = await db
    .selectFrom('item')
    .select(['item_id as itemId', 'kind', 'reference', 'text', 'label', 'heading', 'attribution'])
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('kind', 'in', ['thread', 'vision', 'outcome', 'principle', 'definition'])
    .where('withdrawn', '=', false)
    .orderBy('position')
    .execute()
  return {
    threads: rows.flatMap(({ kind, itemId, reference, text }) =>
      kind === 'thread' ? [{ itemId, reference: reference ?? '', text }] : [],
    ),
    visions: rows.flatMap(({ kind, itemId, reference, text, label }) =>
      kind === 'vision'
        ? [{ itemId, reference: reference ?? '', label: label ?? text, statement: text }]
        : [],
    ),
    texts: rows.flatMap(({ kind, itemId, text, heading, attribution }) =>
      kind === 'outcome' || kind === 'principle' || kind === 'definition'
        ? [{ itemId, kind, text, heading, attribution }]
        : [],
    ),
  }
}
