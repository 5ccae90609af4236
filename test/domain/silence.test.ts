import { expect, test } from '@jest/globals'
import { refuseSilence, wordsOrNone } from '../../domain/silence.ts'

test.each(['', '  ', '?', '…', '– . !', 'because', 'Because…', 'because of', '“”', '-> '])(
  '%j says nothing, and is no reason',
  words => {
    expect(wordsOrNone(words)).toBeNull()
    expect(() => refuseSilence(words, 'reason', 'Say why.')).toThrow('Say why.')
  },
)

test.each(['no', '9', 'because x', '👍', '署名済み', ' the list is not signed? '])(
  '%j says something',
  words => {
    expect(refuseSilence(words, 'reason', 'Say why.')).toBe(words.trim())
  },
)

test('as many marks as a request can hold are read at once', () => {
  const start = performance.now()
  expect(wordsOrNone(`${'?! '.repeat(200_000)}x`)).not.toBeNull()
  expect(performance.now() - start).toBeLessThan(500)
})
