import { expect, test } from '@jest/globals'
import { chipsOf, offersFor, withoutChip } from '../../tab/list/filters.ts'

const nameOf = (itemId: string) => (itemId === 't1' ? 'Smarter working' : 'Something')

test('each filter is a chip in words, and taking it away widens the list again', () => {
  const filters = { kind: 'action', open: true, rag: 'red', within: 't1' } as const
  expect(chipsOf(filters, nameOf).map(chip => chip.words)).toEqual(['Open', 'Red', 'Smarter working'])
  expect(withoutChip(filters, 'rag')).toEqual({ kind: 'action', open: true, within: 't1' })
})

test('a filter that is chosen is not offered again', () => {
  const words = offersFor({ kind: 'action', open: true, late: true }).map(offer => offer.words)
  expect(words).not.toContain('Late')
  expect(words).toContain('Mine')
})
