import { expect, test } from '@jest/globals'
import { Day } from '../../domain/day.ts'
import { reschedule } from '../../domain/reschedule.ts'
import { action, told } from '../support/builders.ts'

const january = Day.parse('2027-01-31')
const march = Day.parse('2027-03-31')

test('the first day needs no reason and is kept when the day moves', () => {
  const { item } = reschedule(action(), january, null, told())
  const moved = reschedule(item, march, 'The data-sharing agreement is late', told())
  expect(moved.item).toMatchObject({ dueOn: march, firstDueOn: january, moves: 1 })
  expect(moved.event.changes).toEqual([{ fact: 'due day', from: january, to: march }])
})

test('a move without a reason is refused and says what to do', () => {
  const { item } = reschedule(action(), january, null, told())
  expect(() => reschedule(item, march, ' ', told())).toThrow('Say why A12 moves from Sun 31 Jan')
})

test('saying the same day again is no move', () => {
  const { item } = reschedule(action(), january, null, told())
  expect(reschedule(item, january, null, told()).item.moves).toBe(0)
})
