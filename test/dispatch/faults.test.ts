import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { followHere, lookAtFollowing } from '../../bot/acts/following.ts'
import { speaker } from '../../bot/chat/speaker.ts'
import { sayWhatIsDue } from '../../bot/dispatch/boardPosts.ts'
import { settleLapsed } from '../../bot/dispatch/lapsed.ts'
import type { Delivery } from '../../bot/store/deliveries.ts'
import type { Store } from '../../bot/store/store.ts'
import { storeInMemory } from '../support/stores.ts'
import { channelId, type FollowedBoard, followedBoard, meet, wordsOf } from './followedBoard.ts'

let store: Store
let board: FollowedBoard
beforeAll(async () => {
  store = await storeInMemory()
})
beforeEach(async () => {
  board = await followedBoard(store, { actions: 12 })
  await board.pass(0)
})
afterEach(() => board.teams.close())
afterAll(() => store.close())

/** The ledger's last word on changes. */
async function ledger(): Promise<Delivery[]> {
  const { deliveries } = await lookAtFollowing(board.desk, board.as(board.chair))
  return deliveries.filter(({ kind }) => kind === 'changes')
}

const times = () => board.said().map(({ at }) => at)

test('asked to wait, it waits as long as it was asked to, and then says it once', async () => {
  board.teams.faults.push({ status: 429, retryAfter: 90 })
  await board.report('A1', { rag: 'red' })
  await board.pass(0)
  expect(times()).toEqual(['2027-01-04T10:02:30Z'])
  expect(await ledger()).toMatchObject([{ state: 'delivered', tries: 1 }])
})

test.each([429, 412, 502, 504])('%d without saying how long is tried again with back-off', async status => {
  board.teams.faults.push({ status }, { status }, { status })
  await board.report('A1', { rag: 'red' })
  await board.pass(0)
  expect(times()).toEqual(['2027-01-04T10:01:14Z'])
  expect(await ledger()).toMatchObject([{ state: 'delivered', tries: 3 }])
})

test('an outage of hours loses nothing and doubles nothing', async () => {
  for (let n = 0; n < 20; n += 1) board.teams.faults.push({ status: 502, code: 'BadGateway' })
  await board.report('A1', { rag: 'red' })
  await board.pass(0)
  expect(board.said().map(wordsOf)).toEqual([expect.stringContaining('A1 moved from Green to Red')])
  expect(await ledger()).toMatchObject([{ state: 'delivered', tries: 20 }])
  expect(board.clock.now > '2027-01-04T14:00:00Z').toBe(true)
})

test('after a day of outage what waited is one post with what came after it', async () => {
  for (let n = 0; n < 40; n += 1) board.teams.faults.push({ status: 503, code: 'ServiceUnavailable' })
  await board.report('A1', { rag: 'amber' })
  board.clock.now = '2027-01-04T10:01:00Z'
  await sayWhatIsDue(board.office, board.key)
  await board.report('A1', { rag: 'red' })
  await board.report('A2', { rag: 'red' })
  await board.pass(0)
  const [words = '', ...more] = board.said().map(wordsOf)
  expect(words).toContain('A1 moved from Green to Red')
  expect(words).toContain('A2 moved from Green to Red')
  expect(more).toEqual([])
  expect(await ledger()).toMatchObject([
    { state: 'delivered' },
    { state: 'refused', reason: '503 ServiceUnavailable' },
  ])
})

test('what the platform would not take for a week is given up, and does not stand in the way of what follows', async () => {
  board.teams.faults.push({ status: 502, code: 'BadGateway' }, { status: 502, code: 'BadGateway' })
  await board.report('A1', { rag: 'red' })
  board.clock.now = '2027-01-04T10:01:00Z'
  await sayWhatIsDue(board.office, board.key)
  board.clock.now = '2027-01-12T10:01:00Z'
  await sayWhatIsDue(board.office, board.key)
  expect(await ledger()).toMatchObject([{ state: 'refused', reason: '502 BadGateway' }])
  await board.report('A2', { rag: 'red' })
  await board.pass()
  expect(board.said().map(wordsOf)).toEqual([expect.stringContaining('A2 moved from Green to Red')])
})

