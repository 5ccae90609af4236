import { expect, test } from '@jest/globals'
import type { Conversation } from '../../../bot/chat/port.ts'
import { quietOf } from '../../../bot/store/quiet.ts'
import { boardForEach, type TalkingBoard } from '../board.ts'
import { pressOn } from '../pressing.ts'
import { seen } from '../seen.ts'

/** What anybody on a board may ask. Tom and Grace are of Thornmere Council, Helen of the trust. */
let board: TalkingBoard
boardForEach(fresh => {
  board = fresh
})

const tom = (text: string) => board.say(board.performance, text)
const grace = (text: string) => board.say(board.earlyHelp, text)
const chair = (text: string) => board.say(board.chair, text)
const channel = (): Conversation => ({
  ...board.personal,
  kind: 'channel',
  id: '19:board',
  name: 'Early Help',
})

test('“who am I” says how somebody is known, what they may do, and whom to tell when it is wrong', async () => {
  const me = seen(await tom('Who am I?'))
  expect(me).toMatch(/^Tom Ellery Post Performance Manager Agency Thornmere Council/)
  expect(me).toContain('As member')
  expect(me).not.toContain('accept and return closures')
  expect(me).toContain('tell the board’s coordinator')
  expect(seen(await chair('who am i'))).toContain('accept and return closures')
})

test('quiet lasts until the morning of a day, which is said back, and is ended by a word', async () => {
  expect(seen(await tom('quiet until next Monday'))).toContain('until the morning of Mon 11 Jan')
  expect(await quietOf(board.desk.store.db, board.as(board.performance))).toBe('2027-01-11')
  expect(seen(await tom('who am i'))).toContain('Quiet until Mon 11 Jan')
  await tom('quiet off')
  expect(await quietOf(board.desk.store.db, board.as(board.performance))).toBeNull()
})

test.each(['quiet until Monday', 'quiet until monday, please', 'quiet until Monday 11 January'])(
  'on a Monday %j is until the next one',
  async typed => {
    expect(seen(await tom(typed))).toContain('until the morning of Mon 11 Jan')
  },
)

test('“quiet for a week, please” is quiet too', async () => {
  expect(seen(await tom('Quiet for a week, please'))).toContain('until the morning of Mon 11 Jan')
})

test.each([
  ['quiet', 'Until when?'],
  ['quiet until whenever', 'Until when?'],
  ['quiet until Firday', 'I took “Firday” for Friday.'],
  ['quiet until 31 December', 'Quiet lasts three months at most.'],
  ['quiet until today', 'That day has come already.'],
])('%j is answered in words and changes nothing: %s', async (typed, sentence) => {
  expect(seen(await tom(typed))).toContain(sentence)
  expect(await quietOf(board.desk.store.db, board.as(board.performance))).toBeNull()
})

test('a digest says what waits on somebody, who waits and how long', async () => {
  await chair('challenge A1 green, with no agency signed?')
  await grace('A3 hand to Tom Ellery')
  await grace('A3 waiting on A2')
  board.clock.moveTo('2027-01-06')
  const mine = seen(await tom('digest'))
  expect(mine).toContain('For Tom Ellery , Thornmere Council · Wed 6 Jan')
  expect(mine).toContain('Waiting on you: 3')
  expect(mine).toMatch(/A1 .*Ruth Okafor asks you to explain · 2 days ago “green, with no agency signed\?”/)
  expect(mine).toMatch(/A3 .*Grace Adeyemi offers it to you/)
  expect(mine).toMatch(/A2 .*A3 waits on it/)
})

test('a returned closure waits on its lead until they speak, a proposed one on the chair', async () => {
  await tom('A1 done minutes')
  expect(seen(await chair('digest'))).toMatch(/A1 .*Tom Ellery proposes closure.*“minutes”/)
  await chair('return A1 because two are missing')
  expect(seen(await tom('digest'))).toMatch(/A1 .*Ruth Okafor returned its closure.*“two are missing”/)
  await tom('A1 amber two will sign on Friday')
  expect(seen(await tom('digest'))).not.toContain('Waiting on you')
})

test('a digest shows what the agency has late and soon due, of colleagues too, and not of others', async () => {
  await tom('A1 due Friday')
  await grace('A3 due tomorrow')
  board.clock.moveTo('2027-01-08')
  const council = seen(await tom('digest'))
  expect(council).toMatch(/Late: 1 A3 .*Due in the next 14 days: 1 A1/)
  expect(council).toContain('Changed in the last 7 days A3')
  const trust = seen(await board.say(board.health, 'digest'))
  expect(trust).not.toMatch(/Late|Due in|Changed/)
  expect(trust).toContain('A quiet week')
  expect(trust).toContain('The board as a whole: 1 Red, 1 Not known, 1 Green.')
})

test('a digest opens with the board’s message once it is approved, and never with a draft', async () => {
  await board.say(board.coordinator, 'key message Every family knows whom to ask.')
  expect(seen(await tom('digest'))).not.toContain('Every family')
  await pressOn(board, board.chair, await chair('approve key message'), 'Approve it')
  expect(seen(await tom('digest'))).toMatch(
    /The board’s message “Every family knows whom to ask\.” approved by/,
  )
})

test('“follow here” is for a channel, and for those who may', async () => {
  expect(seen(await chair('follow here'))).toBe(
    'Say “follow here” in the channel that the board’s posts should go to.',
  )
  const here = { conversation: channel() }
  expect(seen(await board.say(board.performance, 'follow here', here))).toMatch(/^Only the chair/)
  expect(seen(await board.say(board.chair, 'follow here', here))).toContain('changes in Early Help.')
  expect(seen(await board.say(board.performance, 'unfollow', here))).toMatch(/^Only the chair/)
})

test('in a channel a stranger is told nothing of the board', async () => {
  for (const text of ['status', 'digest', 'reds', 'T1', 'help', 'follow here'])
    expect(seen(await board.say({ personId: 'nobody' }, text, { conversation: channel() }))).toMatch(
      /^I do not know you on any board here yet/,
    )
})
