import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { forgetView, keepView, lookAtViews } from '../../bot/acts/savedViews.ts'
import type { Store } from '../../bot/store/store.ts'
import { mostSavedViews } from '../../domain/savedView.ts'
import { storeInMemory } from '../support/stores.ts'
import { type World, worldIn } from '../support/world.ts'

let store: Store
let world: World
beforeAll(async () => {
  store = await storeInMemory()
})
beforeEach(async () => {
  world = await worldIn(store)
})
afterAll(() => store.close())

const late = { name: 'Late, by lead', address: 'late=true&group=lead', shared: false }

test('a view is kept for whoever keeps it; a shared one is everybody’s, and the names stand in order', async () => {
  await keepView(world.desk, tom(), late)
  await keepView(world.desk, priya(), { name: 'For the chair', address: 'rag=red', shared: true })
  expect(names(await lookAtViews(world.desk, tom()))).toEqual(['For the chair', 'Late, by lead'])
  expect(names(await lookAtViews(world.desk, priya()))).toEqual(['For the chair'])
})

test('the same name in any case takes the place of the view before', async () => {
  await keepView(world.desk, tom(), late)
  await keepView(world.desk, tom(), { ...late, name: 'LATE, by lead', address: 'late=true' })
  expect(await lookAtViews(world.desk, tom())).toMatchObject([
    { name: 'LATE, by lead', address: 'late=true' },
  ])
})

test('only the chair or the coordinator shares, and only whoever keeps a view takes it away', async () => {
  await expect(keepView(world.desk, tom(), { ...late, shared: true })).rejects.toMatchObject({
    code: 'not allowed',
  })
  const { viewId } = await keepView(world.desk, priya(), { ...late, shared: true })
  await expect(forgetView(world.desk, tom(), viewId)).rejects.toMatchObject({ code: 'not found' })
  await expect(forgetView(world.desk, tom(), 'no-id')).rejects.toMatchObject({ code: 'not found' })
  await forgetView(world.desk, priya(), viewId)
  expect(await lookAtViews(world.desk, tom())).toEqual([])
})

test('as many are kept as a menu holds; a name that is kept already may still be changed', async () => {
  for (let n = 0; n < mostSavedViews; n += 1)
    await keepView(world.desk, tom(), { ...late, name: `View ${n}` })
  await expect(keepView(world.desk, tom(), late)).rejects.toMatchObject({ code: 'too large' })
  await keepView(world.desk, tom(), { ...late, name: 'view 3', address: 'rag=red' })
  expect(await lookAtViews(world.desk, tom())).toHaveLength(mostSavedViews)
})

test('views of another board, and of another tenant, are nobody’s here', async () => {
  await keepView(world.desk, priya(), { ...late, shared: true })
  const elsewhere = await worldIn(store)
  expect(await lookAtViews(elsewhere.desk, elsewhere.as(elsewhere.coordinator))).toEqual([])
})

function tom() {
  return world.as(world.performance)
}

function priya() {
  return world.as(world.coordinator)
}

function names(views: { name: string }[]): string[] {
  return views.map(({ name }) => name)
}
