import { expect, test } from '@jest/globals'
import { meantBy } from '../../../domain/chat/meant.ts'

const threads = ['Engaging parents', 'The best start in life', 'Language for life', 'Smarter working']
const meant = (typed: string) => meantBy(typed, threads, name => [name])

test.each(['The best start in life', 'best start in life', 'BEST START', 'start life', 'best sta'])(
  '%j means one thread for certain',
  typed => {
    expect(meant(typed)).toEqual({ certain: ['The best start in life'], near: [] })
  },
)

test('a word that two names share means both, and neither for certain', () => {
  expect(meant('life').certain).toEqual(['The best start in life', 'Language for life'])
})

test.each(['best strat', 'the bset start', 'smater working'])('%j only comes near one', typed => {
  const { certain, near } = meant(typed)
  expect([certain.length, near.length]).toEqual([0, 1])
})

test.each(['', 'the', '???', 'housing', 'x'.repeat(40_000)])('%j means none', typed => {
  expect(meant(typed)).toEqual({ certain: [], near: [] })
})

test('accents and apostrophes do not stand between a person and their name', () => {
  expect(meantBy('oneill', ['Zoë O’Neill'], name => [name]).certain).toEqual(['Zoë O’Neill'])
  expect(meantBy('zoe', ['Zoë O’Neill'], name => [name]).certain).toEqual(['Zoë O’Neill'])
})
