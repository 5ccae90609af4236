import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { nameLead, report } from '../../bot/acts/items.ts'
import { linkItems } from '../../bot/acts/links.ts'
import { lookAtBoard, lookAtItem, lookAtMatrices, lookAtThreads } from '../../bot/acts/look.ts'
import type { Store } from '../../bot/store/store.ts'
import { Day } from '../../domain/day.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, type World, worldIn } from '../support/world.ts'

let store: Store
beforeAll(async () => {
  store = await storeInMemory()
})
afterAll(() => store.close())

const strategy = proposal(
  [
    line({ id: 'v', kind: 'vision', text: 'Every child is heard', label: 'Heard', threadIds: ['t1', 't2'] }),
    line({ id: 't1', kind: 'thread', text: 'Listening first' }),
    line({ id: 't2', kind: 'thread', text: 'One team' }),
    line({ id: 'c1', kind: 'commitment', text: 'Ask every family', parentId: 'v', threadIds: ['t1', 't2'] }),
    line({ id: 'c2', kind: 'commitment', text: 'In their own words', parentId: 'c1', sources: ['OFSTED'] }),
    line({
      id: 'c3',
      kind: 'commitment',
      text: 'Publish what was said',
      parentId: 'v',
      threadIds: ['t1'],
      dropped: true,
    }),
  ],
  { kind: 'strategy', title: 'Early Help Strategy' },
)

test('a commitment is placed once and counted in each of its threads; its sub-commitment counts where it does', async () => {
  const world = await worldIn(store)
  await bringIn(world, strategy)
  const { threads, visions } = await lookAtThreads(world.desk, world.as(world.chair))
  expect(visions.map(vision => vision.commitments.map(each => each.text))).toEqual([
    ['Ask every family', 'In their own words'],
  ])
  expect(threads.map(thread => [thread.text, thread.commitments])).toEqual([
    ['Listening first', 2],
    ['One team', 2],
  ])
  expect(visions[0]).toMatchObject({ label: 'Heard', statement: 'Every child is heard' })
})

test('what was left out in the review is not on the board, and a source on a child does not mark its parent', async () => {
  const world = await worldIn(store)
  await bringIn(world, strategy)
  const [vision] = (await lookAtThreads(world.desk, world.as(world.chair))).visions
  expect(vision?.commitments.map(each => each.sources)).toEqual([[], ['OFSTED']])
})

test('an action of a matrix moves its element, and a score that was not recorded stays that', async () => {
  const world = await worldIn(store)
  await bringIn(world, matrix())
  const [page] = await lookAtMatrices(world.desk, world.as(world.chair))
  expect(page?.elements).toMatchObject([
    {
      text: 'Plan',
      score: null,
      gaps: [{ text: 'No plan' }],
      actions: [{ reference: 'A1', heading: 'Understanding' }],
    },
    { text: 'Lead', score: 0, gaps: [], actions: [] },
  ])
})

test('importing notifies nobody and invents no lead, no day and no colour', async () => {
  const world = await worldIn(store)
  await bringIn(world, matrix())
  const { actions } = await lookAtBoard(world.desk, world.as(world.chair))
  expect(actions).toMatchObject({ total: 1, noLead: 1, noDay: 1, rag: { none: 1 } })
  const { tracked, history } = await lookAtItem(world.desk, world.as(world.chair), 'A1')
  expect(tracked).toMatchObject({
    lead: { kind: 'none' },
    dueOn: null,
    rag: 'none',
    lifecycle: { state: 'not started' },
  })
  expect(history.map(event => event.sentence)).toEqual(['Priya Nair brought it in (from a document)'])
})

test('a newer version keeps reference, lead, links and history, adds what is new and withdraws what is gone', async () => {
  const world = await worldIn(store)
  const planId = await bringIn(
    world,
    actionPlan(['Agree shared indicators', 'Open the fourth hub', 'Train champions']),
  )
  const asCoordinator = world.as(world.coordinator)
  await report(
    world.desk,
    asCoordinator,
    { reference: 'A2', door: 'tab' },
    { rag: 'amber', words: 'Damp found' },
  )
  await linkItems(world.desk, asCoordinator, { type: 'dependsOn', from: 'A1', to: 'A2' }, 'tab')

  await bringIn(
    world,
    actionPlan(['Agree shared indicators', 'Open the fourth hub by May', 'Publish results']),
    planId,
  )

  const { actions, plans } = await lookAtBoard(world.desk, asCoordinator)
  expect(plans).toHaveLength(1)
  expect(actions.total).toBe(3)
  const hub = await lookAtItem(world.desk, asCoordinator, 'A2')
  expect(hub.item.text).toBe('Open the fourth hub by May')
  expect(hub.tracked).toMatchObject({ rag: 'amber', updates: 1 })
  expect(hub.links.map(link => link.words)).toEqual(['waited on by'])
  expect(hub.history[0]?.changes).toEqual([
    { fact: 'text', from: 'Open the fourth hub', to: 'Open the fourth hub by May' },
  ])
  expect((await lookAtItem(world.desk, asCoordinator, 'A3')).item.withdrawn).toBe(true)
  expect((await lookAtItem(world.desk, asCoordinator, 'A4')).item.text).toBe('Publish results')
})

