import { expect, test } from '@jest/globals'
import { itemLine } from '../../../domain/chat/itemLine.ts'

test.each([
  ['accept A8?', 'accept A8'],
  ['accept A8 ?', 'accept A8'],
  ['accept A8 please?', 'accept A8'],
  ['accept A8 unless Helen objects', 'accept A8'],
  ['accept A8 if all nine agencies have signed', 'accept A8'],
  ['accept A8\nif all nine agencies have signed', 'accept A8'],
  ['accept A8 tomorrow', 'accept A8'],
  ['accept A15 but send me the list first', 'accept A15'],
  ['accept A15 well done, provided that the list is there', 'accept A15'],
  ['accept A8 subject to the list', 'accept A8'],
  ['accept A8 after the next meeting', 'accept A8'],
  ['A8 accept maybe', 'accept A8'],
  ['end challenge A8?', 'end challenge A8'],
  ['end challenge A8 once they answer', 'end challenge A8'],
  ['A13 take over?', 'A13 take over'],
  ['take over A13 if Grace leaves', 'A13 take over'],
  ['take A13?', 'A13 take over'],
  ['decline A13?', 'decline A13'],
  ['A13 resume?', 'A13 resume'],
  ['A13 resume if the money comes', 'A13 resume'],
  ['A13 withdraw?', 'A13 withdraw'],
  ['A13 hand to Grace?', 'A13 hand to Grace'],
  ['A13 waiting on A7?', 'A13 waiting on A7'],
  ['A13 no longer waiting on A7?', 'A13 no longer waiting on A7'],
  ['A13 done all nine signed?', 'A13 done because all nine signed'],
  ['A13 done all signed but police', 'A13 done because all signed but police'],
  ['A13 done all sent, unless police object', 'A13 done because all sent, unless police object'],
  ['return A8 which nine?', 'return A8 because which nine'],
  ['return A8 because the list is not signed?', 'return A8 because the list is not signed'],
  ['return A8 not signed by two', 'return A8 because not signed by two'],
  [
    'cancel A21 another board does it from next year',
    'cancel A21 because another board does it from next year',
  ],
  ['A17 on hold staff come back when it is May', 'A17 hold because staff come back when it is May'],
])('%j decides nothing: it is doubted, and %j is offered', (typed, meant) => {
  expect(itemLine(typed)).toEqual({ kind: 'doubt', doubt: expect.any(String), meant })
})

test.each([
  'A8 accept no',
  'accept A8 not yet',
  'accept A8 – don’t',
  'return A8?',
  'return A8 if nobody signs',
  'return A8 maybe',
  'cancel A21?',
  'A21 cancelled?',
  'A21 cancel if the trust leaves',
  'cancel A21 no',
  'A17 on hold?',
  'A17 on hold tomorrow',
  'reopen A2?',
  'reopen A2 when they ask',
  'A3 done?',
  'A3 done tomorrow',
  'A3 done soon',
  'A3 done next week',
  'A3 done when police sign',
  'A3 done if the chair agrees',
  'A3 done unless police object',
  'A3 done once signed',
  'A3 done but for the police',
])('%j decides nothing: it is doubted, and what would is said in words', typed => {
  expect(itemLine(typed)).toMatchObject({
    kind: 'doubt',
    doubt: expect.stringMatching(/send “/),
    meant: null,
  })
})

test.each([
  ['accept A8 – well done', 'accept', 'well done'],
  ['accept A8 no objections', 'accept', 'no objections'],
  ['accept A8 please', 'accept', 'please'],
  [
    'accept A8 because all nine signed once the trust had',
    'accept',
    'because all nine signed once the trust had',
  ],
  ['return A8 because the list is not signed', 'return', 'because the list is not signed'],
  ['return A8 two are missing', 'return', 'two are missing'],
  ['cancel A21 because if we wait nobody pays', 'cancel', 'because if we wait nobody pays'],
  ['A17 on hold until the trust signs', 'hold', 'until the trust signs'],
  ['A17 on hold because we will know next week', 'hold', 'because we will know next week'],
  ['take over A13 from Monday', 'take over', 'from Monday'],
  ['decline A13 no room before May', 'decline', 'no room before May'],
  ['A3 done it took long, but all nine have signed', 'done', 'it took long, but all nine have signed'],
  [
    'A3 done because all signed but the police, who need not',
    'done',
    'because all signed but the police, who need not',
  ],
  ['challenge A8 green, with no agency signed?', 'challenge', 'green, with no agency signed?'],
])('%j is decided: it asks to %s', (typed, kind, words) => {
  expect(itemLine(typed)).toEqual({ kind, reference: expect.any(String), words })
})
