import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Store } from '../../bot/store/store.ts'
import type { HistoryPage, ItemPage } from '../../domain/views/itemPage.ts'
import { type Api, apiOf } from '../support/http.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, worldIn } from '../support/world.ts'

let store: Store
let api: Api
let items: string
beforeAll(async () => {
  store = await storeInMemory()
  const world = await worldIn(store, 'local')
  await bringIn(world, proposal([line({ id: 'a', kind: 'action' }), line({ id: 'b', kind: 'action' })]))
  api = await apiOf(world)
  items = `/boards/${world.boardId}/items`
  for (let n = 1; n <= 205; n += 1) await api.ask('POST', `${items}/A1/updates`, { words: `Report ${n}` })
})
afterAll(async () => {
  await api.close()
  await store.close()
})

test('a history longer than is shown says so, and what came before is there for the asking, to the first entry', async () => {
  const { body: page } = await api.ask<ItemPage>('GET', `${items}/A1`)
  expect(page).toMatchObject({ earlier: true, history: { length: 200, 0: { words: 'Report 205' } } })
  const { body: rest } = await api.ask<HistoryPage>('GET', before(page))
  expect(rest.earlier).toBe(false)
  expect(rest.history.map(each => each.words ?? each.kind)).toEqual([
    'Report 5',
    'Report 4',
    'Report 3',
    'Report 2',
    'Report 1',
    'imported',
  ])
})

test('a report that comes meanwhile neither repeats nor hides an entry', async () => {
  const { body: page } = await api.ask<ItemPage>('GET', `${items}/A1`)
  await api.ask('POST', `${items}/A1/updates`, { words: 'Report 206' })
  const { body: rest } = await api.ask<HistoryPage>('GET', before(page))
  expect([page.history.at(-1)?.words, rest.history[0]?.words]).toEqual(['Report 6', 'Report 5'])
})

test('a short history says that nothing came before', async () => {
  const { body } = await api.ask<ItemPage>('GET', `${items}/A2`)
  expect(body).toMatchObject({ earlier: false, history: { length: 1 } })
})

test('an entry that can be none is refused, and so is an item that is not there', async () => {
  expect(await api.ask('GET', `${items}/A1/history?before=yesterday`)).toMatchObject({
    status: 400,
    body: { code: 'not valid' },
  })
  expect((await api.ask('GET', `${items}/A999/history`)).status).toBe(404)
})

test('the way to what came before is described', async () => {
  const { body } = await api.ask<{ paths: Record<string, unknown> }>('GET', '/openapi.json')
  expect(body.paths['/boards/{boardId}/items/{reference}/history']).toMatchObject({
    get: { parameters: [{ name: 'boardId' }, { name: 'reference' }, { name: 'before', required: false }] },
  })
})

function before({ history }: HistoryPage): string {
  return `${items}/A1/history?before=${history.at(-1)?.eventId}`
}
