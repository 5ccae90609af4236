import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import express from 'express'
import { chatRouter } from '../../bot/chat/adapter.ts'
import type { Chat } from '../../bot/chat/port.ts'
import { type Connector, listening, startConnector } from './connector.ts'

/** Teams' own shape of a limit, at a tenth of its length. */
const limits = [
  { count: 4, withinMs: 100 },
  { count: 10, withinMs: 400 },
]
const people = 20

let teams: Connector
let bot: { url: string; close: () => Promise<void> }
let presses = 0

beforeEach(async () => {
  presses = 0
  teams = await startConnector()
  const chat = {
    hear: async ({ text }) => ({ text: `heard ${text.trim()}` }),
    press,
  } as Partial<Chat> as Chat
  const router = chatRouter({ chat, credentials: null, limits, log: () => {} })
  bot = await listening(express().use('/', router))
})
afterEach(() => Promise.all([bot.close(), teams.close()]))

const press: Chat['press'] = async () => {
  presses += 1
  const summary = `${presses} pressed`
  return { card: { type: 'AdaptiveCard', body: [], fallbackText: summary }, summary, replaces: true }
}

test('twenty people who mention the bot in a channel at once are all answered, none of them faster than Teams takes it', async () => {
  await Promise.all(Array.from({ length: people }, (_, n) => tell({ ...mentioning, text: `${call} ${n}` })))
  const said = teams.sent.map(({ activity }) => activity.text)
  expect(new Set(said).size).toBe(people)
  for (const { count, withinMs } of limits) {
    const tooFast = teams.sent.filter(
      (sent, n) => (teams.sent[n + count]?.at ?? Infinity) - sent.at < withinMs,
    )
    expect(tooFast).toEqual([])
  }
})

test('nobody waits for those who speak elsewhere', async () => {
  const crowd = Array.from({ length: people }, () => tell({ ...mentioning, text: `${call} here` }))
  await tell({ ...personal, text: 'elsewhere' })
  expect(teams.sent.length).toBeLessThan(people)
  await Promise.all(crowd)
})

test('twenty people who press the card of a channel at once bring it up to date fewer times, and in the end as it is', async () => {
  await Promise.all(Array.from({ length: people }, () => tell(pressing)))
  await until(() => teams.updated.some(({ activity }) => activity.summary === `${people} pressed`))
  expect(teams.updated.length).toBeLessThan(people)
  expect(teams.updated.at(-1)?.activity.summary).toBe(`${people} pressed`)
})

const call = '<at>Golden Thread</at>'
const channel = { conversation: { id: '19:board;messageid=7', conversationType: 'channel', isGroup: true } }
const personal = { type: 'message', conversation: { id: 'one', conversationType: 'personal' } }
const mentioning = {
  ...channel,
  type: 'message',
  entities: [{ type: 'mention', text: call, mentioned: { id: '28:bot' } }],
}
const pressing = {
  ...channel,
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: 'card-1',
  value: { action: { type: 'Action.Execute', verb: 'report', data: {} } },
}

/** The card is brought up to date after whoever pressed it has their answer. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate)
}

async function tell(activity: object): Promise<void> {
  const common = {
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: teams.url,
    recipient: { id: '28:bot' },
  }
  const response = await fetch(bot.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...common, from: { id: '29:tom', aadObjectId: 'tom' }, ...activity }),
  })
  expect(response.status).toBe(200)
}
