import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { raiseChallenge } from '../../bot/acts/challenges.ts'
import { setDueDay } from '../../bot/acts/items.ts'
import { lookAtBoard, lookAtItem, lookAtMatrices } from '../../bot/acts/look.ts'
import { addAction } from '../../bot/acts/newActions.ts'
import { undoLast } from '../../bot/acts/undo.ts'
import type { Store } from '../../bot/store/store.ts'
import type { NewAction } from '../../domain/begin.ts'
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
  await bringIn(
    world,
    proposal(
      [
        line({ id: 'e', kind: 'element', text: 'Evaluate' }),
        line({ id: 'g', kind: 'gap', parentId: 'e', text: 'No shared targets' }),
        line({ id: 'v', kind: 'vision', text: 'Ready to learn' }),
      ],
      { kind: 'matrix', title: 'Matrix' },
    ),
  )
  await bringIn(
    world,
    proposal([line({ id: 'c', kind: 'commitment', text: 'Share what we know' })], { title: 'Strategy' }),
  )
})
afterAll(() => store.close())

test('an action for a gap closes it, and counts in the gap’s element', async () => {
  const { reference } = await add({ text: 'Agree shared targets' }, 'G1')
  const [matrix] = await lookAtMatrices(world.desk, chair())
  expect(matrix?.elements[0]).toMatchObject({
    gaps: [{ closedBy: [reference] }],
    actions: [{ reference }],
  })
})

test('an action for a commitment delivers it, with the minute it was agreed in as its source', async () => {
  const { reference } = await add({ text: 'Sign the agreement', source: 'Minute 21 Jan, item 4' }, 'C1')
  const page = await lookAtItem(world.desk, chair(), reference)
  expect(page.item.sources).toEqual(['Minute 21 Jan, item 4'])
  expect(page.links).toMatchObject([{ type: 'delivers', item: { reference: 'C1' } }])
})

test('what it cannot serve is refused, and then no action is added', async () => {
  await expect(add({ text: 'Be ready' }, 'V1')).rejects.toMatchObject({ code: 'not valid' })
  await expect(add({ text: 'Be ready' }, 'C99')).rejects.toMatchObject({ code: 'not found' })
  expect((await lookAtBoard(world.desk, chair())).actions.total).toBe(0)
})

test('a source that looks personal is held back like any other words', async () => {
  const asked = { text: 'Sign', source: 'Call about NHS 943 476 5919' }
  await expect(add(asked)).rejects.toMatchObject({ code: 'personal' })
})

test('an action added by mistake is cancelled by the undo of whoever added it, a member too, and stays on the record', async () => {
  const { reference } = await add({ text: 'Sign the agreement' }, 'C1', member())
  await undoLast(world.desk, member(), 'chat')
  const { tracked, history, links } = await lookAtItem(world.desk, chair(), reference)
  expect(tracked?.lifecycle).toMatchObject({ state: 'cancelled', reason: 'Added by mistake' })
  expect(history.some(({ words }) => words === 'Added by mistake')).toBe(true)
  expect(links).toEqual([])
  await expect(undoLast(world.desk, member(), 'chat')).rejects.toMatchObject({ code: 'not found' })
})

test('what somebody else has touched since stays when its adder says undo, and they are told whom to ask', async () => {
  const { reference } = await add({ text: 'Sign the agreement' }, undefined, member())
  await raiseChallenge(world.desk, chair(), { reference, door: 'tab' }, 'By when?')
  await expect(undoLast(world.desk, member(), 'chat')).rejects.toThrow(
    'Ask the chair or the coordinator to cancel it',
  )
  expect((await lookAtItem(world.desk, chair(), reference)).tracked?.lifecycle).toEqual({
    state: 'not started',
  })
})

test('after fifteen minutes an action that was added stays', async () => {
  await add({ text: 'Sign the agreement' }, undefined, member())
  world.clock.now = Temporal.Instant.from(world.clock.now).add({ minutes: 16 }).toString()
  await expect(undoLast(world.desk, member(), 'chat')).rejects.toMatchObject({ code: 'not found' })
})

test('what whoever added it did with it since is taken back first, a step at a time', async () => {
  const { reference } = await add({ text: 'Sign the agreement', dueOn: Day.parse('2027-02-01') })
  await setDueDay(world.desk, chair(), { reference, door: 'tab' }, Day.parse('2027-03-01'), 'Late')
  await undoLast(world.desk, chair(), 'tab')
  expect((await lookAtItem(world.desk, chair(), reference)).tracked).toMatchObject({ dueOn: '2027-02-01' })
  await undoLast(world.desk, chair(), 'tab')
  expect((await lookAtItem(world.desk, chair(), reference)).tracked?.lifecycle.state).toBe('cancelled')
})

test('one message may be two actions; in the same words it is one, unless that was cancelled', async () => {
  const origin = { author: 'Helen Marsh', url: 'https://teams.microsoft.com/l/message/1' }
  await add({ text: 'Sign the agreement', origin })
  await add({ text: 'Send the letter', origin })
  await expect(add({ text: ' Send the letter ', origin })).rejects.toMatchObject({ code: 'conflict' })
  await undoLast(world.desk, chair(), 'tab')
  await expect(add({ text: 'Send the letter', origin })).resolves.toMatchObject({ reference: 'A3' })
})

test('on a gap a member of the board may link and add, though nobody leads it', async () => {
  expect((await lookAtItem(world.desk, chair(), 'G1')).rights).toEqual(['link', 'addAction'])
})

function add(asked: Partial<NewAction> & Pick<NewAction, 'text'>, serves?: string, actor = chair()) {
  const action = { lead: null, dueOn: null, origin: null, ...asked }
  return addAction(world.desk, actor, action, { door: 'tab', serves })
}

function member() {
  return world.as(world.earlyHelp)
}

function chair() {
  return world.as(world.chair)
}
