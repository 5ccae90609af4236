import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { acceptReading } from '../../bot/acts/acceptance.ts'
import { nameLead } from '../../bot/acts/items.ts'
import { unlinkItems } from '../../bot/acts/links.ts'
import { lookAtItem, lookAtMatrices } from '../../bot/acts/look.ts'
import { chooseRenewal, keepReading, lookAtReading, reviseReading } from '../../bot/acts/readings.ts'
import type { Store } from '../../bot/store/store.ts'
import type { Proposal } from '../../domain/reading/proposal.ts'
import { changeKind, drop, reparent, restore, setText, splitLine } from '../../domain/reading/revise.ts'
import { setLead, setRag, setScore, setThreads } from '../../domain/reading/reviseFacts.ts'
import { storeInMemory } from '../support/stores.ts'
import { line, proposal, type World, worldIn } from '../support/world.ts'

let store: Store
beforeAll(async () => {
  store = await storeInMemory()
})
afterAll(() => store.close())

const matrix = proposal(
  [
    line({ id: 'e1', kind: 'element', text: 'Plan', score: null }),
    line({ id: 'g1', kind: 'gap', text: 'No shared targets', parentId: 'e1' }),
    line({ id: 'a1', kind: 'action', text: 'Agree the indicators', parentId: 'e1' }),
    line({ id: 'a2', kind: 'action', text: 'Publish them', parentId: 'e1' }),
    line({ id: 'a3', kind: 'action', text: 'Count families and train champions', parentId: 'e1' }),
    line({ id: 'a4', kind: 'action', text: 'A page heading', parentId: 'e1' }),
    line({ id: 'e2', kind: 'element', text: 'Lead', score: 1 }),
  ],
  { kind: 'matrix', title: 'Matrix' },
)

/** Everything a reviewer may do, to the matrix as it was read. */
const edits = [
  (now: Proposal) => setScore(now, 'e1', 2),
  (now: Proposal) => setText(now, 'a1', 'Agree one set of indicators'),
  (now: Proposal) => reparent(now, 'a2', 'e2'),
  (now: Proposal) => splitLine(now, 'a3', ['Count families', 'Train champions']),
  (now: Proposal) => drop(now, 'a4'),
  (now: Proposal) => changeKind(now, 'g1', 'action'),
]

test('the same document read again is the same: nothing of its review is undone, and nothing comes back', async () => {
  const world = await worldIn(store)
  await accept(world, await revised(world, await read(world, matrix), edits))
  const asCoordinator = world.as(world.coordinator)
  const [link] = (await lookAtItem(world.desk, asCoordinator, 'A2')).links
  await unlinkItems(world.desk, asCoordinator, link?.linkId ?? '', 'tab')

  const again = await read(world, matrix)
  expect(again.difference).toMatchObject({ new: 0, changed: 0, gone: 0, same: 7, back: 0 })
  expect(again.proposal.notes.map(note => note.kind)).toEqual(edits.map(() => 'as before'))
  await accept(world, again)

  const [page] = await lookAtMatrices(world.desk, asCoordinator)
  expect(page?.elements).toMatchObject([
    { text: 'Plan', score: 2 },
    { text: 'Lead', score: 1 },
  ])
  const agreed = await lookAtItem(world.desk, asCoordinator, 'A2')
  expect(agreed).toMatchObject({ item: { text: 'Agree one set of indicators' }, links: [] })
  expect((await lookAtItem(world.desk, asCoordinator, 'A3')).above.map(each => each.text)).toEqual(['Lead'])
})

test('what the document says anew is its own, also on a line that was reviewed', async () => {
  const world = await worldIn(store)
  await accept(world, await revised(world, await read(world, matrix), edits))
  const newer = setText(setScore(matrix, 'e1', 3), 'a1', 'Agree the indicators by May')
  const page = await read(world, newer)
  expect(page.difference?.lines.e1?.changes).toEqual([{ fact: 'score', from: '2', to: '3' }])
  expect(page.difference?.lines.a1?.changes).toEqual([
    { fact: 'text', from: 'Agree one set of indicators', to: 'Agree the indicators by May' },
  ])
})

