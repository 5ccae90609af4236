import { expect, test } from '@jest/globals'
import { changesIn, pauseBefore } from '../../tab/stream.ts'

const change = { boardId: 'b1', eventId: '7', itemIds: ['a1'] }
const spoken = `event: change\ndata: ${JSON.stringify(change)}\n\n`

test('a change that arrives in two pieces is heard once it is whole', () => {
  const first = changesIn(`: open\n\n${spoken.slice(0, 30)}`)
  expect(first.changes).toEqual([])
  expect(changesIn(first.rest + spoken.slice(30)).changes).toEqual([change])
})

test('heartbeats, and what is not understood, are no change', () => {
  const { changes, rest } = changesIn(
    `: heartbeat\n\nevent: change\ndata: {"board\n\nevent: other\ndata: 1\n\n`,
  )
  expect(changes).toEqual([])
  expect(rest).toBe('')
})

test('a lost line is tried again ever later, up to about half a minute', () => {
  expect([0, 1, 2, 10].map(attempt => pauseBefore(attempt, 0.5))).toEqual([1000, 2000, 4000, 30_000])
})
