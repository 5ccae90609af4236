import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { describeBoard } from '../../bot/acts/boards.ts'
import { lookAtItem } from '../../bot/acts/look.ts'
import { addBoard } from '../../bot/store/boards.ts'
import { saveMembership } from '../../bot/store/people.ts'
import { BoardFacts } from '../../domain/board.ts'
import { boardForEach, type TalkingBoard } from './board.ts'
import { cardOf, saidBy, seen } from './seen.ts'

let board: TalkingBoard
boardForEach(fresh => {
  board = fresh
})

const item = async (reference: string) =>
  (await lookAtItem(board.desk, board.as(board.chair), reference)).tracked

test('the status says how many actions there are, what colour they are, and what is red', async () => {
  const status = seen(await board.say(board.chair, 'Status?'))
  expect(status).toContain('3 actions: 2 in progress · 1 not started')
  expect(status).toContain('■ 1 Red')
  expect(status).toContain('Late or red A3 Open the family hub ■ Red')
  expect(status).toContain('Next meeting Thu 21 Jan, in 17 days')
  expect(status).toContain('3 without a due day')
})

test('a green that has been silent for months is named as one not to believe', async () => {
  board.clock.moveTo('2027-03-31')
  expect(seen(await board.say(board.chair, 'status'))).toContain(
    'Declared fine, but the record says otherwise A1 never updated in 12 weeks',
  )
})

test('a lead sees what they lead and nothing else', async () => {
  const mine = seen(await board.say(board.performance, 'my actions'))
  expect(mine).toContain('You lead 2 open actions and 1 commitment')
  expect(mine).toMatch(/A1 Agree.*A2 Repeat.*C1 Share/)
  expect(mine).not.toContain('A3')
})

test('somebody who leads nothing is told so, and what to do', async () => {
  expect(seen(await board.say(board.health, 'my actions'))).toMatch(/You lead no open actions .*“status”/)
})

test('one action shows lifecycle, declared colour, record and direction apart', async () => {
  const action = seen(await board.say(board.chair, 'action 1'))
  expect(action).toContain('Declared ● Green · On track to be done by its due day')
  expect(action).toContain('Record no due day')
  expect(action).toContain('Lifecycle In progress')
  expect(action).toContain('Lead Performance Manager')
  await describeBoard(board.desk, board.as(board.chair), BoardFacts.parse({ lastMeetingOn: '2027-01-04' }))
  expect(seen(await board.say(board.chair, 'A1'))).toContain('Direction → Same')
  board.clock.now = '2027-01-05T09:00:00Z'
  await board.say(board.performance, 'A1 red')
  expect(seen(await board.say(board.chair, 'A1'))).toContain('Direction ↓ Worse')
})

test('a colour that follows on none has no direction: it is worse than nothing anybody said', async () => {
  await board.say(board.performance, 'A2 red')
  expect(seen(await board.say(board.chair, 'A2'))).not.toContain('Direction')
})

test('a gap is shown as what it is', async () => {
  expect(seen(await board.say(board.chair, 'G1'))).toContain('G1 · gap No shared targets')
})

test('an update changes the action and is answered with what changed', async () => {
  const answer = await board.say(board.performance, 'A1 amber 60% waiting for the data-sharing agreement')
  expect(await item('A1')).toMatchObject({ rag: 'amber', percent: 60, updates: 1 })
  expect(seen(answer)).toContain('Thank you. A1 is Amber, 60 %.')
  expect(seen(answer)).toContain('● Green → ▲ Amber')
  expect(seen(answer)).toContain('“waiting for the data-sharing agreement”')
  expect(answer).toMatchObject({ summary: 'A1 is Amber, 60 %.' })
})

test('an update is kept in the history as said in chat, in the words that were typed', async () => {
  await board.say(board.performance, 'A1 “signed” by 6 of 9 – at last')
  const { history } = await lookAtItem(board.desk, board.as(board.chair), 'A1')
  expect(history[0]).toMatchObject({
    door: 'chat',
    words: '“signed” by 6 of 9 – at last',
    by: { name: 'Tom Ellery' },
  })
})

test('several updates in one message are each answered, and one that is refused stops no other', async () => {
  const answer = seen(await board.say(board.performance, 'A1 red\nA3 green\n\nA2 ambr\nstatus\nA2 amber 10%'))
  expect(answer).toContain('Thank you. 2 noted, 3 not noted.')
  expect(answer).toContain('Not noted “A3 green” Only the lead of an item or the coordinator reports on it.')
  expect(answer).toContain('Send “A2 amber” if that is what you mean.')
  expect(answer).toContain('Not noted “status”')
  expect(await item('A1')).toMatchObject({ rag: 'red' })
  expect(await item('A2')).toMatchObject({ rag: 'amber', percent: 10 })
  expect(await item('A3')).toMatchObject({ rag: 'red', updates: 0 })
})

test('lines that name no item go on with the words of the line above, and none of them is lost', async () => {
  const answer = await board.say(
    board.performance,
    'A1 amber\nstill waiting for A7 to sign\nmore soon\nA2 red',
  )
  expect(seen(answer)).toContain('Thank you. All 2 are noted.')
  const { history } = await lookAtItem(board.desk, board.as(board.chair), 'A1')
  expect(history[0]).toMatchObject({ words: 'still waiting for A7 to sign\nmore soon' })
})

test('one item and its words on several lines are answered as one message', async () => {
  expect(seen(await board.say(board.performance, 'A1 amber 60%\nwaiting for the trust'))).not.toContain(
    'Not noted',
  )
  expect(seen(await board.say(board.chair, 'challenge A1\nwhy this colour'))).toContain('A1 is challenged')
  const { history } = await lookAtItem(board.desk, board.as(board.chair), 'A1')
  expect(JSON.stringify(history)).toContain('"waiting for the trust"')
  expect(JSON.stringify(history)).toContain('"why this colour"')
})

