import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Assessed } from '../../domain/assess.ts'
import type { Told } from '../../domain/event.ts'
import type { Item } from '../../domain/item.ts'
import { sayLink } from '../../domain/link.ts'
import { withdraw } from './acceptances.ts'
import { insertEvents, type StoredEvent } from './events.ts'
import { insertItems, itemColumns, itemOf, trackedOf } from './items.ts'
import { takeNumbers } from './references.ts'
import type { Database } from './store.ts'

type Plan = { tenantId: string; boardId: string; planId: string }

/** Writes what a finished workshop made besides its assessment: new statements, what is gone, links, and what happened to each. */
export async function saveAssessed(
  db: Database,
  plan: Plan,
  { made, statements, links, events }: Assessed,
  told: Told,
): Promise<void> {
  const first = 1 + (await takeNumbers(db, plan, 'position', made.length))
  await insertItems(
    db,
    made.map((item, at) => ({
      ...itemColumns(item, first + at),
      version: 1,
      changed_at: told.at,
      scopes: [],
    })),
  )
  const items = await itemsOf(db, plan)
  await withdraw(
    db,
    plan.tenantId,
    statements.filter(({ ended }) => ended),
  )
  const linked = await addLinks(db, plan, links)
  const { at, by, door } = told
  const stored = events.flatMap(({ itemId, ...event }): StoredEvent[] => {
    const item = items.get(itemId)
    return item ? [{ ...event, item, at, by, door, next: null }] : []
  })
  await insertEvents(db, [...stored, ...linked.map(({ item, words }) => takenInto(item, words, told))])
}

async function itemsOf(db: Database, { tenantId, planId }: Plan): Promise<Map<string, Item>> {
  const rows = await db
    .selectFrom('item')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('plan_id', '=', planId)
    .execute()
  return new Map(rows.map(row => [row.item_id, itemOf(row)]))
}

/** What was linked before stays as it was said; answers each link that is new, with its action. */
async function addLinks(db: Database, { tenantId, boardId }: Plan, links: Assessed['links']) {
  const added: { item: StoredEvent['item']; words: string }[] = []
  for (const { type, fromId, toId } of links) {
    const { rows } = await sql<object>`
      insert into link (tenant_id, link_id, board_id, type, from_id, to_id, origin)
      values (${tenantId}, ${randomUUID()}, ${boardId}, ${type}, ${fromId}, ${toId}, 'person')
      on conflict do nothing returning link_id`.execute(db)
    if (rows.length === 0) continue
    const ends = db
      .selectFrom('item')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('board_id', '=', boardId)
    const from = await ends.where('item_id', '=', fromId).executeTakeFirstOrThrow()
    const to = await ends.where('item_id', '=', toId).executeTakeFirstOrThrow()
    const words = `${from.reference} ${sayLink(type, 'from')} ${to.reference ?? to.text}`
    added.push({ item: trackedOf(from), words })
  }
  return added
}

function takenInto(item: StoredEvent['item'], words: string, { at, by, door }: Told): StoredEvent {
  const changes = [{ fact: 'link' as const, from: null, to: words }]
  return { item, kind: 'taken into account', at, by, door, changes, words: null, next: null }
}
