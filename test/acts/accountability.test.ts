import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { answerChallenge, endChallenge, raiseChallenge } from '../../bot/acts/challenges.ts'
import {
  declineHandover,
  nameLead,
  offerHandover,
  report,
  setDueDay,
  takeOver,
} from '../../bot/acts/items.ts'
import { approveMessage, draftMessage, lookAtKeyMessages } from '../../bot/acts/keyMessages.ts'
import { lookAtBoard, lookAtChanges, lookAtItem } from '../../bot/acts/look.ts'
import { addAction } from '../../bot/acts/newActions.ts'
import { beQuiet } from '../../bot/acts/quiet.ts'
import { undoEvent, undoLast } from '../../bot/acts/undo.ts'
import { quietOf } from '../../bot/store/quiet.ts'
import type { Store } from '../../bot/store/store.ts'
import { Day } from '../../domain/day.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, type World, worldIn } from '../support/world.ts'

let store: Store
let world: World
beforeAll(async () => {
  store = await storeInMemory()
})
beforeEach(async () => {
  world = await worldIn(store)
  const lead = 'Performance Manager'
  await bringIn(
    world,
    proposal([
      line({ id: '1', kind: 'action', text: 'Agree the indicator set', lead, rag: 'green' }),
      line({ id: '2', kind: 'action', text: 'Repeat the joint audit', lead }),
    ]),
  )
})
afterAll(() => store.close())

const a1 = { reference: 'A1', door: 'chat' as const }
const a2 = { reference: 'A2', door: 'chat' as const }
const may = Day.parse('2027-05-31')
const june = Day.parse('2027-06-30')

test('a challenge is asked by a member, answered by the lead, ended by whoever asked, and each stands in the history', async () => {
  const { desk, as, chair, performance, health } = world
  await raiseChallenge(desk, as(chair), a1, 'Green, with no agency signed?')
  expect((await lookAtBoard(desk, as(chair))).challenges).toMatchObject({
    total: 1,
    rows: [{ reference: 'A1' }],
  })
  await expect(answerChallenge(desk, as(health), a1, 'Not mine')).rejects.toMatchObject({
    code: 'not allowed',
  })
  await answerChallenge(desk, as(performance), a1, 'Six have signed since')
  await expect(answerChallenge(desk, as(performance), a1, 'Again')).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(endChallenge(desk, as(health), a1, null)).rejects.toMatchObject({ code: 'not allowed' })
  await endChallenge(desk, as(chair), a1, 'Thank you')
  const { challenges, history, tracked } = await lookAtItem(desk, as(chair), 'A1')
  expect(challenges).toMatchObject([
    { reply: { words: 'Six have signed since' }, end: { words: 'Thank you' } },
  ])
  expect(history.map(event => event.kind).slice(0, 3)).toEqual([
    'challenge ended',
    'challenge answered',
    'challenged',
  ])
  expect(tracked?.version).toBe(1)
  expect((await lookAtBoard(desk, as(chair))).challenges.total).toBe(0)
})

test('an action handed over stays with its lead until the other accepts', async () => {
  const { desk, as, performance, health, chair } = world
  await offerHandover(desk, as(performance), a1, health.personId)
  expect((await lookAtItem(desk, as(chair), 'A1')).tracked).toMatchObject({
    lead: { name: 'Performance Manager' },
  })
  await expect(takeOver(desk, as(chair), a1, null)).rejects.toMatchObject({ code: 'not allowed' })
  await takeOver(desk, as(health), a1, null)
  expect((await lookAtItem(desk, as(chair), 'A1')).tracked).toMatchObject({
    lead: { kind: 'person', name: health.name },
    handover: null,
  })
})

test('who declines leaves it with its lead, and a lead named by the chair ends an offer', async () => {
  const { desk, as, performance, health, chair } = world
  await offerHandover(desk, as(performance), a1, health.personId)
  await declineHandover(desk, as(health), a1, 'No time before May')
  await expect(takeOver(desk, as(health), a1, null)).rejects.toMatchObject({ code: 'not allowed' })
  await offerHandover(desk, as(performance), a1, health.personId)
  await nameLead(desk, as(chair), a1, { kind: 'role', name: 'Analyst' })
  expect((await lookAtItem(desk, as(chair), 'A1')).tracked?.handover).toBeNull()
})

