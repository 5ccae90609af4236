import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { lookAtItem } from '../../bot/acts/look.ts'
import { audienceKept, keepAudience } from '../../bot/store/audiences.ts'
import { conversationOf } from '../../bot/store/conversations.ts'
import type { Store } from '../../bot/store/store.ts'
import { storeInMemory } from '../support/stores.ts'
import { channel, group, personal, pressedCard, type Teams, teamsFor } from './activities.ts'
import { type TalkingBoard, talkingBoard } from './board.ts'
import { type Connector, startConnector } from './connector.ts'
import { elementsOf } from './seen.ts'

/** The contract with Teams, whole: its activities over HTTP in, the real board behind, what it was told to show out. */
let store: Store
let connector: Connector
let board: TalkingBoard
let teams: Teams
beforeAll(async () => {
  store = await storeInMemory()
  connector = await startConnector()
})
beforeEach(async () => {
  await teams?.close()
  board = await talkingBoard(store)
  for (const list of [connector.sent, connector.updated, connector.troubles]) list.length = 0
  const { tenantId } = board
  teams = await teamsFor(board.chat, { connector, tenantId, log: error => board.logged.push(error) })
})
afterAll(async () => {
  await teams.close()
  await connector.close()
  await store.close()
})

const item = async (reference: string) =>
  (await lookAtItem(board.desk, board.as(board.chair), reference)).tracked
const red = { reference: 'A1', seen: 1, shown: { rag: 'green', percent: null }, rag: 'red' }
const words = (value: unknown) =>
  elementsOf(value)
    .map(({ text }) => text)
    .filter(text => typeof text === 'string')
    .join(' ')
