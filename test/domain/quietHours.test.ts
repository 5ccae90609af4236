import { expect, test } from '@jest/globals'
import { bankHolidaysOf } from '../../domain/bankHolidays.ts'
import { speakFrom, usualQuietHours } from '../../domain/quietHours.ts'

/** As gov.uk/bank-holidays lists them for England and Wales. */
test.each([
  [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
])('England’s bank holidays of %d', (year, days) => {
  expect(bankHolidaysOf(year)).toEqual(days.split(' ').map(day => `${year}-${day}`))
})

test.each([
  ['on a working day it is now', '2027-01-04T10:00:00Z', '2027-01-04T10:00:00Z'],
  ['until half past seven it is half past seven', '2027-01-04T06:00:00Z', '2027-01-04T07:30:00Z'],
  ['at half past seven it is now', '2027-01-04T07:30:00Z', '2027-01-04T07:30:00Z'],
  ['from seven in the evening it is the next morning', '2027-01-04T19:00:00Z', '2027-01-05T07:30:00Z'],
  ['on a Friday evening it is Monday', '2027-01-08T19:00:00Z', '2027-01-11T07:30:00Z'],
  [
    'before Easter it is the Tuesday after it, in summer time',
    '2027-03-25T20:00:00Z',
    '2027-03-30T06:30:00Z',
  ],
  ['in summer the clock of the board counts', '2027-07-05T06:29:59Z', '2027-07-05T06:30:00Z'],
])('%s', (_, at, from) => {
  expect(speakFrom(at, 'Europe/London', usualQuietHours)).toBe(from)
})

test('without quiet hours it is always now', () => {
  expect(speakFrom('2027-12-25T03:00:00Z', 'Europe/London', null)).toBe('2027-12-25T03:00:00Z')
})
