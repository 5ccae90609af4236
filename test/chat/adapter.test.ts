import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import express from 'express'
import { chatRouter } from '../../bot/chat/adapter.ts'
import type { Credentials } from '../../bot/chat/botFramework.ts'
import type { Answer, Card, Chat, Message } from '../../bot/chat/port.ts'
import { type Connector, listening, startConnector } from './connector.ts'

let teams: Connector
const heard: Message[] = []
const logged: unknown[] = []
const open: { close: () => Promise<void> }[] = []
let answer: Answer

beforeAll(async () => {
  teams = await startConnector()
})
beforeEach(() => {
  for (const list of [heard, logged, teams.sent]) list.length = 0
  answer = { text: 'Noted.' }
})
afterEach(async () => {
  for (const { close } of open.splice(0)) await close()
})
afterAll(() => teams.close())

async function botWith(credentials: Credentials | null): Promise<string> {
  const app = express()
  const hear = async (words: Message) => {
    heard.push(words)
    return answer
  }
  const chat = { ...deaf, hear }
  app.use('/api/messages', chatRouter({ chat, credentials, log: error => logged.push(error) }))
  const running = await listening(app)
  open.push(running)
  return `${running.url}/api/messages`
}

/** Nothing but words is spoken here; `presses.test.ts` says the rest to the whole of chat. */
const nothing = async () => ({ text: '' })
const deaf: Omit<Chat, 'hear'> = {
  press: nothing,
  search: nothing,
  unfold: nothing,
  compose: nothing,
  join: async () => null,
  meet: async () => {},
  leave: async () => {},
}

type Saying = { activity?: Record<string, unknown>; token?: string; body?: string }

async function tell(url: string, { activity = {}, token, body }: Saying): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: body ?? JSON.stringify({ ...message, serviceUrl: teams.url, ...activity }),
  })
  return response.status
}

const message = {
  type: 'message',
  id: 'activity-1',
  channelId: 'msteams',
  text: 'status',
  from: { id: '29:tom', aadObjectId: 'tom', name: 'Tom Ellery' },
  recipient: { id: '28:bot', name: 'Golden Thread' },
  conversation: { id: 'conversation-1', conversationType: 'personal', tenantId: 'thornmere' },
  channelData: { tenant: { id: 'thornmere' } },
}

const mention = {
  type: 'mention',
  text: '<at>Golden Thread</at>',
  mentioned: { id: '28:bot', name: 'Golden Thread' },
}
const inChannel = {
  conversation: { id: '19:channel;messageid=1', conversationType: 'channel', isGroup: true },
}

test('what somebody says arrives as who said what and where', async () => {
  const bot = await botWith(null)
  expect(await tell(bot, { activity: { text: 'A12 amber' } })).toBe(200)
  expect(heard).toMatchObject([
    {
      text: 'A12 amber',
      from: { tenantId: 'thornmere', personId: 'tom' },
      conversation: { kind: 'personal', id: 'conversation-1' },
    },
  ])
})

test('a text is sent as plain text, in reply to what was said', async () => {
  const bot = await botWith(null)
  answer = { text: 'There is no *A12* here.' }
  await tell(bot, {})
  expect(teams.sent).toEqual([
    {
      conversation: 'conversation-1',
      replyTo: 'activity-1',
      activity: expect.objectContaining({ text: 'There is no *A12* here.', textFormat: 'plain' }),
      at: expect.any(Number),
    },
  ])
})

test('a card is sent with the summary that a notification shows', async () => {
  const bot = await botWith(null)
  const card: Card = { type: 'AdaptiveCard', body: [] }
  answer = { card, summary: 'A12 is Amber' }
  await tell(bot, {})
  expect(teams.sent[0]?.activity).toMatchObject({
    summary: 'A12 is Amber',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  })
})

