import { type Selectable, sql } from 'kysely'
import type { Told } from '../../domain/event.ts'
import type { LinkType } from '../../domain/link.ts'
import { announce } from './changes.ts'
import { insertEvents } from './events.ts'
import { itemOf, trackedOf } from './items.ts'
import { keepScopes } from './scopes.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

type ItemRow = Selectable<Tables['item']>
export type Link = { linkId: string; type: LinkType; one: ItemRow; other: ItemRow; words: string }

/** Adds the link with an event on both its ends; false when it was there already. */
export async function addLink(
  db: Database,
  { linkId, type, one, other, words }: Link,
  told: Told,
  actId: string,
): Promise<boolean> {
  const added = await db
    .insertInto('link')
    .values({
      tenant_id: one.tenant_id,
      link_id: linkId,
      board_id: one.board_id,
      type,
      from_id: one.item_id,
      to_id: other.item_id,
      origin: 'person',
    })
    .onConflict(on => on.doNothing())
    .returning('link_id')
    .executeTakeFirst()
  const trace = { actId, linkId }
  if (added) await note(db, one, other, { kind: 'linked', from: null, to: words }, told, trace)
  return added !== undefined
}

/** Whether an item waits on another, directly or through others. */
export async function waitsFor(db: Database, from: ItemRow, itemId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive waiting (item_id) as (
      select ${from.item_id}::uuid
      union
      select l.to_id from waiting w
      join link l on l.tenant_id = ${from.tenant_id} and l.from_id = w.item_id and l.type = 'dependsOn'
    )
    select exists (select from waiting where item_id = ${itemId}) as found`.execute(db)
  return rows[0]?.found ?? false
}

/** A link of a board with both its ends; null when it is not there. */
export async function linkOf(
  db: Database,
  { tenantId, boardId }: { tenantId: string; boardId: string },
  linkId: string,
): Promise<Omit<Link, 'linkId' | 'words'> | null> {
  const found = await db
    .selectFrom('link')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('link_id', '=', linkId)
    .executeTakeFirst()
  if (!found) return null
  const ends = await db
    .selectFrom('item')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('item_id', 'in', [found.from_id, found.to_id])
    .execute()
  const one = ends.find(end => end.item_id === found.from_id)
  const other = ends.find(end => end.item_id === found.to_id)
  return one && other ? { type: found.type, one, other } : null
}

/** Without an act it is part of an undo, which is not itself taken back. */
export async function removeLink(
  db: Database,
  { linkId, one, other, words }: Link,
  told: Told,
  actId?: string,
): Promise<void> {
  await db.deleteFrom('link').where('tenant_id', '=', one.tenant_id).where('link_id', '=', linkId).execute()
  await note(db, one, other, { kind: 'unlinked', from: words, to: null }, told, actId ? { actId } : {})
}

async function note(
  db: Database,
  one: ItemRow,
  other: ItemRow,
  said: { kind: 'linked' | 'unlinked'; from: string | null; to: string | null },
  told: Told,
  trace: { actId?: string; linkId?: string } = {},
): Promise<void> {
  const { kind, from, to } = said
  const event = { ...trace, kind, at: told.at, by: told.by, door: told.door, words: null, next: null }
  const changes = [{ fact: 'link' as const, from, to }]
  await insertEvents(
    db,
    [one, other].map(row => ({ ...event, changes, item: row.lifecycle ? trackedOf(row) : itemOf(row) })),
  )
  await keepScopes(db, one.tenant_id, [one.item_id])
  await announce(db, one.tenant_id, one.board_id)
}
