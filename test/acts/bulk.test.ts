import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { changeEach } from '../../bot/acts/bulk.ts'
import { nameLead, report, setDueDay } from '../../bot/acts/items.ts'
import { holdItem } from '../../bot/acts/lifecycle.ts'
import { lookAtItem } from '../../bot/acts/look.ts'
import { undoLast } from '../../bot/acts/undo.ts'
import type { Store } from '../../bot/store/store.ts'
import { Day } from '../../domain/day.ts'
import { type BulkChange, BulkRequest, mostAtOnce } from '../../domain/requests.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, type World, worldIn } from '../support/world.ts'

let store: Store
let world: World
beforeAll(async () => {
  store = await storeInMemory()
})
beforeEach(async () => {
  world = await worldIn(store)
  const actions = ['a', 'b', 'c'].map(id => line({ id, kind: 'action' }))
  await bringIn(world, proposal([...actions, line({ id: 'd', kind: 'commitment' })]))
})
afterAll(() => store.close())

const one = (reference: string) => ({ reference, door: 'tab' as const })
const march = Day.parse('2027-03-31')

test('what can be changed is, what cannot is named with its reason, in the order in which it was asked', async () => {
  await setDueDay(world.desk, coordinator(), one('A2'), Day.parse('2027-01-31'), null)
  const done = await all({ fact: 'due day', dueOn: march }, ['A3', 'A2', 'A9', 'A1'])
  expect(done.changed).toEqual(['A3', 'A1'])
  expect(done.unchanged).toEqual([
    { reference: 'A2', code: 'not valid', why: expect.stringContaining('Say why A2 moves') },
    { reference: 'A9', code: 'not found', why: expect.any(String) },
  ])
  expect((await tracked('A3'))?.dueOn).toBe(march)
  expect((await tracked('A2'))?.dueOn).toBe('2027-01-31')
})

test('each is changed by its own rule and by who asks: a lead changes theirs, and is told of the others', async () => {
  const { personId, name } = world.performance
  await nameLead(world.desk, coordinator(), one('A1'), { kind: 'person', personId, name })
  const done = await changeEach(
    world.desk,
    world.as(world.performance),
    { items: [{ reference: 'A1' }, { reference: 'A2' }], change: { fact: 'RAG', rag: 'amber' } },
    'tab',
  )
  expect(done).toMatchObject({ changed: ['A1'], unchanged: [{ reference: 'A2', code: 'not allowed' }] })
})

test('what is so already is said, and gets no event of its own', async () => {
  await all({ fact: 'lead', lead: { kind: 'role', name: 'Hub Manager' } }, ['A1'])
  const { tracked: before } = await lookAtItem(world.desk, coordinator(), 'A1')
  const again = await all({ fact: 'lead', lead: { kind: 'role', name: 'Hub Manager' } }, ['A1', 'A2'])
  expect(again).toMatchObject({ changed: ['A2'], unchanged: [{ reference: 'A1', code: 'conflict' }] })
  expect((await tracked('A1'))?.version).toBe(before?.version)
})

test('an item that others changed since it was looked at is left as it is', async () => {
  await report(world.desk, coordinator(), one('A1'), { rag: 'red' })
  const done = await changeEach(
    world.desk,
    coordinator(),
    {
      items: [{ reference: 'A1', seen: 1 }],
      change: { fact: 'details', details: { sponsor: 'A director' } },
    },
    'tab',
  )
  expect(done).toMatchObject({ changed: [], unchanged: [{ reference: 'A1', code: 'stale' }] })
})

test('actions are put under a commitment together, and all of it is one act that is taken back as one', async () => {
  const linked = await all({ fact: 'delivers', commitment: 'C1' }, ['A1', 'A2', 'A3'])
  expect(linked.changed).toHaveLength(3)
  const { links } = await lookAtItem(world.desk, coordinator(), 'C1')
  expect(links).toHaveLength(3)
  const reds = await all({ fact: 'RAG', rag: 'red', words: 'The grant ended' }, ['A1', 'A2', 'A3'])
  const undone = await undoLast(world.desk, coordinator(), 'tab', reds.actId)
  expect(undone).toHaveLength(3)
  expect((await tracked('A2'))?.rag).toBe('none')
})

test('what looks personal holds all of it back; nothing is changed and nobody is refused by turns', async () => {
  const personal = { fact: 'RAG', rag: 'red', words: 'NHS number 943 476 5919' } as const
  await expect(all(personal, ['A1', 'A2'])).rejects.toMatchObject({ code: 'personal' })
  expect((await tracked('A1'))?.rag).toBe('none')
})

test('work on hold takes a day like any other; more than a hundred items at once are refused', async () => {
  await holdItem(world.desk, coordinator(), one('A1'), 'No money')
  const done = await all({ fact: 'due day', dueOn: march }, ['A1'])
  expect(done.changed).toEqual(['A1'])
  const many = Array.from({ length: mostAtOnce + 1 }, (_, n) => ({ reference: `A${n + 1}` }))
  const asked = { items: many, change: { fact: 'RAG', rag: 'red' } }
  expect(BulkRequest.safeParse(asked).success).toBe(false)
  expect(BulkRequest.safeParse({ ...asked, items: many.slice(1) }).success).toBe(true)
})

function all(change: BulkChange, references: string[]) {
  const items = references.map(reference => ({ reference }))
  return changeEach(world.desk, coordinator(), { items, change }, 'tab')
}

function coordinator() {
  return world.as(world.coordinator)
}

async function tracked(reference: string) {
  return (await lookAtItem(world.desk, coordinator(), reference)).tracked
}
