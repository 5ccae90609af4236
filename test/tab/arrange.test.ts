import { expect, test } from '@jest/globals'
import { Day } from '../../domain/day.ts'
import { rowOf } from '../../domain/views/row.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'
import { arrange, type Line } from '../../tab/list/arrange.ts'
import { sortedBy, type View } from '../../tab/list/view.ts'
import { action, monday } from '../support/builders.ts'

const scopes = {
  threads: [
    { itemId: 't1', text: 'Language for life' },
    { itemId: 't2', text: 'Smarter working' },
  ],
  elements: [],
}

function row(
  reference: string,
  facts: Parameters<typeof action>[0] = {},
  more: Partial<SheetRow> = {},
): SheetRow {
  const around = { words: null, waitsOn: [], today: monday, cycleOpenedOn: null }
  return {
    ...rowOf(action({ itemId: reference, reference, ...facts }), around),
    agency: null,
    scopes: [],
    sources: [],
    standing: false,
    updates: 0,
    moves: 0,
    mine: false,
    ours: false,
    rights: [],
    ...more,
  }
}

const shown = (lines: Line[]) => lines.map(line => (line.kind === 'row' ? line.row.reference : line.words))
const order = (rows: SheetRow[], view: View) => shown(arrange(rows, view, scopes))
const due = (day: string) => ({ dueOn: Day.parse(day) })

test('without a sort a sheet stands in the order of its plan', () => {
  expect(order([row('A10'), row('A2')], {})).toEqual(['A10', 'A2'])
})

test('references are sorted as numbers, and what has no day comes last whichever way the days are turned', () => {
  const rows = [row('A10', due('2027-03-01')), row('A2'), row('A1', due('2027-02-01'))]
  expect(order(rows, { sort: 'reference' })).toEqual(['A1', 'A2', 'A10'])
  expect(order(rows, { sort: 'due' })).toEqual(['A1', 'A10', 'A2'])
  expect(order(rows, { sort: 'due', down: true })).toEqual(['A10', 'A1', 'A2'])
})

test('the worst colour comes first, and rows of one colour keep the order of the plan', () => {
  const rows = [row('A1', { rag: 'green' }), row('A2', { rag: 'red' }), row('A3', { rag: 'red' })]
  expect(order(rows, { sort: 'rag' })).toEqual(['A2', 'A3', 'A1'])
})

test('an action of two threads stands in both, one of none stands under words that say so', () => {
  const rows = [row('A1', {}, { scopes: ['t1', 't2'] }), row('A2', {}, { scopes: ['t2'] }), row('A3')]
  expect(order(rows, { group: 'thread' })).toEqual([
    'Language for life',
    'A1',
    'Smarter working',
    'A1',
    'A2',
    'In no golden thread',
    'A3',
  ])
  const keys = arrange(rows, { group: 'thread' }, scopes).map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

test('grouped by lead, what nobody leads is said first', () => {
  const grace = { lead: { kind: 'role', name: 'Hub Manager' } } as const
  expect(order([row('A1', grace), row('A2')], { group: 'lead' })).toEqual([
    'No lead',
    'A2',
    'Hub Manager',
    'A1',
  ])
})

test('a column is sorted up, then down, then not at all', () => {
  const once = sortedBy({ group: 'lead' }, 'due')
  const twice = sortedBy(once, 'due')
  expect([once, twice, sortedBy(twice, 'due')]).toEqual([
    { group: 'lead', sort: 'due' },
    { group: 'lead', sort: 'due', down: true },
    { group: 'lead' },
  ])
  expect(sortedBy(twice, 'rag')).toEqual({ group: 'lead', sort: 'rag' })
})
