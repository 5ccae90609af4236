import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { lookAtItem } from '../../../bot/acts/look.ts'
import type { Store } from '../../../bot/store/store.ts'
import { storeInMemory } from '../../support/stores.ts'
import { line } from '../../support/world.ts'
import { type TalkingBoard, talkingBoard } from '../board.ts'
import { pressOn } from '../pressing.ts'
import { buttonsOf, cardOf, saidBy, seen } from '../seen.ts'

/** What the chair and the members ask and decide. Tom leads A1, A2 and C1, Grace A3. */
let store: Store
let board: TalkingBoard
beforeAll(async () => {
  store = await storeInMemory()
})
beforeEach(async () => {
  board = await talkingBoard(store, [
    line({ id: 't1', kind: 'thread', text: 'The best start in life' }),
    line({ id: 't2', kind: 'thread', text: 'Language for life' }),
    line({ id: 'c2', kind: 'commitment', text: 'Speech and language in each hub', threadIds: ['t2'] }),
  ])
})
afterAll(() => store.close())

const tom = (text: string) => board.say(board.performance, text)
const chair = (text: string) => board.say(board.chair, text)
const item = (reference: string) => lookAtItem(board.desk, board.as(board.chair), reference)

test('“reds” lists what is declared Red, with its lead, and says so where nothing is', async () => {
  expect(seen(await chair('Reds'))).toMatch(/^1 action declared Red A3 Open the family hub ■ Red/)
  await board.say(board.earlyHelp, 'A3 green')
  expect(seen(await chair('reds'))).toBe('Nothing on this board is declared Red.')
})

test('“overdue” lists what is past its day', async () => {
  await tom('A1 due tomorrow')
  expect(seen(await chair('overdue'))).toBe('Nothing on this board is past its due day.')
  board.clock.moveTo('2027-02-01')
  expect(seen(await chair('what is late?'))).toMatch(/^1 action past the due day A1 .*27 days late/)
})

test('“watermelons” lists the greens that the record speaks against, with the reason', async () => {
  board.clock.moveTo('2027-03-31')
  expect(seen(await chair('watermelons'))).toMatch(
    /^1 action declared Green or Blue, while the record says otherwise A1 .*never updated in 12 weeks/,
  )
})

test('“changes since the last meeting” tells item by item who said what', async () => {
  expect(seen(await chair('changes since the last meeting'))).toBe(
    'Nothing has changed since Thu 12 Nov 2026',
  )
  await tom('A1 amber 60% six of nine have signed')
  const changes = seen(await chair('changes'))
  expect(changes).toMatch(/^1 change since Thu 12 Nov 2026 A1 Agree the indicator set ● Green → ▲ Amber/)
  expect(changes).toContain('Tom Ellery reported: percent 60 %')
  expect(changes).toContain('“six of nine have signed”')
})

test.each(['thread best start in life', 'Thread BEST START', 'golden thread start', 'T1', 'thread 1'])(
  '%j shows that thread',
  async typed => {
    expect(seen(await chair(typed))).toMatch(/^T1 · golden thread The best start in life/)
  },
)

test('a thread says what nobody delivers', async () => {
  expect(seen(await chair('thread language'))).toContain('1 commitment , 1 without a live action')
})

test('a thread that is misspelt is asked about, with a button; one that several could be is named', async () => {
  const near = await chair('thread langauge')
  expect(seen(near)).toContain('I took “langauge” for “Language for life”.')
  expect(saidBy(near)).toEqual([{ text: 'thread T2' }])
  expect(seen(await chair('thread life'))).toMatch(/^Which thread\? T1 The best start in life; T2 Language/)
  expect(seen(await chair('T9'))).toBe('There is no T9 on this board.')
})

test('an element of a board without a matrix is said to be missing', async () => {
  expect(seen(await chair('element lead'))).toBe('There is no element on this board yet.')
})

test('a challenge is raised, answered and ended, each said in chat', async () => {
  expect(seen(await chair('challenge A1 green, with no agency signed?'))).toContain(
    'A1 is challenged; it stands first in what its lead sees.',
  )
  expect(seen(await tom('A1 answer six of nine signed today'))).toContain(
    'Ruth Okafor has your answer on A1.',
  )
  expect(seen(await chair('end challenge A1'))).toContain('Your challenge of A1 is ended.')
  expect((await item('A1')).challenges).toMatchObject([
    {
      words: 'green, with no agency signed?',
      reply: { words: 'six of nine signed today', by: { name: 'Tom Ellery' } },
      end: { by: { name: 'Ruth Okafor' } },
    },
  ])
})

test('a challenge is ended, not undone: “undo” says so, and takes back nothing said before it', async () => {
  await chair('A1 due 31 March')
  await chair('challenge A1 why green?')
  expect(seen(await chair('undo'))).toBe(
    'A challenge is not taken back but ended: say “end challenge A1”. Say “undo” again to take back what you said of A1 before it.',
  )
  expect((await item('A1')).tracked).toMatchObject({ dueOn: '2027-03-31' })
})

