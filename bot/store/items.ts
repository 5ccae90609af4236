import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { turnOf } from '../../domain/direction.ts'
import { type Item, parseReference } from '../../domain/item.ts'
import { Refusal } from '../../domain/refusal.ts'
import { doubtfulOn } from '../../domain/signals.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

type ItemRow = Selectable<Tables['item']>

/** The cited part of a row: what every item has. */
export function itemOf(row: ItemRow): Item {
  return {
    tenantId: row.tenant_id,
    itemId: row.item_id,
    boardId: row.board_id,
    planId: row.plan_id,
    kind: row.kind,
    reference: row.reference,
    text: row.text,
    label: row.label,
    heading: row.heading,
    attribution: row.attribution,
    parentId: row.parent_id,
    sources: row.sources,
    place: row.place,
    withdrawn: row.withdrawn,
    origin: row.origin,
  }
}

/** An action or commitment with what is reported on it. The table's check constraint makes the parse hold. */
export function trackedOf(row: ItemRow): Tracked {
  return {
    ...itemOf(row),
    lifecycle: row.lifecycle,
    rag: row.rag,
    ragSinceOn: row.rag_since_on,
    ragBefore: row.rag_before,
    percent: row.percent,
    lead: row.lead,
    handover: row.handover,
    deliveryTeam: row.delivery_team,
    leadAgency: row.lead_agency,
    sponsor: row.sponsor,
    success: row.success,
    dueOn: row.due_on,
    firstDueOn: row.first_due_on,
    moves: row.moves,
    standing: row.standing,
    heardOn: row.heard_on,
    updates: row.updates,
    version: row.version,
    changedAt: row.changed_at,
  } as Tracked
}

/** The columns of what is reported: those that a verb may change. */
export function trackedColumns(item: Tracked) {
  return {
    lifecycle: JSON.stringify(item.lifecycle),
    rag: item.rag,
    rag_since_on: item.ragSinceOn,
    rag_before: item.ragBefore,
    turned: turnOf(item),
    percent: item.percent,
    lead: JSON.stringify(item.lead),
    handover: item.handover && JSON.stringify(item.handover),
    delivery_team: item.deliveryTeam,
    lead_agency: item.leadAgency,
    sponsor: item.sponsor,
    success: item.success,
    due_on: item.dueOn,
    first_due_on: item.firstDueOn,
    moves: item.moves,
    standing: item.standing,
    heard_on: item.heardOn,
    updates: item.updates,
    doubtful_on: doubtfulOn(item),
    version: item.version,
    changed_at: item.changedAt,
  }
}

/** The columns of an item's wording and place in its plan. */
export function itemColumns(item: Item, position: number) {
  return {
    tenant_id: item.tenantId,
    item_id: item.itemId,
    board_id: item.boardId,
    plan_id: item.planId,
    kind: item.kind,
    reference: item.reference,
    text: item.text,
    label: item.label,
    heading: item.heading,
    attribution: item.attribution,
    parent_id: item.parentId,
    position,
    sources: item.sources,
    place: item.place,
    withdrawn: item.withdrawn,
    origin: item.origin && JSON.stringify(item.origin),
  }
}

/** Many rows in one statement, whatever their number: one parameter holds them all. */
export async function insertItems(db: Database, rows: Insertable<Tables['item']>[]): Promise<void> {
  if (rows.length === 0) return
  const columns = sql.raw(Object.keys(rows[0] ?? {}).join(', '))
  await sql`insert into item (${columns}) select ${columns} from jsonb_populate_recordset(null::item, ${JSON.stringify(
    rows.map(asRecord),
  )}::jsonb)`.execute(db)
}

/** The same for rows that are there already: the columns given are replaced. */
export async function updateItems(db: Database, rows: Updateable<Tables['item']>[]): Promise<void> {
  if (rows.length === 0) return
  const key = ['tenant_id', 'item_id']
  const columns = Object.keys(rows[0] ?? {}).filter(column => !key.includes(column))
  const renewed = sql.raw(columns.map(column => `${column} = r.${column}`).join(', '))
  await sql`update item i set ${renewed}
    from jsonb_populate_recordset(null::item, ${JSON.stringify(rows.map(asRecord))}::jsonb) r
    where i.tenant_id = r.tenant_id and i.item_id = r.item_id`.execute(db)
}

/** JSON columns are text on their way in; inside a record they must be JSON again. */
function asRecord(row: Insertable<Tables['item']> | Updateable<Tables['item']>): Record<string, unknown> {
  const { lifecycle, lead, handover, origin, ...columns } = row
  const json = Object.entries({ lifecycle, lead, handover, origin })
  return Object.assign({}, columns, ...json.map(([name, text]) => parsed(name, text)))
}

function parsed(name: string, json: string | null | undefined): Record<string, unknown> {
  return json === undefined ? {} : { [name]: json === null ? null : JSON.parse(json) }
}

/** An item of a board by its reference or its id; `not found` otherwise. */
export async function findItem(
  db: Database,
  board: BoardKey,
  reference: string,
): Promise<Selectable<Tables['item']>> {
  const row = await named(db, board, reference).executeTakeFirst()
  return row ?? refuseUnknown(reference)
}

/** The same, locked until the transaction ends: what is counted of it cannot be reckoned by two at once. */
export async function lockItem(
  db: Database,
  board: BoardKey,
  reference: string,
): Promise<Selectable<Tables['item']>> {
  const row = await named(db, board, reference).forUpdate().executeTakeFirst()
  return row ?? refuseUnknown(reference)
}

/** The same, tracked, and locked until the transaction ends: two writers of one item take turns. */
export async function lockTracked(db: Database, board: BoardKey, reference: string): Promise<Tracked> {
  const row = await named(db, board, reference).forUpdate().executeTakeFirst()
  if (!row) return refuseUnknown(reference)
  if (!row.lifecycle)
    throw new Refusal('not valid', `${row.reference ?? 'That'} is cited text: nothing is reported on it.`)
  if (row.withdrawn)
    throw new Refusal('conflict', `${row.reference} was withdrawn: it is not in the newer document.`)
  return trackedOf(row)
}

/** The actions of a board with these ids; those that it has not, or no longer, are left out. */
export async function actionsById(
  db: Database,
  { tenantId, boardId }: BoardKey,
  ids: readonly string[],
): Promise<Tracked[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('item')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('kind', '=', 'action')
    .where('withdrawn', '=', false)
    .where('item_id', 'in', ids)
    .execute()
  return rows.map(trackedOf)
}

/** The reference of the action that was made of a message in these words, by the message's link; null where none was, or is cancelled. */
export async function madeOf(
  db: Database,
  { tenantId, boardId }: BoardKey,
  { url, text }: { url: string; text: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('item')
    .select('reference')
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where(sql<boolean>`origin ->> 'url' = ${url}`)
    .where('text', '=', text)
    .where('lifecycle_state', '!=', 'cancelled')
    .executeTakeFirst()
  return row?.reference ?? null
}

function named(db: Database, { tenantId, boardId }: BoardKey, reference: string) {
  const query = db
    .selectFrom('item')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
  const canonical = parseReference(reference)
  if (canonical) return query.where('reference', '=', canonical)
  return uuid.test(reference) ? query.where('item_id', '=', reference) : query.where(sql<boolean>`false`)
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

function refuseUnknown(reference: string): never {
  throw new Refusal('not found', `There is no ${reference.slice(0, 40)} on this board.`)
}
