import { expect, test } from '@jest/globals'
import { nearMiss, phraseOf } from '../../../domain/chat/nearMiss.ts'

const phrases = ['status', 'my actions', 'help']

test.each([
  ['statsu', 'status'],
  ['my actoins', 'my actions'],
  ['A1O', 'A10'],
  ['AI2 amber', 'A12 amber'],
  ['#12', 'A12'],
  ['due next week?', 'due this week'],
  ['hepl', 'help'],
  ['A12amber 60%', 'A12 amber 60%'],
  ['12 amber 60% waiting', 'A12 amber 60% waiting'],
  ['#12 red', 'A12 red'],
  ['show me A12, please', 'A12'],
  ['please mark action 12 as red', 'A12 red'],
  ['no change for A12', 'A12 no change'],
  ['nochange A12', 'A12 no change'],
  ['undo A12', 'undo'],
  ['🔴 A12', 'A12 red'],
  ['can you mark A12 as amber please', 'A12 amber'],
])('%j comes near %j', (typed, meant) => {
  expect(nearMiss(typed, phrases)).toBe(meant)
})

test.each([
  'tell me a joke',
  'we met 12 families',
  'covid 19',
  'AI is useful',
  'Coil 2',
  '',
  'x'.repeat(20_000),
])('%j comes near nothing', typed => {
  expect(nearMiss(typed, phrases)).toBeNull()
})

test('a phrase is the same in any case, with any ending, and asked politely', () => {
  expect(phraseOf('My actions?!')).toBe('my actions')
  expect(phraseOf('Show me the reds, please.')).toBe('reds')
})

test.each([
  ['chalenge A12 why green?', 'challenge A12 why green?'],
  ['acept A12', 'accept A12'],
  ['retrun A12 because two are missing', 'return A12 because two are missing'],
])('%j comes near %j, with every word after it', (typed, meant) => {
  expect(nearMiss(typed, phrases)).toBe(meant)
})
