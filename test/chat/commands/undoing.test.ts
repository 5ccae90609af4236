import { expect, test } from '@jest/globals'
import { lookAtItem } from '../../../bot/acts/look.ts'
import { boardForEach, type TalkingBoard } from '../board.ts'
import { pressOn, titlesOn } from '../pressing.ts'
import { saidBy, seen } from '../seen.ts'

/** What is said twice, and taken back step by step. Tom leads A1 and A2; it is Monday 4 January 2027, 9 o'clock. */
let board: TalkingBoard
boardForEach(fresh => {
  board = fresh
})

const tom = (text: string) => board.say(board.performance, text)
const page = (reference: string) => lookAtItem(board.desk, board.as(board.chair), reference)
const item = async (reference: string) => (await page(reference)).tracked

test('undo steps back through one’s own reports, one message at a time, to where it all began', async () => {
  for (const words of ['A1 amber', 'A1 red 40% staff left', 'A1 done minutes of 3 January']) await tom(words)
  await tom('undo')
  expect(await item('A1')).toMatchObject({ rag: 'red', percent: 40, lifecycle: { state: 'in progress' } })
  await tom('undo')
  expect(await item('A1')).toMatchObject({ rag: 'amber', percent: null })
  await tom('undo')
  expect(await item('A1')).toMatchObject({ rag: 'green', updates: 0 })
  expect(seen(await tom('undo'))).toMatch(/^There is nothing of yours/)
})

test('undo stops where somebody else has changed the item since, though they took it back', async () => {
  await tom('A1 amber')
  await board.say(board.chair, 'A1 due 31 March')
  await board.say(board.chair, 'undo')
  expect(seen(await tom('undo'))).toContain('A1 was changed since.')
  expect(await item('A1')).toMatchObject({ rag: 'amber' })
})

test('what somebody did of another kind since keeps an older act of theirs from being taken back by its button', async () => {
  const [undo] = [await tom('A1 amber')].flatMap(answer =>
    'card' in answer ? (answer.card.actions ?? []).filter(each => each.title === 'Undo') : [],
  )
  await tom('A1 red')
  const data = undo && 'data' in undo ? undo.data : null
  expect(seen(await board.press(board.performance, 'undo', data))).toContain('A1 was changed since')
  expect(await item('A1')).toMatchObject({ rag: 'red' })
})

test('a message sent twice is noted once, said to be, and undone once', async () => {
  await tom('A1 amber waiting')
  expect(seen(await tom('A1 amber waiting'))).toBe('You said that of A1 a moment ago. It is noted once.')
  expect(await item('A1')).toMatchObject({ updates: 1 })
  await tom('undo')
  expect(await item('A1')).toMatchObject({ rag: 'green' })
})

test('the same words later, or after something else, are a report of their own', async () => {
  await tom('A1 amber')
  board.clock.now = '2027-01-04T09:03:00Z'
  expect(seen(await tom('A1 amber'))).toContain('Thank you.')
  await tom('A1 red')
  await tom('A1 amber')
  expect(await item('A1')).toMatchObject({ updates: 4, rag: 'amber' })
})

test.each([
  ['A1 due 31 March', 'A1 is due Wed 31 Mar already. Nothing is changed.'],
  ['A1 hand to Grace', 'Grace Adeyemi is asked to take over A1 already. Nothing is changed.'],
])(
  '%j said of what is so already changes nothing, and undo takes back the first',
  async (typed, sentence) => {
    await tom(typed)
    const again = await tom(typed)
    expect(again).toEqual({ text: sentence })
    expect(await item('A1')).toMatchObject({ version: 2 })
    await tom('undo')
    expect(await item('A1')).toMatchObject({ dueOn: null, handover: null })
  },
)

test('one letter names nobody for certain: the name is offered, and nothing is handed over', async () => {
  const answer = await tom('A1 hand to G')
  expect(saidBy(answer)).toEqual([{ text: 'A1 hand to Grace Adeyemi' }])
  expect(titlesOn(answer)).not.toContain('Undo')
  expect(await item('A1')).toMatchObject({ handover: null })
})

test('“hand to me” means whoever says it', async () => {
  expect(seen(await board.say(board.chair, 'A1 hand to me'))).toContain(
    'Ruth Okafor is asked to take over A1',
  )
})

test('an answer to a challenge stands, which is said once to whoever gave it, and the next undo goes on to what they said before', async () => {
  await tom('A2 amber')
  await board.say(board.chair, 'challenge A1 Why is it green?')
  await tom('answer A1 Because the data came')
  expect(seen(await tom('undo'))).toBe(
    'Your answer on A1 stands; whoever asked may end the challenge. Say “undo” again to take back what you said of A2 before it.',
  )
  expect(await item('A2')).toMatchObject({ rag: 'amber' })
  expect(seen(await tom('undo'))).toMatch(/^Taken back: A2/)
  expect(seen(await tom('undo'))).toMatch(/^There is nothing of yours/)
})