test('“end challenge” ends one’s own answered question, then one’s own, then for the chair an answered one, and says whose', async () => {
  const ask = async (who: typeof board.chair, words: string) => {
    board.clock.now = Temporal.Instant.from(board.clock.now).add({ minutes: 1 }).toString()
    await board.say(who, `challenge A1 ${words}`)
  }
  await ask(board.chair, 'one?')
  await tom('answer A1 to the chair')
  await ask(board.earlyHelp, 'two?')
  await ask(board.chair, 'three?')
  await tom('answer A1 to Grace')
  await ask(board.coordinator, 'four?')
  const ended = async () => (await item('A1')).challenges.filter(({ end }) => end).map(({ words }) => words)
  expect(seen(await board.say(board.performance, 'end challenge A1'))).toMatch(/^Only whoever asked/)
  expect(seen(await chair('end challenge A1'))).toContain(
    'Your challenge of A1, “one?”, is ended; 3 more are still open.',
  )
  expect(await ended()).toEqual(['one?'])
  await chair('end challenge A1')
  expect(await ended()).toEqual(['three?', 'one?'])
  expect(seen(await chair('end challenge A1'))).toContain(
    'Grace Adeyemi’s challenge of A1, “two?”, is ended; 1 more is still open.',
  )
  expect(seen(await board.say(board.coordinator, 'end challenge A1'))).toContain(
    'Your challenge of A1 is ended.',
  )
  expect(seen(await chair('end challenge A1'))).toBe('There is no open challenge of A1.')
})

test('a partner who is no member does not challenge', async () => {
  expect(seen(await board.say(board.health, 'challenge A1 why?'))).toBe(
    'Only members of the board challenge. Ask the chair to.',
  )
})

test('the chair accepts a closure; nobody else does', async () => {
  await tom('A1 done minutes of 3 January')
  expect(seen(await tom('accept A1'))).toBe('Only the chair accepts or returns a closure.')
  expect(seen(await chair('accept A1'))).toContain('A1 is complete.')
  expect((await item('A1')).tracked).toMatchObject({ lifecycle: { state: 'complete' } })
})

test('the chair returns a closure with a reason, and is asked for one', async () => {
  await tom('A1 done minutes of 3 January')
  expect(seen(await chair('return A1'))).toMatch(/^Say what is missing/)
  expect(seen(await chair('return A1 because two agencies are missing'))).toContain('A1 is back at work')
  expect((await item('A1')).history[0]).toMatchObject({ words: 'two agencies are missing' })
})

test('a draft that was corrected cannot be approved any more, before the correction is approved or after', async () => {
  await board.say(board.coordinator, 'key message The mistake.')
  const [old] = buttonsOf(cardOf(await chair('key message')))
  board.clock.now = '2027-01-04T09:05:00Z'
  await board.say(board.coordinator, 'key message The correction.')
  const overtaken = await board.press(board.chair, 'approve-key-message', old?.data)
  expect(seen(overtaken)).toMatch(
    /^Priya Nair drafted another message since.*None is approved yet\. Draft “The correction\.”/,
  )
  expect(seen(await pressOn(board, board.chair, overtaken, 'Approve it'))).toContain('“The correction.”')
  const late = await board.press(board.chair, 'approve-key-message', old?.data)
  expect(seen(late)).toMatch(/^Priya Nair drafted another message since.*“The correction\.” approved/)
  expect(seen(await chair('digest'))).toContain('“The correction.”')
})

test('typed, “approve key message” approves nothing: it shows the words, with the button that approves those', async () => {
  expect(seen(await chair('approve key message'))).toBe('There is no message that waits to be approved.')
  await board.say(board.coordinator, 'key message Words she has not seen.')
  const asked = await chair('approve key message')
  expect(seen(asked)).toMatch(/None is approved yet\. Draft “Words she has not seen\.”/)
  expect(seen(await pressOn(board, board.chair, asked, 'Approve it'))).toContain('Words she has not seen.')
})

test('where guests may read, a draft is neither shown nor approved', async () => {
  await board.say(board.coordinator, 'key message Not for guests yet.')
  const conversation = { ...board.personal, kind: 'channel' as const, id: '19:guests' }
  const asked = await board.say(board.chair, 'approve key message', { conversation })
  expect(seen(asked)).toMatch(/None is approved yet\. Draft Nobody hears it until the chair approves it/)
  expect(buttonsOf(cardOf(asked))).toEqual([])
})

test('who is challenged reads it on top of what they lead, and the board counts it', async () => {
  await chair('challenge A1 green, with no agency signed?')
  expect(seen(await tom('my actions'))).toMatch(
    /Waiting on you: 1.*A1.*asks you to explain.*no agency signed/,
  )
  expect(seen(await chair('status'))).toContain('Challenges without an answer A1 today')
})

test('an item that is challenged twice stands once on the board’s status, with how long the first has waited', async () => {
  await chair('challenge A1 green?')
  board.clock.moveTo('2027-01-10')
  await chair('challenge A1 still green?')
  board.clock.moveTo('2027-01-13')
  expect(seen(await chair('status'))).toMatch(
    /As at Wed 13 Jan .*Challenges without an answer A1 9 days (?!·)/,
  )
})

test('the key message is drafted, shown, and approved by the chair alone', async () => {
  expect(seen(await tom('key message hello'))).toMatch(/^Only the chair or the coordinator drafts/)
  const drafted = await board.say(board.coordinator, 'key message Every family knows whom to ask.')
  expect(seen(drafted)).toMatch(/None is approved yet\. Draft “Every family knows whom to ask\.”/)
  expect(saidBy(drafted)).toEqual([])
  const [approve] = buttonsOf(cardOf(await chair('key message')))
  expect(approve).toMatchObject({ title: 'Approve it', verb: 'approve-key-message' })
  expect(seen(await board.say(board.coordinator, 'approve key message'))).toMatch(/^Only the chair approves/)
  await board.press(board.chair, 'approve-key-message', approve?.data)
  expect(seen(await chair('key message'))).toMatch(
    /“Every family knows whom to ask\.” approved by Ruth Okafor , Mon 4 Jan$/,
  )
})
