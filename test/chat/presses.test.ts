import { expect, test } from '@jest/globals'
import { lookAtItem } from '../../bot/acts/look.ts'
import { addBoard } from '../../bot/store/boards.ts'
import { saveMembership } from '../../bot/store/people.ts'
import { boardForEach, type TalkingBoard, talkingBoard } from './board.ts'
import { type Pressing, pressOn, titlesOn } from './pressing.ts'
import { cardOf, complaintsAbout, inputsOf, seen } from './seen.ts'

let board: TalkingBoard
boardForEach(fresh => {
  board = fresh
})

const item = async (reference: string) =>
  (await lookAtItem(board.desk, board.as(board.chair), reference)).tracked

const press: Pressing = (person, answer, title, filledIn) => pressOn(board, person, answer, title, filledIn)

test('a lead fills in one of several actions: it changes, the others stay, and the card says so and whose press it was', async () => {
  const mine = await board.say(board.performance, 'my actions')
  const filled = { 'A1 rag': 'amber', 'A1 percent': '60', 'A1 words': 'Six of nine agencies have signed' }
  const answer = await press(board.performance, mine, 'Send updates', { 'A2 rag': 'none', ...filled })
  expect(await item('A1')).toMatchObject({ rag: 'amber', percent: 60, updates: 1 })
  expect(await item('A2')).toMatchObject({ updates: 0, version: 1 })
  expect(seen(answer)).toContain('Thank you. A1 is Amber, 60 %.')
  expect(seen(answer)).toContain('From Tom Ellery')
  expect(seen(answer)).toContain('A2, C1 unchanged.')
})

test('one press says “no change” of all the rest, and sends what was filled in with it', async () => {
  const mine = await board.say(board.performance, 'my actions')
  const answer = await press(board.performance, mine, 'No change for the rest', { 'A1 rag': 'red' })
  expect(seen(answer)).toContain('Thank you. All 3 are noted.')
  expect(await item('A1')).toMatchObject({ rag: 'red', updates: 1 })
  expect(await item('A2')).toMatchObject({ rag: 'none', updates: 1, lifecycle: { state: 'not started' } })
})

test('a press of everything is one act: Undo takes all of it back, and nothing that came after', async () => {
  const mine = await board.say(board.performance, 'my actions')
  const answer = await press(board.performance, mine, 'Send updates', { 'A1 rag': 'red', 'A2 rag': 'red' })
  await board.say(board.performance, 'C1 amber')
  const undone = seen(await press(board.performance, answer, 'Undo'))
  expect(undone).toContain('Taken back: A1, A2.')
  expect(undone).toContain('By Tom Ellery')
  expect(await item('A1')).toMatchObject({ rag: 'green', updates: 0 })
  expect(await item('A2')).toMatchObject({ updates: 0 })
  expect(await item('C1')).toMatchObject({ rag: 'amber' })
  expect(seen(await press(board.performance, answer, 'Undo'))).toMatch(/There is nothing of yours/)
})

test('nobody takes back what somebody else did', async () => {
  const mine = await board.say(board.performance, 'my actions')
  const answer = await press(board.performance, mine, 'Send updates', { 'A1 rag': 'red' })
  expect(seen(await press(board.chair, answer, 'Undo'))).toMatch(/There is nothing of yours/)
  expect(await item('A1')).toMatchObject({ rag: 'red' })
})

test('sending an untouched card changes nothing, and says what to do', async () => {
  const mine = await board.say(board.performance, 'my actions')
  const untouched = Object.fromEntries(
    inputsOf(cardOf(mine)).map(({ id, value }) => [id, value === undefined ? '' : value]),
  )
  expect(seen(await press(board.performance, mine, 'Send updates', untouched))).toMatch(
    /^Nothing was filled in/,
  )
  expect(await item('A1')).toMatchObject({ version: 1 })
})