test('a line that a reviewer reworded or split is still its item when the next version changes a few words of it', async () => {
  const world = await worldIn(store)
  await accept(world, await revised(world, await read(world, matrix), edits))
  const newer = setText(
    setText(matrix, 'a1', 'Agree the indicators by May'),
    'a3',
    'Count families, train champions',
  )
  const page = await read(world, newer)
  expect(page.difference?.lines.a1).toMatchObject({ reference: 'A2' })
  expect(page.difference?.lines.a3).toMatchObject({ reference: 'A4' })
  expect(page.difference).toMatchObject({ new: 0, gone: 1, goneItems: [{ text: 'Train champions' }] })
})

test('a line that was left out is left out again in other words, which the notes say, until a reviewer brings it back', async () => {
  const world = await worldIn(store)
  await accept(world, await revised(world, await read(world, matrix), edits))
  const newer = setText(matrix, 'a4', 'A page heading, continued')
  const page = await read(world, newer)
  expect(page.difference).toMatchObject({ new: 0, changed: 0, gone: 0 })
  expect(page.proposal.notes.map(note => note.text)).toContainEqual(
    expect.stringContaining(
      '“A page heading, continued” was left out in the last review in other words, “A page heading”, and is again.',
    ),
  )
  await accept(world, page)
  const again = await read(world, newer)
  expect(again.difference).toMatchObject({ new: 0, same: 7 })
  const back = await revised(world, again, [now => restore(now, 'a4')])
  expect(back.difference).toMatchObject({ new: 1, same: 7 })
})

test('a line in other words that resembles an item and a line that was left out is what it resembles more, and the item where alike', async () => {
  const world = await worldIn(store)
  const action = (id: string, text: string) => line({ id, kind: 'action', text })
  const plan = proposal([
    action('n', 'Train school nurses in the neglect toolkit'),
    action('v', 'Train health visitors in the neglect toolkit'),
  ])
  await accept(world, await revised(world, await read(world, plan), [now => drop(now, 'n')]))
  const nurses = await read(world, proposal([action('x', 'Train all school nurses in the neglect toolkit')]))
  expect(nurses.difference).toMatchObject({ new: 0, changed: 0, gone: 1, goneItems: [{ reference: 'A1' }] })
  expect(nurses.proposal.lines).toMatchObject([{ dropped: true }])
  const both = await read(world, proposal([action('x', 'Train school visitors in the neglect toolkit')]))
  expect(both.difference).toMatchObject({ new: 0, changed: 1, gone: 0 })
})

test('a line that was reworded in review, left one version and came back, is itself again', async () => {
  const world = await worldIn(store)
  await accept(world, await revised(world, await read(world, matrix), edits))
  await accept(world, await read(world, drop(matrix, 'a1')))
  const back = await read(world, matrix)
  expect(back.difference).toMatchObject({ new: 0, back: 1 })
  await accept(world, back)
  expect((await lookAtItem(world.desk, world.as(world.chair), 'A2')).item).toMatchObject({
    text: 'Agree one set of indicators',
    withdrawn: false,
  })
})

test('a fact that was put right in review is not asked about again', async () => {
  const world = await worldIn(store)
  const facts = { lead: 'Ann', rag: 'green' as const }
  const plan = proposal([line({ id: 'a', kind: 'action', text: 'Open a hub', ...facts })])
  const righted = [(now: Proposal) => setLead(now, 'a', 'Jo'), (now: Proposal) => setRag(now, 'a', 'red')]
  await accept(world, await revised(world, await read(world, plan), righted))
  const again = await read(world, plan)
  expect(again.difference).toMatchObject({ same: 1, changed: 0 })
  await accept(world, again)
  expect((await read(world, plan)).difference).toMatchObject({ same: 1, changed: 0 })
})

