import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, type Day, startOf } from '../../domain/day.ts'
import { LifecycleState } from '../../domain/lifecycle.ts'
import { Rag, ragWord } from '../../domain/rag.ts'
import { type Standing, type Turn, trendOf, weekEnds } from '../../domain/trend.ts'
import { begun, layersOf } from '../../tab/trend/layers.ts'
import { monthDays, sayMonth } from '../../tab/trend/months.ts'
import { monday } from '../support/builders.ts'

const endOf = (day: Day) => startOf(addDays(day, 1), 'Europe/London')
const days = weekEnds(monday, 8)

test('weeks end on the weekday that it is, and the last is today', () => {
  expect(days).toHaveLength(8)
  expect([days[0], days.at(-1)]).toEqual(['2026-11-16', '2027-01-04'])
})

/** Something that happens to one of three items, some hours after the first day began. */
const happening = fc.record({
  item: fc.constantFrom('a', 'b', 'c'),
  hour: fc.integer({ min: 0, max: 8 * 7 * 24 }),
  to: fc.oneof(
    fc.record({ fact: fc.constant('RAG' as const), value: fc.constantFrom(...Rag.options) }),
    fc.record({ fact: fc.constant('lifecycle' as const), value: fc.constantFrom(...LifecycleState.options) }),
  ),
})

test('going back from how it is now gives what going on from the beginning gives, on every day', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), happened => {
      const begin = Temporal.Instant.from(startOf(addDays(days[0] ?? monday, -2), 'Europe/London'))
      const at = (hour: number) => begin.add({ hours: hour }).toString()
      const inTime = happened.toSorted((one, other) => one.hour - other.hour)
      const { turns, standingAt } = replayed(inTime, at)
      const now = standingAt(Number.POSITIVE_INFINITY)
      const trend = trendOf(now, turns, days, endOf)
      for (const { on, rag, complete } of trend) {
        const hours = Temporal.Instant.from(endOf(on)).since(begin).total('hours')
        const then = standingAt(hours)
        const open = then.filter(({ lifecycle }) => lifecycle !== 'complete' && lifecycle !== 'cancelled')
        expect([on, rag.red]).toEqual([on, open.filter(each => each.rag === 'red').length])
        expect([on, complete]).toEqual([on, then.filter(each => each.lifecycle === 'complete').length])
      }
    }),
  )
})

test('what was not on the board yet is not counted, and a picture begins with the first week that holds anything', () => {
  const item: Standing = {
    itemId: 'a',
    rag: 'green',
    lifecycle: 'in progress',
    since: '2026-12-20T09:00:00Z',
  }
  const trend = trendOf([item], [], days, endOf)
  expect(trend.map(({ rag }) => rag.green)).toEqual([0, 0, 0, 0, 0, 1, 1, 1])
  expect(begun(trend).map(({ on }) => on)).toEqual(['2026-12-21', '2026-12-28', '2027-01-04'])
})

test('a column stands on what is done and ends in red, and leaves out what is none', () => {
  const rag = { blue: 0, green: 2, amber: 0, red: 1, none: 0 }
  expect(layersOf({ on: monday, rag, complete: 3, cancelled: 1 })).toEqual([
    { name: 'complete', words: 'Complete', from: 0, count: 3 },
    { name: 'green', words: 'Green', from: 3, count: 2 },
    { name: 'red', words: 'Red', from: 5, count: 1 },
  ])
})

test('a month is named, with the year when it is another, and its list begins no earlier than today', () => {
  expect([sayMonth('2027-03', monday), sayMonth('2028-02', monday)]).toEqual(['March', 'February 2028'])
  expect(monthDays('2028-02', monday)).toEqual({ dueFrom: '2028-02-01', dueBy: '2028-02-29' })
  expect(monthDays('2027-01', monday)).toEqual({ dueFrom: '2027-01-04', dueBy: '2027-01-31' })
})

type Happened = { item: string; hour: number; to: { fact: 'RAG' | 'lifecycle'; value: string } }

/** The turns that were recorded as it happened, and how it stood at an hour. */
function replayed(happened: Happened[], at: (hour: number) => string) {
  const standingAt = (hours: number) => {
    const items = ['a', 'b', 'c'].map(
      (itemId): Standing => ({ itemId, rag: 'none', lifecycle: 'not started', since: at(0) }),
    )
    const turns: Turn[] = []
    for (const { item, hour, to } of happened.filter(each => each.hour < hours)) {
      const one = items.find(({ itemId }) => itemId === item)
      if (!one) continue
      const from = to.fact === 'RAG' ? ragWord(one.rag) : one.lifecycle
      turns.push({ itemId: item, at: at(hour), fact: to.fact, from })
      if (to.fact === 'RAG') one.rag = Rag.parse(to.value)
      else one.lifecycle = LifecycleState.parse(to.value)
    }
    return { items, turns }
  }
  return {
    turns: standingAt(Number.POSITIVE_INFINITY).turns,
    standingAt: (hours: number) => standingAt(hours).items,
  }
}