test.each([
  ['<at>Golden Thread</at> status', ' status'],
  [
    '<at>Golden Thread</at>&nbsp;A12 handed to <at>Grace</at> &amp; Tom &lt;today&gt;',
    'A12 handed to Grace & Tom <today>',
  ],
  ['my actions <at>Golden Thread</at>', 'my actions '],
])('in a channel %j is heard without the mention of the bot', async (text, words) => {
  const bot = await botWith(null)
  await tell(bot, { activity: { ...inChannel, text, entities: [mention, { type: 'clientInfo' }] } })
  expect(heard.map(each => each.text.trim())).toEqual([words.trim()])
  expect(heard[0]?.conversation).toMatchObject({ kind: 'channel', id: '19:channel', threadId: '1' })
})

test('talk in a channel that does not mention the bot is not heard', async () => {
  const bot = await botWith(null)
  const colleague = { ...mention, text: '<at>Grace</at>', mentioned: { id: '29:grace' } }
  await tell(bot, { activity: { ...inChannel, text: 'A12 amber' } })
  await tell(bot, { activity: { ...inChannel, text: '<at>Grace</at> A12 amber', entities: [colleague] } })
  expect(heard).toEqual([])
})

test('a card that somebody drops into the chat is not something said to the bot', async () => {
  const bot = await botWith(null)
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }]
  await tell(bot, { activity: { text: '<span itemid="0"><span content="0"></span></span>', attachments } })
  expect(heard).toEqual([])
  await tell(bot, { activity: { text: 'status', attachments } })
  expect(heard).toMatchObject([{ text: 'status' }])
})

test('somebody joining is not something said', async () => {
  const bot = await botWith(null)
  expect(await tell(bot, { activity: { type: 'conversationUpdate', text: undefined } })).toBe(200)
  expect(heard).toEqual([])
})

test.each([
  ['no JSON', '{', 400],
  ['no activity', '{"type":"message"}', 400],
  ['a list', '[]', 400],
  ['more than a message can be', JSON.stringify({ text: 'x'.repeat(300_000) }), 413],
])('%s is refused', async (_, body, status) => {
  jest.spyOn(console, 'error').mockReturnValueOnce()
  expect(await tell(await botWith(null), { body })).toBe(status)
  expect(heard).toEqual([])
})

test('an answer that cannot be delivered is logged, and the message is not asked for again', async () => {
  const bot = await botWith(null)
  const nowhere = {
    conversation: { id: 'gone', conversationType: 'personal' },
    serviceUrl: `${teams.url}/nowhere`,
  }
  expect(await tell(bot, { activity: nowhere })).toBe(200)
  expect(heard).toHaveLength(1)
  expect(logged).toHaveLength(1)
})

const registered = (): Credentials => ({
  appId: 'golden-thread',
  password: 'secret',
  tenantId: 'thornmere',
  endpoints: {
    ToBotFromChannelTokenIssuer: teams.issuer,
    ToBotFromChannelOpenIdMetadataUrl: `${teams.url}/openid`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${teams.url}/openid`,
    ToChannelFromBotLoginUrl: teams.url,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: teams.url,
  },
})

test('with a registration, what Teams signed is heard', async () => {
  const bot = await botWith(registered())
  expect(await tell(bot, { token: teams.tokenFor('golden-thread') })).toBe(200)
  expect(heard).toHaveLength(1)
})

test('with a registration, whoever cannot prove that Teams sent them is refused with 401 and not heard', async () => {
  // The SDK prints the key it tried.
  jest.spyOn(console, 'error').mockReturnValue()
  const bot = await botWith(registered())
  const good = teams.tokenFor('golden-thread')
  const [header = '', , signature = ''] = good.split('.')
  const claims = { iss: teams.issuer, aud: 'golden-thread', serviceurl: teams.url, exp: 9_999_999_999 }
  const forged = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`
  const emulator = {
    iss: 'https://sts.windows.net/thornmere/',
    tid: 'thornmere',
    appid: 'golden-thread',
    ver: '1.0',
  }
  const fromEntra = `${header}.${Buffer.from(JSON.stringify(emulator)).toString('base64url')}.${signature}`
  const tokens = [
    forged,
    `${good.slice(0, -8)}AAAAAAAA`,
    teams.tokenFor('another-bot'),
    fromEntra,
    'garbage',
    '',
  ]
  for (const token of tokens) expect([token, await tell(bot, { token })]).toEqual([token, 401])
  expect(heard).toEqual([])
  jest.restoreAllMocks()
})
