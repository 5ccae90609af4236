import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { acceptReading } from '../../bot/acts/acceptance.ts'
import { reopenItem } from '../../bot/acts/lifecycle.ts'
import { lookAtItem } from '../../bot/acts/look.ts'
import { keepReading, lookAtReading, reviseReading } from '../../bot/acts/readings.ts'
import { saveMembership } from '../../bot/store/people.ts'
import type { Store } from '../../bot/store/store.ts'
import { Day } from '../../domain/day.ts'
import { take } from '../../domain/reading/newerVersion.ts'
import { FactSaid, type Proposal, type ProposedLine } from '../../domain/reading/proposal.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, type World, worldIn } from '../support/world.ts'

let store: Store
beforeAll(async () => {
  store = await storeInMemory()
})
afterAll(() => store.close())

const september = Day.parse('2027-09-01')
const complete = { rag: 'green', lifecycle: 'complete' } as const
const goesOn = { rag: 'red', lifecycle: 'in progress', dueOn: september } as const
const disputed = [
  { fact: 'due day', from: null, to: september },
  { fact: 'RAG', from: 'Green', to: 'Red' },
  { fact: 'lifecycle', from: 'complete', to: 'in progress' },
]

test.each([
  ['complete', 'in progress'],
  ['cancelled', 'in progress'],
  ['proposed for closure', 'complete'],
] as const)(
  'of work that is %s, a newer version that says “%s” is disputed and changes nothing unasked',
  async (was, says) => {
    const world = await worldIn(store)
    await bringIn(world, plan({ lifecycle: was }))
    const page = await review(world, plan({ lifecycle: says }))
    expect(page.difference).toMatchObject({ changed: 1, same: 0 })
    expect(page.difference?.lines.a).toMatchObject({
      changes: [],
      otherwise: [{ fact: 'lifecycle', from: was, to: says }],
    })
    await accept(world, page)
    expect((await look(world)).tracked).toMatchObject({ lifecycle: { state: was }, version: 1 })
  },
)

test('what nobody decided is asked again at the next version, also once the work was reopened', async () => {
  const world = await worldIn(store)
  await bringIn(world, plan(complete))
  await accept(world, await review(world, plan(goesOn)))
  const again = await review(world, plan(goesOn))
  expect(again.difference?.lines.a).toMatchObject({ state: 'changed', otherwise: disputed })
  await reopenItem(world.desk, world.as(world.chair), a1, 'Two have not signed')
  const reopened = await lookAtReading(world.desk, world.as(world.coordinator), again.readingId)
  expect(reopened.difference?.lines.a).toMatchObject({
    changes: [{ fact: 'due day', from: null, to: september }],
    otherwise: [{ fact: 'RAG', from: 'Green', to: 'Red' }],
  })
})

test('what was decided for the board is not asked again until the document says something else', async () => {
  const world = await worldIn(store)
  await bringIn(world, plan(complete))
  const page = await review(world, plan(goesOn))
  await accept(world, await decide(world, page, { RAG: false, lifecycle: false }))
  const again = await review(world, plan(goesOn))
  expect(again.difference?.lines.a?.otherwise).toEqual([disputed[0]])
  await accept(world, await decide(world, again, { 'due day': false }))
  expect((await review(world, plan(goesOn))).difference).toMatchObject({ same: 1, changed: 0 })
  const amber = await review(world, plan({ ...goesOn, rag: 'amber' }))
  expect(amber.difference?.lines.a?.otherwise).toEqual([{ fact: 'RAG', from: 'Green', to: 'Amber' }])
})

test('work that the document takes up again is reopened, with a reason in its history, and has what was taken', async () => {
  const world = await worldIn(store)
  await bringIn(world, plan(complete))
  const page = await review(world, plan(goesOn))
  const taken = await decide(world, page, { 'due day': true, RAG: true, lifecycle: true })
  expect(taken.difference?.lines.a?.changes).toEqual(disputed)
  await accept(world, taken)
  const { tracked, history } = await look(world)
  expect(tracked).toMatchObject({
    lifecycle: { state: 'in progress' },
    rag: 'red',
    dueOn: september,
    version: 2,
  })
  expect(history.slice(0, 2)).toMatchObject([
    { kind: 'renewed', changes: disputed.slice(0, 2), words: null },
    { kind: 'reopened', changes: disputed.slice(2), words: 'As the document says' },
  ])
  expect((await review(world, plan(goesOn))).difference).toMatchObject({ same: 1, changed: 0 })
})

test('whoever may bring documents in and not open work again cannot do so by a document', async () => {
  const world = await worldIn(store)
  await bringIn(world, plan(complete))
  const page = await review(world, plan(goesOn))
  const { version, readingId } = await decide(world, page, { lifecycle: true })
  const { tenantId, boardId } = world
  await saveMembership(store.db, {
    tenantId,
    boardId,
    personId: world.health.personId,
    roles: ['administrator'],
  })
  await expect(
    acceptReading(world.desk, world.as(world.health), readingId, { version }),
  ).rejects.toMatchObject({
    code: 'not allowed',
    details: { right: 'reopen' },
  })
})

const a1 = { reference: 'A1', door: 'tab' } as const
type Page = Awaited<ReturnType<typeof lookAtReading>>

function plan(facts: Partial<ProposedLine>): Proposal {
  return proposal([line({ id: 'a', kind: 'action', text: 'Agree the data protocol', ...facts })])
}

async function review(world: World, proposed: Proposal): Promise<Page> {
  const document = { fileName: `${randomUUID()}.docx`, blocks: [] }
  const readingId = await keepReading(world.desk, world.as(world.coordinator), document, proposed)
  return lookAtReading(world.desk, world.as(world.coordinator), readingId)
}

/** True takes the document's, false keeps the board's. */
function decide(
  world: World,
  { readingId, version, ...page }: Page,
  facts: Partial<Record<FactSaid, boolean>>,
) {
  const decided = Object.entries(facts).reduce(
    (now, [fact, isTaken]) => take(now, 'a', FactSaid.parse(fact), isTaken),
    page.proposal,
  )
  return reviseReading(world.desk, world.as(world.coordinator), readingId, { proposal: decided, version })
}

function accept(world: World, { readingId, version }: Page): Promise<string> {
  return acceptReading(world.desk, world.as(world.coordinator), readingId, { version })
}

function look(world: World) {
  return lookAtItem(world.desk, world.as(world.chair), 'A1')
}
