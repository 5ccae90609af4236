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
  ['NHS number', 'NHS no. 401.023.2137'],
  ['NHS number', 'Agreed for ９４３ ４７６ ５９１９ today'],
  ['date of birth', 'Agreed with the child, 03/04/2015'],
  ['date of birth', 'the young person (3 April 2015) has a plan'],
  ['postcode', 'Visited at M1 1ST again'],
  ['case number', 'LAC ID 1234567'],
  ['case number', 'LAC ID1234567'],
  ['case number', 'case no: AB-12345'],
  ['case number', 'case ref 2026/00123'],
  ['case number', 'Client: 204417 is seen weekly'],
  ['case number', 'child #204417'],
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
  'P1 2nd draft is with the chair, S2 3rd draft and M1 4th follow',
  'client 12000 visits',
  'family 20200 referrals',
  'Every child by 31/03/2027 has a plan; children 31/03/2027',
  'The case for 2026/27 is made, and case 2026/2027 closed',
])('nothing personal is seen in “%s”', text => {
  expect(sightingsIn(text)).toEqual([])
})

test('what was seen is refused with a sentence, and once confirmed is said to be confirmed', () => {
  expect(() => refusePersonal(['Visited at BS5 6DN', null], false)).toThrow(/a postcode.*Nothing is saved/)
  expect(refusePersonal(['Visited at BS5 6DN and BS5 6DP'], true)).toEqual(['postcode'])
  expect(refusePersonal(['Visited the hub'], false)).toEqual([])
})
