import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { linkItems } from '../../bot/acts/links.ts'
import { lookAtItem } from '../../bot/acts/look.ts'
import { declineSuggestion, lookAtSuggestions } from '../../bot/acts/suggestions.ts'
import type { Store } from '../../bot/store/store.ts'
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
    proposal([
      line({ id: 'c', kind: 'commitment', text: 'Publish one set of shared indicators for the borough' }),
      line({ id: 'd', kind: 'commitment', text: 'Train every school nurse in early language' }),
      line({ id: 'a', kind: 'action', text: 'Agree one set of shared indicators with every agency' }),
      line({ id: 'b', kind: 'action', text: 'Brief senior managers once the shared indicators are agreed' }),
      line({ id: 'e', kind: 'action', text: 'Open a fourth hub in the north of the borough' }),
    ]),
  )
})
afterAll(() => store.close())

test('words that two items share suggest a link, with the words for a reason; unlike items suggest none', async () => {
  expect(await suggested('A1')).toContainEqual({
    type: 'delivers',
    reference: 'C1',
    reason: expect.stringContaining('“indicators”'),
  })
  expect(await suggested('A3')).toEqual([])
})

test('what says “once … agreed” is suggested to wait on who agrees it, and not the other way round', async () => {
  const waits = {
    type: 'dependsOn',
    reason: expect.stringContaining('“once the shared indicators are agreed”'),
  }
  expect(await suggested('A2')).toContainEqual({ ...waits, reference: 'A1' })
  const { suggestions } = await lookAtSuggestions(world.desk, chair(), 'A1')
  expect(suggestions.find(({ type }) => type === 'dependsOn')).toMatchObject({
    words: 'waited on by',
    item: { reference: 'A2' },
  })
})

test('a suggestion asserts nothing; once it is linked or declined it is not made again, from either end', async () => {
  expect((await lookAtItem(world.desk, chair(), 'A2')).links).toEqual([])
  await linkItems(world.desk, chair(), { type: 'dependsOn', from: 'A2', to: 'A1' }, 'tab')
  await declineSuggestion(world.desk, chair(), { type: 'delivers', from: 'A1', to: 'C1' })
  expect(await suggested('A1')).toEqual([])
  expect((await suggested('A2')).map(({ reference }) => reference)).not.toContain('A1')
  expect((await suggested('C1')).map(({ reference }) => reference)).not.toContain('A1')
  await declineSuggestion(world.desk, chair(), { type: 'delivers', from: 'A1', to: 'C1' })
})

test('items of another board cannot be declined here', async () => {
  const other = await worldIn(store)
  const link = { type: 'delivers', from: 'A1', to: 'C1' } as const
  await expect(declineSuggestion(other.desk, other.as(other.chair), link)).rejects.toMatchObject({
    code: 'not found',
  })
})

async function suggested(reference: string) {
  const { suggestions } = await lookAtSuggestions(world.desk, chair(), reference)
  return suggestions.map(({ type, item, reason }) => ({ type, reference: item.reference, reason }))
}

function chair() {
  return world.as(world.chair)
}
