import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dayWords } from '../../../domain/chat/dayWords.ts'
import { addDays, Day } from '../../../domain/day.ts'
import { monday } from '../../support/builders.ts'

/** It is Monday 4 January 2027. */
const hear = (words: string, today = monday) => dayWords(words, today)

test.each([
  ['31/3', '2027-03-31'],
  ['31/3/27', '2027-03-31'],
  ['31.3.2028', '2028-03-31'],
  ['31 March', '2027-03-31'],
  ['31MAR', '2027-03-31'],
  ['31st of March 2028', '2028-03-31'],
  ['March 31', '2027-03-31'],
  ['Wednesday, 31 March', '2027-03-31'],
  ['the 31st', '2027-01-31'],
  ['2027-03-31', '2027-03-31'],
  ['today', '2027-01-04'],
  ['tomorrow', '2027-01-05'],
  ['Friday', '2027-01-08'],
  ['this Friday', '2027-01-08'],
  ['next Friday', '2027-01-15'],
  ['Friday week', '2027-01-15'],
  ['a week on Tuesday', '2027-01-12'],
  ['a fortnight on Monday', '2027-01-25'],
  ['a week today', '2027-01-11'],
  ['31.3.', '2027-03-31'],
  ['in 2 weeks', '2027-01-18'],
  ['in a fortnight', '2027-01-18'],
  ['in a week’s time', '2027-01-11'],
  ['in three months', '2027-04-04'],
  ['end of the week', '2027-01-08'],
  ['end of next week', '2027-01-15'],
  ['the end of the month', '2027-01-31'],
  ['end of April', '2027-04-30'],
  ['end of the financial year', '2027-03-31'],
  ['start of April', '2027-04-01'],
  ['29/2', '2028-02-29'],
])('%j is %s', (words, on) => {
  expect(hear(words)).toEqual({ on, rest: '' })
})

test('the day comes before the month, always', () => {
  expect(hear('5/4')).toMatchObject({ on: '2027-04-05' })
  expect(hear('3/31')).toMatchObject({ meant: '31 March' })
})

test('a day without a year is the next to come, and today is one', () => {
  expect(hear('4 January')).toMatchObject({ on: '2027-01-04' })
  expect(hear('3 January')).toMatchObject({ on: '2028-01-03' })
})

test('next Friday is the Friday of next week on every day of this one', () => {
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  for (const today of days) expect(hear('next Friday', today)).toMatchObject({ on: '2027-01-15' })
})

test('what follows the day is left for whoever asked', () => {
  expect(hear('31 March because 6 of 9 signed')).toEqual({ on: '2027-03-31', rest: ' because 6 of 9 signed' })
  expect(hear(`31 March because ${'x'.repeat(200)}`)).toEqual({
    on: '2027-03-31',
    rest: ` because ${'x'.repeat(200)}`,
  })
})

test.each([
  ['31/2', 'There is no 31 February in 2027.', null],
  ['31/13', 'There is no month 13.', null],
  ['31/6', 'There is no 31 June in 2027.', null],
  ['31 Mrach', 'I took “Mrach” for March.', '31 March'],
  ['next Firday', 'I took “Firday” for Friday.', 'next Friday'],
  ['Friday 31 March', 'Wed 31 Mar is a Wednesday, not a Friday.', null],
  ['Monday', 'It is Monday today: say “today” or “next Monday”.', 'next Monday'],
  ['March', 'Which day of March?', 'end of March'],
  ['31 March or 7 April', 'It says two days.', null],
  ['31 March?', 'It ends with a question mark.', null],
  ['next week', '“next week” is not one day.', null],
  ['end of term', 'I do not know when the end of “term” is. Say the day, as in 31 March.', null],
  ['in 999 years', 'That is too far away to be a day.', null],
])('%j is doubted: %s', (words, doubt, meant) => {
  expect(hear(words)).toEqual({ doubt, meant })
})

test('this week’s Monday is doubted once it has passed', () => {
  expect(hear('this Monday', Day.parse('2027-01-06'))).toMatchObject({ meant: 'next Monday' })
})