/** The others see it after whoever pressed has been answered. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setImmediate()
}
const known = (id: string) => conversationOf(store.db, board.tenantId, id)
const bot = { id: '28:bot' }

test('a pressed Action.Execute is answered with the card that takes its place', async () => {
  const { status, body } = await teams.execute(board.performance, 'report', red)
  expect(status).toBe(200)
  expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
  expect(words(body?.value)).toContain('Tom Ellery reported.')
  expect(await item('A1')).toMatchObject({ rag: 'red' })
  expect([connector.sent, connector.updated]).toEqual([[], []])
})

test('a refused press is answered in words, and the card stays', async () => {
  const { body } = await teams.execute(board.health, 'report', red)
  expect(body).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: expect.stringMatching(/^Only the lead/),
  })
})

test('a pressed Action.Submit, which phones know, is the same press: the card is replaced where it stands', async () => {
  expect(await teams.submit(board.performance, 'report', red)).toEqual({ status: 200, body: null })
  expect(await item('A1')).toMatchObject({ rag: 'red' })
  expect(connector.updated).toMatchObject([{ conversation: 'conversation-1', replyTo: pressedCard }])
  expect(words(connector.updated[0]?.activity)).toContain('Tom Ellery reported.')
  expect(connector.sent).toEqual([])
})

test('a card that cannot be replaced is answered with a new one', async () => {
  connector.troubles.push({ status: 404 })
  await teams.submit(board.performance, 'report', red)
  expect(connector.updated).toEqual([])
  expect(words(connector.sent[0]?.activity)).toContain('Tom Ellery reported.')
})

test('a press that Teams asks to answer in nine seconds is answered once, in place of its card', async () => {
  connector.troubles.push({ status: 429, retryAfter: 9 })
  await teams.submit(board.performance, 'report', red)
  expect([connector.sent, connector.updated.length]).toEqual([[], 1])
}, 20_000)

test('where Teams asks to come back later than anybody waits, it is given up at once, and nothing is sent afterwards', async () => {
  connector.troubles.push({ status: 429, retryAfter: 11 }, { status: 429, retryAfter: 11 })
  const began = performance.now()
  await teams.submit(board.performance, 'report', red)
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(connector.troubles).toEqual([])
  expect(await item('A1')).toMatchObject({ rag: 'red' })
})

test('a press after whose answer the line breaks is not answered with a second card', async () => {
  connector.troubles.push('breaks after sending')
  await teams.submit(board.performance, 'report', red)
  expect([connector.updated.length, connector.sent.length]).toEqual([1, 0])
})

test('in a channel a pressed Action.Submit needs no mention of the bot', async () => {
  await teams.submit(board.performance, 'report', red, channel)
  expect(await item('A1')).toMatchObject({ rag: 'red' })
  expect(connector.updated).toMatchObject([{ conversation: '19:board;messageid=7' }])
})

test.each([
  ['group', group],
  ['channel', channel],
])('in a %s everybody else sees the pressed card brought up to date as well', async (_, where) => {
  const { body } = await teams.execute(board.performance, 'report', red, where)
  expect(words(body?.value)).toContain('reported')
  await until(() => connector.updated.length > 0)
  expect(connector.updated).toMatchObject([{ replyTo: pressedCard }])
})

test('on a post of the board a challenge asks whoever pressed for its words, and the post stays what it is for the others', async () => {
  const onPost = { reference: 'A1', boardId: board.boardId }
  const asked = await teams.execute(board.chair, 'challenge', onPost, channel)
  expect(words(asked.body?.value)).toContain('Say what you ask of the lead of A1.')
  const { body } = await teams.execute(board.chair, 'challenge', { ...onPost, challenge: 'Green?' }, channel)
  expect(words(body?.value)).toContain('Ruth Okafor challenged it.')
  await teams.submit(board.chair, 'challenge', onPost, channel)
  expect(connector.sent).toHaveLength(1)
  expect(connector.updated).toEqual([])
})

test('in a channel what somebody asks by a button is answered to them, and leaves the card to the others', async () => {
  const { body } = await teams.execute(board.chair, 'say', { text: 'status' }, channel)
  expect(words(body?.value)).toContain('3 actions')
  expect(connector.updated).toEqual([])
})

test('a card that looks again gets itself as it is now, and nobody else’s changes', async () => {
  const { body } = await teams.execute(board.chair, 'refresh-item', { reference: 'A1' }, channel)
  expect(words(body?.value)).toContain('Agree the indicator set')
  expect(connector.updated).toEqual([])
})

test('for somebody on no board a card that looks again stays as it was shared', async () => {
  const { status, body } = await teams.execute({ personId: 'nobody' }, 'refresh-item', { reference: 'A1' })
  expect(status).toBe(200)
  expect(body).toMatchObject({ statusCode: 404, type: 'application/vnd.microsoft.error' })
})

test('a call that is not for us is said to be that, and a broken one as well', async () => {
  expect(await teams.invoke(board.chair, 'signin/verifyState', {})).toMatchObject({ status: 501 })
  expect(await teams.invoke(board.chair, 'adaptiveCard/action', { action: 'A1' })).toMatchObject({
    status: 501,
  })
})

test('a message that Teams repeats is acted on once, whichever copy of the server hears it', async () => {
  const second = await teamsFor(board.chat, {
    connector,
    tenantId: board.tenantId,
    log: error => board.logged.push(error),
  })
  const message = { type: 'message', id: 'message-1', text: 'A1 amber' }
  await Promise.all([
    teams.tell(board.performance, message),
    second.tell(board.performance, message),
    teams.tell(board.performance, message),
  ])
  await second.close()
  expect(await item('A1')).toMatchObject({ rag: 'amber', updates: 1 })
  expect(connector.sent).toHaveLength(1)
})

test('what was heard a day ago is forgotten, so that its record does not grow for ever', async () => {
  await teams.tell(board.performance, { type: 'message', text: 'help' })
  board.clock.moveTo('2027-01-06')
  await teams.tell(board.performance, { type: 'message', text: 'help' })
  const { tenantId } = board
  const rows = await store.db.selectFrom('heard').selectAll().where('tenant_id', '=', tenantId).execute()
  expect(rows).toHaveLength(1)
})

const said = { type: 'message', text: 'A1 amber' }

test.each([
  [412, undefined],
  [429, undefined],
  [429, 0.2],
  [502, undefined],
  [503, undefined],
  [504, undefined],
])(
  'an answer that Teams cannot take just now (%s, come back after %s s) is sent again',
  async (status, retryAfter) => {
    connector.troubles.push({ status, ...(retryAfter === undefined ? {} : { retryAfter }) })
    expect(await teams.tell(board.performance, said)).toMatchObject({ status: 200 })
    expect(connector.sent).toHaveLength(1)
    expect(board.logged).toEqual([])
  },
)

test.each([403, 404, 400, 500])(
  'an answer that Teams refuses with %s is written down once, and the update stands',
  async status => {
    connector.troubles.push({ status })
    expect(await teams.tell(board.performance, said)).toMatchObject({ status: 200 })
    expect(connector.sent).toEqual([])
    expect(board.logged).toHaveLength(1)
    expect(await item('A1')).toMatchObject({ rag: 'amber', updates: 1 })
  },
)

test('an answer that is too large for Teams is said in plain words instead, once', async () => {
  connector.troubles.push({ status: 413 })
  await teams.tell(board.performance, said)
  expect(connector.sent.map(({ activity }) => activity)).toMatchObject([
    { type: 'message', textFormat: 'plain', text: expect.stringMatching(/^A1 is Amber\.\n.*too large/) },
  ])
  expect(connector.sent[0]?.activity).not.toHaveProperty('attachments')
  connector.troubles.push({ status: 413 }, { status: 413 })
  await teams.tell(board.performance, { ...said, text: 'A1 red' })
  expect(connector.sent).toHaveLength(1)
  expect(await item('A1')).toMatchObject({ rag: 'red', updates: 2 })
})

test('a card too large to take the place of the pressed one is answered in plain words', async () => {
  connector.troubles.push({ status: 413 }, { status: 413 })
  await teams.submit(board.performance, 'report', red)
  expect(connector.sent.map(({ activity }) => activity)).toMatchObject([
    { text: expect.stringContaining('too large') },
  ])
  expect(connector.updated).toEqual([])
})

test('an answer after which the line breaks is not said twice: Teams may have it', async () => {
  connector.troubles.push('breaks after sending')
  expect(await teams.tell(board.performance, said)).toMatchObject({ status: 200 })
  expect(connector.sent).toHaveLength(1)
  expect(board.logged).toHaveLength(1)
})

test('a Teams that takes no answer does not hold the request for longer than ten seconds', async () => {
  connector.troubles.push('no answer')
  const began = performance.now()
  expect(await teams.tell(board.performance, said)).toMatchObject({ status: 200 })
  expect(performance.now() - began).toBeLessThan(11_000)
  expect(board.logged).toHaveLength(1)
})

test('where somebody speaks to it, the bot knows how to speak again, by the address they came from last', async () => {
  await teams.tell(board.performance, said)
  expect(await known('conversation-1')).toMatchObject({
    kind: 'personal',
    personId: board.performance.personId,
    serviceUrl: connector.url,
  })
  const moved = `${connector.url}/moved`
  await teams.tell(board.performance, { ...said, serviceUrl: moved })
  expect(await known('conversation-1')).toMatchObject({ serviceUrl: moved })
})

test('a channel is known as itself, not as each of its threads', async () => {
  const mention = { type: 'mention', text: '<at>GT</at>', mentioned: bot }
  await teams.tell(board.chair, { type: 'message', text: '<at>GT</at> help', entities: [mention] }, channel)
  expect(await known('19:board')).toMatchObject({ kind: 'channel', teamId: '19:team', personId: null })
})

test('a card shared to a chat that the bot is not in makes that no place it can speak', async () => {
  await teams.execute(board.chair, 'refresh-item', { reference: 'A1' }, group)
  await teams.execute(board.chair, 'challenge', { reference: 'A1', challenge: 'Why?' }, group)
  expect(await known('19:group')).toBeNull()
})

test('a person for whom it is installed is welcomed once, however often Teams says so', async () => {
  await teams.tell(board.performance, { type: 'installationUpdate', action: 'add' })
  await teams.tell(board.performance, { type: 'conversationUpdate', membersAdded: [bot, { id: '29:tom' }] })
  await teams.tell(board.performance, { type: 'installationUpdate', action: 'add-upgrade' })
  expect(connector.sent).toHaveLength(1)
  expect(words(connector.sent[0]?.activity)).toMatch(
    /Golden Thread is here.*You are on the {2}?Early Help Strategic Board , and lead 2 open actions/,
  )
})

test('somebody on no board is welcomed with what to do', async () => {
  await teams.tell({ personId: 'newcomer' }, { type: 'installationUpdate', action: 'add' })
  expect(connector.sent[0]?.activity.text).toMatch(/^Golden Thread is here.*You are on no board yet/)
})

test('a team is welcomed once in its channel, without a word of the board', async () => {
  const added = { type: 'conversationUpdate', membersAdded: [bot] }
  await teams.tell(board.chair, added, channel)
  await teams.tell(board.chair, { type: 'installationUpdate', action: 'add' }, channel)
  expect(connector.sent).toHaveLength(1)
  const welcome = words(connector.sent[0]?.activity)
  expect(welcome).toContain('Mention me')
  expect(welcome).not.toMatch(/Strategic Board|actions? of yours/)
})

test('others joining is no arrival of the bot', async () => {
  await teams.tell(board.chair, { type: 'conversationUpdate', membersAdded: [{ id: '29:grace' }] }, channel)
  expect([connector.sent, await known('19:board')]).toEqual([[], null])
})

test('others joining a team make it forget who reads its channels', async () => {
  await teams.tell(board.chair, { type: 'conversationUpdate', membersAdded: [bot] }, channel)
  const { desk, tenantId } = board
  const key = { tenantId, conversationId: '19:board' }
  await keepAudience(store.db, key, { audience: 'all of the tenant', at: desk.now() })
  const general = { ...channel, conversation: { ...channel.conversation, id: '19:general' } }
  await teams.tell(board.chair, { type: 'conversationUpdate', membersAdded: [{ id: '29:guest' }] }, general)
  expect(await audienceKept(store.db, key)).toEqual({ audience: 'unknown', at: null })
})

test('where it was taken out the bot no longer speaks: a team takes its channels with it', async () => {
  await teams.tell(board.chair, { type: 'conversationUpdate', membersAdded: [bot] }, channel)
  await teams.tell(board.performance, said)
  const general = { ...channel, conversation: { ...channel.conversation, id: '19:general' } }
  await teams.tell(board.chair, { type: 'installationUpdate', action: 'remove' }, general)
  expect(await known('19:board')).toBeNull()
  expect(await known('conversation-1')).not.toBeNull()
  await teams.tell(board.performance, { type: 'conversationUpdate', membersRemoved: [bot] }, personal)
  expect(await known('conversation-1')).toBeNull()
})
