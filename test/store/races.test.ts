import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { report } from '../../bot/acts/items.ts'
import { linkItems } from '../../bot/acts/links.ts'
import { lookAtItem } from '../../bot/acts/look.ts'
import { served } from '../../bot/store/served.ts'
import type { Store } from '../../bot/store/store.ts'
import { type Postgres, startPostgres } from '../../infra/localPostgres.ts'
import { bringIn, line, proposal, worldIn } from '../support/world.ts'

let postgres: Postgres
let store: Store
beforeAll(async () => {
  postgres = await startPostgres()
  store = await served(await postgres.create('races'))
})
afterAll(async () => {
  await store?.close()
  await postgres?.stop()
})

test('two people who link one action at once are both counted, thread by thread', async () => {
  const world = await worldIn(store)
  await bringIn(
    world,
    proposal(
      [
        line({ id: 't1', kind: 'thread' }),
        line({ id: 't2', kind: 'thread' }),
        line({ id: 'c1', kind: 'commitment', threadIds: ['t1'] }),
        line({ id: 'c2', kind: 'commitment', threadIds: ['t2'] }),
        ...Array.from({ length: 20 }, (_, n) => line({ id: `a${n}`, kind: 'action' })),
      ],
      { kind: 'strategy' },
    ),
  )
  const deliver = (from: string, to: string) =>
    linkItems(world.desk, world.as(world.coordinator), { type: 'delivers', from, to }, 'tab')
  for (let n = 1; n <= 20; n += 1) await Promise.all([deliver(`A${n}`, 'C1'), deliver(`A${n}`, 'C2')])
  const pages = await Promise.all(
    Array.from({ length: 20 }, (_, n) => lookAtItem(world.desk, world.as(world.chair), `A${n + 1}`)),
  )
  expect(pages.map(page => page.threads.length)).toEqual(Array(20).fill(2))
})

test('no report is lost to a renewal that runs beside it', async () => {
  const world = await worldIn(store)
  const plan = (words: string) =>
    proposal(
      Array.from({ length: 40 }, (_, n) =>
        line({ id: `a${n}`, kind: 'action', text: `Action ${n} ${words}` }),
      ),
    )
  const planId = await bringIn(world, plan('first'))
  const asCoordinator = world.as(world.coordinator)
  const reporting = async (of: number) => {
    for (let n = 0; n < 15; n += 1) {
      await report(world.desk, asCoordinator, { reference: `A${of}`, door: 'API' }, { words: randomUUID() })
    }
  }
  const renewing = async () => {
    for (const words of ['second', 'third', 'fourth']) await bringIn(world, plan(words), planId)
  }
  await Promise.all([reporting(1), reporting(2), reporting(3), renewing()])
  for (const reference of ['A1', 'A2', 'A3']) {
    const { tracked } = await lookAtItem(world.desk, asCoordinator, reference)
    expect(tracked).toMatchObject({ updates: 15, version: 1 + 15 + 3 })
  }
})
