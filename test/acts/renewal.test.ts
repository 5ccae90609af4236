import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { acceptReading } from '../../bot/acts/acceptance.ts'
import { nameLead, report, setDueDay } from '../../bot/acts/items.ts'
import { lookAtBoard, lookAtItem, lookAtMatrices } from '../../bot/acts/look.ts'
import { chooseRenewal, keepReading, lookAtReading, reviseReading } from '../../bot/acts/readings.ts'
import type { Store } from '../../bot/store/store.ts'
import { Day } from '../../domain/day.ts'
import { recognise, take } from '../../domain/reading/newerVersion.ts'
import type { Proposal, ProposedLine } from '../../domain/reading/proposal.ts'
import { setScore } from '../../domain/reading/reviseFacts.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, type World, worldIn } from '../support/world.ts'

let store: Store
beforeAll(async () => {
  store = await storeInMemory()
})
afterAll(() => store.close())

const april = Day.parse('2027-04-30')
const may = Day.parse('2027-05-31')
const june = Day.parse('2027-06-30')
const indicators = 'Agree shared indicators'

test('a line whose day, colour and lead are others now has changed, though its words are the same; the board keeps its own', async () => {
  const world = await worldIn(store)
  await bringIn(world, plan({ lead: 'Analyst', dueOn: may, rag: 'green' }))
  await setDueDay(world.desk, world.as(world.coordinator), a1, june, 'The trust asked for it')
  const { page, lineId } = await review(world, plan({ lead: 'Hub Manager', dueOn: april, rag: 'amber' }))
  expect(page.difference).toMatchObject({ new: 0, changed: 1, gone: 0, same: 0 })
  expect(page.difference?.lines[lineId]).toMatchObject({
    state: 'changed',
    changes: [],
    otherwise: [
      { fact: 'lead', from: 'Analyst', to: 'Hub Manager' },
      { fact: 'due day', from: june, to: april },
      { fact: 'RAG', from: 'Green', to: 'Amber' },
    ],
  })
  await acceptReading(world.desk, world.as(world.coordinator), page.readingId, { version: page.version })
  const { tracked, history } = await look(world)
  expect(tracked).toMatchObject({ lead: { name: 'Analyst' }, dueOn: june, rag: 'green', version: 2 })
  expect(history[0]?.kind).toBe('day set')
})

test('what a lead reports after the reviewer looked is not written over: acceptance is refused with what it was, and once it was looked at, not', async () => {
  const world = await worldIn(store)
  const { desk } = world
  const priya = world.as(world.coordinator)
  await bringIn(world, plan({ lead: 'Analyst', dueOn: may, rag: 'green' }))
  const { page, lineId } = await review(world, plan({ lead: 'Analyst', dueOn: june, rag: 'red' }))
  const revised = await revise(world, page, take(page.proposal, lineId, 'RAG', true))
  await report(desk, priya, { reference: 'A1', door: 'chat' }, { rag: 'blue', words: 'Lease signed' })
  const shown = { version: revised.version, planVersion: revised.planVersion ?? 0 }
  await expect(acceptReading(desk, priya, page.readingId, shown)).rejects.toMatchObject({
    code: 'stale',
    message: expect.stringContaining('RAG Green → Blue'),
    details: { since: [{ reference: 'A1', words: 'Lease signed' }] },
  })
  expect((await look(world)).tracked?.rag).toBe('blue')
  const again = await lookAtReading(desk, priya, page.readingId)
  expect(again.difference?.lines[lineId]?.otherwise).toContainEqual({ fact: 'RAG', from: 'Blue', to: 'Red' })
  const now = { version: again.version, planVersion: again.planVersion ?? 0 }
  await acceptReading(desk, priya, page.readingId, now)
  expect((await look(world)).tracked?.rag).toBe('red')
})

