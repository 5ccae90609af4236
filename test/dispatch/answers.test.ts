import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { isFirstHearing } from '../../bot/store/heard.ts'
import type { Store } from '../../bot/store/store.ts'
import { answeredBy, conversationLimits } from '../../domain/throttle.ts'
import { storeInMemory } from '../support/stores.ts'
import { channelId, type FollowedBoard, followedBoard } from './followedBoard.ts'

let store: Store
let board: FollowedBoard
beforeAll(async () => {
  store = await storeInMemory()
})
beforeEach(async () => {
  board = await followedBoard(store, { actions: 40 })
  await board.pass(0)
})
afterEach(() => board.teams.close())
afterAll(() => store.close())

/** So many people speak in a conversation at once; answers when each of them has heard the bot, in milliseconds. */
async function speak(people: number, conversation = `${channelId};7`): Promise<number[]> {
  const { tenantId, clock } = board
  for (let n = 0; n < people; n += 1) {
    const key = { tenantId, conversationId: conversation, activityId: `${clock.now} ${n}` }
    await isFirstHearing(store.db, key, clock.now)
  }
  return answeredBy(Array(people).fill(inMs(clock.now)), conversationLimits)
}

test('posts give way to those who speak in the channel, and both together keep within its limits', async () => {
  await board.report('A1', { rag: 'red' })
  board.clock.now = '2027-01-04T10:05:00Z'
  const answered = await speak(20)
  const already = board.teams.requests.length
  await board.pass(0)
  const posted = board.teams.requests.slice(already).map(({ at }) => inMs(at))
  expect(posted.length).toBeGreaterThan(0)
  expect(Math.min(...posted)).toBeGreaterThan(Math.max(...answered))
  const all = [...answered, ...posted].sort((one, other) => one - other)
  for (const { count, withinMs } of conversationLimits)
    expect(all.filter((at, n) => (all[n + count] ?? Infinity) - at <= withinMs)).toEqual([])
})

test('a burst of posts leaves room for whoever speaks while it is said', async () => {
  for (let n = 1; n <= 40; n += 1) await board.report(`A${n}`, { rag: 'red' })
  const already = board.teams.requests.length
  await board.pass()
  const posted = board.teams.requests.slice(already).map(({ at }) => inMs(at))
  expect(posted.length).toBeGreaterThan(4)
  expect(posted.filter((at, n) => (posted[n + 5] ?? Infinity) - at <= 1_000)).toEqual([])
})

test('those who speak elsewhere hold no post back, until a tenant has as many of them as it may', async () => {
  await board.report('A1', { rag: 'red' })
  board.clock.now = '2027-01-04T10:05:00Z'
  await speak(20, 'elsewhere;')
  await board.pass(0)
  expect(board.said()[0]?.at).toBe('2027-01-04T10:05:00Z')
  await board.report('A2', { rag: 'red' })
  board.clock.now = '2027-01-04T10:10:00Z'
  await speak(25, 'elsewhere;')
  await board.pass(0)
  expect(board.said()[1]?.at).toBe('2027-01-04T10:10:01.001Z')
})

function inMs(at: string): number {
  return Temporal.Instant.from(at).epochMilliseconds
}