test('what changed since the card was made is said, nothing is lost, and what was typed is asked again', async () => {
  const mine = await board.say(board.performance, 'my actions')
  await board.say(board.coordinator, 'A1 red the agreement was refused')
  const filled = { 'A1 rag': 'blue', 'A1 words': 'All have signed', 'A2 rag': 'green' }
  const answer = await press(board.performance, mine, 'Send updates', filled)
  expect(await item('A1')).toMatchObject({ rag: 'red', updates: 1 })
  expect(await item('A2')).toMatchObject({ rag: 'green' })
  expect(seen(answer)).toContain('1 noted, 1 not noted')
  expect(seen(answer)).toContain('A1 was changed since you looked: Priya Nair reported: RAG Green → Red')
  expect(inputsOf(cardOf(answer))).toMatchObject([
    { id: 'A1 rag', value: 'blue' },
    { id: 'A1 percent' },
    { id: 'A1 words', value: 'All have signed' },
  ])
  const again = { 'A1 rag': 'blue', 'A1 words': 'All have signed' }
  await press(board.performance, answer, 'Send again', again)
  expect(await item('A1')).toMatchObject({ rag: 'blue', updates: 2 })
})

test('an old card of one action is answered with what changed meanwhile and by whom, and keeps what was typed', async () => {
  const card = await board.say(board.performance, 'A1')
  await board.say(board.coordinator, 'A1 red 10%')
  const answer = await press(board.performance, card, 'Send update', {
    rag: 'green',
    percent: 50,
    words: 'Signed',
  })
  expect(seen(answer)).toContain(
    'A1 was changed since you looked: Priya Nair reported: RAG Green → Red, percent 10 %',
  )
  expect(inputsOf(cardOf(answer))).toMatchObject([{ value: 'red' }, { value: 50 }, { value: 'Signed' }])
  expect(await item('A1')).toMatchObject({ rag: 'red', percent: 10 })
  expect(complaintsAbout(cardOf(answer))).toEqual([])
})

test('words that look personal are held back with what was seen, kept, and sent once the writer says they name nobody', async () => {
  const card = await board.say(board.performance, 'A1')
  const filled = { rag: 'amber', words: 'Waiting for NHS 943 476 5919' }
  const answer = await press(board.performance, card, 'Send update', filled)
  expect(seen(answer)).toMatch(/holds an NHS number.*Seen: “943 476 5919”/)
  expect(await item('A1')).toMatchObject({ version: 1 })
  expect(inputsOf(cardOf(answer)).map(({ value }) => value)).toContain('Waiting for NHS 943 476 5919')
  await press(board.performance, answer, 'It names nobody: send it', filled)
  const { history } = await lookAtItem(board.desk, board.as(board.chair), 'A1')
  expect(history[0]).toMatchObject({ words: filled.words, confirmed: ['NHS number'], door: 'card' })
})

test('a button that says something is answered as if it had been typed', async () => {
  expect(seen(await board.press(board.performance, 'say', { text: 'A1 amber 60%' }))).toContain('A1 is Amber')
  expect(await item('A1')).toMatchObject({ rag: 'amber' })
})

test('a card that looks again shows what whoever looks may do', async () => {
  const forLead = await board.press(board.performance, 'refresh-item', { reference: 'A1' })
  const forPartner = await board.press(board.health, 'refresh-item', { reference: 'A1' })
  expect(titlesOn(forLead)).toContain('Send update')
  expect(titlesOn(forPartner)).toEqual([])
  await board.say(board.performance, 'A1 red')
  expect(seen(await board.press(board.performance, 'refresh-mine', {}))).toContain('■ Red')
  expect(seen(await board.press(board.chair, 'refresh-board', {}))).toContain('■ 2 Red')
})

test('what one person leads does not look again where others would see theirs in its place', async () => {
  const group = { ...board.spoken(board.performance).conversation, kind: 'group' as const, id: 'group' }
  const own = await board.say(board.performance, 'my actions')
  const shared = await board.say(board.performance, 'my actions', { conversation: group })
  expect([cardOf(own).refresh?.action?.verb, cardOf(shared).refresh]).toEqual(['refresh-mine', undefined])
})

