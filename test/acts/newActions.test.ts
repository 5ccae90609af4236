import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { lookAtBoard, lookAtItem, lookAtMatrices } from '../../bot/acts/look.ts'
import { addAction } from '../../bot/acts/newActions.ts'
import { undoLast } from '../../bot/acts/undo.ts'
import type { Store } from '../../bot/store/store.ts'
import type { NewAction } from '../../domain/begin.ts'
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

test('an action that was added stays when somebody says undo, with its links', async () => {
  const { reference } = await add({ text: 'Sign the agreement' }, 'C1')
  await expect(undoLast(world.desk, chair(), 'tab')).rejects.toMatchObject({ code: 'conflict' })
  expect((await lookAtItem(world.desk, chair(), reference)).links).toHaveLength(1)
})

test('on a gap a member of the board may link and add, though nobody leads it', async () => {
  expect((await lookAtItem(world.desk, chair(), 'G1')).rights).toEqual(['link', 'addAction'])
})

function add(asked: Partial<NewAction> & Pick<NewAction, 'text'>, serves?: string) {
  const action = { lead: null, dueOn: null, origin: null, ...asked }
  return addAction(world.desk, chair(), action, { door: 'tab', serves })
}

function chair() {
  return world.as(world.chair)
}