test('a report beneath a challenge and its answer is taken back by a second “undo”', async () => {
  await tom('A1 red')
  await board.say(board.chair, 'challenge A1 why')
  await tom('answer A1 as I said')
  await tom('undo')
  expect(await item('A1')).toMatchObject({ rag: 'red' })
  expect(seen(await tom('undo'))).toMatch(/^Taken back: A1/)
  expect(await item('A1')).toMatchObject({ rag: 'green' })
})

test('no undo is promised of what somebody else changed since: it is said to be, and what lies beneath comes next', async () => {
  await tom('A2 amber')
  await tom('A1 red')
  await board.say(board.chair, 'A1 due 31 March')
  await board.say(board.chair, 'challenge A1 why')
  await tom('answer A1 as I said')
  expect(seen(await tom('undo'))).toBe('Your answer on A1 stands; whoever asked may end the challenge.')
  expect(seen(await tom('undo'))).toMatch(/^A1 was changed since\..* what you said of A2 before it\.$/)
  expect(seen(await tom('undo'))).toMatch(/^Taken back: A2/)
  expect(await item('A1')).toMatchObject({ rag: 'red' })
})

test('whoever ended a challenge is told how to ask again', async () => {
  await board.say(board.chair, 'challenge A1 why')
  await board.say(board.chair, 'end challenge A1')
  expect(seen(await board.say(board.chair, 'undo'))).toContain('say “challenge A1” and what you ask.')
})

test('undo after a draft of the key message takes nothing back, says how to put it right, and then goes on', async () => {
  await board.say(board.coordinator, 'A1 amber')
  board.clock.now = '2027-01-04T09:01:00Z'
  await board.say(board.coordinator, 'key message Every child ready')
  expect(seen(await board.say(board.coordinator, 'undo'))).toMatch(
    /^A draft of the key message is not taken back by undo\. .* replaces it\. Say “undo” again .* A1 before it\.$/,
  )
  expect(await item('A1')).toMatchObject({ rag: 'amber' })
  expect(seen(await board.say(board.coordinator, 'undo'))).toMatch(/^Taken back: A1/)
})

test('undo after “no longer waiting on” takes nothing back, and the words it names say it again', async () => {
  await tom('A2 amber')
  await tom('A1 waiting on A2')
  await tom('A1 no longer waiting on A2')
  const [, words] = /^Undo does not bring back “(.*)”\. Say it again/.exec(seen(await tom('undo'))) ?? []
  expect(await item('A2')).toMatchObject({ rag: 'amber' })
  expect(seen(await tom(words ?? ''))).toContain('A1 waits on A2.')
})

const channel = () => ({
  ...board.personal,
  kind: 'channel' as const,
  id: '19:c@thread.tacv2',
  name: 'Early Help',
})

test.each([
  [['quiet until Friday'], 'Quiet is not taken back by undo: say “quiet off”'],
  [['quiet until Friday', 'quiet off'], 'The end of quiet is not taken back by undo'],
  [['follow here'], 'Following a channel is not taken back by undo: say “unfollow”'],
  [['follow here', 'unfollow'], 'Unfollowing is not taken back by undo: say “follow here”'],
])(
  'undo right after %j leaves the update before it, says the way back, and then goes on',
  async (said, why) => {
    await board.say(board.coordinator, 'A1 amber')
    for (const each of said) await board.say(board.coordinator, each, { conversation: channel() })
    const first = seen(await board.say(board.coordinator, 'undo'))
    expect(first).toContain(why)
    expect(first).toContain('Say “undo” again to take back what you said of A1 before it.')
    expect(await item('A1')).toMatchObject({ rag: 'amber' })
    expect(seen(await board.say(board.coordinator, 'undo'))).toMatch(/^Taken back: A1/)
    expect(seen(await board.say(board.coordinator, 'undo'))).toMatch(/^There is nothing of yours/)
  },
)

test('undo right after an approval leaves the message, and the update before it', async () => {
  await board.say(board.chair, 'A1 due 31 March')
  await board.say(board.coordinator, 'key message Every child ready')
  await pressOn(board, board.chair, await board.say(board.chair, 'approve key message'), 'Approve it')
  expect(seen(await board.say(board.chair, 'undo'))).toContain('What was approved stays the board’s message.')
  expect(await item('A1')).toMatchObject({ dueOn: '2027-03-31' })
  expect(seen(await board.say(board.chair, 'undo'))).toMatch(/^Taken back: A1/)
})

test('after a quarter of an hour “quiet” is no longer what undo answers to', async () => {
  await tom('quiet until Friday')
  board.clock.now = '2027-01-04T09:16:00Z'
  await tom('A1 amber')
  expect(seen(await tom('undo'))).toMatch(/^Taken back: A1/)
  expect(seen(await tom('undo'))).toMatch(/^There is nothing of yours/)
})
