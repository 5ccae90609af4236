import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { raiseChallenge } from '../../bot/acts/challenges.ts'
import { askForClosure, report } from '../../bot/acts/items.ts'
import { draftMessage } from '../../bot/acts/keyMessages.ts'
import type { Store } from '../../bot/store/store.ts'
import { storeInMemory } from '../support/stores.ts'
import { channel, group, personal, type Teams, teamsFor } from './activities.ts'
import { type TalkingBoard, talkingBoard } from './board.ts'
import { startConnector } from './connector.ts'
import { elementsOf } from './seen.ts'

const secret = 'the trust refused to sign'
const call = '<at>Golden Thread</at>'
const mention = { type: 'mention', text: call, mentioned: { id: '28:bot' } }
const leftOut = 'What people wrote is not shown here'

let store: Store
let board: TalkingBoard
let teams: Teams
beforeAll(async () => {
  store = await storeInMemory()
})
beforeEach(async () => {
  board = await talkingBoard(store)
  const { chat, tenantId, logged, desk, as, performance, chair, coordinator } = board
  const connector = await startConnector()
  teams = await teamsFor(chat, { connector, tenantId, log: error => logged.push(error) })
  connector.members.push({ tenantId, userRole: 'user' })
  const told = (reference: string) => ({ reference, door: 'chat' as const })
  await report(desk, as(performance), told('A1'), { rag: 'red', words: secret })
  await raiseChallenge(desk, as(chair), told('A1'), `Is it true that ${secret}?`)
  await askForClosure(desk, as(performance), told('A2'), `Although ${secret}`)
  await draftMessage(desk, as(coordinator), `Nobody tells that ${secret}`, false)
})
afterEach(() => Promise.all([teams.close(), teams.connector.close()]))
afterAll(() => store.close())

/** Says it where others read along; answers with everything they then see. */
async function ask(text: string, where: object = channel, who = board.chair): Promise<string> {
  teams.connector.sent.length = 0
  const { tenantId } = board
  await teams.tell(
    who,
    { type: 'message', text: `${call} ${text}`, entities: [mention] },
    inTenant(where, tenantId),
  )
  return JSON.stringify(teams.connector.sent)
}

function inTenant(where: object, tenantId: string): object {
  return { channelData: {}, ...where, conversation: { ...Object(where).conversation, tenantId } }
}

const asked = ['A1', 'A2', 'changes', 'digest', 'my actions', 'key message', 'accept A1']

test.each([
  ['a channel', channel],
  ['a group', group],
])('in %s that guests read no answer carries what people wrote, and it says so', async (_, where) => {
  teams.connector.members.push({ tenantId: board.tenantId, userRole: 'guest' })
  for (const text of asked)
    expect([text, await ask(text, where)]).toEqual([text, expect.not.stringContaining(secret)])
  for (const text of ['A1', 'A2', 'changes', 'key message'])
    expect([text, await ask(text, where)]).toEqual([text, expect.stringContaining(leftOut)])
  expect(await ask('my actions', where, board.performance)).not.toContain(secret)
  expect(await ask('status', where)).not.toContain(leftOut)
  expect(board.logged).toEqual([])
})

test('where all who read are of the tenant an answer carries what people wrote, and who reads is asked once a minute', async () => {
  for (const text of ['A1', 'A2', 'changes'])
    expect([text, await ask(text)]).toEqual([text, expect.stringContaining(secret)])
  expect(await ask('A1')).not.toContain(leftOut)
  expect(teams.connector.asked).toBe(1)
})

test('where nobody can say who reads, guests may', async () => {
  teams.connector.members.length = 0
  expect(await ask('A1')).not.toContain(secret)
})

test('in a chat of two everything is read, whatever the platform says of it', async () => {
  teams.connector.members.length = 0
  await teams.tell(board.chair, { type: 'message', text: 'A1' }, personal)
  expect(JSON.stringify(teams.connector.sent)).toContain(secret)
  expect(teams.connector.asked).toBe(0)
})

test('a card that is pressed or looks again before guests carries what people wrote to nobody', async () => {
  teams.connector.members.push({ tenantId: board.tenantId, userRole: 'guest' })
  await ask('status')
  const where = inTenant(channel, board.tenantId)
  const looked = await teams.execute(board.chair, 'refresh-item', { reference: 'A2', as: 'closure' }, where)
  expect(JSON.stringify(looked.body)).toContain(leftOut)
  const shown = { rag: 'none', percent: null }
  const typed = { 'A3 rag': 'green', 'A3 words': secret }
  const items = [{ reference: 'A3', seen: 1, shown: { ...shown, rag: 'red' } }]
  await teams.submit(board.coordinator, 'report-all', { items, ...typed }, where)
  const everything = [teams.connector.updated, looked.body]
  expect(elementsOf(teams.connector.updated).length).toBeGreaterThan(5)
  expect(JSON.stringify(everything)).not.toContain(secret)
})

test('a card dropped where the bot was never heard shows the least, and nobody is asked', async () => {
  const { body } = await teams.execute(board.chair, 'refresh-item', { reference: 'A1' }, group)
  expect(JSON.stringify(body)).toContain(leftOut)
  expect(teams.connector.asked).toBe(0)
})

test('what was typed on a card that was overtaken is asked again where others read, but nothing personal, and before guests nothing', async () => {
  await ask('status')
  const where = inTenant(channel, board.tenantId)
  const overtaken = { reference: 'A1', seen: 1, shown: { rag: 'none', percent: null } }
  const typedOn = async (verb: string, data: object) => {
    teams.connector.sent.length = 0
    teams.connector.updated.length = 0
    await teams.submit(board.performance, verb, data, where)
    return JSON.stringify([teams.connector.sent, teams.connector.updated])
  }
  const one = (words: string) => typedOn('report', { ...overtaken, rag: 'green', words })
  const several = (words: string) =>
    typedOn('report-all', { items: [overtaken], 'A1 rag': 'green', 'A1 words': words })
  for (const send of [one, several]) {
    expect(await send('Six have signed')).toContain('"value":"Six have signed"')
    expect(await send('About 943 476 5919')).not.toContain('943 476')
  }
  teams.connector.members.push({ tenantId: board.tenantId, userRole: 'guest' })
  await board.chat.meet({
    ...board.spoken(board.chair),
    conversation: { ...board.spoken(board.chair).conversation, kind: 'channel', id: '19:board' },
  })
  for (const send of [one, several]) expect(await send('Six have signed')).not.toContain('Six have')
})
