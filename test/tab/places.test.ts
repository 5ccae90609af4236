import { expect, test } from '@jest/globals'
import type { Document } from '../../domain/reading/document.ts'
import { placesMeant, placesOf, portionOf, stoodIn } from '../../tab/reading/places.ts'

const line = (place: string): Document['blocks'][number] => ({
  kind: 'line',
  place,
  line: { style: { as: 'text' }, text: place },
})
const row = (place: string) => ({ place, cells: [] })
const document: Document = {
  fileName: 'strategy.txt',
  blocks: [
    line('line 1'),
    { kind: 'table', place: 'line 2', rows: [row('line 2'), row('line 3'), row('line 4')] },
    line('line 6'),
  ],
}

test('words that span places mean every place between them', () => {
  const places = placesOf(document)
  expect(placesMeant('line 3', places)).toEqual(['line 3'])
  expect(placesMeant('line 1 to line 3', places)).toEqual(['line 1', 'line 2', 'line 3'])
  expect(placesMeant('line 9', places)).toEqual([])
})

test('a long document is shown around the place that is looked at, and says how much is not', () => {
  const { blocks, before, after } = portionOf(document, 'line 4', 2)
  expect(placesOf({ ...document, blocks })).toEqual(['line 3', 'line 4'])
  expect([before, after]).toEqual([2, 1])
})

test('a line that was joined across a page is found in both of its parts', () => {
  const read = 'Multi-agency data is to be included within the quarterly performance report to the Board'
  expect(stoodIn('Multi-agency data is to be included within the quarterly performance', read)).toBe(true)
  expect(stoodIn('• MULTI-AGENCY DATA is to be included within the quarterly performance report', read)).toBe(
    true,
  )
  expect(stoodIn('Training is offered to all partners', read)).toBe(false)
  expect(stoodIn('', read)).toBe(false)
})
