import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { read } from '../../domain/reading/read.ts'
import { acceptReading } from '../acts/acceptance.ts'
import { type Desk, newId } from '../acts/desk.ts'
import { keepReading } from '../acts/readings.ts'
import { readFile as documentOf } from '../intake/intake.ts'
import { addBoard } from '../store/boards.ts'
import { addTenant, saveMembership, savePerson } from '../store/people.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { coordinator, people } from './people.ts'
import { actorFor, deskOn, type Sample } from './sampleDesk.ts'
import { tell } from './story.ts'

const documents = ['thornmere-early-help-strategy-2026-2029.txt', 'thornmere-maturity-matrix-2026.txt']

/** How long ago the sample's documents were brought in, and when its board last met and meets again, in days. */
const broughtInDaysAgo = 77
const metDaysAgo = 40
const meetsInDays = 12

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
    if (withBoard)
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

async function plantBoard(sample: Sample): Promise<void> {
  const { desk, tenantId, boardId } = sample
  const day = (days: number) => deskOn(sample, -days).today
  await addBoard(desk.store.db, {
    tenantId,
    boardId,
    name: 'Early Help Strategic Board (sample)',
    place: 'Thornmere',
    lastMeetingOn: day(-metDaysAgo),
    nextMeetingOn: day(meetsInDays),
  })
  for (const { personId, roles } of people)
    await saveMembership(desk.store.db, { tenantId, boardId, personId, roles })
  for (const fileName of documents) await bringIn(sample, fileName)
  await tell(sample)
}

async function bringIn(sample: Sample, fileName: string): Promise<void> {
  const { desk } = deskOn(sample, broughtInDaysAgo)
  const actor = actorFor(sample, coordinator)
  const document = await documentOf(
    fileName,
    await readFile(new URL(`./documents/${fileName}`, import.meta.url)),
  )
  const readingId = await keepReading(desk, actor, document, read(document))
  await acceptReading(desk, actor, readingId, 1)
}
