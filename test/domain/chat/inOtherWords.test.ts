import { expect, test } from '@jest/globals'
import { itemLine } from '../../../domain/chat/itemLine.ts'

test.each([
  ['A12 propose closure signed by all nine', 'signed by all nine'],
  ['A12 propose closure: signed by all nine', 'signed by all nine'],
  ['propose closure A12 signed by all nine', 'signed by all nine'],
  ['propose closure of A12: signed by all nine', 'signed by all nine'],
  ['A12 propose closure', ''],
])('%j proposes closure, in the product’s own words', (typed, words) => {
  expect(itemLine(typed)).toEqual({ kind: 'done', reference: 'A12', words })
})

test.each([
  ['A12 completed all signed', 'A12 done all signed'],
  ['A12 finished yesterday, all sent', 'A12 done yesterday, all sent'],
  ['A12 completed on 8 January by the trust', 'A12 done on 8 January by the trust'],
  ['A12 has been completed in full, minutes attached', 'A12 done in full, minutes attached'],
  ['A12 can be closed, all nine signed', 'A12 done all nine signed'],
  ['A12 please close: all nine signed', 'A12 done all nine signed'],
  ['A12 ready for closure because all nine signed', 'A12 done because all nine signed'],
  ['A12 mark as done – minutes of 3 January', 'A12 done minutes of 3 January'],
  ['A12 requesting closure, all nine signed', 'A12 done all nine signed'],
  ['approve A12', 'accept A12'],
  ['approve A12?', 'accept A12'],
  ['Approve the closure of A12, well done', 'accept A12 well done'],
  ['A12 approve', 'accept A12'],
  ['A12 approve please', 'accept A12'],
  ['reject A12 because two missing', 'return A12 because two missing'],
  ['reject A12 two missing', 'return A12 because two missing'],
  ['A12 reject because two missing', 'return A12 because two missing'],
  ['approve A12 unless Helen objects', 'accept A12'],
])('%j comes near: %j is offered, with what was said', (typed, meant) => {
  expect(itemLine(typed)).toMatchObject({ kind: 'doubt', meant })
})

test.each([
  'A12 close it please',
  'A12 can be closed',
  'A12 can we close it?',
  'A12 mark it complete',
  'reject A12',
  'A12 reject.',
])('%j lacks what shows it, or why: what to send is said', typed => {
  expect(itemLine(typed)).toMatchObject({
    kind: 'doubt',
    doubt: expect.stringContaining('Send “'),
    meant: null,
  })
})

test.each([
  'completed the survey with 40 schools',
  'completed all visits but two',
  'finished the first draft',
  'close to completion',
  'can close the gap by May',
  'closed on Mondays',
  'the clinic can be closed',
  'approved by the cabinet',
  'reject rates are up',
  'cannot be closed yet',
  'is ready to start',
  'should be complete by May',
  'completed yesterday’s visits',
])('“A12 %s” tells how it goes', words => {
  expect(itemLine(`A12 ${words}`)).toMatchObject({ kind: 'report', report: { words } })
})
