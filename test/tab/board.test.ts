import { expect, test } from '@jest/globals'
import { Day } from '../../domain/day.ts'
import { rowOf } from '../../domain/views/row.ts'
import { bucketsOf } from '../../tab/board/exceptions.ts'
import { gapsOf, readinessComesFirst } from '../../tab/board/readiness.ts'
import { beadsOf, sayBeads } from '../../tab/facts/strip.ts'
import { plural } from '../../tab/plural.ts'
import { action, monday } from '../support/builders.ts'

const around = { words: null, waitsOn: [], today: monday, cycleOpenedOn: null }
const due = (reference: string, day: string | null) =>
  rowOf(action({ reference, rag: 'red', dueOn: day === null ? null : Day.parse(day) }), around)

test('exceptions fall into buckets by how late they are, and red without lateness comes last', () => {
  const rows = [due('A1', '2026-10-30'), due('A2', '2026-12-05'), due('A3', '2027-01-03'), due('A4', null)]
  expect(bucketsOf(rows, monday).map(({ title, rows: [row] }) => [title, row?.reference])).toEqual([
    ['Over 60 days late', 'A1'],
    ['30 to 60 days late', 'A2'],
    ['Under 30 days late', 'A3'],
    ['Red, and not late yet', 'A4'],
  ])
})

test('a bucket ends on its sixtieth day and begins on its thirtieth', () => {
  const titles = ['2026-11-04', '2026-11-05', '2026-12-05', '2026-12-06'].map(
    day => bucketsOf([due('A1', day)], monday)[0]?.title,
  )
  expect(titles).toEqual([
    'Over 60 days late',
    '30 to 60 days late',
    '30 to 60 days late',
    'Under 30 days late',
  ])
})

test('readiness comes first while most open work lacks a day or a lead', () => {
  expect(readinessComesFirst(nothingSaid)).toBe(true)
  expect(readinessComesFirst({ ...nothingSaid, noDay: 5, noLead: 3 })).toBe(false)
})

test('days and leads are filled in each from its own list, what is missing most first, and what is complete is not asked for', () => {
  const asked = (noDay: number, noLead: number) => gapsOf({ noDay, noLead }).map(gap => gap.missing)
  expect(asked(27, 23)).toEqual([{ noDay: true }, { noLead: true }])
  expect(asked(3, 5)).toEqual([{ noLead: true }, { noDay: true }])
  expect(asked(0, 5)).toEqual([{ noLead: true }])
  expect(asked(0, 0)).toEqual([])
})

test('a strip puts the worst first and what is done last, and says the same in words', () => {
  const counts = { rag: { green: 2, red: 1 }, complete: 1 }
  expect(beadsOf(counts)).toEqual(['red', 'green', 'green', 'complete'])
  expect(sayBeads(counts)).toBe('1 Red, 2 Green, 1 complete')
})

test('a count of thousands is grouped, with its word and without', () => {
  expect(sayBeads({ rag: { red: 1234 }, complete: 0 })).toBe('1,234 Red')
  expect(plural(1234, 'action')).toBe('1,234 actions')
})

/** Twenty-seven actions on their first day. */
const nothingSaid = {
  total: 27,
  open: 27,
  lifecycle: {
    complete: 0,
    'proposed for closure': 0,
    'in progress': 0,
    'on hold': 0,
    'not started': 27,
    cancelled: 0,
  },
  rag: { blue: 0, green: 0, amber: 0, red: 0, none: 27 },
  exceptions: 0,
  late: 0,
  watermelons: 0,
  noLead: 23,
  noDay: 27,
  neverUpdated: 27,
  better: 0,
  worse: 0,
}
