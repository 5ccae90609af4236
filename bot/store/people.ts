import type { Person, Role } from '../../domain/person.ts'
import type { Database } from './store.ts'

export async function addTenant(db: Database, tenantId: string, name: string): Promise<void> {
  await db
    .insertInto('tenant')
    .values({ tenant_id: tenantId, name })
    .onConflict(on => on.doNothing())
    .execute()
}

/** Adds somebody, or brings their name, post and agency up to date. */
export async function savePerson(db: Database, person: Person): Promise<void> {
  const { name, post, agency } = person
  await db
    .insertInto('person')
    .values({ tenant_id: person.tenantId, person_id: person.personId, name, post, agency })
    .onConflict(on => on.columns(['tenant_id', 'person_id']).doUpdateSet({ name, post, agency }))
    .execute()
}

/** Everyone known in a tenant, by name. */
export async function peopleOf(db: Database, tenantId: string): Promise<Person[]> {
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('name')
    .execute()
  return rows.map(({ person_id: personId, name, post, agency }) => ({
    tenantId,
    personId,
    name,
    post,
    agency,
  }))
}

export async function saveMembership(
  db: Database,
  member: { tenantId: string; boardId: string; personId: string; roles: Role[] },
): Promise<void> {
  await db
    .insertInto('membership')
    .values({
      tenant_id: member.tenantId,
      board_id: member.boardId,
      person_id: member.personId,
      roles: member.roles,
    })
    .onConflict(on => on.columns(['tenant_id', 'board_id', 'person_id']).doUpdateSet({ roles: member.roles }))
    .execute()
}

export async function personOf(db: Database, tenantId: string, personId: string): Promise<Person | null> {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? { tenantId, personId, name: row.name, post: row.post, agency: row.agency } : null
}