test('a newer version fills in a lead and a day that were missing, and overrules none that somebody set', async () => {
  const world = await worldIn(store)
  const asCoordinator = world.as(world.coordinator)
  const planId = await bringIn(world, actionPlan(['Agree shared indicators', 'Open the fourth hub']))
  await nameLead(
    world.desk,
    asCoordinator,
    { reference: 'A1', door: 'tab' },
    { kind: 'role', name: 'Analyst' },
  )
  const facts = { lead: 'Hub Manager', dueOn: Day.parse('2027-05-31') }
  const newer = actionPlan(['Agree shared indicators', 'Open the fourth hub'])
  await bringIn(world, { ...newer, lines: newer.lines.map(each => ({ ...each, ...facts })) }, planId)
  expect(await tracked(world, 'A1')).toMatchObject({
    lead: { name: 'Analyst' },
    dueOn: facts.dueOn,
    version: 3,
  })
  expect(await tracked(world, 'A2')).toMatchObject({ lead: { name: 'Hub Manager' }, firstDueOn: facts.dueOn })
})

test('what a newer version leaves as it was is not touched: an open form of it is not stale', async () => {
  const world = await worldIn(store)
  const planId = await bringIn(world, actionPlan(['Agree shared indicators', 'Open the fourth hub']))
  await bringIn(world, actionPlan(['Agree shared indicators', 'Open the north hub']), planId)
  expect(await tracked(world, 'A1')).toMatchObject({ version: 1 })
  expect(await tracked(world, 'A2')).toMatchObject({ version: 2, text: 'Open the north hub' })
})

test('a document renews only a plan of its own board and of its own kind', async () => {
  const world = await worldIn(store)
  const other = await worldIn(store, world.tenantId)
  const theirs = await bringIn(other, actionPlan(['Theirs']))
  await expect(bringIn(world, actionPlan(['Ours']), theirs)).rejects.toMatchObject({ code: 'not found' })
  const strategyId = await bringIn(world, strategy)
  await expect(bringIn(world, actionPlan(['Ours']), strategyId)).rejects.toMatchObject({ code: 'not valid' })
})

test('a line whose parent was left out is refused, and nothing at all is saved', async () => {
  const world = await worldIn(store)
  const orphaned = proposal([
    line({ id: 'e', kind: 'element', dropped: true }),
    line({ id: 'a', kind: 'action', parentId: 'e' }),
  ])
  await expect(bringIn(world, orphaned)).rejects.toThrow('stands under a line that was left out')
  expect((await lookAtBoard(world.desk, world.as(world.chair))).plans).toEqual([])
})

test('ten thousand actions are accepted in one transaction, with references in the order of the document', async () => {
  const world = await worldIn(store)
  const many = Array.from({ length: 10_000 }, (_, n) =>
    line({ id: `l${n}`, kind: 'action', text: `Action ${n}` }),
  )
  await bringIn(world, proposal(many))
  expect((await lookAtBoard(world.desk, world.as(world.chair))).actions.total).toBe(10_000)
  expect((await lookAtItem(world.desk, world.as(world.chair), 'A10000')).item.text).toBe('Action 9999')
})

test('a lead as the document words it is a person of the board where the name is theirs, else a post', async () => {
  const world = await worldIn(store)
  const dueOn = Day.parse('2027-03-31')
  await bringIn(
    world,
    proposal([
      line({ id: '1', kind: 'action', lead: 'Tom Ellery', dueOn }),
      line({ id: '2', kind: 'action', lead: 'LSCB and Locality Managers' }),
      line({ id: '3', kind: 'action', lead: 'TBC' }),
    ]),
  )
  const kinds = await Promise.all(
    ['A1', 'A2', 'A3'].map(async reference => (await tracked(world, reference))?.lead.kind),
  )
  expect(kinds).toEqual(['person', 'joint', 'not yet agreed'])
  expect(await tracked(world, 'A1')).toMatchObject({ dueOn, firstDueOn: dueOn, moves: 0 })
})

async function tracked(world: World, reference: string) {
  return (await lookAtItem(world.desk, world.as(world.chair), reference)).tracked
}

function actionPlan(texts: string[]) {
  return proposal(texts.map((text, index) => line({ id: `a${index}`, kind: 'action', text })))
}

function matrix() {
  return proposal(
    [
      line({ id: 'e1', kind: 'element', text: 'Plan', score: null }),
      line({ id: 'g1', kind: 'gap', text: 'No plan', parentId: 'e1' }),
      line({ id: 'a1', kind: 'action', text: 'Write one', parentId: 'e1', heading: 'Understanding' }),
      line({ id: 'e2', kind: 'element', text: 'Lead', score: 0 }),
    ],
    { kind: 'matrix', title: 'Matrix', assessment: { completedOn: '2026-03', workshops: [] } },
  )
}