test.each(['A1 amber\nstatsu', 'A1 amber\n2 red', 'A1 amber\nundo', 'the trust signed\nA1 amber'])(
  'in %j a line that is something of its own, or nearly, or stands above, goes into no report',
  async text => {
    expect(seen(await board.say(board.performance, text))).toContain('Thank you. 1 noted, 1 not noted.')
    const { history } = await lookAtItem(board.desk, board.as(board.chair), 'A1')
    expect(history[0]).toMatchObject({ words: null })
  },
)

test('somebody else’s action is refused with the sentence of the rule, and stays as it was', async () => {
  expect(await board.say(board.health, 'A1 amber')).toEqual({
    text: 'Only the lead of an item or the coordinator reports on it. Ask the lead, or ask to have it handed to you.',
  })
  expect(await item('A1')).toMatchObject({ rag: 'green', version: 1 })
})

test.each([
  ['statsu', 'I took “statsu” for “status”.', 'status'],
  ['A1 ambr 60%', 'I took “ambr” for Amber.', 'A1 amber 60%'],
  ['1 amber 60%', 'I took “1 amber 60%” for “A1 amber 60%”.', 'A1 amber 60%'],
  ['A1 doen signed', 'I took “doen” for “done”.', 'A1 done signed'],
])(
  'the near miss %j is answered with what it was taken for and a button, and changes nothing',
  async (typed, sentence, meant) => {
    const answer = await board.say(board.performance, typed)
    expect(seen(answer)).toContain(sentence)
    expect(saidBy(answer)).toEqual([{ text: meant }])
    expect(await item('A1')).toMatchObject({ version: 1 })
  },
)

test.each(['help', 'Tell me a joke', '', '🤷'])('%j is answered with the vocabulary', async typed => {
  const answer = seen(await board.say(board.performance, typed))
  for (const word of ['status', 'my actions', 'A12 amber 60%', 'help']) expect(answer).toContain(word)
})

test('the help holds what the reader may do: the chair accepts closures, a lead does not', async () => {
  expect(seen(await board.say(board.performance, 'help'))).not.toMatch(/accept A12|follow here/)
  expect(seen(await board.say(board.chair, 'help'))).toMatch(/accept A12.*follow here/)
  expect(seen(await board.say(board.health, 'help'))).not.toMatch(/challenge A12 green/)
})

test('a reference that is not there is said to be not there', async () => {
  expect(await board.say(board.chair, 'A99')).toEqual({ text: 'There is no A99 on this board.' })
})

test('a stranger is told what to do, and nothing of the board', async () => {
  const text = await board.say({ personId: 'nobody' }, 'status')
  expect(text).toEqual({
    text: 'I do not know you on any board here yet. Ask your board’s coordinator to add you, then say “help”.',
  })
})

test('a person of another tenant is a stranger, whatever id they bring', async () => {
  const from = { tenantId: 'elsewhere', personId: board.performance.personId }
  expect(seen(await board.say(board.performance, 'A1 red', { from }))).toContain('I do not know you')
  expect(await item('A1')).toMatchObject({ version: 1 })
})

test('somebody on two boards says which they mean, and that conversation remembers it', async () => {
  const { tenantId, performance } = board
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
  expect(await board.say(performance, 'board early help')).toEqual({
    text: 'Here I answer you about Early Help Strategic Board from now on.',
  })
  expect(seen(await board.say(performance, 'A1'))).toContain('Agree the indicator set')
  const elsewhere = { conversation: { ...board.personal, id: 'conversation-2' } }
  expect(seen(await board.say(performance, 'A1', elsewhere))).toContain('There is no A1')
  expect(seen(await board.say(performance, 'board police'))).toMatch(/Which board\?.*Nothing is changed/)
})

test('somebody on two boards is told which one answered: the first by name', async () => {
  const { tenantId, performance } = board
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
  expect(seen(await board.say(performance, 'my actions'))).toMatch(/This is A Board for Attendance$/)
  expect(seen(await board.say(performance, 'A1'))).toBe(
    'A Board for Attendance: There is no A1 on this board.',
  )
})

test('a failure of ours is answered with an apology and logged, and says nothing of the inside', async () => {
  board.desk.now = () => {
    throw new TypeError('the clock stands still at bot/chat')
  }
  const text = seen(await board.say(board.chair, 'status'))
  expect(text).toMatch(/^Sorry, something went wrong here/)
  expect(text).not.toMatch(/clock|TypeError|bot/)
  expect(board.logged).toHaveLength(1)
})

test('whatever is typed is answered in words, without a failure of ours', async () => {
  const pieces = fc.constantFrom(
    'A1 ',
    'amber ',
    '60% ',
    'ambr',
    '\n',
    '\u0000',
    '\ud83d',
    '\u202e',
    "';drop table item;--",
    '{{x}}',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map(all => all.join('')),
  )
  await fc.assert(
    fc.asyncProperty(typed, async text => {
      expect(seen(await board.say(board.performance, text))).toMatch(/\w/)
    }),
    { numRuns: 150 },
  )
  expect(board.logged).toEqual([])
})

test('links lead to the item in the tab', async () => {
  const card = cardOf(await board.say(board.chair, 'A1'))
  expect(card.actions?.at(-1)).toEqual({
    type: 'Action.OpenUrl',
    title: 'Open A1',
    url: `https://tab.example/#/boards/${board.boardId}/items/A1`,
  })
})