test('a line that is gone is not withdrawn over a report that came after the reviewer looked', async () => {
  const world = await worldIn(store)
  const two = [
    line({ id: 'a', kind: 'action', text: 'Agree the data protocol' }),
    line({ id: 'b', kind: 'action', text: 'Open the fourth hub' }),
  ]
  await bringIn(world, proposal(two))
  const { page } = await review(world, proposal(two.slice(0, 1)))
  expect(page.difference?.gone).toBe(1)
  await report(
    world.desk,
    world.as(world.coordinator),
    { reference: 'A2', door: 'chat' },
    { rag: 'red', words: 'The lease fell through' },
  )
  const shown = { version: page.version, planVersion: page.planVersion ?? 0 }
  await expect(
    acceptReading(world.desk, world.as(world.coordinator), page.readingId, shown),
  ).rejects.toMatchObject({ code: 'stale' })
})

test('what the reviewer takes from the document is the board’s: a later day is a move, a colour has a direction, history says both', async () => {
  const world = await worldIn(store)
  await bringIn(world, plan({ lead: 'Analyst', dueOn: may, rag: 'green' }))
  const { page, lineId } = await review(world, plan({ lead: 'Hub Manager', dueOn: june, rag: 'amber' }))
  const taken = take(take(page.proposal, lineId, 'due day', true), lineId, 'RAG', true)
  const revised = await revise(world, page, taken)
  expect(revised.difference?.lines[lineId]).toMatchObject({
    otherwise: [{ fact: 'lead' }, { fact: 'due day' }, { fact: 'RAG' }],
    changes: [{ fact: 'due day' }, { fact: 'RAG' }],
  })
  await acceptReading(world.desk, world.as(world.coordinator), page.readingId, { version: revised.version })
  const { tracked, history } = await look(world)
  expect(tracked).toMatchObject({
    lead: { name: 'Analyst' },
    dueOn: june,
    firstDueOn: may,
    moves: 1,
    rag: 'amber',
    ragBefore: 'green',
  })
  expect(history[0]?.sentence).toBe(
    'Priya Nair brought in a newer version: due day Mon 31 May → Wed 30 Jun, RAG Green → Amber (from a document)',
  )
})

test('what a newer version merely repeats is no news, although people have said otherwise since', async () => {
  const world = await worldIn(store)
  const facts = { lead: 'Analyst', dueOn: may, rag: 'green' as const }
  await bringIn(world, plan(facts))
  const asCoordinator = world.as(world.coordinator)
  await report(world.desk, asCoordinator, a1, { rag: 'red', words: 'The trust has said no' })
  await setDueDay(world.desk, asCoordinator, a1, june, 'The trust asked for it')
  await nameLead(world.desk, asCoordinator, a1, { kind: 'not yet agreed' })
  const { page, lineId } = await review(world, plan(facts))
  expect(page.difference?.lines[lineId]).toMatchObject({ state: 'same', otherwise: [], changes: [] })
})

test('a colour that the board has not is filled in, and a report of “not known” is not overruled', async () => {
  const world = await worldIn(store)
  const planId = await bringIn(world, proposal([action('a', 'Open the hub'), action('b', indicators)]))
  await report(
    world.desk,
    world.as(world.coordinator),
    { reference: 'A2', door: 'tab' },
    { words: 'Nobody knows' },
  )
  const amber = { rag: 'amber' as const }
  await bringIn(world, proposal([action('a', 'Open the hub', amber), action('b', indicators, amber)]), planId)
  expect((await look(world)).tracked).toMatchObject({ rag: 'amber', lifecycle: { state: 'in progress' } })
  expect((await look(world, 'A2')).tracked).toMatchObject({ rag: 'none' })
})

test('what a newer version says of progress is told once, in the history', async () => {
  const world = await worldIn(store)
  const planId = await bringIn(world, plan({ progress: 'Three of nine have signed' }))
  await bringIn(world, plan({ progress: 'Three of nine have signed' }), planId)
  const said = plan({ progress: 'Six of nine have signed', timescale: 'Summer' })
  const { page, lineId } = await review(world, said)
  expect(page.difference?.lines[lineId]).toMatchObject({
    state: 'changed',
    words: 'By when: Summer\nSix of nine have signed',
  })
  await bringIn(world, said, planId)
  expect((await look(world)).history.map(event => event.words)).toEqual([
    'By when: Summer\nSix of nine have signed',
    'Three of nine have signed',
  ])
})

