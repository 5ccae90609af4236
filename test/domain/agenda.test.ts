import { expect, test } from '@jest/globals'
import { agendaOf } from '../../domain/agenda.ts'
import { Day } from '../../domain/day.ts'
import { rowOf } from '../../domain/views/row.ts'
import { action, monday } from '../support/builders.ts'

const by = { personId: 'tom', name: 'Tom Ellery' }
const at = '2027-01-01T09:00:00Z'

function row(reference: string, facts: Parameters<typeof action>[0]) {
  const around = { words: null, waitsOn: [], today: monday, cycleOpenedOn: null }
  return rowOf(action({ itemId: reference, reference, heardOn: monday, ...facts }), around)
}

test('closures come first, then what is late by how long, then Reds, then greens nobody should believe; the rest is left to its leads', () => {
  const late = (day: string) => ({ dueOn: Day.parse(day) })
  const rows = [
    row('A1', { rag: 'green', heardOn: Day.parse('2026-10-01') }),
    row('A2', { rag: 'red' }),
    row('A3', late('2026-12-20')),
    row('A4', { rag: 'green' }),
    row('A5', { ...late('2026-11-01'), rag: 'red' }),
    row('A6', {
      lifecycle: { state: 'proposed for closure', evidence: 'Signed', by, at },
      ...late('2026-12-01'),
    }),
    row('A7', { lifecycle: { state: 'complete', by, at }, ...late('2026-12-01') }),
  ]
  expect(agendaOf(rows, monday).map(({ row: { reference }, why }) => [reference, why])).toEqual([
    ['A6', 'closure to decide'],
    ['A5', 'late'],
    ['A3', 'late'],
    ['A2', 'declared Red'],
    ['A1', 'hard to believe'],
  ])
})