test('somebody else’s action is refused with its state now, whatever the card claims', async () => {
  const answer = await board.press(board.health, 'report', {
    reference: 'A1',
    seen: 1,
    shown: { rag: 'green', percent: null },
    rag: 'red',
    personId: board.performance.personId,
    from: { personId: board.performance.personId },
  })
  expect(seen(answer)).toMatch(/^Only the lead of an item or the coordinator reports.*A1 is Green/)
  expect(await item('A1')).toMatchObject({ version: 1 })
})

test('a card of one board acts on that board, also for somebody on another one that comes first', async () => {
  const { tenantId, performance } = board
  const card = await board.say(performance, 'A1')
  const boardId = crypto.randomUUID()
  await addBoard(board.desk.store.db, {
    tenantId,
    boardId,
    name: 'A Board for Attendance',
    place: 'Thornmere',
  })
  await saveMembership(board.desk.store.db, {
    tenantId,
    boardId,
    personId: performance.personId,
    roles: ['member'],
  })
  expect(seen(await press(performance, card, 'Send update', { rag: 'red' }))).toMatch(
    /■ Red.*This is Early Help/,
  )
})

test('a board of another tenant, or one they are not on, is not there for whoever presses', async () => {
  const other = await talkingBoard(board.desk.store)
  for (const verb of ['refresh-item', 'refresh-board', 'say', 'report']) {
    const data = { reference: 'A1', text: 'status', boardId: other.boardId }
    expect(seen(await board.press(board.chair, verb, data))).toBe(
      'There is no such board here, or you are not on it.',
    )
  }
  expect(await board.press({ personId: 'nobody' }, 'refresh-item', { reference: 'A1' })).toEqual({
    text: expect.stringMatching(/^I do not know you/),
  })
})

test.each([
  ['a verb nobody knows', 'launch', { reference: 'A1' }, /^I do not know this button.*A1 is Green/],
  ['a verb that every object has', 'constructor', { reference: 'A1' }, /^I do not know this button/],
  [
    'data of the wrong type',
    'report',
    { reference: 'A1', seen: 'one' },
    /^This card is too old.*A1 is Green/,
  ],
  ['no data', 'accept-closure', null, /^This card is too old/],
  [
    'a percentage that is none',
    'report',
    { reference: 'A1', seen: 1, shown: { rag: 'green', percent: null }, percent: 101 },
    /^A percentage is a whole number from 0 to 100.*A1 is Green/,
  ],
  [
    'more words than are kept',
    'challenge',
    { reference: 'A1', challenge: 'x'.repeat(2001) },
    /^Please say it in 2,000 characters or fewer.*A1 is Green/,
  ],
])('%s is answered in words, with the state of the item', async (_, verb, data, sentence) => {
  expect(seen(await board.press(board.performance, verb, data))).toMatch(sentence)
  expect(board.logged).toEqual([])
})

test('a press that Teams repeats is done once', async () => {
  const said = { activityId: 'press-1' }
  const data = { reference: 'A1', challenge: 'Green?' }
  const answers = await Promise.all([
    board.press(board.chair, 'challenge', data, said),
    board.press(board.chair, 'challenge', data, said),
  ])
  expect(answers.map(seen).filter(words => words === 'I have heard this already.')).toHaveLength(1)
  const { challenges } = await lookAtItem(board.desk, board.as(board.chair), 'A1')
  expect(challenges).toHaveLength(1)
})

test('a commitment is asked about as well, as far as the actions leave room', async () => {
  const mine = await board.say(board.performance, 'my actions')
  expect(inputsOf(cardOf(mine)).map(({ id }) => id)).toContain('C1 words')
  await press(board.performance, mine, 'Send updates', { 'C1 rag': 'amber' })
  expect(await item('C1')).toMatchObject({ rag: 'amber' })
})
