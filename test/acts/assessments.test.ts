import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { lookAtMatrices } from '../../bot/acts/look.ts'
import type { Store } from '../../bot/store/store.ts'
import type { Proposal } from '../../domain/reading/proposal.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, type World, worldIn } from '../support/world.ts'

let store: Store
let world: World
beforeAll(async () => {
  store = await storeInMemory()
})
afterAll(() => store.close())
beforeEach(async () => {
  world = await worldIn(store)
})

test('a newer document is another assessment, and the one before still says what it said', async () => {
  const planId = await bringIn(world, matrix('2025-03', 1, ['We meet', 'We have a plan']))
  world.clock.moveTo('2027-01-05')
  await bringIn(world, matrix('2026-03', 3, ['We meet', 'We have a plan that all signed']), planId)
  const [page] = await lookAtMatrices(world.desk, world.as(world.chair))
  expect(page?.assessments.map(({ head }) => head.completedOn)).toEqual(['2026-03', '2025-03'])
  const [now, then] = page?.assessments ?? []
  expect(now?.elements[0]).toMatchObject({
    score: 3,
    evidence: [{ text: 'We meet' }, { text: 'We have a plan that all signed' }],
  })
  expect(then?.elements[0]).toMatchObject({
    score: 1,
    evidence: [{ text: 'We meet' }, { text: 'We have a plan' }],
  })
  expect(page?.elements[0]).toMatchObject({ score: 3, target: null })
})

test('what stood in the assessments of before is found again in their history', async () => {
  const planId = await bringIn(world, matrix('2025-03', 1, ['A hub is open', 'We meet', 'We have a plan']))
  world.clock.moveTo('2027-01-05')
  await bringIn(world, matrix('2026-03', 3, ['We meet', 'We have a plan that all signed']), planId)
  const before = await lookAtMatrices(world.desk, world.as(world.chair))
  await sql`delete from statement where tenant_id = ${world.tenantId}`.execute(store.db)
  const script = readFileSync(
    new URL('../../bot/store/migrations/0011-workshop.sql', import.meta.url),
    'utf8',
  )
  const found = /insert into statement[^;]*/.exec(script)?.[0] ?? ''
  await sql.raw(`${found} and a.tenant_id = '${world.tenantId}'`).execute(store.db)
  expect(await lookAtMatrices(world.desk, world.as(world.chair))).toEqual(before)
})

test('a matrix that follows no form is out of what its document says, or out of nobody knows what', async () => {
  await bringIn(world, matrix('2026-03', 3, []))
  await bringIn(world, {
    ...matrix('2026-03', 3, []),
    assessment: { workshops: [], scale: { from: 1, to: 5 } },
  })
  const pages = await lookAtMatrices(world.desk, world.as(world.chair))
  expect(new Set(pages.map(({ scale }) => scale && `${scale.from} to ${scale.to}`))).toEqual(
    new Set(['1 to 5', null]),
  )
})

function matrix(completedOn: string, score: number, evidence: string[]): Proposal {
  const lines = evidence.map((text, at) => line({ id: `v${at}`, kind: 'evidence', text, parentId: 'e' }))
  return proposal([line({ id: 'e', kind: 'element', text: 'Housing', score }), ...lines], {
    kind: 'matrix',
    title: 'Matrix',
    assessment: { completedOn, workshops: [] },
  })
}
