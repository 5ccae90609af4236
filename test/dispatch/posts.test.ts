import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { answerChallenge, raiseChallenge } from '../../bot/acts/challenges.ts'
import { followHere, unfollow } from '../../bot/acts/following.ts'
import { askForClosure, grantClosure, sendBackClosure, setDueDay } from '../../bot/acts/items.ts'
import { approveMessage, draftMessage } from '../../bot/acts/keyMessages.ts'
import { undoLast } from '../../bot/acts/undo.ts'
import { chat } from '../../bot/chat/chat.ts'
import { noteLate } from '../../bot/dispatch/late.ts'
import { openStore } from '../../bot/store/open.ts'
import type { Store } from '../../bot/store/store.ts'
import { Day } from '../../domain/day.ts'
import { type Postgres, startPostgres } from '../../infra/localPostgres.ts'
import { complaintsAbout } from '../chat/seen.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal } from '../support/world.ts'
import { cardIn, channelId, type FollowedBoard, followedBoard, meet, wordsOf } from './followedBoard.ts'

let postgres: Postgres | undefined
let store: Store
let board: FollowedBoard
afterEach(() => board?.teams.close())
afterAll(() => postgres?.stop())

describe.each([
  ['embedded', storeInMemory],
  ['on a PostgreSQL', postgresStore],
])('%s', (_, open) => {
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.close())

  test('a change of colour is posted a minute after it, in one line that can be read aloud', async () => {
    board = await followedBoard(store)
    await board.report('A1', { rag: 'red', words: 'the data-sharing agreement was refused' })
    await board.pass(0)
    expect(board.said().map(({ at }) => at)).toEqual(['2027-01-04T10:01:00Z'])
    expect(board.said().map(wordsOf)).toEqual([
      expect.stringContaining('A1 moved from Green to Red: “the data-sharing agreement was refused”'),
    ])
    expect(board.said()[0]?.activity.summary).toBe('A1 moved from Green to Red')
    expect(board.logged).toEqual([])
  })

  test('changes within a minute are one post, the most worrying first', async () => {
    board = await followedBoard(store)
    await board.report('A2', { rag: 'blue' })
    await board.report('A1', { rag: 'amber' })
    await board.report('A3', { rag: 'red' })
    await board.pass()
    expect(board.said()).toHaveLength(1)
    const [words = ''] = board.said().map(wordsOf)
    const order = [
      'A3 moved from Green to Red',
      'A1 moved from Green to Amber',
      'A2 moved from Green to Blue',
    ]
    expect(order.map(each => words.indexOf(each))).toEqual(
      order.map(each => words.indexOf(each)).toSorted((one, other) => one - other),
    )
    expect(order.every(each => words.includes(each))).toBe(true)
  })

  test('what moved twice within a minute is told once, and what came back is not told', async () => {
    board = await followedBoard(store)
    await board.report('A1', { rag: 'amber' })
    await board.report('A2', { rag: 'amber' })
    await board.report('A1', { rag: 'red' })
    await board.report('A2', { rag: 'green' })
    await board.pass()
    const [words = ''] = board.said().map(wordsOf)
    expect(words).toContain('A1 moved from Green to Red')
    expect(words).not.toMatch(/A2/)
  })

  test('later changes of an action are replies in its thread', async () => {
    board = await followedBoard(store)
    await board.report('A1', { rag: 'amber' })
    await board.pass()
    await board.report('A1', { rag: 'red' })
    await board.report('A2', { rag: 'red' })
    await board.pass()
    const [first, ...then] = board.said()
    expect(first?.did).toBe('post')
    expect(then.map(({ did, threadId }) => [did, threadId === first?.threadId])).toEqual(
      expect.arrayContaining([
        ['reply', true],
        ['post', false],
      ]),
    )
  })

  test('a closure proposed, returned and accepted, a challenge and its answer are posted', async () => {
    board = await followedBoard(store)
    const { desk, as, chair, performance } = board
    const target = { reference: 'A1', door: 'chat' as const }
    await askForClosure(desk, as(performance), target, 'Nine of nine agencies signed')
    await board.pass()
    await sendBackClosure(desk, as(chair), target, 'Show the signatures')
    await board.pass()
    await askForClosure(desk, as(performance), target, 'Here they are')
    await grantClosure(desk, as(chair), target, null)
    await raiseChallenge(desk, as(chair), { ...target, reference: 'A2' }, 'Green, with nobody signed?')
    await board.pass()
    await answerChallenge(desk, as(performance), { ...target, reference: 'A2' }, 'Six have')
    await board.pass()
    const words = board.said().map(wordsOf).join('\n')
    expect(words).toContain('A1 is proposed for closure: “Nine of nine agencies signed”')
    expect(words).toContain('Ruth Okafor returned A1: “Show the signatures”')
    expect(words).toContain('A1 is complete: Ruth Okafor accepted its closure')
    expect(words).toContain('Ruth Okafor challenged A2: “Green, with nobody signed?”')
    expect(words).toContain('Tom Ellery answered the challenge of A2: “Six have”')
  })

  test('the board’s message is posted once the chair has approved it, and not before', async () => {
    board = await followedBoard(store, { guests: true })
    const words = 'Ask the family first.'
    const { keyMessageId } = await draftMessage(board.desk, board.as(board.coordinator), words)
    await board.pass()
    expect(board.said()).toEqual([])
    await approveMessage(board.desk, board.as(board.chair), keyMessageId)
    await board.pass()
    expect(board.said().map(wordsOf)).toEqual([expect.stringContaining('“Ask the family first.”')])
  })

  test('what becomes overdue is posted the next working morning, once, and nothing that was late before', async () => {
    board = await followedBoard(store)
    const { desk, as, coordinator, clock } = board
    const due = (reference: string, day: string, reason: string | null = null) =>
      setDueDay(desk, as(coordinator), { reference, door: 'tab' }, Day.parse(day), reason)
    await due('A1', '2027-01-04')
    await due('A2', '2027-01-03')
    await due('A3', '2027-01-20')
    clock.now = '2027-01-05T00:10:00Z'
    await noteLate(board.office)
    await noteLate(board.office)
    await board.pass(0)
    expect(board.said().map(({ at }) => at)).toEqual(['2027-01-05T07:30:00Z'])
    const [words = ''] = board.said().map(wordsOf)
    expect(words).toContain('A1 is overdue: it was due Mon 4 Jan')
    expect(words).not.toMatch(/A2|A3/)
    await noteLate(board.office)
    await board.pass(3600)
    expect(board.said()).toHaveLength(1)
    await due('A1', '2027-01-05', 'One more day')
    clock.now = '2027-01-06T09:00:00Z'
    await noteLate(board.office)
    await board.pass()
    expect(board.said().map(wordsOf)[1]).toContain('A1 is overdue: it was due Tue 5 Jan')
  })

  test('a document that is brought in posts nothing', async () => {
    board = await followedBoard(store)
    await bringIn(
      board,
      proposal([line({ id: 'x', kind: 'action', rag: 'red', dueOn: '2026-12-01' as never })]),
    )
    await board.pass()
    expect(board.said()).toEqual([])
  })

  test('what is taken back within the minute is not posted', async () => {
    board = await followedBoard(store)
    await board.report('A1', { rag: 'red' })
    await undoLast(board.desk, board.as(board.performance), 'chat')
    await board.pass()
    expect(board.said()).toEqual([])
  })

  test('what is taken back after it was posted is put right in its thread', async () => {
    board = await followedBoard(store)
    await board.report('A1', { rag: 'red' })
    await board.pass()
    await undoLast(board.desk, board.as(board.performance), 'chat')
    await board.pass()
    const [first, second] = board.said()
    expect(second).toMatchObject({ did: 'reply', threadId: first?.threadId })
    expect(second && wordsOf(second)).toContain('Tom Ellery took it back: A1 is Green again')
  })

  test('in the evening, at the weekend and on a bank holiday it waits for the next working morning, then is one post', async () => {
    board = await followedBoard(store)
    await board.pass()
    board.clock.now = '2027-03-25T19:30:00Z'
    await board.report('A1', { rag: 'red' })
    board.clock.now = '2027-03-27T12:00:00Z'
    await board.report('A2', { rag: 'red' })
    await board.pass()
    expect(board.said()).toHaveLength(1)
    // Good Friday, the weekend and Easter Monday are over; and it is summer time.
    expect(board.said()[0]?.at).toBe('2027-03-30T06:30:00Z')
  })

  test('what the platform puts off until the evening is said the next morning; the standing post is kept up at any hour', async () => {
    board = await followedBoard(store)
    await board.pass()
    board.clock.now = '2027-01-04T18:58:30Z'
    await board.report('A1', { rag: 'amber' })
    board.teams.faults.push({ status: 429, retryAfter: 120 })
    await board.pass()
    expect(board.said().map(({ at }) => at)).toEqual(['2027-01-05T07:30:00Z'])
    expect(board.status().map(({ at }) => at)[1]).toBe('2027-01-04T19:01:30Z')
  })

  test('the board stands in the channel at once for whoever says “follow here” in the evening', async () => {
    board = await followedBoard(store)
    await unfollow(board.desk, board.as(board.chair))
    board.clock.now = '2027-01-04T21:00:00Z'
    await followHere(board.desk, board.as(board.chair), { id: channelId, name: null })
    await board.pass(0)
    expect(board.status().map(({ at }) => at)).toEqual(['2027-01-04T21:00:00Z'])
  })

  test('where guests read, or nobody knows who does, people’s words stay out of the channel', async () => {
    board = await followedBoard(store, { guests: true })
    await board.report('A1', { rag: 'red', words: 'the head of service refused' })
    await raiseChallenge(board.desk, board.as(board.chair), { reference: 'A2', door: 'chat' }, 'Is that so?')
    await board.pass()
    board.teams.members.length = 0
    await board.report('A3', { rag: 'red', words: 'nobody came' })
    await board.pass(700)
    const everything = JSON.stringify(board.teams.heard)
    expect(everything).toContain('A1 moved from Green to Red')
    expect(everything).toContain('Ruth Okafor challenged A2')
    expect(everything).toContain('A3 moved from Green to Red')
    expect(everything).not.toMatch(/head of service|Is that so|nobody came/)
    expect(everything).toContain('What people wrote is not shown here')
  })

  test('a guest who is added to the team reads nobody’s words, however lately everybody was known', async () => {
    board = await followedBoard(store)
    await board.report('A1', { rag: 'red', words: 'among ourselves' })
    await board.pass(0)
    board.teams.members.push({ tenantId: board.tenantId, userRole: 'guest' })
    const talk = chat({ desk: board.desk, tabAddress: null, log: error => board.logged.push(error) })
    const team = { kind: 'channel' as const, id: '19:general', threadId: null, teamId: '19:team', name: null }
    await talk.meet({
      from: { tenantId: board.tenantId, personId: '' },
      conversation: { ...team, serviceUrl: board.teams.url, botId: '28:bot' },
      activityId: '',
    })
    await board.report('A2', { rag: 'red', words: 'not before guests' })
    board.office.windowMs = 0
    await board.pass(1)
    const everything = JSON.stringify(board.said())
    expect(everything).toContain('among ourselves')
    expect(everything).toContain('A2 moved from Green to Red')
    expect(everything).not.toContain('not before guests')
    expect(board.logged).toEqual([])
  })

  test('how the board stands is posted once and kept up to date where it stands', async () => {
    board = await followedBoard(store)
    await board.pass(0)
    await board.report('A1', { rag: 'red' })
    await board.pass()
    const [first, second, ...more] = board.status()
    expect(first?.did).toBe('post')
    expect(second).toMatchObject({ did: 'update', activityId: first?.activityId })
    expect(more).toEqual([])
  })

  test('where the board posts elsewhere by now, its old standing post says where', async () => {
    board = await followedBoard(store)
    await board.pass(0)
    await meet(board, board.teams.url, '19:other@thread.tacv2')
    await followHere(board.desk, board.as(board.chair), { id: '19:other@thread.tacv2', name: 'Chairs' })
    await board.report('A1', { rag: 'red' })
    await board.pass()
    const [first, ...then] = board.status()
    expect(then.map(({ did, threadId }) => [did, threadId.split(';')[0]])).toEqual(
      expect.arrayContaining([
        ['post', '19:other@thread.tacv2'],
        ['update', channelId],
      ]),
    )
    const old = then.filter(({ activityId }) => activityId === first?.activityId)
    expect(old.map(wordsOf)).toEqual([expect.stringContaining('The board’s status is now posted in Chairs')])
    expect(old.map(({ activity }) => complaintsAbout(cardIn(activity)))).toEqual([[]])
  })

  test('where it posts no more, its standing post says so, at any hour, and as at when', async () => {
    board = await followedBoard(store)
    await board.pass(0)
    board.clock.now = '2027-01-04T21:00:00Z'
    await unfollow(board.desk, board.as(board.chair))
    await board.pass(0)
    const [first, last] = board.status()
    expect(last).toMatchObject({ did: 'update', activityId: first?.activityId, at: '2027-01-04T21:00:00Z' })
    expect(last && wordsOf(last)).toContain('no longer kept here, as at Mon 4 Jan.')
    await board.pass(86_400)
    expect(board.status()).toHaveLength(2)
  })

  test('a standing post that is gone when the board moves on is left, and nothing is posted in its stead', async () => {
    board = await followedBoard(store)
    await board.pass(0)
    await unfollow(board.desk, board.as(board.chair))
    board.teams.faults.push({ status: 404, code: 'ActivityNotFoundInConversation' })
    await board.pass(0)
    await board.pass(3600)
    expect(board.status()).toHaveLength(1)
    expect(board.teams.requests.at(-1)).toMatchObject({ status: 404 })
  })

  test('following another channel moves the posts there, and following none ends them', async () => {
    board = await followedBoard(store)
    const { desk, as, chair, performance } = board
    await meet(board, board.teams.url, '19:other@thread.tacv2')
    await board.report('A1', { rag: 'red' })
    await followHere(desk, as(chair), { id: '19:other@thread.tacv2', name: null })
    await board.pass()
    expect(board.said().map(({ threadId }) => threadId.split(';')[0])).toEqual(['19:other@thread.tacv2'])
    await board.report('A2', { rag: 'red' })
    expect(await unfollow(desk, as(chair))).toEqual({ channel: 'Early Help' })
    await board.pass()
    expect(board.said()).toHaveLength(1)
    await expect(followHere(desk, as(performance), { id: channelId, name: null })).rejects.toMatchObject({
      code: 'not allowed',
    })
    await expect(followHere(desk, as(chair), { id: 'a chat', name: null })).rejects.toMatchObject({
      code: 'not valid',
    })
  })
})

async function postgresStore(): Promise<Store> {
  postgres = await startPostgres()
  return openStore({ url: await postgres.create('posts') })
}