test('threads that a reviewer gave a commitment stay its own, and a sub-commitment still counts where its parent does', async () => {
  const world = await worldIn(store)
  const strategy = proposal(
    [
      line({ id: 't1', kind: 'thread', text: 'Listening first' }),
      line({ id: 't2', kind: 'thread', text: 'One team' }),
      line({ id: 'v', kind: 'vision', text: 'Every child is heard', threadIds: ['t1'] }),
      line({ id: 'c', kind: 'commitment', text: 'Ask every family', parentId: 'v', threadIds: ['t1'] }),
      line({ id: 's', kind: 'commitment', text: 'In their own words', parentId: 'c' }),
    ],
    { kind: 'strategy', title: 'Strategy' },
  )
  const first = await read(world, strategy)
  await accept(world, await revised(world, first, [now => setThreads(now, 'c', ['t1', 't2'])]))
  const again = await read(world, strategy)
  expect(again.difference).toMatchObject({ changed: 0, same: 5 })
  expect(again.proposal.lines.map(each => each.threadIds)).toEqual([[], [], ['t1'], ['t1', 't2'], []])
})

test('a line that left one version and stands in the next is itself again: reference, lead, links and history', async () => {
  const world = await worldIn(store)
  const asCoordinator = world.as(world.coordinator)
  await accept(world, await read(world, matrix))
  await nameLead(
    world.desk,
    asCoordinator,
    { reference: 'A2', door: 'tab' },
    { kind: 'role', name: 'Analyst' },
  )
  await accept(world, await read(world, drop(matrix, 'a2')))
  expect((await lookAtItem(world.desk, asCoordinator, 'A2')).item.withdrawn).toBe(true)

  const back = await read(world, matrix)
  expect(back.difference).toMatchObject({ new: 0, gone: 0, back: 1 })
  await accept(world, back)
  const { item, tracked, history, links } = await lookAtItem(world.desk, asCoordinator, 'A2')
  expect(item).toMatchObject({ text: 'Publish them', withdrawn: false })
  expect(tracked?.lead).toMatchObject({ name: 'Analyst' })
  expect(links.map(each => each.words)).toEqual(['moves'])
  expect(history.map(event => event.kind).slice(0, 2)).toEqual(['restored', 'withdrawn'])
})

test('whoever says that it is a new document after all begins with what was read, and keeps what they edited', async () => {
  const world = await worldIn(store)
  await accept(world, await revised(world, await read(world, matrix), edits))
  const again = await read(world, matrix)
  const edited = await revised(world, again, [now => setText(now, 'a2', 'Publish them yearly')])
  const asNew = await chooseRenewal(world.desk, world.as(world.coordinator), again.readingId, {
    planId: null,
    version: edited.version,
  })
  const texts = asNew.proposal.lines.map(each => each.text)
  expect(texts).toContain('Publish them yearly')
  expect(texts).toContain('Agree the indicators')
  expect(asNew.proposal.notes).toEqual([])
  expect(asNew.proposal.lines.some(each => each.was)).toBe(false)
  await revised(world, asNew, [now => setText(now, 'a2', 'Publish them monthly')])
})

async function read(world: World, proposed: Proposal) {
  const document = { fileName: `${randomUUID()}.docx`, blocks: [] }
  const readingId = await keepReading(world.desk, world.as(world.coordinator), document, {
    ...proposed,
    lines: proposed.lines.filter(each => !each.dropped),
  })
  return lookAtReading(world.desk, world.as(world.coordinator), readingId)
}

function revised(
  world: World,
  { readingId, proposal: now, version }: Awaited<ReturnType<typeof read>>,
  steps: ((now: Proposal) => Proposal)[],
) {
  const revision = { proposal: steps.reduce((next, edit) => edit(next), now), version }
  return reviseReading(world.desk, world.as(world.coordinator), readingId, revision)
}

function accept(world: World, { readingId, version }: Awaited<ReturnType<typeof read>>) {
  return acceptReading(world.desk, world.as(world.coordinator), readingId, { version })
}
