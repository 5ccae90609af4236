import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { finishWorkshop } from '../../bot/acts/finishWorkshop.ts'
import { askForClosure, grantClosure } from '../../bot/acts/items.ts'
import { lookAtBoard, lookAtItem, lookAtMatrices } from '../../bot/acts/look.ts'
import { beginMatrix, setTarget } from '../../bot/acts/matrices.ts'
import { discardWorkshop, keepElement, lookAtWorkshop, openWorkshop } from '../../bot/acts/workshops.ts'
import type { Store } from '../../bot/store/store.ts'
import { Day } from '../../domain/day.ts'
import type { Proposal } from '../../domain/reading/proposal.ts'
import type { ElementNow, WorkshopPage } from '../../domain/views/workshopPage.ts'
import { type ElementDraft, nothingSaid } from '../../domain/workshop.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, type World, worldIn } from '../support/world.ts'

/** E1 Plan scored 2 with two lines of evidence, two gaps and an action, E2 Deliver and E3 Evaluate not recorded. */
let store: Store
let world: World
let planId: string
beforeAll(async () => {
  store = await storeInMemory()
})
afterAll(() => store.close())
beforeEach(async () => {
  world = await worldIn(store)
  planId = await bringIn(world, matrix)
  await openWorkshop(world.desk, world.as(world.coordinator), planId)
})

const matrix: Proposal = proposal(
  [
    line({ id: 'p', kind: 'element', text: 'Plan', score: 2 }),
    line({ id: 'v1', kind: 'evidence', text: 'A plan is signed', parentId: 'p' }),
    line({ id: 'v2', kind: 'evidence', text: 'A budget is shared', parentId: 'p' }),
    line({ id: 'g1', kind: 'gap', text: 'Contracts overlap', parentId: 'p' }),
    line({ id: 'g2', kind: 'gap', text: 'No single list', parentId: 'p' }),
    line({ id: 'a1', kind: 'action', text: 'Align the contracts', parentId: 'p' }),
    line({ id: 'd', kind: 'element', text: 'Deliver', score: null }),
    line({ id: 'e', kind: 'element', text: 'Evaluate', score: null }),
  ],
  { kind: 'matrix', title: 'Matrix', assessment: { completedOn: '2026-03', workshops: [] } },
)

const january = Day.parse('2027-01-04')
const scored = (score: number, agreedBy = ['Tom Ellery', 'Brightside NHS Trust']): Partial<ElementDraft> => ({
  decision: { is: 'scored', score },
  agreedBy,
})

test('a finished workshop is the newest assessment, with what was carried over, and the one before stays as it was', async () => {
  await completeA1()
  const plan = await element('E1')
  const [signed, shared] = plan.last?.evidence ?? []
  const [overlap] = plan.gaps
  const [done] = plan.completed
  expect(done).toMatchObject({ reference: 'A1', shown: 'All end in March' })
  await say('E1', {
    ...scored(3),
    words: 'We now buy together.',
    dropped: [shared?.itemId ?? ''],
    offered: [{ actionId: done?.actionId ?? '', text: 'Contracts end together' }],
    evidence: '- Heads were asked\n\n',
    closed: [{ itemId: overlap?.itemId ?? '', actionIds: [done?.actionId ?? ''], words: '' }],
    gaps: 'Evening help is thin',
  })
  await sayTheRest()
  await finish()

  const page = await matrixOf()
  expect(page.workshop).toBeNull()
  expect(page.assessments).toHaveLength(2)
  expect(page.scale).toMatchObject({ from: 0, to: 4 })
  const [now, then] = page.assessments.map(({ elements }) => elements[0])
  expect(now).toMatchObject({
    score: 3,
    agreedBy: ['Tom Ellery', 'Brightside NHS Trust'],
    words: 'We now buy together.',
    evidence: [
      { text: 'A plan is signed' },
      { text: 'Contracts end together' },
      { text: 'Heads were asked' },
    ],
    gaps: [{ reference: 'G2' }, { reference: 'G3', text: 'Evening help is thin' }],
    closed: [{ reference: 'G1', by: ['A1'] }],
    dropped: [{ text: 'A budget is shared' }],
  })
  expect(then).toMatchObject({
    score: 2,
    evidence: [{ text: signed?.text }, { text: 'A budget is shared' }],
    gaps: [{ reference: 'G1' }, { reference: 'G2' }],
  })
  expect((await lookAtBoard(world.desk, me())).elements.map(({ score }) => score)).toEqual([3, null, null])
})

