import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Answer } from '../../bot/chat/port.ts'
import { understood } from '../../bot/chat/understanding.ts'
import type { Store } from '../../bot/store/store.ts'
import { itemLine } from '../../domain/chat/itemLine.ts'
import { nearMiss } from '../../domain/chat/nearMiss.ts'
import { plainText } from '../../domain/chat/plainText.ts'
import { storeInMemory } from '../support/stores.ts'
import { line } from '../support/world.ts'
import { type TalkingBoard, talkingBoard } from './board.ts'
import { complaintsAbout, seen } from './seen.ts'

/** What Teams and its phones leave to a card of one message (TEAMS.md). */
const largest = 22 * 1024
/** `MESSAGES=100000 npm run -s jest -- test/chat/fuzz` sends as many. */
const messages = Number(process.env.MESSAGES ?? 20_000)
const turns = Math.ceil(messages / 50)

const pieces = [
  ...'A1 a2 A3 C1 G1 T1 E1 A99 A000001 action commitment thread element board 12 #1'.split(' '),
  ...'amber RED green blue ambr rag is 60% 101% 60 -5% per cent no change nothing new'.split(' '),
  ...'done due waiting on for hand to over take decline challenge answer reply end accept return because'.split(
    ' ',
  ),
  ...'31 March 31/3 31/13 next Friday tomorrow end of April in 2 weeks 2027-03-31 the chair Grace Tom'.split(
    ' ',
  ),
  ...'status reds overdue watermelons changes since last meeting my actions this week help who am I digest'.split(
    ' ',
  ),
  ...'quiet until Monday off follow here unfollow undo key message approve'.split(' '),
  ...'? ! , : . - – → ( ) " “ ” * _ ` [x](https://evil.example) <at>Tom</at> &nbsp; {{x}}'.split(' '),
  ...[
    "';drop",
    'table',
    'item;--',
    '%',
    '\\',
    '__proto__',
    'constructor',
    'null',
    'undefined',
    '0x41',
    '1e9',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u0000',
    '\ud83d',
    '👩‍👧',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'é',
    'e\u0301',
    'ß',
    'İ',
    '٣',
    '１２',
    '\u2028',
    '\n',
    '\r\n',
    '\t',
  ],
  ...['BS5 6DN', '943 476 5919', 'dob 1/2/2015', 'case number 1234567'],
  'x'.repeat(2001),
  '👩‍👧'.repeat(900),
]
const piece = fc.constantFrom(...pieces)
const sentence = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 14 })
  .map(all => all.flat().join(''))

/** Something a person would send, as the grammar has it. */
const grammar = fc
  .tuple(
    fc.oneof(
      fc.constantFrom('A1', 'a2', 'action 3', 'C1', 'A99', 'G1'),
      fc.integer({ min: 1, max: 43 }).map(number => `A${number}`),
    ),
    fc.constantFrom(
      'amber 60%',
      'done signed',
      'due 31 March because it is late',
      'waiting on A2',
      'hand to Grace',
      'take over',
      'challenge why?',
      'answer so',
      'accept',
      'return because no',
      'no change',
      'end challenge',
      'decline no',
    ),
    fc.string({ maxLength: 30, unit: 'binary' }),
  )
  .map(words => words.join(' '))

/** One letter of it wrong, missing, doubled or swapped. */
const mutated = fc
  .tuple(fc.oneof(grammar, sentence), fc.nat(), fc.constantFrom('', 'x', '\u202e', '9', '\n'))
  .map(([text, at, letter]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + letter + text.slice(place + 1)
  })
const anything = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 3, arbitrary: mutated },
  { weight: 2, arbitrary: grammar },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
)

let store: Store
let board: TalkingBoard
beforeAll(async () => {
  store = await storeInMemory()
  // Enough of them that closing some leaves others to be spoken of.
  const more = Array.from({ length: 40 }, (_, index) =>
    line({ id: `more-${index}`, kind: 'action', lead: 'Performance Manager' }),
  )
  board = await talkingBoard(store, more)
})
afterAll(() => store.close())

test('any message at all is parsed, and only a line that names an item says anything of one', () => {
  fc.assert(
    fc.property(anything, typed => {
      for (const line of plainText(typed).split('\n')) {
        const said = itemLine(line)
        understood(line)
        nearMiss(line, ['status', 'my actions', 'undo'])
        if (said && 'reference' in said) expect(line).toMatch(/\d/)
      }
    }),
    { numRuns: messages },
  )
}, 600_000)

test('any message at all is answered, in words or on a card that is sound and small, and changes only what its sender may', async () => {
  const before = await everything()
  await fc.assert(
    fc.asyncProperty(anything, async typed => {
      expectSound(await board.say(board.health, typed))
    }),
    { numRuns: turns },
  )
  expect(board.logged).toEqual([])
  // Helen leads nothing, is no member and holds no office: not one of it is hers to change, only her quiet.
  expect(await everything()).toEqual(before)
}, 300_000)

test('what a lead, the chair and the coordinator send raises no failure of ours either', async () => {
  const before = await everything()
  const senders = fc.constantFrom(board.performance, board.chair, board.coordinator, board.earlyHelp)
  await fc.assert(
    fc.asyncProperty(senders, anything, async (sender, typed) => {
      expectSound(await board.say(sender, typed))
    }),
    { numRuns: turns },
  )
  expect(board.logged).toEqual([])
  // What was sent was not noise alone.
  expect((await everything()).events.length - before.events.length).toBeGreaterThan(20)
}, 300_000)

const huge = [
  'A1 amber ',
  'A1\n',
  'amber\n',
  '\n',
  'A1 done ',
  'x',
  '👩‍👧',
  'challenge A1 ',
  'key message ',
  'thread ',
  'A1 due 31 ',
  '[x](',
]

test.each(huge)('forty thousand characters of %j are answered within two seconds', async words => {
  const started = performance.now()
  expectSound(await board.say(board.performance, words.repeat(40_000 / words.length)))
  expect(performance.now() - started).toBeLessThan(2000)
})

function expectSound(answer: Answer): void {
  expect(seen(answer)).toMatch(/\w/)
  if ('text' in answer) return
  expect(complaintsAbout(answer.card)).toEqual([])
  expect(Buffer.byteLength(JSON.stringify(answer.card))).toBeLessThan(largest)
}

async function everything() {
  const { db } = store
  return {
    items: await db.selectFrom('item').selectAll().orderBy('item_id').execute(),
    events: await db.selectFrom('event').selectAll().orderBy('event_id').execute(),
    challenges: await db.selectFrom('challenge').selectAll().execute(),
    links: await db.selectFrom('link').selectAll().execute(),
    messages: await db.selectFrom('key_message').selectAll().execute(),
  }
}