test.each([
  [403, 'BotNotInConversationRoster'],
  [403, 'MessageWritesBlocked'],
  [404, 'ConversationNotFound'],
])('%d %s ends the posts there, and the reason is kept for the coordinator', async (status, code) => {
  board.teams.faults.push({ status, code })
  await board.report('A1', { rag: 'red' })
  await board.pass(0)
  await board.report('A2', { rag: 'red' })
  await board.pass()
  expect(board.said()).toEqual([])
  const { following } = await lookAtFollowing(board.desk, board.as(board.coordinator))
  expect(following?.stopped).toMatchObject({ status, reason: code })
  expect(await ledger()).toMatchObject([{ state: 'refused', status, reason: code }])
  await followHere(board.desk, board.as(board.chair), { id: channelId, name: null })
  await board.report('A3', { rag: 'red' })
  await board.pass()
  // What was announced meanwhile is not said late; the board stands there anew as it is now, and the old post says so.
  expect(board.said().map(wordsOf)).toEqual([expect.stringContaining('A3 moved from Green to Red')])
  const [old, ended, anew, ...then] = board.status()
  expect([old?.did, ended?.did, anew?.did]).toEqual(['post', 'update', 'post'])
  expect(ended?.activityId).toBe(old?.activityId)
  expect(ended && wordsOf(ended)).toContain('posted anew in this channel')
  expect(then.every(({ activityId }) => activityId === anew?.activityId)).toBe(true)
  expect((await ledger()).map(({ state }) => state)).toEqual(['delivered', 'refused'])
})

test('a post that is too large is said in smaller ones, and nothing of it is lost', async () => {
  board.teams.faults.push({ status: 413, code: 'MessageSizeTooBig' }, { status: 413 })
  for (let n = 1; n <= 6; n += 1) await board.report(`A${n}`, { rag: 'red' })
  await board.pass(0)
  const words = board.said().map(wordsOf).join('\n')
  for (let n = 1; n <= 6; n += 1) expect(words).toContain(`A${n} moved from Green to Red`)
  expect(board.said().map(({ did }) => did)).toEqual(['post', 'reply', 'reply'])
})

test.each([['lost answer' as const], ['no answer' as const]])(
  'after a %s it is unknown whether it was said: the ledger says so, and it is not said again',
  async fault => {
    board.teams.faults.push(fault)
    await board.report('A1', { rag: 'red' })
    await board.pass(0)
    await board.pass(86_400)
    expect(await ledger()).toMatchObject([{ state: 'unknown' }])
    expect(board.teams.requests.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(3)
    expect(board.said().length).toBe(fault === 'lost answer' ? 1 : 0)
    await board.report('A1', { rag: 'amber' })
    await board.pass()
    expect(board.said().at(-1)?.did).toBe('post')
  },
)

test('a platform that nobody reaches is tried again later', async () => {
  await meet(board, 'http://127.0.0.1:1')
  await board.report('A1', { rag: 'red' })
  board.clock.now = '2027-01-04T10:01:00Z'
  expect(await sayWhatIsDue(board.office, board.key)).toBe('2027-01-04T10:01:02Z')
  await meet(board, board.teams.url)
  await board.pass(2)
  expect(board.said()).toHaveLength(1)
})

test('a reply to a post that somebody deleted begins a thread of its own', async () => {
  await board.report('A1', { rag: 'amber' })
  await board.pass(0)
  board.teams.faults.push({ status: 404, code: 'ActivityNotFoundInConversation' })
  await board.report('A1', { rag: 'red' })
  await board.pass(0)
  expect(board.said().map(({ did }) => did)).toEqual(['post', 'post'])
})

test('the standing post is posted anew where somebody deleted it', async () => {
  board.teams.faults.push('taken', { status: 404, code: 'ActivityNotFoundInConversation' })
  await board.report('A1', { rag: 'amber' })
  await board.pass(0)
  await board.report('A2', { rag: 'amber' })
  await board.pass(0)
  const [first, second, third] = board.status()
  expect([first, second, third].map(each => each?.did)).toEqual(['post', 'post', 'update'])
  expect(third?.activityId).toBe(second?.activityId)
})

test('what was being sent when the server stopped is unknown, and is not sent again by itself', async () => {
  await board.report('A1', { rag: 'red' })
  board.clock.now = '2027-01-04T10:01:00Z'
  const stopped = {
    ...board.office,
    speaker: { ...board.office.speaker, post: () => Promise.reject('gone') },
  }
  await expect(sayWhatIsDue(stopped, board.key)).rejects.toBe('gone')
  expect(await ledger()).toMatchObject([{ state: 'sending' }])
  await board.pass(30)
  expect(await ledger()).toMatchObject([{ state: 'sending' }])
  await settleLapsed(board.office.desk, 0)
  await board.pass(3600)
  expect(await ledger()).toMatchObject([{ state: 'unknown', reason: expect.stringMatching(/stopped/) }])
  expect(board.said()).toEqual([])
})

test('without a registration of the bot nobody but this machine is spoken to', async () => {
  const place = { channelId, tenantId: 'x', serviceUrl: 'https://smba.trafficmanager.net/uk/', botId: '28:b' }
  const outcome = await speaker(null, () => {}).post(place, { text: 'Hello' })
  expect(outcome).toMatchObject({ kind: 'refused', status: 0 })
})
