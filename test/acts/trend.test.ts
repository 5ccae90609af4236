import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { report } from '../../bot/acts/items.ts'
import { lookAtTrend } from '../../bot/acts/trend.ts'
import { undoLast } from '../../bot/acts/undo.ts'
import type { Store } from '../../bot/store/store.ts'
import { Day } from '../../domain/day.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, worldIn } from '../support/world.ts'

let store: Store
beforeAll(async () => {
  store = await storeInMemory()
})
afterAll(() => store.close())

test('each week says the colours of its own end, what was taken back came to nothing, and months say what is due', async () => {
  const world = await worldIn(store)
  const priya = world.as(world.coordinator)
  const march = Day.parse('2027-03-31')
  await bringIn(
    world,
    proposal([
      line({ id: 'a', kind: 'action', dueOn: march }),
      line({ id: 'b', kind: 'action', dueOn: Day.parse('2027-01-15') }),
      line({ id: 'c', kind: 'action' }),
    ]),
  )
  const a1 = { reference: 'A1', door: 'chat' } as const
  world.clock.moveTo('2027-01-08')
  await report(world.desk, priya, a1, { rag: 'green' })
  world.clock.moveTo('2027-01-15')
  await report(world.desk, priya, a1, { rag: 'red' })
  await report(world.desk, priya, { ...a1, reference: 'A3' }, { rag: 'blue' })
  await undoLast(world.desk, priya, 'chat')
  world.clock.moveTo('2027-01-25')
  const { points, due, metOn } = await lookAtTrend(world.desk, priya, 5)
  expect(points.map(({ on, rag }) => [on, rag.none, rag.green, rag.red, rag.blue])).toEqual([
    ['2026-12-28', 0, 0, 0, 0],
    ['2027-01-04', 3, 0, 0, 0],
    ['2027-01-11', 2, 1, 0, 0],
    ['2027-01-18', 2, 0, 1, 0],
    ['2027-01-25', 2, 0, 1, 0],
  ])
  expect(metOn).toBe('2026-11-12')
  expect(due.late.none).toBe(1)
  expect(due.none.none).toBe(1)
  expect(due.months).toEqual([{ month: '2027-03', rag: { blue: 0, green: 0, amber: 0, red: 1, none: 0 } }])
})
