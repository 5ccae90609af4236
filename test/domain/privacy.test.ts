import { expect, test } from '@jest/globals'
import { refusePersonal, sightingsIn } from '../../domain/privacy.ts'

/** Numbers of the NHS's own examples and test range: nobody's. */
test.each([
  ['NHS number', 'Agreed for 943 476 5919 today'],
  ['NHS number', 'Agreed for 9434765919 today'],
  ['date of birth', 'Maya, DOB 03/04/2015, has a plan'],
  ['date of birth', 'She was born on 3 April 2015'],
  ['date of birth', 'date of birth: 2015-04-03'],
  ['postcode', 'Visited at BS5 6DN again'],
  ['postcode', 'visited at wn11aa again'],
  ['case number', 'See case 204417 for why'],
  ['case number', 'Mosaic ID: P1234567'],
  ['case number', 'LCS no. 88120341'],
])('%s is seen in “%s”', (kind, text) => {
  expect(sightingsIn(text).map(sighting => sighting.kind)).toEqual([kind])
})

test.each([
  'Ten digits that check nothing: 943 476 5918',
  'All alike are no number: 111 111 1111',
  'Ring the office on 01942 404040 or 0161 496 0000',
  'Due 31/03/2027, first due 30/11/2026, agreed on 3 April 2026',
  'A12 waits on A7; C17 and C22 are served',
  'Six of nine agencies have signed, 60% in all, £85,000 spent',
  'Open the hub in M5 and WN1 by May',
  'Use case 3 of the business case was agreed; case study 2026',
  'In 2026 and 2027 we reviewed 12 cases',
])('nothing personal is seen in “%s”', text => {
  expect(sightingsIn(text)).toEqual([])
})

test('what was seen is refused with a sentence, and once confirmed is said to be confirmed', () => {
  expect(() => refusePersonal(['Visited at BS5 6DN', null], false)).toThrow(/a postcode.*Nothing is saved/)
  expect(refusePersonal(['Visited at BS5 6DN and BS5 6DP'], true)).toEqual(['postcode'])
  expect(refusePersonal(['Visited the hub'], false)).toEqual([])
})
