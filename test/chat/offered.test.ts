import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { z } from 'zod'
import { lookAtItem } from '../../bot/acts/look.ts'
import { boardForEach, type TalkingBoard } from './board.ts'
import { pressOn } from './pressing.ts'
import { saidBy, seen } from './seen.ts'

/** Messages of several lines, as people list and sign them, and what is offered where one was not taken. */
let board: TalkingBoard
boardForEach(fresh => {
  board = fresh
})

const item = async (reference: string) =>
  (await lookAtItem(board.desk, board.as(board.chair), reference)).tracked

test.each([
  'Hi Golden Thread,\nA1 amber',
  'Hello\nA1 amber\nThanks, Tom',
  'My updates:\nA1 amber\nKind regards\nTom Ellery\nPerformance Manager',
  'A1 amber\nThank you!\n– Tom\nSent from my iPhone',
])('in %j greeting and signature are no part of the report, and are not counted', async text => {
  expect(seen(await board.say(board.performance, text))).toContain('Thank you. A1 is Amber.')
  const { history } = await lookAtItem(board.desk, board.as(board.chair), 'A1')
  expect(history[0]).toMatchObject({ words: null })
})

test('words that only begin with thanks, or follow them, stay in the report', async () => {
  await board.say(board.performance, 'A1 amber\nThanks to Grace the trust signed\nThanks\nmore to come')
  const { history } = await lookAtItem(board.desk, board.as(board.chair), 'A1')
  expect(history[0]).toMatchObject({ words: 'Thanks to Grace the trust signed\nmore to come' })
})

test.each([
  '1) A1 amber 64%\n2) A2 red 7%',
  'Hello\n1. A1 amber 64%\n2. A2 red 7%',
  'a) A1 amber 64%\nb) A2 red 7%',
  '(1) A1 amber 64%\n(2) A2 red 7%',
  '1 A1 amber 64%\n2 A2 red 7%',
  'Hi all,\n1  A1 amber 64% the trust signed\nand more\n2  A2 red 7%\nThanks',
])('%j is a list, and every line of it is noted', async text => {
  expect(seen(await board.say(board.performance, text))).toContain('Thank you. All 2 are noted.')
  expect(await item('A1')).toMatchObject({ rag: 'amber', percent: 64 })
  expect(await item('A2')).toMatchObject({ rag: 'red', percent: 7 })
})

test('a number before a reference is no list by itself: “10 A4 sheets” stays in the words', async () => {
  await board.say(board.performance, 'A1 amber we printed\n10 A2 sheets')
  const { history } = await lookAtItem(board.desk, board.as(board.chair), 'A1')
  expect(history[0]).toMatchObject({ words: 'we printed\n10 A2 sheets' })
  expect(await item('A2')).toMatchObject({ updates: 0 })
})

test.each(['A1 amber, A2 red', 'A1 amber and A2 red', '1) A1 amber 2) A2 red', 'A1 amber but A2 is red'])(
  'two items in one breath, %j, are offered in a line of their own, and the button notes both',
  async text => {
    const answer = await board.say(board.performance, text)
    expect(saidBy(answer)).toMatchObject([{ text: expect.stringMatching(/A1 amber\n.*A2 (is )?red$/) }])
    expect(seen(await pressOn(board, board.performance, answer, 'Yes, that is what I mean'))).toContain(
      'All 2 are noted.',
    )
  },
)

test('of several questions in one message the first is offered', async () => {
  expect(saidBy(await board.say(board.chair, 'status\nreds'))).toEqual([{ text: 'status' }])
})

test('no near miss offers a button whose words are then not taken', async () => {
  const pieces = fc.constantFrom(
    ...[
      'A1',
      'A2',
      '1)',
      'a)',
      'A1O',
      '#2',
      'C1',
      'hello',
      'status',
      'statsu',
      'undo',
      'no change',
      'done',
      'doen',
    ],
    ...[
      'due',
      '31 Marhc',
      '31/3/26',
      'or',
      'next week',
      'hand to',
      'Grase',
      'G',
      'waiting on',
      'waiting for',
      '?',
    ],
    ...[
      'amber',
      'ambr',
      'red',
      'r',
      '64%',
      '60',
      '60-70%',
      '→',
      'and',
      ',',
      'on hold',
      'cancel',
      'quiet until',
      '\n',
    ],
    ...[
      'is',
      'but',
      'because',
      'take',
      'lead',
      'handed to',
      'Grace',
      'overdue',
      'key message',
      'accept',
      'if',
      'not',
      'tomorrow',
      'deadline',
      'slipped to',
      'propose closure',
      'completed all signed',
      'can be closed',
      'approve',
      'reject',
      'Green Lane',
      '1',
      '2',
    ],
  )
  const typed = fc.array(pieces, { minLength: 1, maxLength: 7 }).map(all => all.join(' '))
  await fc.assert(
    fc.asyncProperty(typed, async text => {
      const offered = saidBy(await board.say(board.performance, text))
      for (const each of offered)
        expect([text, await pressesUntilTaken(each)]).toEqual([text, expect.any(Number)])
    }),
    { numRuns: 300 },
  )
}, 60_000)

/** Each press may settle one slip, and a message has a few; whatever is offered is taken in the end. */
async function pressesUntilTaken(first: unknown): Promise<number | string> {
  let offered = first
  for (let presses = 1; presses <= 3; presses += 1) {
    const { text } = z.object({ text: z.string() }).parse(offered)
    const answer = await board.say(board.performance, text)
    if (!notTaken.test(seen(answer))) return presses
    const [next] = saidBy(answer)
    if (!next) return seen(answer)
    offered = next
  }
  return 'There is no end to it.'
}

/** What is said to words that are not taken; a form that asks for the rest, or what a rule refuses, is another matter. */
const notTaken = /I took|I was not sure|did not understand|One item a line/
