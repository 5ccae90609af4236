import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sql } from 'kysely'
import { report } from '../../bot/acts/items.ts'
import { lookAtBoard } from '../../bot/acts/look.ts'
import type { Store } from '../../bot/store/store.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, worldIn } from '../support/world.ts'

let store: Store
beforeAll(async () => {
  store = await storeInMemory()
})
afterAll(() => store.close())

test('a board of three actions counts what a person would count', async () => {
  const world = await worldIn(store)
  await bringIn(
    world,
    proposal([
      line({ id: '1', kind: 'action', lead: 'Performance Manager' }),
      line({ id: '2', kind: 'action', rag: 'red' }),
      line({ id: '3', kind: 'action', rag: 'green', dueOn: '2027-01-03' as never }),
    ]),
  )
  const { actions, exceptions, watermelons } = await lookAtBoard(world.desk, world.as(world.chair))
  expect(actions).toMatchObject({
    total: 3,
    open: 3,
    late: 1,
    noLead: 2,
    noDay: 2,
    neverUpdated: 3,
    rag: { red: 1, green: 1, none: 1 },
    lifecycle: { 'not started': 1, 'in progress': 2 },
  })
  expect(exceptions.total).toBe(2)
  expect(exceptions.rows.map(row => row.reference)).toEqual(['A3', 'A2'])
  expect(watermelons.rows.map(row => row.signals[0]?.reason)).toEqual(['1 day late'])
})
