import { expect, test } from '@jest/globals'
import { areaOf, endsOf, outlineOf, pointOf, sidesOf } from '../../tab/matrix/radar.ts'

const ends = { from: 0, to: 4 }
const at = (score: number | null, axis: number) => (score === null ? null : pointOf(score, axis, 5, ends))

test('a nought is a step from the middle, where nothing is drawn, and the highest is the farthest', () => {
  const heights = [0, 1, 2, 3, 4].map(score => pointOf(score, 0, 5, ends).y)
  expect(heights).toEqual(heights.toSorted((one, other) => other - one))
  expect(heights[0]).toBeLessThan(175)
})

test('no line goes to or comes from what is not recorded', () => {
  const all = [2, 3, 1, 2, 4].map(at)
  expect(sidesOf(all)).toHaveLength(5)
  const without = [2, 3, null, 2, 4].map(at)
  expect(sidesOf(without)).toEqual([
    [without[0], without[1]],
    [without[3], without[4]],
    [without[4], without[0]],
  ])
  expect(outlineOf([null, 3, null, 2, null].map(at))).toBe('')
  expect(areaOf([null, null, null, null, null])).toBe('')
})

test('where nobody says what scores are out of, the highest of them fits', () => {
  expect(endsOf(null, [2, null])).toEqual({ from: 0, to: 4 })
  expect(endsOf(null, [7])).toEqual({ from: 0, to: 7 })
  expect(endsOf({ from: 1, to: 4 }, [2])).toEqual({ from: 1, to: 4 })
})
