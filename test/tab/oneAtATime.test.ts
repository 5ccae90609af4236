import { expect, test } from '@jest/globals'
import { oneAtATime } from '../../tab/oneAtATime.ts'

test('a burst of changes costs two looks, and the second begins after the last change', async () => {
  const ends: (() => void)[] = []
  const look = oneAtATime(() => new Promise<void>(resolve => void ends.push(resolve)))
  look()
  look()
  look()
  expect(ends).toHaveLength(1)
  ends[0]?.()
  await Promise.resolve()
  expect(ends).toHaveLength(2)
  ends[1]?.()
  await Promise.resolve()
  expect(ends).toHaveLength(2)
})
