import { expect, test } from '@jest/globals'
import { itemLine } from '../../../domain/chat/itemLine.ts'

test.each([
  'slipped to 30 April because police are late',
  'has slipped to 30 April because police are late',
  'deadline moved to 30 April because police are late',
  'deadline is now 30 April because police are late',
  'deadline: 30 April because police are late',
  'target date 30 April because police are late',
  'new date 30 April because police are late',
  'new deadline 30 April because police are late',
  'push back to 30 April because police are late',
  'pushed back until 30 April because police are late',
  'revised due date 30 April because police are late',
  'due date moved to 30 April because police are late',
  'due date has slipped to 30 April because police are late',
  'moved from 31 March to 30 April because police are late',
  'completion date 30 April because police are late',
  'will slip to 30 April because police are late',
  'by 30 April because police are late',
  '30 April because police are late',
  'expected by 30 April because police are late',
  'extended to 30 April police are late',
  'slipped to 30 April because police are late?',
])('“A12 %s” would move no day as a report: it is doubted, and the day is offered with its reason', words => {
  expect(itemLine(`A12 ${words}`)).toMatchObject({
    kind: 'doubt',
    meant: 'A12 due 30 April because police are late',
  })
})

test.each([
  ['a10 deadline 30 April since police', 'A10 due 30 April since police'],
  ['A12 revised due date 30 April 2027 because x', 'A12 due 30 April 2027 because x'],
  ['A12 amber 60% slipped to 30 April because x', 'A12 amber 60%\nA12 due 30 April because x'],
  ['A12 delayed until next Friday', 'A12 due next Friday'],
  ['push A12 back to 30 April because x', 'A12 due 30 April because x'],
  ['move A12 deadline to 30 April because x', 'A12 due 30 April because x'],
  ['extend the deadline of A12 to 30 April because x', 'A12 due 30 April because x'],
  ['A12 deadline 31 Marhc', 'A12 due 31 March'],
])('for %j it offers %j', (typed, meant) => {
  expect(itemLine(typed)).toMatchObject({ kind: 'doubt', meant })
})

test.each([
  'deadline missed',
  'on 3 May we met the trust',
  '3 May meeting went well',
  'date agreed with the trust',
  'moved to the new system',
  'moved from amber to the next stage',
  'extended to 30 schools',
  'target is 90 families',
  'set up the group on 3 May',
  'pushed for more staff',
  'expected growth was met',
  'delayed by 3 weeks',
])('“A12 %s” leads to no day: it is a report', words => {
  expect(itemLine(`A12 ${words}`)).toMatchObject({ kind: 'report', report: { words } })
})