test('undo takes back everything one message said, as new events, and the words no longer stand in lists', async () => {
  const { desk, as, performance } = world
  const actId = crypto.randomUUID()
  const me = as(performance)
  await report(desk, me, { ...a1, actId }, { rag: 'red', words: 'All is lost' })
  await report(desk, me, { ...a2, actId }, { rag: 'amber' })
  expect((await undoLast(desk, me, 'chat')).map(({ item }) => item.reference).sort()).toEqual(['A1', 'A2'])
  const one = await lookAtItem(desk, me, 'A1')
  expect(one.tracked).toMatchObject({ rag: 'green', updates: 0, version: 3 })
  expect(one.row?.words).toBeNull()
  expect(one.history[0]).toMatchObject({
    kind: 'undone',
    changes: [{ fact: 'RAG', from: 'Red', to: 'Green' }],
  })
  expect(one.history[1]).toMatchObject({ kind: 'updated', words: 'All is lost' })
})

test('undo of one event takes back its whole act, though more was said since of other items; of others’ events nothing', async () => {
  const { desk, as, performance, coordinator } = world
  const me = as(performance)
  await report(desk, me, { ...a1, actId: crypto.randomUUID() }, { rag: 'red' })
  await report(desk, me, { ...a2, actId: crypto.randomUUID() }, { rag: 'amber' })
  const { history } = await lookAtItem(desk, me, 'A1')
  const eventId = history[0]?.eventId ?? ''
  await expect(undoEvent(desk, as(coordinator), 'tab', eventId)).rejects.toMatchObject({ code: 'not found' })
  await undoEvent(desk, me, 'tab', eventId)
  expect((await lookAtItem(desk, me, 'A1')).tracked?.rag).toBe('green')
  expect((await lookAtItem(desk, me, 'A2')).tracked?.rag).toBe('amber')
  await expect(undoEvent(desk, me, 'tab', '999999999')).rejects.toMatchObject({ code: 'not found' })
})

test('undo takes back the last act only, goes on to none before it by itself, and none older than fifteen minutes', async () => {
  const { desk, as, performance, clock } = world
  const me = as(performance)
  await report(desk, me, a1, { rag: 'red' })
  clock.now = '2027-01-04T09:14:00Z'
  await report(desk, me, a1, { rag: 'blue' })
  await undoLast(desk, me, 'chat')
  expect((await lookAtItem(desk, me, 'A1')).tracked?.rag).toBe('red')
  clock.now = '2027-01-04T09:20:00Z'
  await expect(undoLast(desk, me, 'chat')).rejects.toMatchObject({ code: 'not found' })
})

test('what somebody else has changed since is not taken back under them', async () => {
  const { desk, as, performance, coordinator } = world
  await report(desk, as(performance), a1, { rag: 'red' })
  await setDueDay(desk, as(coordinator), a1, may, null)
  await expect(undoLast(desk, as(performance), 'chat')).rejects.toMatchObject({ code: 'conflict' })
  await undoLast(desk, as(coordinator), 'chat')
  await undoLast(desk, as(coordinator), 'chat').catch(() => {})
  expect((await lookAtItem(desk, as(performance), 'A1')).tracked).toMatchObject({ rag: 'red', dueOn: null })
})

test('words that look personal are not saved through any verb until the writer confirms, and then it is recorded', async () => {
  const { desk, as, performance, chair } = world
  const words = 'Visited at BS5 6DN'
  const refused = { code: 'personal', details: { sightings: [{ kind: 'postcode', seen: 'BS5 6DN' }] } }
  await expect(report(desk, as(performance), a1, { words })).rejects.toMatchObject(refused)
  await expect(raiseChallenge(desk, as(chair), a1, words)).rejects.toMatchObject(refused)
  await expect(draftMessage(desk, as(chair), words)).rejects.toMatchObject(refused)
  await expect(
    addAction(desk, as(chair), { text: words, lead: null, dueOn: null, origin: null }, { door: 'chat' }),
  ).rejects.toMatchObject(refused)
  expect((await lookAtItem(desk, as(chair), 'A1')).history).toHaveLength(1)
  await report(desk, as(performance), { ...a1, confirmed: true }, { words })
  expect((await lookAtItem(desk, as(chair), 'A1')).history[0]).toMatchObject({
    words,
    confirmed: ['postcode'],
  })
})