test('the histories say what became of the element, the gap and the action', async () => {
  await completeA1()
  const { gaps, completed } = await element('E1')
  const actionIds = [completed[0]?.actionId ?? '']
  await say('E1', {
    ...scored(3),
    closed: [{ itemId: gaps[0]?.itemId ?? '', actionIds, words: 'In force since May' }],
  })
  await sayTheRest()
  await finish()
  const newest = async (reference: string) => (await lookAtItem(world.desk, me(), reference)).history[0]
  expect(await newest('E1')).toMatchObject({
    kind: 'assessed',
    changes: [{ fact: 'score', from: '2', to: '3' }],
    words: 'Agreed by Tom Ellery, Brightside NHS Trust.',
  })
  expect(await newest('E2')).toMatchObject({ kind: 'assessed', changes: [] })
  expect(await newest('G1')).toMatchObject({ kind: 'gap closed', words: 'Closed by A1. In force since May' })
  expect(await newest('A1')).toMatchObject({ changes: [{ fact: 'link', to: 'A1 closes G1' }] })
})

test('nothing is finished while an element is undecided, or its score has nobody who agreed it', async () => {
  await expect(finish()).rejects.toThrow('Plan, Deliver and Evaluate are undecided')
  await say('E1', scored(3, []))
  await sayTheRest()
  await expect(finish()).rejects.toThrow('Nobody is named who agreed the score of Plan.')
  await say('E1', scored(3, ['A passer-by']))
  await expect(finish()).rejects.toThrow('“A passer-by” is nobody on this board')
  await expect(say('E1', scored(7))).rejects.toThrow('Plan is scored from 0 to 4')
  expect((await matrixOf()).assessments).toHaveLength(1)
})

test('a gap is closed by something that is said, and evidence is of work that is still complete', async () => {
  const { gaps } = await element('E1')
  const closing = { itemId: gaps[0]?.itemId ?? '', actionIds: [], words: ' ' }
  await say('E1', { ...scored(3), closed: [closing] })
  await sayTheRest()
  await expect(finish()).rejects.toThrow('Say what closed “Contracts overlap”')
  const { item } = await lookAtItem(world.desk, me(), 'A1')
  await say('E1', { ...scored(3), offered: [{ actionId: item.itemId, text: 'Done' }] })
  await expect(finish()).rejects.toThrow('A1 is not complete any more')
})

test('of two who write about one element the second is told and shown, and both may write about different ones', async () => {
  await say('E1', { words: 'First' })
  const late = keepElement(world.desk, me(), planId, 'E1', {
    draft: { ...nothingSaid, words: 'Late' },
    seen: 0,
  })
  await expect(late).rejects.toMatchObject({ code: 'stale', details: { now: { draft: { words: 'First' } } } })
  const chair = world.as(world.chair)
  await keepElement(world.desk, chair, planId, 'E2', { draft: { ...nothingSaid, words: 'Mine' }, seen: 0 })
  const page = await openWorkshop(world.desk, chair, planId)
  expect(page.elements.map(({ kept }) => kept.draft.words)).toEqual(['First', 'Mine', ''])
  expect(page.elements[1]?.kept.changed?.by).toBe('Ruth Okafor')
})

test('nobody finishes what was written since they looked', async () => {
  const { version } = await lookAtWorkshop(world.desk, me(), planId)
  await say('E1', scored(3))
  await sayTheRest()
  await expect(finish({ seen: version })).rejects.toMatchObject({ code: 'stale' })
})

test('an assessment is of no day to come, and of none before the one it follows', async () => {
  await say('E1', scored(3))
  await sayTheRest()
  await expect(finish({ completedOn: Day.parse('2027-01-05') })).rejects.toThrow('It is Mon 4 Jan')
  await expect(finish({ completedOn: Day.parse('2026-02-28') })).rejects.toThrow('is of 2026-03')
  await finish({ completedOn: Day.parse('2026-03-31') })
})

test('what looks personal is not kept until its writer says that it names nobody, and then it is recorded', async () => {
  const personal = { ...scored(3), evidence: 'The hub at BS5 6DN is open' }
  await expect(say('E1', personal)).rejects.toMatchObject({ code: 'personal' })
  await say('E1', personal, true)
  await sayTheRest()
  await finish()
  const { history } = await lookAtItem(world.desk, me(), 'E1')
  expect(history[0]?.confirmed).toEqual(['postcode'])
})

