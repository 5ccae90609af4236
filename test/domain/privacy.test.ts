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
  ['case number', 'Case ID: 1234'],
  ['case number', 'case id C1234'],
  ['case number', 'Case number AB/2024/1234'],
  ['case number', 'case no. 4821 is closed'],
  ['case number', 'EHM-ID 99812'],
  ['case number', 'family id 4821'],
  ['date of birth', 'DOB: March 12 2015'],
  ['date of birth', 'Maya was born on 12 March'],
  ['date of birth', 'born March 12, 2015'],
  ['date of birth', 'child JS 12/03/2015'],
  ['date of birth', 'the child J.S. (12/03/15) moved'],
  ['date of birth', 'pupil Jake, 12/3/15'],
  ['date of birth', 'Jake, aged 9, 12/3/15'],
  ['date of birth', 'Jake born 12/3/15'],
  ['NHS number', 'it is 9 4 3 4 7 6 5 9 1 9'],
  ['NHS number', 'it is 9-4-3-4-7-6-5-9-1-9 now'],
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
  'The Board met on 12/03/2026, and Tom on 12/3/26',
  'Child Protection conference 12/03/2026; child Health review 12/03/2026',
  'Babies born by 31 March are counted; children born after 1 September start later',
  'The idea was born in 2014, and the pilot in March',
  'The case was made on 12 March 2026',
  'Case numbers rose to 1200 in 2026, case number 3 of 12 is open',
  'child number 1200 families, family number 2024/25',
  'family numbers 2026; the family of 4821 households',
  'In no case 1234 letters were sent twice',
  'Scores 9 4 3 4 7 6 5 9 1 8 by workshop',
  'Scores 9 4 3 4 7 6 5 9 1 9 2 by workshop',
  'Ages 5 to 11 from 12/03/2026, pupils 12/03/2026',
  'Children aged 5 to 11 on 12/03/2026, and those aged 9 by 12/03/2026',
  'A child should wait no longer than 12 March 2026',
  'The girls group meets on 12/03/2026, the baby clinic 12/03/2026',
  'The case for 2026/27 is made, and case 2026/2027 closed',
])('nothing personal is seen in “%s”', text => {
  expect(sightingsIn(text)).toEqual([])
})

test('what was seen is refused with a sentence, and once confirmed is said to be confirmed', () => {
  expect(() => refusePersonal(['Visited at BS5 6DN', null], false)).toThrow(/a postcode.*Nothing is saved/)
  expect(refusePersonal(['Visited at BS5 6DN and BS5 6DP'], true)).toEqual(['postcode'])
  expect(refusePersonal(['Visited the hub'], false)).toEqual([])
})
