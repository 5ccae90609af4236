import { sql } from 'kysely'
import { type Desk, newId } from '../acts/desk.ts'
import { addTenant, savePerson } from '../store/people.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { people } from './people.ts'

/**
 * Puts the people of Thornmere into an empty store, and their board with its two documents and eleven weeks of its life, so that
 * a newcomer sees a working board at once. All or nothing, and once, however many copies of the server start together.
 */
export async function plantSample(
  desk: Desk,
  tenantId: string,
  { withBoard }: { withBoard: boolean },
): Promise<void> {
  await inTransaction(desk.store.db, async trx => {
    await sql`select pg_advisory_xact_lock(hashtext('sample'))`.execute(trx)
    if (await isInhabited(trx, tenantId)) return
    await addTenant(trx, tenantId, 'Thornmere')
    for (const { roles, ...person } of people) await savePerson(trx, { tenantId, ...person })
    if (!withBoard) return
    // The readers of documents are loaded only for this one start.
    const { plantBoard } = await import('./board.ts')
    await plantBoard({ desk: { ...desk, store: { ...desk.store, db: trx } }, tenantId, boardId: newId() })
  })
}

async function isInhabited(db: Database, tenantId: string): Promise<boolean> {
  const found = await db
    .selectFrom('tenant')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  return found !== undefined
}