test('a workshop that is given up leaves nothing, and another can begin', async () => {
  await say('E1', scored(3))
  await discardWorkshop(world.desk, me(), planId)
  await expect(lookAtWorkshop(world.desk, me(), planId)).rejects.toMatchObject({ code: 'not found' })
  expect((await matrixOf()).elements[0]?.score).toBe(2)
  const page = await openWorkshop(world.desk, me(), planId)
  expect(page.elements[0]?.kept.draft).toEqual(nothingSaid)
})

test('a newer document after a workshop is assessed with what it says, and the workshop stays as it was', async () => {
  await say('E1', { ...scored(4), gaps: 'Typed in the workshop' })
  await sayTheRest()
  await finish()
  world.clock.moveTo('2027-02-01')
  await bringIn(world, { ...matrix, assessment: { completedOn: '2027-02', workshops: [] } }, planId)
  const page = await matrixOf()
  expect(page.elements[0]).toMatchObject({ score: 2, gaps: [{ reference: 'G1' }, { reference: 'G2' }] })
  expect(page.assessments[1]?.elements[0]).toMatchObject({
    score: 4,
    gaps: [{}, {}, { text: 'Typed in the workshop' }],
  })
})

test('a matrix is begun from a form with nothing scored, once, and its first workshop has nothing to carry over', async () => {
  const begun = await beginMatrix(world.desk, me(), 'five-conditions', 'tab')
  await expect(beginMatrix(world.desk, me(), 'five-conditions', 'tab')).rejects.toMatchObject({
    code: 'conflict',
  })
  const page = (await lookAtMatrices(world.desk, me())).find(each => each.planId === begun)
  expect(page?.assessments).toEqual([])
  expect(page?.elements.map(({ text, score }) => [text, score])[0]).toEqual(['Family voice', null])
  const { elements, scale } = await openWorkshop(world.desk, me(), begun)
  expect(scale).toMatchObject({ from: 1, to: 4 })
  expect(elements[0]?.last).toBeNull()
  expect(elements[0]?.levels).toHaveLength(4)
})

test('a target is on the scale, says from what to what, and can be taken away', async () => {
  const target = (score: number | null) =>
    setTarget(world.desk, me(), { planId, reference: 'E1', score, door: 'tab' })
  await expect(target(5)).rejects.toThrow('Plan is scored from 0 to 4')
  await target(3)
  await target(4)
  expect((await matrixOf()).elements[0]?.target).toBe(4)
  const { history } = await lookAtItem(world.desk, me(), 'E1')
  expect(history[0]?.changes).toEqual([{ fact: 'target', from: '3', to: '4' }])
  await target(null)
  expect((await matrixOf()).elements[0]?.target).toBeNull()
  await expect(
    setTarget(world.desk, me(), { planId, reference: 'G1', score: 3, door: 'tab' }),
  ).rejects.toMatchObject({ code: 'not found' })
})

const me = () => world.as(world.coordinator)

async function element(reference: string): Promise<ElementNow> {
  const { elements }: WorkshopPage = await lookAtWorkshop(world.desk, me(), planId)
  const found = elements.find(each => each.reference === reference)
  if (!found) throw new Error(`There is no ${reference}`)
  return found
}

async function say(reference: string, draft: Partial<ElementDraft>, confirmed = false): Promise<void> {
  const { kept } = await element(reference)
  const written = { draft: { ...nothingSaid, ...draft }, seen: kept.version, confirmed }
  await keepElement(world.desk, me(), planId, reference, written)
}

async function sayTheRest(): Promise<void> {
  for (const reference of ['E2', 'E3']) await say(reference, { decision: { is: 'not recorded' } })
}

async function finish(facts: { seen?: number; completedOn?: Day } = {}): Promise<void> {
  const { version } = await lookAtWorkshop(world.desk, me(), planId)
  const asked = { completedBy: 'Early Help Strategic Board', completedOn: january, seen: version, ...facts }
  await finishWorkshop(world.desk, me(), planId, asked, 'tab')
}

async function completeA1(): Promise<void> {
  const a1 = { reference: 'A1', door: 'tab' as const }
  await askForClosure(world.desk, me(), a1, 'All end in March')
  await grantClosure(world.desk, world.as(world.chair), a1, null)
}

async function matrixOf() {
  const [page] = await lookAtMatrices(world.desk, me())
  if (!page) throw new Error('There is no matrix')
  return page
}
