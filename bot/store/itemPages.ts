import { type Selectable, sql } from 'kysely'
import { challengeToEnd } from '../../domain/challenge.ts'
import { sayLink } from '../../domain/link.ts'
import { rightsOn, rightsOnAny } from '../../domain/permissions.ts'
import type { Member } from '../../domain/person.ts'
import { sentenceOf } from '../../domain/sentence.ts'
import type { HistoryPage, ItemPage, Mention } from '../../domain/views/itemPage.ts'
import { challengesOf } from './challenges.ts'
import { pageOfHistory } from './events.ts'
import { findItem, trackedOf } from './items.ts'
import { type Reckoning, rowsWhere } from './rows.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

/** How many sub-items an item page lists. */
const shown = 200

type ItemRow = Selectable<Tables['item']>

/** One item, whole. `not found` when the board has no such reference or id. */
export async function itemPage(
  db: Database,
  member: Member,
  reckoning: Reckoning,
  reference: string,
): Promise<ItemPage> {
  const row = await findItem(db, reckoning, reference)
  const tracked = row.lifecycle ? trackedOf(row) : null
  const [listed] = tracked
    ? await rowsWhere(db, reckoning, i => i('i.item_id', '=', row.item_id), { limit: 1 })
    : []
  const challenges = tracked ? await challengesOf(db, row.tenant_id, row.item_id) : []
  const theirs = challengeToEnd(challenges, member.personId)
  return {
    item: await factsOf(db, row),
    tracked,
    row: listed ?? null,
    rights: tracked ? rightsOn(member, tracked, theirs) : rightsOnAny(member),
    above: await above(db, row),
    below: await below(db, row),
    threads: await threadsOf(db, row),
    links: await linksOf(db, row),
    challenges,
    challengeToEnd: theirs?.challengeId ?? null,
    ...(await historyOf(db, row, reckoning)),
  }
}

/** What happened to one item before an event of it; `not found` when the board has no such reference or id. */
export async function historyPage(
  db: Database,
  reckoning: Reckoning,
  reference: string,
  before: string | undefined,
): Promise<HistoryPage> {
  return historyOf(db, await findItem(db, reckoning, reference), reckoning, before)
}

async function historyOf(
  db: Database,
  row: ItemRow,
  { today }: Reckoning,
  before?: string,
): Promise<HistoryPage> {
  const { events, earlier } = await pageOfHistory(db, row.tenant_id, row.item_id, before)
  return { history: events.map(event => ({ ...event, sentence: sentenceOf(event, today) })), earlier }
}

async function factsOf(db: Database, row: ItemRow): Promise<ItemPage['item']> {
  const plan = await db
    .selectFrom('plan')
    .select(['plan_id as planId', 'title'])
    .where('tenant_id', '=', row.tenant_id)
    .where('plan_id', '=', row.plan_id)
    .executeTakeFirst()
  const { label, heading, attribution, sources, place, withdrawn } = row
  return { ...mentionOf(row), label, heading, attribution, sources, place, withdrawn, plan: plan ?? null }
}

/** From the top of the plan down to what this stands under. */
async function above(db: Database, row: ItemRow): Promise<Mention[]> {
  if (!row.parent_id) return []
  const { rows } = await sql<ItemRow>`
    with recursive line as (
      select i.*, 1 as depth from item i where i.tenant_id = ${row.tenant_id} and i.item_id = ${row.parent_id}
      union all
      select p.*, depth + 1 from line join item p on p.tenant_id = line.tenant_id and p.item_id = line.parent_id
      where depth < 20
    )
    select * from line order by depth desc`.execute(db)
  return rows.map(mentionOf)
}

async function below(db: Database, row: ItemRow): Promise<Mention[]> {
  const rows = await db
    .selectFrom('item')
    .selectAll()
    .where('tenant_id', '=', row.tenant_id)
    .where('parent_id', '=', row.item_id)
    .where('withdrawn', '=', false)
    .orderBy('position')
    .limit(shown)
    .execute()
  return rows.map(mentionOf)
}

async function threadsOf(db: Database, row: ItemRow): Promise<Mention[]> {
  const ids = row.scopes
  const { rows } = await sql<ItemRow>`
    select t.* from item t
    where t.tenant_id = ${row.tenant_id} and t.kind = 'thread' and (
      t.item_id = any (${ids}::uuid[])
      or t.item_id in (select thread_id from placement where tenant_id = ${row.tenant_id} and item_id = ${row.item_id}))
    order by t.position`.execute(db)
  return rows.map(mentionOf)
}

async function linksOf(db: Database, row: ItemRow): Promise<ItemPage['links']> {
  const rows = await db
    .selectFrom('link as l')
    .innerJoin('item as i', join =>
      join
        .onRef('i.tenant_id', '=', 'l.tenant_id')
        .on(on =>
          on.or([
            on.and([on('l.from_id', '=', row.item_id), on('i.item_id', '=', on.ref('l.to_id'))]),
            on.and([on('l.to_id', '=', row.item_id), on('i.item_id', '=', on.ref('l.from_id'))]),
          ]),
        ),
    )
    .selectAll('i')
    .select(['l.link_id', 'l.type', 'l.from_id'])
    .where('l.tenant_id', '=', row.tenant_id)
    .where(link => link.or([link('l.from_id', '=', row.item_id), link('l.to_id', '=', row.item_id)]))
    .orderBy('l.type')
    .orderBy('i.position')
    .execute()
  return rows.map(found => {
    const direction = found.from_id === row.item_id ? ('from' as const) : ('to' as const)
    const { link_id: linkId, type } = found
    return { linkId, type, words: sayLink(type, direction), direction, item: mentionOf(found) }
  })
}

function mentionOf(row: Pick<ItemRow, 'item_id' | 'kind' | 'reference' | 'text'>): Mention {
  return { itemId: row.item_id, kind: row.kind, reference: row.reference, text: row.text }
}