test('a score that is another now has changed, and the history of the element says from what to what', async () => {
  const world = await worldIn(store)
  const matrix = proposal([line({ id: 'e', kind: 'element', text: 'Lead', score: 2 })], {
    kind: 'matrix',
    title: 'Matrix',
    assessment: { completedOn: '2026-03', workshops: [] },
  })
  await bringIn(world, matrix)
  const { page, lineId } = await review(world, { ...setScore(matrix, 'e', 3), assessment: undefined })
  expect(page.difference?.lines[lineId]).toMatchObject({
    state: 'changed',
    changes: [{ fact: 'score', from: '2', to: '3' }],
  })
  await acceptReading(world.desk, world.as(world.coordinator), page.readingId, { version: page.version })
  const [seen] = await lookAtMatrices(world.desk, world.as(world.chair))
  expect(seen?.elements).toMatchObject([{ text: 'Lead', score: 3 }])
  expect((await lookAtBoard(world.desk, world.as(world.chair))).elements).toMatchObject([{ score: 3 }])
  expect((await look(world, 'E1')).history[0]?.sentence).toContain('score 2 → 3')
})

test('a line that stands elsewhere, or counts in another thread, has changed', async () => {
  const world = await worldIn(store)
  const strategy = (threadId: string, parentId: string) =>
    proposal(
      [
        line({ id: 't1', kind: 'thread', text: 'Listening first' }),
        line({ id: 't2', kind: 'thread', text: 'One team' }),
        line({ id: 'v1', kind: 'vision', text: 'Every child is heard' }),
        line({ id: 'v2', kind: 'vision', text: 'Families thrive' }),
        line({ id: 'c', kind: 'commitment', text: 'Ask every family', parentId, threadIds: [threadId] }),
      ],
      { kind: 'strategy', title: 'Early Help Strategy' },
    )
  await bringIn(world, strategy('t1', 'v1'))
  const { page } = await review(world, strategy('t2', 'v2'))
  expect(page.difference?.lines.c?.changes).toEqual([
    { fact: 'stands under', from: 'Every child is heard', to: 'Families thrive' },
    { fact: 'golden threads', from: 'Listening first', to: 'One team' },
  ])
})

test('a rewritten line goes on as the item the reviewer says it was: its reference, its lead and its history', async () => {
  const world = await worldIn(store)
  const hub = action('b', 'Open the hub')
  await bringIn(world, proposal([...plan({}).lines, hub]))
  await nameLead(world.desk, world.as(world.coordinator), a1, { kind: 'role', name: 'Analyst' })
  const rewritten = proposal([action('x', 'One set of measures across nine agencies'), hub])
  const { page } = await review(world, rewritten)
  expect(page.difference).toMatchObject({ new: 1, gone: 1, goneItems: [{ reference: 'A1', kind: 'action' }] })
  const itemId = page.difference?.goneItems[0]?.itemId ?? ''
  const revised = await revise(world, page, recognise(page.proposal, 'x', itemId))
  expect(revised.difference).toMatchObject({ new: 0, gone: 0, changed: 1 })
  await acceptReading(world.desk, world.as(world.coordinator), page.readingId, { version: revised.version })
  const { item, tracked, history } = await look(world)
  expect(item.text).toBe('One set of measures across nine agencies')
  expect(tracked?.lead).toMatchObject({ name: 'Analyst' })
  expect(history).toHaveLength(3)
})

test('work that is complete keeps what it has, and the review says where the document differs', async () => {
  const world = await worldIn(store)
  await bringIn(world, plan({ dueOn: may }))
  await store.db
    .updateTable('item')
    .set({ lifecycle: JSON.stringify({ state: 'complete', by: world.chair, at: world.desk.now() }) })
    .where('tenant_id', '=', world.tenantId)
    .execute()
  const { page, lineId } = await review(world, plan({ dueOn: june, rag: 'red' }))
  expect(page.difference?.lines[lineId]).toMatchObject({
    state: 'changed',
    changes: [],
    otherwise: [{ fact: 'due day' }, { fact: 'RAG' }],
  })
  await acceptReading(world.desk, world.as(world.coordinator), page.readingId, { version: page.version })
  expect((await look(world)).tracked).toMatchObject({ dueOn: may, rag: 'none', version: 1 })
})

