import type { Day } from '../../domain/day.ts'
import type { Database } from './store.ts'

/** Until the morning of a day nothing is said to somebody unasked; null ends the quiet. */
export async function saveQuiet(
  db: Database,
  { tenantId, personId }: { tenantId: string; personId: string },
  untilOn: Day | null,
): Promise<void> {
  if (untilOn === null) {
    await db.deleteFrom('quiet').where('tenant_id', '=', tenantId).where('person_id', '=', personId).execute()
    return
  }
  await db
    .insertInto('quiet')
    .values({ tenant_id: tenantId, person_id: personId, until_on: untilOn })
    .onConflict(on => on.columns(['tenant_id', 'person_id']).doUpdateSet({ until_on: untilOn }))
    .execute()
}

/** The day somebody's quiet ends on; null where there is none. */
export async function quietOf(
  db: Database,
  { tenantId, personId }: { tenantId: string; personId: string },
): Promise<Day | null> {
  const row = await db
    .selectFrom('quiet')
    .select('until_on')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.until_on ?? null
}
