import { expect, test } from '@jest/globals'
import { boardPostCard, boardPostSummary } from '../../bot/chat/cards/boardPostCard.ts'
import { keyMessagePostCard } from '../../bot/chat/cards/keyMessagePostCard.ts'
import type { Card } from '../../bot/chat/port.ts'
import type { Reader } from '../../bot/chat/turn.ts'
import type { Entry } from '../../domain/post.ts'
import { defaultLegend } from '../../domain/rag.ts'
import { rowOf } from '../../domain/views/row.ts'
import { buttonsOf, complaintsAbout, elementsOf } from '../chat/seen.ts'
import { action, monday } from '../support/builders.ts'

const largest = 22 * 1024
const phishing = '[Sign in](https://evil.example) ![x](https://evil.example/x.png) \u202ereversed'
const longest = `${phishing} ${'👩‍👧'.repeat(700)}`
const reader: Reader = {
  today: monday,
  timeZone: 'Europe/London',
  legend: defaultLegend,
  lastMeetingOn: null,
  links: {
    board: 'https://tab.example/#/boards/1',
    mine: 'https://tab.example/#/boards/1/list',
    list: filter => `https://tab.example/#/boards/1/list?${filter}`,
    item: reference => `https://tab.example/#/boards/1/items/${reference}`,
  },
  peoplesWords: true,
}

/** As bad as it gets: long texts, hostile words, every signal, three stories at once. */
function entry(n: number): Entry {
  const item = action({
    reference: `A${n}`,
    text: longest,
    rag: 'green',
    dueOn: '2026-12-01' as never,
    moves: 4,
    updates: 1,
    heardOn: '2026-10-01' as never,
    lead: { kind: 'role', name: longest.slice(0, 200) },
  })
  const row = rowOf(item, { words: null, waitsOn: ['A7'], today: monday, cycleOpenedOn: null })
  const lines = [
    'moved from Red to Green',
    'is overdue: it was due Fri 1 Jan',
    'is proposed for closure',
  ].map(says => ({ says: `A${n} ${says}`, words: longest }))
  return { row, lines, weight: 0 }
}

const post = (entries: number, more = 0) =>
  boardPostCard({ boardId: 'b', entries: Array.from({ length: entries }, (_, n) => entry(n)), more }, reader)
const cards: [string, () => Card][] = [
  ['one change', () => post(1)],
  ['a first post of many', () => post(8, 192)],
  ['a reply with as many as fit', () => post(10)],
  [
    'the board’s message',
    () =>
      keyMessagePostCard(
        {
          keyMessageId: 'm',
          words: longest.slice(0, 600),
          drafted: { by: { personId: 'p', name: longest }, at: '2027-01-04T09:00:00Z' },
          approved: { by: { personId: 'p', name: longest }, at: '2027-01-04T09:00:00Z' },
        },
        reader,
      ),
  ],
]

test.each(cards)('the card for %s is one that Microsoft’s renderer has nothing against', (_, made) => {
  expect(complaintsAbout(made())).toEqual([])
})

test.each(cards)('the card for %s stays within what Teams takes', (_, made) => {
  expect(Buffer.byteLength(JSON.stringify(made()))).toBeLessThan(largest)
})

test.each(cards)('on the card for %s people’s words are in runs, which render no markdown', (_, made) => {
  const card = made()
  const marked = elementsOf(card).filter(({ type }) => type === 'TextBlock')
  expect(JSON.stringify(marked)).not.toMatch(/evil/)
  expect(card.fallbackText).not.toMatch(/evil/)
  expect(JSON.stringify(card)).not.toContain('\u202e')
})

test('a large bundle says how many more there are', () => {
  expect(JSON.stringify(post(8, 192))).toContain('and 192 more, in the replies')
  const summary = boardPostSummary({
    boardId: 'b',
    entries: [entry(1), entry(2)],
    more: 3,
  })
  expect(summary).toBe('A1 moved from Red to Green, and 4 more')
})

test('of several items in a post each “Challenge” says which is meant, and what is complete offers none', () => {
  const closed = entry(3)
  const entries = [entry(1), entry(2), { ...closed, row: { ...closed.row, lifecycle: 'complete' as const } }]
  const titles = buttonsOf(boardPostCard({ boardId: 'b', entries, more: 0 }, reader)).map(
    ({ title }) => title,
  )
  expect(titles).toEqual(['Challenge A1', 'Challenge A2'])
  const [, , only] = entries
  const alone = boardPostCard({ boardId: 'b', entries: only ? [only] : [], more: 0 }, reader)
  expect(JSON.stringify(alone)).not.toContain('Challenge')
})
