import { expect, test } from '@jest/globals'
import { Day } from '../../domain/day.ts'
import type { Tracked } from '../../domain/tracked.ts'
import { rowOf } from '../../domain/views/row.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'
import { groupsOf, stillGroups, unheard } from '../../tab/mine/groups.ts'
import { action, monday } from '../support/builders.ts'

test('the most worrying stands first: late, soon due, worth a word, the others, what waits for the chair', () => {
  const by = { personId: 'tom', name: 'Tom' }
  const at = '2027-01-03T09:00:00Z'
  const closing = { state: 'proposed for closure', evidence: 'Seen', by, at } as const
  const rows = [
    led('A1', { lifecycle: closing, dueOn: Day.parse('2026-12-01') }),
    led('A2', {}),
    led('A3', { rag: 'red' }),
    led('A4', { dueOn: Day.parse('2027-01-10') }),
    led('A5', { dueOn: Day.parse('2027-01-03') }),
  ]
  expect(groupsOf(rows).map(({ name, rows }) => [name, ...rows.map(({ reference }) => reference)])).toEqual([
    ['Late', 'A5'],
    ['Due soon', 'A4'],
    ['Worth a word', 'A3'],
    ['The others', 'A2'],
    ['With the chair', 'A1'],
  ])
})

test('while a form is open a row neither moves nor goes, and shows what is known now', () => {
  const before = groupsOf([led('A1', { rag: 'red' }), led('A2', {})])
  const after = stillGroups(before, [led('A1', { rag: 'green' })])
  expect(
    after.map(({ name, rows }) => [name, rows.map(({ reference, rag }) => `${reference} ${rag}`)]),
  ).toEqual([
    ['Worth a word', ['A1 green']],
    ['The others', ['A2 none']],
  ])
})

test('the rest is what was not reported on today: brought in today is not reported', () => {
  const rows = [
    led('A1', { heardOn: monday, updates: 1 }),
    led('A2', { heardOn: monday, updates: 0 }),
    { ...led('A3', {}), rights: [] },
  ]
  expect(unheard(rows, monday).map(({ reference }) => reference)).toEqual(['A2'])
})

function led(reference: string, facts: Partial<Tracked>): SheetRow {
  const item = action({ reference, itemId: reference, ...facts })
  return {
    ...rowOf(item, { words: null, waitsOn: [], today: monday, cycleOpenedOn: null }),
    agency: null,
    scopes: [],
    sources: [],
    standing: false,
    updates: item.updates,
    moves: 0,
    mine: true,
    ours: true,
    rights: ['update'],
  }
}
