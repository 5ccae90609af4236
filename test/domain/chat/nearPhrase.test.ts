import { expect, test } from '@jest/globals'
import { itemLine } from '../../../domain/chat/itemLine.ts'

test.each([
  ['A18 deu 31 March because the school is late', 'A18 due 31 March because the school is late'],
  ['A18 du 31 March because police late', 'A18 due 31 March because police late'],
  ['A18 deu next Friday because late', 'A18 due next Friday because late'],
  ['A11 waitng on A7', 'A11 waiting on A7'],
  ['A11 wiating on A7', 'A11 waiting on A7'],
  ['A11 wating for A7', 'A11 waiting for A7'],
  ['A11 no longer wating on A7', 'A11 no longer waiting on A7'],
  ['A18 hnd to Grace', 'A18 hand to Grace'],
  ['A18 handto Grace', 'A18 hand to Grace'],
  ['A18 hand too Grace', 'A18 hand to Grace'],
  ['A9 onhold because x is late', 'A9 on hold because x is late'],
  ['A9 on hodl because x is late', 'A9 on hold because x is late'],
  ['A9 resmue', 'A9 resume'],
  ['A9 tkae over', 'A9 take over'],
  ['A9 cancle because nobody came', 'A9 cancel because nobody came'],
  ['A3 green last month, red since Monday', 'A3 red was green last month, red since Monday'],
  ['A13 green until last week, now red', 'A13 red was green until last week, now red'],
  ['A13 60% last month, 40% now', 'A13 40% was 60% last month, 40% now'],
])('%j is no report: it is asked back as %j', (typed, meant) => {
  expect(itemLine(typed)).toMatchObject({ kind: 'doubt', meant })
})

test.each([
  'A12 had to wait for the police',
  'A12 hard to say what they want',
  'A12 waiting for the police to sign',
  'A12 the due diligence is late',
  'A12 amber last week was quiet',
  'A12 red until the grant comes',
  'A12 hand towels are ordered',
  'A12 presume it is fine',
  'A12 dues were paid in March',
])('%j comes near a verb and is a report all the same', typed => {
  expect(itemLine(typed)).toMatchObject({ kind: 'report' })
})

test('a courtesy after a reference is a look, and no report', () => {
  expect(itemLine('action A13 please')).toEqual({ kind: 'look', reference: 'A13' })
})