test('a plan that is not there is not found, and one of another kind is named as what it is', async () => {
  const world = await worldIn(store)
  const asCoordinator = world.as(world.coordinator)
  const strategy = proposal([line({ id: 'v', kind: 'vision' })], { kind: 'strategy', title: 'Strategy' })
  const strategyId = await bringIn(world, strategy)
  const { readingId, version } = (await review(world, plan({}))).page
  const choose = (planId: string) => chooseRenewal(world.desk, asCoordinator, readingId, { planId, version })
  await expect(choose(randomUUID())).rejects.toMatchObject({ code: 'not found' })
  await expect(choose(strategyId)).rejects.toThrow(
    'This document is an action plan, and that plan is a strategy: choose one that is an action plan.',
  )
})

test('of two documents that renew one plan, the second is refused as stale until its reviewer has looked again', async () => {
  const world = await worldIn(store)
  await bringIn(world, proposal([action('a', indicators), action('b', 'Open the hub')]))
  const asCoordinator = world.as(world.coordinator)
  const { page: first } = await review(world, proposal([action('a', indicators)]))
  const { page: second } = await review(world, proposal([action('a', 'Open the hub')]))
  await acceptReading(world.desk, asCoordinator, first.readingId, { version: first.version })
  await expect(
    acceptReading(world.desk, asCoordinator, second.readingId, { version: second.version }),
  ).rejects.toMatchObject({
    code: 'stale',
  })
  const again = await lookAtReading(world.desk, asCoordinator, second.readingId)
  expect(again.difference).toMatchObject({ new: 0, back: 1, gone: 1 })
  await acceptReading(world.desk, asCoordinator, second.readingId, { version: again.version })
})

test('a document of the same name in which nothing of the plan is found again is offered as another plan', async () => {
  const world = await worldIn(store)
  await bringIn(world, proposal([action('a', 'Train midwives in the neglect toolkit')]))
  const { page } = await review(world, proposal([action('a', 'Publish a directory of services')]))
  expect(page.renewsPlanId).toBeNull()
  expect(page.couldRenew).toHaveLength(1)
})

test('the same new document read twice is not accepted twice unawares', async () => {
  const world = await worldIn(store)
  const { page: first } = await review(world, plan({}))
  const { page: second } = await review(world, plan({}))
  expect(second.renewsPlanId).toBeNull()
  await acceptReading(world.desk, world.as(world.coordinator), first.readingId, { version: first.version })
  await expect(
    acceptReading(world.desk, world.as(world.coordinator), second.readingId, { version: second.version }),
  ).rejects.toMatchObject({ code: 'stale' })
  const again = await lookAtReading(world.desk, world.as(world.coordinator), second.readingId)
  expect(again.couldRenew).toHaveLength(1)
})

const a1 = { reference: 'A1', door: 'tab' as const }

function action(id: string, text: string, facts: Partial<ProposedLine> = {}): ProposedLine {
  return line({ id, kind: 'action', text, ...facts })
}

function plan(facts: Partial<ProposedLine>): Proposal {
  return proposal([action('a', indicators, facts)])
}

/** What the coordinator sees of a newer version, read and not yet accepted, and the id of its first line. */
async function review(world: World, proposed: Proposal) {
  const document = { fileName: `${randomUUID()}.docx`, blocks: [] }
  const asCoordinator = world.as(world.coordinator)
  const readingId = await keepReading(world.desk, asCoordinator, document, proposed)
  const page = await lookAtReading(world.desk, asCoordinator, readingId)
  return { page, lineId: proposed.lines[0]?.id ?? '' }
}

function revise(
  world: World,
  page: Awaited<ReturnType<typeof lookAtReading>>,
  revised: Proposal,
): ReturnType<typeof reviseReading> {
  return reviseReading(world.desk, world.as(world.coordinator), page.readingId, {
    proposal: revised,
    version: page.version,
  })
}

function look(world: World, reference = 'A1') {
  return lookAtItem(world.desk, world.as(world.chair), reference)
}
