import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { itemLine } from '../../../domain/chat/itemLine.ts'
import { nearMiss } from '../../../domain/chat/nearMiss.ts'
import { plainText } from '../../../domain/chat/plainText.ts'

const hear = (typed: string) => itemLine(plainText(typed))

test.each(['A12', 'a12', ' A 12 ', 'action 12', 'Action A12', 'A12?', 'A12:', 'A\u00a012', '“A12”', '• A12'])(
  '%j asks to see A12',
  typed => {
    expect(hear(typed)).toEqual({ kind: 'look', reference: 'A12' })
  },
)

test.each([
  [
    'A12 amber 60% waiting for the agreement',
    { rag: 'amber', percent: 60, words: 'waiting for the agreement' },
  ],
  ['a12: 60 % AMBER – waiting', { rag: 'amber', percent: 60, words: 'waiting' }],
  ['A 12 rag amber', { rag: 'amber' }],
  ['A12 RAG: Amber, 60 per cent', { rag: 'amber', percent: 60 }],
  ['A12\u00a0amber\u202f60\u00a0%', { rag: 'amber', percent: 60 }],
  ['A12 is now amber and 60% complete', { rag: 'amber', percent: 60, words: 'complete' }],
  ['A12 100%', { percent: 100 }],
  ['A12 waiting for the police', { words: 'waiting for the police' }],
  ['A12 green we are at 40% of schools', { rag: 'green', words: 'we are at 40% of schools' }],
])('%j reports on A12', (typed, report) => {
  expect(hear(typed)).toEqual({ kind: 'report', reference: 'A12', report })
})

test.each([
  'blue badge holders were asked',
  'red tape is the problem',
  'green paper is out',
  '60% of schools signed',
  '60 schools signed',
  'greet every family by name',
])('in “A12 %s” no colour and no percentage is read out of the words', words => {
  expect(hear(`A12 ${words}`)).toEqual({ kind: 'report', reference: 'A12', report: { words } })
})

test.each([
  ['A12 ambr 60% waiting', 'A12 amber 60% waiting'],
  ['A12 60% gren', 'A12 green 60%'],
  ['A12 rde', 'A12 red'],
  ['A12 amber 60', 'A12 amber 60%'],
  ['A12 amber?', 'A12 amber'],
  ['a 12 week programme', 'A12 week programme'],
])('%j is taken for %j and doubted', (typed, meant) => {
  expect(hear(typed)).toMatchObject({ kind: 'doubt', meant })
})

test.each([
  'A12 101%',
  'A12 -5%',
  'A12 60.5%',
  'A12 60-70%',
  'A12 amber red',
  'A12 40% 60%',
  'A12 and A13 red',
])('%j is doubted, because it could mean two things', typed => {
  expect(hear(typed)).toMatchObject({ kind: 'doubt', meant: null })
})

test('words longer than a report may be are doubted, never cut', () => {
  expect(hear(`A12 amber ${'x'.repeat(2001)}`)).toMatchObject({ kind: 'doubt' })
})

test.each([
  'status',
  '60% amber',
  'covid 19 is back',
  'A12’s lead',
  'the A12 is red',
  'A1234567 red',
  'B12 red',
  '',
])('%j does not begin with an item', typed => {
  expect(hear(typed)).toBeNull()
})

test.each(['ambr '.repeat(50_000), '-'.repeat(250_000), '? '.repeat(100_000), 'is '.repeat(80_000)])(
  'as long a message as can arrive is read at once: %#',
  words => {
    const start = performance.now()
    hear(`A12 ${words}x`)
    nearMiss(`${words}x`, ['status'])
    expect(performance.now() - start).toBeLessThan(500)
  },
)

test('no message breaks it, and only one that begins with a reference of ours reports anything', () => {
  const pieces = fc.constantFrom(
    'A12',
    'a ',
    '12',
    'action ',
    'amber',
    'ambr',
    ' 60',
    '%',
    ' per cent',
    ':',
    '\u202e',
    'é',
    ' and ',
    '-',
  )
  const message = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map(all => all.join('')),
  )
  fc.assert(
    fc.property(message, typed => {
      const heard = hear(typed)
      const begins = /^[-–—•·*>"'“‘(\s]*(action|commitment|gap|vision|thread|element|[acgvte])/i.test(
        plainText(typed),
      )
      return heard?.kind === 'report' ? begins : true
    }),
    { numRuns: 2000 },
  )
})
