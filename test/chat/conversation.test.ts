import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import express from 'express'
import { lookAtItem } from '../../bot/acts/look.ts'
import { chatRouter } from '../../bot/chat/adapter.ts'
import { vocabulary } from '../../bot/chat/vocabulary.ts'
import type { SamplePerson } from '../../bot/sample/people.ts'
import type { Store } from '../../bot/store/store.ts'
import { storeInMemory } from '../support/stores.ts'
import { type TalkingBoard, talkingBoard } from './board.ts'
import { type Connector, listening, startConnector } from './connector.ts'
import { elementsOf } from './seen.ts'

/** Whole turns: Teams' activity over HTTP in, the real board changed, Teams' activity over HTTP out. */
let store: Store
let teams: Connector
let board: TalkingBoard
let bot: { url: string; close: () => Promise<void> }

beforeAll(async () => {
  store = await storeInMemory()
  teams = await startConnector()
  board = await talkingBoard(store)
  const app = express()
  app.use(
    '/api/messages',
    chatRouter({ chat: board.chat, credentials: null, limits: [], log: error => board.logged.push(error) }),
  )
  bot = await listening(app)
})
afterAll(async () => {
  await bot.close()
  await teams.close()
  await store.close()
})

/** Says it as Teams would pass it on, and answers with what Teams was told to show. */
async function turn(
  person: SamplePerson,
  text: string,
  conversation: object = {},
  entities: object[] = [],
): Promise<string> {
  const activity = {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: teams.url,
    text,
    from: { id: `29:${person.personId}`, aadObjectId: person.personId },
    recipient: { id: '28:bot' },
    conversation: {
      id: 'conversation-1',
      conversationType: 'personal',
      tenantId: board.tenantId,
      ...conversation,
    },
    entities,
  }
  teams.sent.length = 0
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  })
  expect(response.status).toBe(200)
  const texts = teams.sent.flatMap(sent => elementsOf(sent.activity)).map(element => element.text)
  return texts
    .filter(each => typeof each === 'string')
    .join(' ')
    .replace(/\s+/g, ' ')
}

test('a lead asks for their actions, reports on one, and sees it changed', async () => {
  expect(await turn(board.performance, 'my actions')).toContain('A1 Agree the indicator set')
  expect(await turn(board.performance, 'A1 amber 60% waiting')).toContain('Thank you. A1 is Amber, 60 %.')
  expect(await turn(board.performance, 'A1')).toContain('“waiting”')
  const { tracked } = await lookAtItem(board.desk, board.as(board.chair), 'A1')
  expect(tracked).toMatchObject({ rag: 'amber', percent: 60 })
})

test('in the board’s channel the chair mentions the bot and is answered there', async () => {
  const channel = { id: '19:board;messageid=7', conversationType: 'channel', isGroup: true }
  const mention = { type: 'mention', text: '<at>Golden Thread</at>', mentioned: { id: '28:bot' } }
  const status = await turn(board.chair, '<at>Golden Thread</at> status', channel, [mention])
  expect(status).toContain('Early Help Strategic Board')
  expect(teams.sent[0]?.conversation).toBe('19:board;messageid=7')
})

test('somebody of another tenant is told nothing of the board', async () => {
  expect(await turn(board.chair, 'status', { tenantId: 'elsewhere' })).toMatch(/^I do not know you/)
})

const places = {
  'a personal chat': {},
  'a group chat': { id: '19:group', conversationType: 'groupChat', isGroup: true },
  'a channel': { id: '19:board;messageid=8', conversationType: 'channel', isGroup: true },
}

test.each(Object.entries(places))(
  'in %s every line of the help is understood as it stands',
  async (_, place) => {
    const mention = { type: 'mention', text: '<at>Golden Thread</at>', mentioned: { id: '28:bot' } }
    for (const { example } of vocabulary) {
      const typed = example.replaceAll('A12', 'A1').replaceAll('A7', 'A2')
      const answer = await turn(board.chair, `<at>Golden Thread</at> ${typed}`, place, [mention])
      expect([typed, answer]).toEqual([typed, expect.stringMatching(/\w{2}/)])
      expect([typed, answer]).toEqual([
        typed,
        expect.not.stringMatching(/did not understand|went wrong|I took/),
      ])
    }
    expect(board.logged).toEqual([])
  },
)
