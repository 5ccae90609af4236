import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { meFor } from '../../bot/acts/boards.ts'
import type { Actor, Desk } from '../../bot/acts/desk.ts'
import { lookAtRows, lookAtSheet } from '../../bot/acts/look.ts'
import { people } from '../../bot/sample/people.ts'
import { plantSample } from '../../bot/sample/sample.ts'
import type { Store } from '../../bot/store/store.ts'
import { LifecycleState } from '../../domain/lifecycle.ts'
import { Rag } from '../../domain/rag.ts'
import { RowsQuery } from '../../domain/requests.ts'
import { fits, type Sheet } from '../../domain/views/sheet.ts'
import { storeInMemory } from '../support/stores.ts'

/** The sample board, eleven weeks into its life: rows of every kind. */
let store: Store
let desk: Desk
let actors: Actor[]
let scopes: string[]
beforeAll(async () => {
  store = await storeInMemory()
  desk = { store, now: () => '2027-01-04T09:00:00Z' }
  await plantSample(desk, 'thornmere', { withBoard: true })
  const [anybody] = people
  if (!anybody) throw new Error('There is nobody on the sample board.')
  const { boards } = await meFor(desk, { tenantId: 'thornmere', personId: anybody.personId })
  const boardId = boards[0]?.boardId ?? ''
  actors = people.map(({ personId }) => ({ tenantId: 'thornmere', boardId, personId }))
  scopes = [...new Set((await sheetFor(actors[0])).rows.flatMap(row => row.scopes))]
})
afterAll(() => store.close())

test('a sheet narrowed in the page holds the very rows that the list behind a number holds', async () => {
  const yes = fc.constant('true')
  const asked = fc.record(
    {
      kind: fc.constantFrom('action', 'commitment'),
      lifecycle: fc.constantFrom(...LifecycleState.options),
      rag: fc.constantFrom(...Rag.options),
      direction: fc.constantFrom('better', 'worse'),
      within: fc.constantFrom(...scopes),
      source: fc.constantFrom('OFSTED', 'ILACS', 'nobody'),
      words: fc.constantFrom('THE', 'indicator', '50%', '_'),
      dueFrom: fc.constantFrom('2026-11-01', '2027-01-04'),
      dueBy: fc.constantFrom('2026-12-31', '2027-03-01'),
      ...Object.fromEntries(plain.map(name => [name, yes])),
    },
    { requiredKeys: ['kind'] },
  )
  const sparse = asked.map(query => ({ query, keys: Object.keys(query) }))
  const narrowed = fc
    .tuple(sparse, fc.array(fc.nat(20), { minLength: 1, maxLength: 2 }))
    .map(([{ query, keys }, kept]) => {
      const names = ['kind', ...kept.map(each => keys[each % keys.length] ?? 'kind')]
      return RowsQuery.parse({
        ...Object.fromEntries(Object.entries(query).filter(([name]) => names.includes(name))),
        limit: 500,
      })
    })
  let found = 0
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...actors), narrowed, async (actor, query) => {
      const { rows } = await lookAtRows(desk, actor, query)
      const sheet = await sheetFor(actor, query.kind)
      const here = sheet.rows.filter(row => fits(row, query, sheet.today))
      expect([query, names(here)]).toEqual([query, names(rows)])
      found += rows.length
    }),
    { numRuns: 300 },
  )
  expect(found).toBeGreaterThan(300)
})

test('a row says the agency of whoever leads it, be it a person, a post or the agency itself', async () => {
  const { rows } = await sheetFor(actors[0])
  const led = rows.find(({ lead }) => lead === 'Tom Ellery')
  expect(led?.agency).toBe('Thornmere Council')
  expect(rows.find(({ hasLead }) => !hasLead)?.agency).toBeNull()
})

const plain = [
  'open',
  'late',
  'exception',
  'watermelon',
  'noLead',
  'noDay',
  'neverUpdated',
  'mine',
  'ours',
] as const

async function sheetFor(actor: Actor | undefined, kind: 'action' | 'commitment' = 'action'): Promise<Sheet> {
  if (!actor) throw new Error('Nobody asks.')
  return lookAtSheet(desk, actor, kind)
}

function names(rows: { reference: string }[]): string[] {
  return rows.map(({ reference }) => reference).sort()
}
