import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { localTenant } from '../../bot/api/identity.ts'
import { chat } from '../../bot/chat/chat.ts'
import type { SamplePerson } from '../../bot/sample/people.ts'
import type { Store } from '../../bot/store/store.ts'
import type { PostsPage } from '../../domain/views/postsPage.ts'
import { cardOf, complaintsAbout, seen } from '../chat/seen.ts'
import { apiOf } from '../support/http.ts'
import { storeInMemory } from '../support/stores.ts'
import { channelId, type FollowedBoard, followedBoard } from './followedBoard.ts'

let store: Store
let board: FollowedBoard
beforeAll(async () => {
  store = await storeInMemory()
})
beforeEach(async () => {
  board = await followedBoard(store)
  await board.pass(0)
})
afterEach(() => board.teams.close())
afterAll(() => store.close())

async function status(by: SamplePerson) {
  const { desk, tenantId, teams } = board
  const conversation = {
    kind: 'personal' as const,
    id: by.personId,
    threadId: null,
    teamId: null,
    name: null,
  }
  const answer = await chat({ desk, tabAddress: null, log: console.error }).hear({
    from: { tenantId, personId: by.personId },
    conversation: { ...conversation, serviceUrl: teams.url, botId: '28:bot' },
    activityId: '',
    text: 'status',
  })
  expect(answer && complaintsAbout(cardOf(answer))).toEqual([])
  return answer ? seen(answer) : ''
}

test('who decides where the board posts is told on the status card that it was stopped, and how to begin again', async () => {
  board.teams.faults.push({ status: 403, code: 'BotNotInConversationRoster' })
  await board.report('A1', { rag: 'red' })
  await board.pass()
  for (const who of [board.chair, board.coordinator]) {
    const words = await status(who)
    expect(words).toMatch(
      /Posting to.*Early Help.*stopped on Mon 4 Jan: Teams does not let the bot speak there any more\./s,
    )
    expect(words).toContain('Say “follow here” there again')
  }
  expect(await status(board.performance)).not.toMatch(/Posting to/)
})

test('of a post that may not have arrived, and of one that was refused, the status card tells for a week', async () => {
  board.teams.faults.push('lost answer', 'taken', { status: 400, code: 'BadSyntax' })
  await board.report('A1', { rag: 'red' })
  await board.pass()
  await board.report('A2', { rag: 'red' })
  await board.pass()
  const words = await status(board.chair)
  expect(words).toContain('1 post of the last week may not have arrived')
  expect(words).toContain('Teams refused 1 post of the last week')
  expect(JSON.stringify(board.status())).not.toMatch(/may not have arrived/)
  board.clock.now = '2027-01-12T10:00:00Z'
  expect(await status(board.chair)).not.toMatch(/may not have arrived|Teams refused/)
})

test('an outage that is over is no trouble any more', async () => {
  for (let n = 0; n < 40; n += 1) board.teams.faults.push({ status: 503 })
  await board.report('A1', { rag: 'red' })
  await board.pass()
  expect(board.said()).toHaveLength(1)
  expect(await status(board.chair)).not.toMatch(/may not have arrived|Teams refused/)
})

test('the ledger is read over the API by who may follow, without the platform’s ids', async () => {
  await board.teams.close()
  board = await followedBoard(store, { tenant: localTenant })
  await board.pass(0)
  board.teams.faults.push({ status: 400, code: 'BadSyntax' })
  await board.report('A1', { rag: 'red' })
  await board.pass()
  const as = ({ personId }: SamplePerson) => ({ 'acting-as': personId })
  const local = await apiOf(board)
  const read = await local.ask<PostsPage>('GET', `/boards/${board.boardId}/posts`, undefined, as(board.chair))
  expect(read.status).toBe(200)
  expect(read.body.following).toMatchObject({ name: 'Early Help', stopped: null })
  expect(read.body.posts.find(({ kind }) => kind === 'changes')).toMatchObject({
    state: 'refused',
    status: 400,
    reason: 'BadSyntax',
  })
  expect(JSON.stringify(read.body)).not.toContain(channelId)
  const refused = await local.ask('GET', `/boards/${board.boardId}/posts`, undefined, as(board.performance))
  expect(refused.status).toBe(403)
  await local.close()
})
