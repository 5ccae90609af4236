import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
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
import { standing, story } from './story.ts'

/** Whole turns: Teams' activity over HTTP in, the real board changed, Teams' activity over HTTP out. */
let store: Store
let teams: Connector
let board: TalkingBoard
let bot: { url: string; close: () => Promise<void> }

beforeAll(async () => {
  store = await storeInMemory()
  teams = await startConnector()
})
beforeEach(async () => {
  board = await talkingBoard(store)
  const app = express()
  app.use(
    '/api/messages',
    chatRouter({ chat: board.chat, credentials: null, limits: [], log: error => board.logged.push(error) }),
  )
  bot = await listening(app)
})
afterEach(() => bot.close())
afterAll(async () => {
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

const mention = { type: 'mention', text: '<at>Golden Thread</at>', mentioned: { id: '28:bot' } }
const here = (place: object) => (who: SamplePerson, line: string) =>
  turn(who, `<at>Golden Thread</at> ${line}`, place, [mention])

test('the story says every line of the help, and nothing that the help does not list', () => {
  const told = new Set([...story.map(({ line }) => line), 'follow here', 'unfollow'])
  expect([...told].toSorted()).toEqual(vocabulary.map(({ example }) => example).toSorted())
})

test.each(Object.entries(places))(
  'in %s every line of the help does what it says, said as it stands by somebody who may',
  async (_, place) => {
    // On a Monday “until Monday” is asked about.
    board.clock.moveTo('2027-01-05')
    const say = here(place)
    for (const { line, who, so } of story) {
      const typed = line.replaceAll('A12', 'A1').replaceAll('A7', 'A2')
      const answer = await say(board[who], typed)
      if (so instanceof RegExp) expect([typed, answer]).toEqual([typed, expect.stringMatching(so)])
      else {
        const page = standing(await lookAtItem(board.desk, board.as(board.chair), 'A1'))
        expect([typed, page, answer]).toMatchObject([typed, so, answer])
      }
    }
    expect(board.logged).toEqual([])
  },
)

test('“follow here” begins and “unfollow” ends the board’s posts in a channel, and elsewhere neither does anything', async () => {
  expect(await here({})(board.chair, 'follow here')).toMatch(/Say “follow here” in the channel/)
  expect(await here({})(board.chair, 'unfollow')).toBe('I post in no channel as it is.')
  const channel = here(places['a channel'])
  expect(await channel(board.chair, 'follow here')).toMatch(/^From now on I post the board’s changes in/)
  expect(await channel(board.chair, 'unfollow')).toMatch(/^I no longer post the board’s changes in/)
})
