import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sql } from 'kysely'
import { askForClosure, grantClosure, nameLead, report, setDueDay } from '../../bot/acts/items.ts'
import { lookAtBoard } from '../../bot/acts/look.ts'
import type { Store } from '../../bot/store/store.ts'
import { addDays, Day } from '../../domain/day.ts'
import { Rag } from '../../domain/rag.ts'
import { Refusal } from '../../domain/refusal.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, worldIn } from '../support/world.ts'

let store: Store
beforeAll(async () => {
  store = await storeInMemory()
})
afterAll(() => store.close())

test('a board of three actions counts what a person would count', async () => {
  const world = await worldIn(store)
  await bringIn(
    world,
    proposal([
      line({ id: '1', kind: 'action', lead: 'Performance Manager' }),
      line({ id: '2', kind: 'action', rag: 'red' }),
      line({ id: '3', kind: 'action', rag: 'green', dueOn: '2027-01-03' as never }),
    ]),
  )
  const { actions, exceptions, watermelons } = await lookAtBoard(world.desk, world.as(world.chair))
  expect(actions).toMatchObject({
    total: 3,
    open: 3,
    late: 1,
    noLead: 2,
    noDay: 2,
    neverUpdated: 3,
    rag: { red: 1, green: 1, none: 1 },
    lifecycle: { 'not started': 1, 'in progress': 2 },
  })
  expect(exceptions.total).toBe(2)
  expect(exceptions.rows.map(row => row.reference)).toEqual(['A3', 'A2'])
  expect(watermelons.rows.map(row => row.signals[0]?.reason)).toEqual(['1 day late'])
})

test('whatever is done to a board, the tally is what counting the items gives', async () => {
  const world = await worldIn(store)
  const lines = Array.from({ length: 8 }, (_, index) => line({ id: `a${index}`, kind: 'action' }))
  await bringIn(
    world,
    proposal([line({ id: 'e', kind: 'element' }), ...lines.map(each => ({ ...each, parentId: 'e' }))]),
  )
  await fc.assert(
    fc.asyncProperty(deed, async ({ action, kind, rag, days }) => {
      const target = { reference: `A${action}`, door: 'API' as const }
      const asCoordinator = world.as(world.coordinator)
      const day = addDays(Day.parse('2027-01-04'), days)
      if (kind === 'report') await report(world.desk, asCoordinator, target, { rag }).catch(ignoreRefusal)
      if (kind === 'day')
        await setDueDay(world.desk, asCoordinator, target, day, 'moved').catch(ignoreRefusal)
      if (kind === 'lead') await nameLead(world.desk, asCoordinator, target, { kind: 'role', name: rag })
      if (kind === 'close')
        await askForClosure(world.desk, asCoordinator, target, 'Seen').catch(ignoreRefusal)
      if (kind === 'accept')
        await grantClosure(world.desk, world.as(world.chair), target, null).catch(ignoreRefusal)
      expect(await kept(world.boardId)).toEqual(await counted(world.boardId))
    }),
    { numRuns: 60 },
  )
})

const deed = fc.record({
  action: fc.integer({ min: 1, max: 8 }),
  kind: fc.constantFrom('report', 'day', 'lead', 'close', 'accept'),
  rag: fc.constantFrom(...Rag.options),
  days: fc.integer({ min: -90, max: 90 }),
})

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}

async function kept(boardId: string) {
  const { rows } = await sql`
    select scope_id, kind, measure, day, sum(n)::int as n from tally where board_id = ${boardId}
    group by 1, 2, 3, 4 having sum(n) <> 0 order by 1, 2, 3, 4`.execute(store.db)
  return rows
}

async function counted(boardId: string) {
  const { rows } = await sql`
    select m.scope_id, i.kind, m.measure, m.day, count(*)::int as n
    from item i cross join lateral measures_of(i) m where i.board_id = ${boardId}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(store.db)
  return rows
}
