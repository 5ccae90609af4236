import { expect, test } from '@jest/globals'
import { Day } from '../../domain/day.ts'
import { directionOf } from '../../domain/direction.ts'
import { reportFrom, update } from '../../domain/update.ts'
import { action, told } from '../support/builders.ts'

const lastMeeting = Day.parse('2026-11-12')

test('a report says from what to what, and starts work that was not started', () => {
  const { item, event } = update(
    action(),
    { rag: 'amber', percent: 60, words: 'Six of nine' },
    told(),
    lastMeeting,
  )
  expect(item).toMatchObject({
    rag: 'amber',
    percent: 60,
    lifecycle: { state: 'in progress' },
    updates: 1,
    version: 2,
  })
  expect(event.changes).toEqual([
    { fact: 'RAG', from: 'Not known', to: 'Amber' },
    { fact: 'percent', from: null, to: '60 %' },
    { fact: 'lifecycle', from: 'not started', to: 'in progress' },
  ])
  expect(event.words).toBe('Six of nine')
})

test('“no change” is a report: nothing moves but the day they were last heard', () => {
  const quiet = action({ rag: 'green' })
  const { item, event } = update(quiet, { noChange: true }, told(), lastMeeting)
  expect(item).toMatchObject({
    rag: 'green',
    heardOn: '2027-01-04',
    updates: 1,
    lifecycle: { state: 'not started' },
  })
  expect(event.changes).toEqual([])
})

test('a report that says nothing is refused, and so is “no change” beside a change', () => {
  for (const silence of [{}, { words: '', next: '' }])
    expect(() => update(action(), silence, told(), null)).toThrow('noChange: true')
  expect(() => update(action(), { noChange: true, rag: 'red' }, told(), null)).toThrow('one of the two')
})

test('“not known” of work without a colour says nothing: it is refused alone, and begins nothing', () => {
  expect(() => update(action(), { rag: 'none' }, told(), null)).toThrow('A12 has no colour, so “not known”')
  const quiet = update(action(), { rag: 'none', noChange: true }, told(), null)
  expect(quiet.item.lifecycle.state).toBe('not started')
  expect(update(action({ rag: 'red' }), { rag: 'none' }, told(), null).item.rag).toBe('none')
  expect(update(action(), { rag: 'none', words: 'Too early' }, told(), null).event.words).toBe('Too early')
})

test('a form says what differs from what it showed, and sent as it stood it says “no change”', () => {
  const shown = { rag: 'amber', percent: 60 } as const
  expect(reportFrom(shown, { ...shown, words: ' ', next: '' })).toEqual({ noChange: true })
  expect(reportFrom(shown, { rag: null, percent: null })).toEqual({ noChange: true })
  expect(reportFrom(shown, { rag: 'red', percent: 60, next: 'Ask again' })).toEqual({
    rag: 'red',
    next: 'Ask again',
  })
})

test('work that waits for the chair or is complete takes no reports', () => {
  const by = { personId: 'tom', name: 'Tom Ellery' }
  const at = '2027-01-01T09:00:00Z'
  const waiting = action({ lifecycle: { state: 'proposed for closure', evidence: 'Signed', by, at } })
  expect(() => update(waiting, { rag: 'red' }, told(), null)).toThrow('waits for the chair')
  expect(() => update(action({ lifecycle: { state: 'complete', by, at } }), {}, told(), null)).toThrow(
    'complete',
  )
})

test('direction compares with the colour of the last meeting, however often it changed since', () => {
  const before = action({
    rag: 'green',
    ragSinceOn: Day.parse('2026-10-01'),
    lifecycle: { state: 'in progress' },
  })
  const red = update(before, { rag: 'red' }, told({ today: Day.parse('2026-12-01') }), lastMeeting).item
  const amber = update(red, { rag: 'amber' }, told({ today: Day.parse('2026-12-20') }), lastMeeting).item
  expect(directionOf(amber, lastMeeting)).toBe('worse')
  const green = update(amber, { rag: 'green' }, told(), lastMeeting).item
  expect(directionOf(green, lastMeeting)).toBe('same')
})

test('once the board has met again every colour counts as the same until it moves', () => {
  const moved = update(
    action({ rag: 'green', ragSinceOn: Day.parse('2026-10-01') }),
    { rag: 'red' },
    told(),
    lastMeeting,
  )
  expect(directionOf(moved.item, lastMeeting)).toBe('worse')
  expect(directionOf(moved.item, Day.parse('2027-01-21'))).toBe('same')
})
