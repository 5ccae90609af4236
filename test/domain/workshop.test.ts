import { expect, test } from '@jest/globals'
import { refuseImpossibleDay } from '../../domain/assessedOn.ts'
import { Day } from '../../domain/day.ts'
import { authorise } from '../../domain/permissions.ts'
import { keepDraft, linesIn, nothingSaid, refuseUnseen, unwritten } from '../../domain/workshop.ts'
import { member } from '../support/builders.ts'

const today = Day.parse('2027-01-04')
const scale = { from: 0, to: 4, levels: [] }
const by = { element: 'Plan', scale, by: 'Ruth Okafor', at: '2027-01-04T09:00:00Z' }
const scored = (score: number) => ({ ...nothingSaid, decision: { is: 'scored' as const, score } })

test('what is typed or pasted is a statement a line, without its bullets and without the blank ones', () => {
  expect(linesIn('- A hub is open\n\n • Two are planned  \n3 of 4 sign\n')).toEqual([
    'A hub is open',
    'Two are planned',
    '3 of 4 sign',
  ])
  expect(linesIn(' \n')).toEqual([])
})

test('a draft takes the place of the one that its writer saw, and of no other', () => {
  const first = keepDraft(unwritten, { draft: scored(2), confirmed: false, seen: 0 }, by)
  expect(first).toMatchObject({ version: 1, changed: { by: 'Ruth Okafor' } })
  const late = () => keepDraft(first, { draft: scored(3), confirmed: false, seen: 0 }, by)
  expect(late).toThrow('Ruth Okafor changed Plan since you looked.')
  expect(keepDraft(first, { draft: scored(3), confirmed: false, seen: 1 }, by).version).toBe(2)
})

test('a score that the scale does not have is not even kept', () => {
  const keep = (score: number) =>
    keepDraft(unwritten, { draft: scored(score), confirmed: false, seen: 0 }, by)
  expect(() => keep(5)).toThrow('Plan is scored from 0 to 4, and 5 is not on it.')
  expect(keep(0).draft.decision).toEqual({ is: 'scored', score: 0 })
})

test('an assessment follows the one before it, which may say no more than its month or its year', () => {
  const on = (day: string, last: string | null) => () => refuseImpossibleDay(Day.parse(day), last, today)
  expect(on('2026-03-01', '2026-03')).not.toThrow()
  expect(on('2026-02-28', '2026-03')).toThrow('The assessment before is of 2026-03')
  expect(on('2026-01-01', '2026')).not.toThrow()
  expect(on('2027-01-05', null)).toThrow('It is Mon 4 Jan')
})

test('nobody finishes what they have not seen, and nobody assesses but the chair and the coordinator', () => {
  expect(() => refuseUnseen({ version: 7 }, 6)).toThrow('Something was written since you looked.')
  expect(() => refuseUnseen({ version: 7 }, 7)).not.toThrow()
  expect(() => authorise('assess', member({ roles: ['member', 'administrator'] }))).toThrow(
    'Only the chair or the coordinator assesses the matrix',
  )
  expect(() => authorise('assess', member({ roles: ['chair'] }))).not.toThrow()
})
