import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { nameLead, report } from '../../bot/acts/items.ts'
import { linkItems } from '../../bot/acts/links.ts'
import { lookAtItem, lookAtRows } from '../../bot/acts/look.ts'
import type { Store } from '../../bot/store/store.ts'
import { Refusal } from '../../domain/refusal.ts'
import { RowsQuery } from '../../domain/requests.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, worldIn } from '../support/world.ts'

let store: Store
beforeAll(async () => {
  store = await storeInMemory()
})
afterAll(() => store.close())

async function worldWithActions(count: number) {
  const world = await worldIn(store)
  await bringIn(
    world,
    proposal(Array.from({ length: count }, (_, n) => line({ id: `a${n}`, kind: 'action' }))),
  )
  return world
}

const target = (reference: string, seen?: number) => ({ reference, door: 'tab' as const, seen })

test('a stale change is refused with what changed meanwhile, and changes nothing', async () => {
  const world = await worldWithActions(1)
  const asCoordinator = world.as(world.coordinator)
  await report(world.desk, asCoordinator, target('A1', 1), { rag: 'green' })
  const refused = await report(world.desk, asCoordinator, target('A1', 1), { rag: 'red' }).catch(
    error => error,
  )
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({ code: 'stale', details: { seen: 1, version: 2 } })
  expect(refused.details.since).toMatchObject([
    { sentence: expect.stringContaining('RAG Not known → Green') },
  ])
  expect((await lookAtItem(world.desk, asCoordinator, 'A1')).tracked?.rag).toBe('green')
})

test('of two who write at once from the same version one is saved and one is told', async () => {
  const world = await worldWithActions(1)
  const asCoordinator = world.as(world.coordinator)
  const outcomes = await Promise.allSettled([
    report(world.desk, asCoordinator, target('A1', 1), { rag: 'green' }),
    report(world.desk, asCoordinator, target('A1', 1), { rag: 'red' }),
  ])
  expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('somebody of another tenant sees no board and no item, and is told nothing of them', async () => {
  const ours = await worldWithActions(1)
  const theirs = await worldWithActions(1)
  const stranger = { ...ours.as(ours.chair), tenantId: theirs.tenantId }
  await expect(lookAtItem(ours.desk, stranger, 'A1')).rejects.toMatchObject({ code: 'not found' })
  await expect(report(ours.desk, stranger, target('A1'), { rag: 'red' })).rejects.toMatchObject({
    code: 'not found',
  })
})

test('who does not lead an action cannot report on it', async () => {
  const world = await worldWithActions(1)
  await expect(report(world.desk, world.as(world.health), target('A1'), {})).rejects.toMatchObject({
    code: 'not allowed',
  })
})

test('an action that waits on an open one says so, until that one is complete', async () => {
  const world = await worldWithActions(2)
  await linkItems(world.desk, world.as(world.coordinator), { type: 'dependsOn', from: 'A1', to: 'A2' }, 'tab')
  const { row } = await lookAtItem(world.desk, world.as(world.chair), 'A1')
  expect(row?.signals.map(signal => signal.reason)).toContain('waiting on A2')
})

test('a link that says nothing is refused with what it could have said', async () => {
  const world = await worldWithActions(2)
  const asCoordinator = world.as(world.coordinator)
  await expect(
    linkItems(world.desk, asCoordinator, { type: 'delivers', from: 'A1', to: 'A2' }, 'tab'),
  ).rejects.toThrow('“delivers” goes from action to commitment')
  await expect(
    linkItems(world.desk, asCoordinator, { type: 'dependsOn', from: 'A1', to: 'A1' }, 'tab'),
  ).rejects.toThrow('cannot be linked to itself')
})

test('two that would wait for each other, even through a third, are refused', async () => {
  const world = await worldWithActions(3)
  const asCoordinator = world.as(world.coordinator)
  const waits = (from: string, to: string) =>
    linkItems(world.desk, asCoordinator, { type: 'dependsOn', from, to }, 'tab')
  await waits('A1', 'A2')
  await waits('A2', 'A3')
  await expect(waits('A3', 'A1')).rejects.toThrow('A1 waits on A3 already')
})

test('the list of mine holds what I lead by name and by post, and nothing else', async () => {
  const world = await worldWithActions(3)
  const asCoordinator = world.as(world.coordinator)
  const { personId, name } = world.performance
  await nameLead(world.desk, asCoordinator, target('A1'), { kind: 'person', personId, name })
  await nameLead(world.desk, asCoordinator, target('A2'), { kind: 'role', name: 'performance manager' })
  const mine = await lookAtRows(world.desk, world.as(world.performance), RowsQuery.parse({ mine: 'true' }))
  expect(mine.rows.map(row => row.reference)).toEqual(['A1', 'A2'])
})
