import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { lookAtHealth } from '../../bot/acts/health.ts'
import { addDelivery, keepDelivery } from '../../bot/store/deliveries.ts'
import { keepFollowing, saveFollowing } from '../../bot/store/followings.ts'
import type { Store } from '../../bot/store/store.ts'
import { Day } from '../../domain/day.ts'
import type { Part } from '../../domain/health.ts'
import { storeInMemory } from '../support/stores.ts'
import { type World, worldIn } from '../support/world.ts'

let store: Store
let world: World
beforeAll(async () => {
  store = await storeInMemory()
  world = await worldIn(store)
})
afterAll(async () => {
  await store.jobs.stop()
  await store.close()
})

const channel = '19:board@thread.tacv2'

test('a new board is well: the database is up to date, and nothing that nobody needs is called broken', async () => {
  const parts = await health()
  expect(parts.map(({ name, state }) => [name, state])).toEqual([
    ['Database', 'works'],
    ['Jobs', 'not there'],
    ['Bot credentials', 'not there'],
    ['Microsoft Graph', 'not there'],
    ['Channel', 'not there'],
    ['Digest', 'not there'],
  ])
})

test('once the board posts somewhere, jobs that do not run are broken; running ones are counted', async () => {
  const { tenantId, boardId } = world
  const today = Day.parse('2027-01-04')
  const followed = { conversationId: channel, name: 'Early Help', by: 'Priya', at: world.clock.now, today }
  await saveFollowing(store.db, { tenantId, boardId }, followed)
  expect((await part('Jobs')).state).toBe('does not work')
  await store.jobs.start([{ name: 'nothing', afterMs: 3_600_000, run: async () => {} }], () => {})
  await store.jobs.wake(store.db, 'nothing', { key: 'one' })
  expect(await part('Jobs')).toMatchObject({ state: 'works', says: 'Running: 1 waiting, 0 failed.' })
})

test('a post that was refused and a channel that takes no more are said, without the platform’s ids', async () => {
  const { tenantId, boardId } = world
  const key = { tenantId, boardId, conversationId: channel }
  const said = { ...key, occasion: 'changes 1', kind: 'changes' as const, rootId: null }
  const deliveryId = await addDelivery(store.db, { ...said, notBefore: world.clock.now })
  const outcome = { state: 'refused' as const, endedAt: world.clock.now, reason: 'MessageSizeTooBig' }
  await keepDelivery(store.db, tenantId, deliveryId ?? '', outcome)
  expect((await part('Channel')).says).toContain('The latest post: refused (MessageSizeTooBig)')
  const stopped = { at: world.clock.now, status: 403, reason: 'the bot was removed' }
  await keepFollowing(store.db, key, { stopped })
  const found = await part('Channel')
  expect(found).toMatchObject({ state: 'does not work', todo: expect.stringContaining('follow here') })
  expect(JSON.stringify(await health())).not.toContain(channel)
})

test('a database that lacks a migration of this version needs a look', async () => {
  await sql`delete from migration where name = '0012-membership.sql'`.execute(store.db)
  expect(await part('Database')).toMatchObject({ state: 'needs a look' })
})

test('whoever cannot put it right is told who can', async () => {
  const asked = lookAtHealth(world.desk, world.as(world.health))
  await expect(asked).rejects.toMatchObject({ code: 'not allowed' })
})

async function health(): Promise<Part[]> {
  return (await lookAtHealth(world.desk, world.as(world.coordinator))).parts
}

async function part(name: Part['name']): Promise<Part> {
  const found = (await health()).find(each => each.name === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}
