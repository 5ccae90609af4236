import { expect, test } from '@jest/globals'
import { itemLine } from '../../../domain/chat/itemLine.ts'

test.each([
  ['A12 on hold because no funding', 'hold', 'because no funding'],
  ['put A12 on hold', 'hold', ''],
  ['hold A12 until the trust signs', 'hold', 'until the trust signs'],
  ['A12 resume', 'resume', ''],
  ['A12 off hold', 'resume', ''],
  ['A12 cancelled', 'cancel', ''],
  ['cancel A12 because another board does it', 'cancel', 'because another board does it'],
  ['A12 reopened: one has not signed', 'reopen', 'one has not signed'],
  ['A12 not done after all', 'withdraw', ''],
  ['withdraw the closure of A12', 'withdraw', ''],
  ['A12 no longer waiting on A7', 'unlink', 'A7'],
  ['withdraw my challenge of A12', 'end challenge', ''],
])('%j asks to %s', (typed, kind, words) => {
  expect(itemLine(typed)).toEqual({ kind, reference: 'A12', words })
})

test.each([
  'cancelled the visit in May',
  'hold the meeting in June',
  'resumed visits',
  'reopened the hub in Leigh',
  'no longer waiting for the police',
  'not waiting for anybody',
  'withdraw from the pilot',
  'a 12 week programme',
  'status of the pilot is unclear',
  'no change since the last meeting',
])('“A12 %s” tells how it goes, and asks for nothing', words => {
  expect(itemLine(`A12 ${words}`)).toEqual({ kind: 'report', reference: 'A12', report: { words } })
})

test('a line in curly quotes keeps none of them in its words', () => {
  expect(itemLine('“A12 amber”')).toMatchObject({ report: { rag: 'amber' } })
  expect(itemLine('“A12 amber waiting”')).toMatchObject({ report: { words: 'waiting' } })
  expect(itemLine('A12 amber the trust said “no”')).toMatchObject({
    report: { words: 'the trust said “no”' },
  })
})
