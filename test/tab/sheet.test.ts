import { expect, test } from '@jest/globals'
import { rowOf } from '../../domain/views/row.ts'
import { columns } from '../../tab/list/columns.ts'
import { finding } from '../../tab/list/find.ts'
import { sayResult } from '../../tab/list/sayResult.ts'
import { moved } from '../../tab/list/useActiveCell.ts'
import { action, monday } from '../support/builders.ts'

const last = columns.length - 1
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false })

test.each([
  ['ArrowDown', false, { row: 6, column: 2 }],
  ['ArrowLeft', false, { row: 5, column: 1 }],
  ['ArrowUp', true, { row: 0, column: 2 }],
  ['End', false, { row: 5, column: last }],
  ['End', true, { row: 7, column: last }],
  ['Home', true, { row: 0, column: 0 }],
  ['PageDown', false, { row: 7, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }],
])('%s (control %s) moves within the sheet and stops at its edges', (key, control, to) => {
  expect(moved({ row: 5, column: 2 }, press(key, control), 8)).toEqual(to)
})

test('a letter moves nothing', () => {
  expect(moved({ row: 5, column: 2 }, press('a'), 8)).toBeNull()
})

test('every word that is sought must be somewhere in the row, in any case', () => {
  const around = { words: 'Six of nine have signed', waitsOn: [], today: monday, cycleOpenedOn: null }
  const lead = { kind: 'role', name: 'Hub Manager' } as const
  const row = rowOf(action({ reference: 'A12', text: 'Agree the indicator set', lead }), around)
  const finds = (sought: string) => finding(sought)(row)
  expect([finds(''), finds('a12'), finds('HUB indicator'), finds('signed six')]).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect([finds('a1 hubs'), finds('A13')]).toEqual([false, false])
})

test('what was not changed is counted beside what was', () => {
  const unchanged = { reference: 'A4', code: 'conflict', why: 'A4 waits' }
  expect(sayResult({ changed: ['A1'], unchanged: [unchanged], left: [] })).toBe('1 changed, 1 not.')
  expect(sayResult({ changed: [], unchanged: [], left: ['A1', 'A2'] })).toBe('0 changed, 2 left as they are.')
})
