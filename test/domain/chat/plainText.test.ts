import { expect, test } from '@jest/globals'
import { plainText } from '../../../domain/chat/plainText.ts'

test('spaces of every kind are spaces, and lines stay lines', () => {
  expect(plainText('\u00a0A12\u2009amber \r\n\u202fA13\tred\u2028A14 ')).toBe('A12 amber\nA13 red\nA14')
})

test('what cannot be seen is gone: overrides of direction, zero-width spaces, control characters', () => {
  expect(plainText('A12 \u202egreen\u202c\u200b am\u0000ber\ufeff')).toBe('A12 green amber')
})

test('half an emoji is replaced, because PostgreSQL would refuse it; whole ones stay whole', () => {
  expect(plainText('ok \ud83d')).toBe('ok \ufffd')
  expect(plainText('👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿')).toBe('👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿')
})