test.each(['20 schools', '31 weeks', 'the agreement', 'monumental', '60%', ''])(
  '%j begins with no day',
  words => {
    expect(hear(words)).toBeNull()
  },
)

const anyDay = fc.integer({ min: 0, max: 4000 }).map(days => addDays(Day.parse('2024-01-01'), days))
const forms: ((date: Temporal.PlainDate) => string)[] = [
  date => date.toString(),
  ({ day, month, year }) => `${day}/${month}/${year}`,
  ({ day, month, year }) => `${day}.${month}.${year % 100}`,
  date => date.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
  date => date.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
]

test('every day with its year is itself, however it is written and whatever day it is', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.constantFrom(...forms), (on, today, form) => {
      expect(hear(form(Temporal.PlainDate.from(on)), today)).toEqual({ on, rest: '' })
    }),
    { numRuns: 2000 },
  )
})

test('a day without its year is never behind and never more than a year ahead', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (on, today) => {
      const { day, month } = Temporal.PlainDate.from(on)
      const said = hear(`${day}/${month}`, today)
      if (!said || 'doubt' in said) return day === 29 && month === 2
      return said.on >= today && said.on < addDays(today, 367)
    }),
    { numRuns: 2000 },
  )
})

test('a weekday is always in the next seven days', () => {
  const weekdays = fc.constantFrom('Mon', 'Tuesday', 'wed', 'THURSDAY', 'Friday', 'sat', 'Sunday')
  fc.assert(
    fc.property(anyDay, weekdays, (today, name) => {
      const said = hear(name, today)
      return said && 'on' in said ? said.on > today && said.on < addDays(today, 7) : said !== null
    }),
  )
})

test('no words break it, and a day it reads is a day there is', () => {
  const pieces = fc.constantFrom(
    ...'31 31st 0 99 / . - of March may next this end the week month in 2 a year Friday 2027 , ? because today é 👩‍👧'.split(
      ' ',
    ),
    ' ',
  )
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map(all => all.join('')),
    fc.array(pieces, { maxLength: 12 }).map(all => all.join(' ')),
  )
  fc.assert(
    fc.property(words, anyDay, (text, today) => {
      const said = hear(text, today)
      if (said && 'on' in said) expect(Day.safeParse(said.on).success).toBe(true)
    }),
    { numRuns: 5000 },
  )
})

test.each([
  '1'.repeat(40_000),
  '31 '.repeat(13_000),
  'end of '.repeat(6000),
  'in a '.repeat(8000),
  'a'.repeat(40_000),
])('as long a message as can arrive is read at once: %#', words => {
  const start = performance.now()
  hear(words)
  expect(performance.now() - start).toBeLessThan(50)
})

test.each([
  ['3/31 because x', '31 March because x'],
  ['31 Marhc 2027 because x', '31 March 2027 because x'],
  ['fridya because x', 'Friday because x'],
  ['March because x', 'end of March because x'],
  ['w/c 7 December because x', '7 December because x'],
  ['week beginning 7 December', '7 December'],
  ['before 31 March because x', '31 March because x'],
])('%j is doubted, and what is offered keeps every word after the day: %j', (words, meant) => {
  expect(hear(words)).toMatchObject({ meant })
})

test.each([
  ['1st week of Jan', '“1st week of Jan” is not one day.'],
  ['the first Monday of January', '“the first Monday of January” is not one day.'],
  ['middle of March', '“middle of March” is not one day.'],
  ['before Christmas because x', '“before Christmas” is not one day.'],
  ['yesterday because x', 'Yesterday has passed.'],
  ['last Friday', 'Last Friday has passed.'],
])('%j is doubted in words, and no day is made up for it', (words, doubt) => {
  expect(hear(words)).toEqual({ doubt, meant: null })
})

test('a reason on a line of its own, and one that speaks of days, is still a reason', () => {
  expect(hear('end of April\nbecause x')).toEqual({ on: '2027-04-30', rest: '\nbecause x' })
  expect(hear('31 March – after the holidays')).toEqual({ on: '2027-03-31', rest: ' – after the holidays' })
})