test('the board’s message is heard once the chair approves it', async () => {
  const { desk, as, coordinator, chair } = world
  const { keyMessageId } = await draftMessage(desk, as(coordinator), 'Ask early, ask together.')
  expect(await lookAtKeyMessages(desk, as(chair))).toMatchObject({
    current: null,
    draft: { words: 'Ask early, ask together.' },
  })
  await expect(approveMessage(desk, as(coordinator), keyMessageId)).rejects.toMatchObject({
    code: 'not allowed',
  })
  await approveMessage(desk, as(chair), keyMessageId)
  expect(await lookAtKeyMessages(desk, as(chair))).toMatchObject({
    current: { words: 'Ask early, ask together.' },
    draft: null,
  })
  await expect(approveMessage(desk, as(chair), 'no-id')).rejects.toMatchObject({ code: 'not found' })
})

test('an action made of a message has the next reference, and keeps whose words they were and where they stand', async () => {
  const { desk, as, chair } = world
  const origin = { author: 'Ruth Marsh', url: 'https://teams.example/message/1' }
  const asked = { text: 'Ask the trust for its figures', lead: null, dueOn: june, origin }
  expect(await addAction(desk, as(chair), asked, { door: 'chat' })).toMatchObject({ reference: 'A3', origin })
  const { tracked, history } = await lookAtItem(desk, as(chair), 'A3')
  expect(tracked).toMatchObject({ origin, dueOn: june, lifecycle: { state: 'not started' } })
  expect(history[0]?.kind).toBe('added')
  expect((await lookAtBoard(desk, as(chair))).actions.total).toBe(3)
})

test('what happened since the board last met is told newest first, and imports are not', async () => {
  const { desk, as, performance } = world
  await report(desk, as(performance), a1, { rag: 'red', words: 'The trust has said no' })
  await report(desk, as(performance), a2, { rag: 'amber' })
  const { since, entries, hasMore } = await lookAtChanges(desk, as(performance))
  expect(since).toBe('2026-11-12')
  expect(hasMore).toBe(false)
  expect(entries.map(entry => [entry.reference, entry.kind])).toEqual([
    ['A2', 'updated'],
    ['A1', 'updated'],
  ])
})

test('quiet lasts until a day to come, three months at most, and can be ended', async () => {
  const { desk, as, health } = world
  const me = as(health)
  await expect(beQuiet(desk, me, Day.parse('2027-01-04'))).rejects.toMatchObject({ code: 'not valid' })
  await expect(beQuiet(desk, me, Day.parse('2027-06-04'))).rejects.toMatchObject({ code: 'not valid' })
  await beQuiet(desk, me, Day.parse('2027-01-11'))
  expect(await quietOf(store.db, me)).toBe('2027-01-11')
  await beQuiet(desk, me, null)
  expect(await quietOf(store.db, me)).toBeNull()
})

test('of two challenges the one that has waited longest is answered first, and then the other', async () => {
  const { desk, as, chair, performance, clock } = world
  await raiseChallenge(desk, as(chair), a1, 'Why green?')
  clock.now = '2027-01-04T09:05:00Z'
  await raiseChallenge(desk, as(chair), a1, 'And by when?')
  await answerChallenge(desk, as(performance), a1, 'Six have signed')
  await answerChallenge(desk, as(performance), a1, 'By May')
  const { challenges } = await lookAtItem(desk, as(chair), 'A1')
  expect(challenges.map(({ words, reply }) => [words, reply?.words])).toEqual([
    ['And by when?', 'By May'],
    ['Why green?', 'Six have signed'],
  ])
})

test('an offer made to somebody else is taken back to the one before, and the history says so', async () => {
  const { desk, as, performance, health, chair } = world
  await offerHandover(desk, as(performance), a1, health.personId)
  await offerHandover(desk, as(performance), a1, chair.personId)
  const [undone] = await undoLast(desk, as(performance), 'chat')
  expect(undone?.item.handover?.to.name).toBe(health.name)
  expect(undone?.event.changes).toEqual([{ fact: 'handover', from: chair.name, to: health.name }])
})

test('a message is one action however often its form is sent, and no action begins late', async () => {
  const { desk, as, chair } = world
  const origin = { author: 'Ruth Marsh', url: 'https://teams.example/message/2' }
  const asked = { text: 'Ask the trust', lead: null, dueOn: null, origin }
  const both = await Promise.allSettled([
    addAction(desk, as(chair), asked, { door: 'card' }),
    addAction(desk, as(chair), asked, { door: 'card' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const past = { ...asked, origin: null, dueOn: Day.parse('2026-12-31') }
  await expect(addAction(desk, as(chair), past, { door: 'card' })).rejects.toMatchObject({
    code: 'not valid',
  })
})
