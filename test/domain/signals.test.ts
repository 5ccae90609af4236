import { expect, test } from '@jest/globals'
import { Day } from '../../domain/day.ts'
import { doubtfulOn, isWatermelon, signalsOf } from '../../domain/signals.ts'
import { action, monday } from '../support/builders.ts'

const surroundings = { today: monday, waitsOn: [] }
const reasons = (item: ReturnType<typeof action>, waitsOn: string[] = []) =>
  signalsOf(item, { today: monday, waitsOn }).map(signal => signal.reason)

test('a signal says its reason in words, the most worrying first', () => {
  const troubled = action({
    dueOn: Day.parse('2026-12-01'),
    heardOn: Day.parse('2026-10-19'),
    updates: 2,
    moves: 3,
  })
  expect(reasons(troubled, ['A7'])).toEqual([
    '34 days late',
    'no update for 11 weeks',
    'waiting on A7',
    'moved 3 times',
    'no lead',
  ])
})

test('due today is not late; a day late is', () => {
  expect(reasons(action({ dueOn: monday, lead: { kind: 'role', name: 'Manager' } }))).toEqual(['due today'])
  expect(
    reasons(action({ dueOn: Day.parse('2027-01-03'), lead: { kind: 'role', name: 'Manager' } })),
  ).toEqual(['1 day late'])
})

test('a green is not believed once it is late or six weeks silent, and an amber always is', () => {
  const late = { dueOn: Day.parse('2026-12-01'), lifecycle: { state: 'in progress' } as const }
  const green = action({ ...late, rag: 'green' })
  const amber = action({ ...late, rag: 'amber' })
  expect(isWatermelon(green, signalsOf(green, surroundings))).toBe(true)
  expect(isWatermelon(amber, signalsOf(amber, surroundings))).toBe(false)
})

test('the day a green becomes doubtful is the first day on which it is a watermelon', () => {
  const green = action({ rag: 'green', dueOn: Day.parse('2027-01-20'), heardOn: Day.parse('2026-11-30') })
  const doubted = doubtfulOn(green)
  const dayBefore = Day.parse(Temporal.PlainDate.from(doubted).subtract({ days: 1 }).toString())
  expect(isWatermelon(green, signalsOf(green, { today: doubted, waitsOn: [] }))).toBe(true)
  expect(isWatermelon(green, signalsOf(green, { today: dayBefore, waitsOn: [] }))).toBe(false)
})

test('closed work says nothing', () => {
  const by = { personId: 'tom', name: 'Tom Ellery' }
  const done = action({
    dueOn: Day.parse('2026-01-01'),
    lifecycle: { state: 'complete', by, at: '2027-01-01T09:00:00Z' },
  })
  expect(reasons(done)).toEqual([])
})

test('a standing action is never asked for a day', () => {
  expect(reasons(action({ standing: true, lead: { kind: 'role', name: 'Manager' } }))).toEqual([])
})
