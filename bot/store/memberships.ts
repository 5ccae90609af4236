import { sql } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { Membership, MembershipEvent, NewMembershipEvent } from '../../domain/membership.ts'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'

/** Everyone on a board with what they are there and whether they leave, by name. */
export async function membershipsOf(db: Database, board: BoardKey): Promise<Membership[]> {
  const rows = await membership(db, board).orderBy('p.name').execute()
  return rows.map(row => ({ ...board, ...row }))
}

/** One of them, who stays on the board until the transaction ends; null for somebody who is not on it. */
export async function holdMembership(
  db: Database,
  { tenantId, boardId }: BoardKey,
  personId: string,
): Promise<Membership | null> {
  const row = await membership(db, { tenantId, boardId })
    .where('m.person_id', '=', personId)
    .forShare('m')
    .executeTakeFirst()
  return row ? { tenantId, boardId, ...row } : null
}

/** The membership of a board, locked until the transaction ends: it is changed by one at a time. */
export async function lockMemberships(db: Database, board: BoardKey): Promise<Membership[]> {
  const rows = await membership(db, board).orderBy('m.person_id').forUpdate('m').execute()
  return rows.map(row => ({ ...board, ...row }))
}

export async function keepMembership(
  db: Database,
  { tenantId, boardId, personId, roles, leavingOn }: Membership,
): Promise<void> {
  await db
    .insertInto('membership')
    .values({ tenant_id: tenantId, board_id: boardId, person_id: personId, roles, leaving_on: leavingOn })
    .onConflict(on =>
      on.columns(['tenant_id', 'board_id', 'person_id']).doUpdateSet({ roles, leaving_on: leavingOn }),
    )
    .execute()
}

/** What they did and said stays. */
export async function removeMembership(
  db: Database,
  { tenantId, boardId }: BoardKey,
  personId: string,
): Promise<void> {
  await db
    .deleteFrom('membership')
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('person_id', '=', personId)
    .execute()
}

export async function addMembershipEvent(
  db: Database,
  { tenantId, boardId }: BoardKey,
  { kind, person, at, by, changes }: NewMembershipEvent,
): Promise<void> {
  await db
    .insertInto('membership_event')
    .values({
      tenant_id: tenantId,
      board_id: boardId,
      person_id: person.personId,
      person_name: person.name,
      kind,
      at,
      by_id: by.personId,
      by_name: by.name,
      changes: JSON.stringify(changes),
    })
    .execute()
}

/** The latest first. */
export async function membershipEventsOf(
  db: Database,
  { tenantId, boardId }: BoardKey,
  limit: number,
): Promise<MembershipEvent[]> {
  const rows = await db
    .selectFrom('membership_event')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .orderBy('membership_event_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({
    eventId: row.membership_event_id,
    kind: row.kind,
    person: { personId: row.person_id, name: row.person_name },
    at: row.at,
    by: { personId: row.by_id, name: row.by_name },
    changes: row.changes,
  }))
}

function membership(db: Database, { tenantId, boardId }: BoardKey) {
  return db
    .selectFrom('membership as m')
    .innerJoin('person as p', join =>
      join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.person_id', '=', 'm.person_id'),
    )
    .where('m.tenant_id', '=', tenantId)
    .where('m.board_id', '=', boardId)
    .select(['m.person_id as personId', 'm.roles', 'p.name', 'p.post', 'p.agency'])
    .select(sql<Day | null>`m.leaving_on`.as('leavingOn'))
}
