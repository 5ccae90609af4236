import { expect, test } from '@jest/globals'
import { rowOf } from '../../domain/views/row.ts'
import { keptRows } from '../../tab/list/keptRows.ts'
import { action, monday } from '../support/builders.ts'

const around = { words: null, waitsOn: [], today: monday, cycleOpenedOn: null }
const row = (reference: string, percent = 0) =>
  rowOf(action({ itemId: reference, reference, percent }), around)

test('rows stay where they were first seen, with what is new in them; what came since stands last', () => {
  const before = keptRows([], [row('A1'), row('A2'), row('A3')])
  const after = keptRows(before, [row('A9'), row('A3', 40), row('A1')])
  expect(after.map(({ row: { reference, percent }, still }) => [reference, percent, still])).toEqual([
    ['A1', 0, true],
    ['A2', 0, false],
    ['A3', 40, true],
    ['A9', 0, true],
  ])
})
