import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lookAtItem, lookAtRows } from '../../bot/acts/look.ts'
import type { Answer } from '../../bot/chat/port.ts'
import { verbs } from '../../bot/chat/verbs.ts'
import type { Store } from '../../bot/store/store.ts'
import { RowsQuery } from '../../domain/requests.ts'
import { storeInMemory } from '../support/stores.ts'
import { type TalkingBoard, talkingBoard } from './board.ts'
import { complaintsAbout, seen } from './seen.ts'

let store: Store
let board: TalkingBoard
let other: TalkingBoard
beforeAll(async () => {
  store = await storeInMemory()
  board = await talkingBoard(store)
  other = await talkingBoard(store)
})
afterAll(() => store.close())

/** The names that a card of ours uses, beside those of any object: hostile values meet the shapes that expect them. */
const names = [
  ...[
    'reference',
    'seen',
    'shown',
    'rag',
    'percent',
    'words',
    'items',
    'rest',
    'actId',
    'evidence',
    'reason',
  ],
  ...[
    'challenge',
    'challengeId',
    'reply',
    'ending',
    'refusal',
    'keyMessageId',
    'text',
    'confirmed',
    'boardId',
  ],
  ...[
    'as',
    '__proto__',
    'constructor',
    'toString',
    'verb',
    'from',
    'personId',
    'tenantId',
    'A1 rag',
    'A1 words',
  ],
]
const words = [
  ...[
    '',
    '\u0000',
    '\ud83d',
    '\u202egnirts',
    '👩‍👧'.repeat(900),
    'x'.repeat(50_000),
    "'; drop table item; --",
  ],
  ...['[Sign in](https://evil.example)', '<script>alert(1)</script>', '{{1+1}}', 'constructor', '__proto__'],
  ...['A1', 'a1', 'A3', 'A99', 'C1', 'G1', 'A1 red', 'status', 'undo', 'red', 'blue', '943 476 5919'],
]
/** The partner may do none of what changes an item. */
const hostile = () =>
  fc.oneof(
    fc.constantFrom<unknown>(...words, board.boardId, other.boardId, crypto.randomUUID()),
    fc.constantFrom<unknown>(null, true, -1, 0, 1, 2 ** 53, Number.NaN, 1e308, [], {}),
    fc.string({ maxLength: 40, unit: 'binary' }),
    fc.array(fc.anything(), { maxLength: 3 }),
    fc.record({
      rag: fc.constantFrom<unknown>('red', 'green', 7),
      percent: fc.constantFrom<unknown>(null, 60, '6'),
    }),
    fc.array(shownItem(), { maxLength: 14 }),
  )
const shownItem = () =>
  fc.record({
    reference: fc.constantFrom<unknown>('A1', 'A2', 'A99', '__proto__', 7),
    seen: fc.constantFrom<unknown>(1, 2, -1, 'one'),
    shown: fc.constant({ rag: 'none', percent: null }),
  })
const pressed = () =>
  fc.record({
    verb: fc.oneof(
      fc.constantFrom(...verbs.map(({ verb }) => verb), 'say', 'refresh-mine', 'refresh-board'),
      fc.constantFrom('constructor', '__proto__', '', 'launch'),
    ),
    data: fc.oneof(fc.dictionary(fc.constantFrom(...names), hostile(), { maxKeys: 8 }), hostile()),
  })

async function isOf(of: TalkingBoard): Promise<unknown> {
  const all = RowsQuery.parse({})
  const items = ['A1', 'A2', 'A3', 'C1'].map(reference => lookAtItem(of.desk, of.as(of.chair), reference))
  return [await lookAtRows(of.desk, of.as(of.chair), all), await Promise.all(items)]
}

test('ten thousand hostile values of cards change nothing for somebody who may change nothing, and are answered', async () => {
  const before = [await isOf(board), await isOf(other)]
  await fc.assert(
    fc.asyncProperty(pressed(), async ({ verb, data }) => {
      // Without an id it cannot be a repetition: each is taken as new.
      isAnswer(await board.press(board.health, verb, data, { activityId: '' }))
    }),
    { numRuns: 10_000 },
  )
  expect(board.logged).toEqual([])
  expect([await isOf(board), await isOf(other)]).toEqual(before)
}, 240_000)

test('a thousand of the same from a lead raise no failure of ours, and reach no other board', async () => {
  const before = await isOf(other)
  await fc.assert(
    fc.asyncProperty(pressed(), async ({ verb, data }) => {
      isAnswer(await board.press(board.performance, verb, data, { activityId: '' }))
    }),
    { numRuns: 1000 },
  )
  expect(board.logged).toEqual([])
  expect(await isOf(other)).toEqual(before)
}, 120_000)

/** Words, or a card that is sound and says nothing that turns. */
function isAnswer(answer: Answer): void {
  expect(seen(answer)).not.toMatch(/\u202e|undefined|\[object/)
  expect(seen(answer).length).toBeGreaterThan(0)
  if (!('card' in answer)) return
  expect(complaintsAbout(answer.card)).toEqual([])
  expect(Buffer.byteLength(JSON.stringify(answer.card))).toBeLessThan(22 * 1024)
}
