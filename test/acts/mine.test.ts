import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { changeEach } from '../../bot/acts/bulk.ts'
import { raiseChallenge } from '../../bot/acts/challenges.ts'
import { askForClosure, nameLead, offerHandover, report, setDueDay } from '../../bot/acts/items.ts'
import { lookAtItem, lookAtMine } from '../../bot/acts/look.ts'
import { undoLast } from '../../bot/acts/undo.ts'
import type { Store } from '../../bot/store/store.ts'
import { Day } from '../../domain/day.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, type World, worldIn } from '../support/world.ts'

let store: Store
let world: World
beforeAll(async () => {
  store = await storeInMemory()
})
beforeEach(async () => {
  world = await worldIn(store)
  const lead = 'Performance Manager'
  await bringIn(
    world,
    proposal([
      line({ id: 'a', kind: 'action', lead }),
      line({ id: 'b', kind: 'action', lead }),
      line({ id: 'c', kind: 'action', lead: 'Named Nurse' }),
      line({ id: 'd', kind: 'commitment', lead }),
    ]),
  )
})
afterAll(() => store.close())

const one = (reference: string) => ({ reference, door: 'tab' as const })

test('somebody sees what they lead by name or by post, the latest first, and nothing of others', async () => {
  const { desk, as, coordinator, performance } = world
  await setDueDay(desk, as(coordinator), one('A2'), Day.parse('2027-01-01'), null)
  const { personId, name } = performance
  await nameLead(desk, as(coordinator), one('C1'), { kind: 'person', personId, name })
  const { led } = await lookAtMine(desk, as(performance))
  expect(led.map(({ reference }) => reference)).toEqual(['A2', 'A1', 'C1'])
  expect(led.every(({ rights }) => rights.includes('update'))).toBe(true)
})

test('what waits for their answer stands beside it: a challenge asked, an action offered', async () => {
  const { desk, as, chair, coordinator, performance } = world
  await raiseChallenge(desk, as(chair), one('A1'), 'What would move it?')
  await offerHandover(desk, as(coordinator), one('A3'), performance.personId)
  const { waits } = await lookAtMine(desk, as(performance))
  expect(waits).toMatchObject([
    { why: 'challenge', reference: 'A1', words: 'What would move it?' },
    { why: 'handover', reference: 'A3', by: coordinator.name },
  ])
})

test('“no change” of many counts as a report of each, leaves what waits for the chair, and is taken back as one', async () => {
  const { desk, as, performance } = world
  await askForClosure(desk, as(performance), one('A2'), 'Seen by all')
  const items = ['A1', 'A2', 'C1'].map(reference => ({ reference }))
  const done = await changeEach(desk, as(performance), { items, change: { fact: 'no change' } }, 'tab')
  expect(done).toMatchObject({ changed: ['A1', 'C1'], unchanged: [{ reference: 'A2', code: 'conflict' }] })
  expect((await tracked('A1'))?.updates).toBe(1)
  await undoLast(desk, as(performance), 'tab', done.actId)
  expect((await tracked('A1'))?.updates).toBe(0)
})

test('“no change” said over what somebody else reported meanwhile is refused, and their word stands', async () => {
  const { desk, as, coordinator, performance } = world
  await report(desk, as(coordinator), one('A1'), { rag: 'red' })
  const items = [{ reference: 'A1', seen: 1 }]
  const done = await changeEach(desk, as(performance), { items, change: { fact: 'no change' } }, 'tab')
  expect(done.unchanged).toMatchObject([{ reference: 'A1', code: 'stale' }])
})

async function tracked(reference: string) {
  return (await lookAtItem(world.desk, world.as(world.chair), reference)).tracked
}
