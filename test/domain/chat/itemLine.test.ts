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
  ['A12 Amber The trust is late', { rag: 'amber', words: 'The trust is late' }],
  ['A12 green Lane hub opened', { rag: 'green', words: 'Lane hub opened' }],
  ['A12 Green. Police signed', { rag: 'green', words: 'Police signed' }],
  ['A12 green we are at 40% of schools', { rag: 'green', words: 'we are at 40% of schools' }],
])('%j reports on A12', (typed, report) => {
  expect(hear(typed)).toEqual({ kind: 'report', reference: 'A12', report })
})

test.each([
  'blue badge holders were asked',
  'red tape is the problem',
  'green paper is out',
  'amber alert sent',
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
  ['A12 R', 'A12 red'],
  ['A12 a 40%', 'A12 amber 40%'],
  ['A12 40% g', 'A12 green 40%'],
  ['A12 B, handed over', 'A12 blue handed over'],
  ['A12 amber→green', 'A12 green'],
  ['A12 no change red', 'A12 red'],
  ['A12 not started', 'A12 no change'],
  ['A12 undo', 'undo'],
  ['A12 status', 'A12'],
  ['A12 help', 'help'],
  ['A12 history', 'A12'],
  ['A12 quiet until Monday', 'quiet until Monday'],
  ['A12 gone red', 'A12 red'],
  ['A12 turned amber, staff left', 'A12 amber staff left'],
  ['A12 has gone from green to red 20%', 'A12 red 20%'],
  ['A12 40% gone red', 'A12 red 40%'],
  ['A12 it is now red', 'A12 red'],
  ['A12 returned to green', 'A12 green'],
  ['A12 yellow', 'A12 amber'],
  ['A12 orange', 'A12 amber'],
  ['A12 🟠 40%', 'A12 amber 40%'],
  ['A12 🟡', 'A12 amber'],
  ['A12 nochange', 'A12 no change'],
  ['A12 no chnage', 'A12 no change'],
  ['A12 lead Ann', 'A12 hand to Ann'],
  ['A12 new lead is Grace Adeyemi', 'A12 hand to Grace Adeyemi'],
  ['A12 owner: grace', 'A12 hand to grace'],
  ['A12 handed to Grace', 'A12 hand to Grace'],
  ['A12 handed over to grace.', 'A12 hand to grace'],
  ['A12 reassigned to Grace Adeyemi', 'A12 hand to Grace Adeyemi'],
  ['A12 hand Grace', 'A12 hand to Grace'],
  ['A12 overdue', 'A12'],
  ['A12 lead?', 'A12'],
  ['A12 handed to the chair', 'A12 hand to the chair'],
  ['A12 key message', 'key message'],
  ['A12 Digest?', 'digest'],
  ['A12 my actions', 'my actions'],
  ['A12 follow here', 'follow here'],
  ['A9 amber but A6 is red', 'A9 amber\nA6 is red'],
  ['A9 amber – A6 is red', 'A9 amber\nA6 is red'],
  ['A9 amber, A6 no change', 'A9 amber\nA6 no change'],
  ['A9 amber, A6 is now red 40%', 'A9 amber\nA6 is now red 40%'],
  ['A9 amber staff left while A6 is green', 'A9 amber staff left\nA6 is green'],
  ['undo A12', 'undo'],
  ['take back A12.', 'undo'],
  ['A12 Green Lane hub opened', 'A12 green Lane hub opened'],
  ['A12 60% Red Lion House is let', 'A12 red 60% Lion House is let'],
  ['A12 amber due before Christmas', 'A12 amber\nA12 due before Christmas'],
])('%j is no report in so many words: it is doubted, and %j is offered', (typed, meant) => {
  expect(hear(typed)).toMatchObject({ kind: 'doubt', meant })
})

test.each([
  ['A12 🔴', { rag: 'red' }],
  ['A12 🟢 40% signed', { rag: 'green', percent: 40, words: 'signed' }],
  ['A12 🔵40%', { rag: 'blue', percent: 40 }],
  ['A12 red 🔴', { rag: 'red' }],
])('%j: the sign a phone has for a colour of ours is that colour', (typed, report) => {
  expect(hear(typed)).toEqual({ kind: 'report', reference: 'A12', report })
})

test.each([
  'yesterday because x',
  'before Christmas',
  'w/c 7 December because x',
  'because late',
  'for review',
])('“A12 due %s” is about its due day, and reports nothing', words => {
  expect(hear(`A12 due ${words}`)).toEqual({ kind: 'due', reference: 'A12', words })
})

test.each([
  'A12 101%',
  'A12 -5%',
  'A12 60.5%',
  'A12 60-70%',
  'A12 amber red',
  'A12 amber or red',
  'A12 40% 60%',
  'A12 and A13 red',
  'A9 amber because A6 red',
  'A9 amber because A6 is red and A5 is red',
  'A12 done amber',
  'A9 amber but A6 is done',
  'A12 done, red 40% the trust refused',
  'accept A12 and A13',
  'A12 done A13 done',
])('%j is doubted, because it could mean two things', typed => {
  expect(hear(typed)).toMatchObject({ kind: 'doubt', meant: null })
})

test('another item that is the reason for a colour stays in the words', () => {
  expect(hear('A9 amber because A6 is red')).toMatchObject({ report: { words: 'because A6 is red' } })
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

test.each([
  ['A12 done signed by all nine', 'done', 'signed by all nine'],
  ['a12 complete: signed', 'done', 'signed'],
  ['close A12 signed', 'done', 'signed'],
  ['done A12: signed', 'done', 'signed'],
  ['A12 is done', 'done', ''],
  ['A12 due 31 March because it is late', 'due', '31 March because it is late'],
  ['A12 due on 31/3', 'due', '31/3'],
  ['move A12 to next Friday', 'due', 'next Friday'],
  ['A12 waiting on A7', 'waiting on', 'A7'],
  ['A12 is waiting for action 7', 'waiting on', 'action 7'],
  ['A12 hand to Grace', 'hand to', 'Grace'],
  ['hand A12 over to Grace', 'hand to', 'Grace'],
  ['A12 take over', 'take over', ''],
  ['take A12 over', 'take over', ''],
  ['take A12', 'take over', ''],
  ["I'll take action 12", 'take over', ''],
  ['A12 take', 'take over', ''],
  ['A12 take it.', 'take over', ''],
  ['A12 decline no room', 'decline', 'no room'],
  ['challenge A12 why green?', 'challenge', 'why green?'],
  ['CHALLENGE action 12: why green?', 'challenge', 'why green?'],
  ['A12 challenge why green?', 'challenge', 'why green?'],
  ['answer A12 six of nine', 'answer', 'six of nine'],
  ['reply to A12: six of nine', 'answer', 'six of nine'],
  ['A12 answer six of nine', 'answer', 'six of nine'],
  ['end challenge A12', 'end challenge', ''],
  ['end the challenge of A12', 'end challenge', ''],
  ['accept A12', 'accept', ''],
  ['A12 accept', 'accept', ''],
  ['return A12 because two are missing', 'return', 'because two are missing'],
  ['A12 send back two are missing', 'return', 'two are missing'],
])('%j asks to %s, in the words %j', (typed, kind, words) => {
  expect(hear(typed)).toEqual({ kind, reference: 'A12', words })
})

test.each(['A12 no change', 'a12 No change.', 'A12 nothing new', 'A12 unchanged'])(
  '%j reports that it stands where it stood',
  typed => {
    expect(hear(typed)).toEqual({ kind: 'report', reference: 'A12', report: { noChange: true } })
  },
)

test.each([
  'waiting for the police',
  'due to illness we are behind',
  'due diligence is under way',
  'yellow card scheme is agreed',
  'completed the survey with 40 schools',
  'accepted by the board of governors',
  'returned by legal, twice',
  'answered by six of nine',
  'no change in staffing yet',
  'hands are full',
  'lead officer appointed',
  'lead appointed',
  'lead agencies met in May',
  'handed to the trust for signing',
  'handed to legal for a last look in May',
  'hand over complete',
  'overdue because the trust is late',
  'take up of the offer is low',
  'digest of the survey is out',
  'key message agreed with the board',
  'status of the pilot is good',
  'help is on its way',
  'history shows a slow start',
])('“A12 %s” tells how it goes, and asks for nothing', words => {
  expect(hear(`A12 ${words}`)).toEqual({ kind: 'report', reference: 'A12', report: { words } })
})

test.each([
  ['A12 challenge is to find staff', 'challenge A12 is to find staff'],
  ['A12 return rates are low', 'return A12 rates are low'],
  ['A12 chalenge why green', 'A12 challenge why green'],
  ['A12 doen signed', 'A12 done signed'],
  ['A 12 done signed', 'A12 done signed'],
  ['A12 challenge ended', 'challenge A12 ended'],
  ['A12 moved to 31 March', 'A12 due 31 March'],
  ['A12 delayed until next Friday', 'A12 due next Friday'],
  ['A12 amber 60% due 31 March', 'A12 amber 60%\nA12 due 31 March'],
])('%j could be a report or a slip: it is doubted, and %j is offered', (typed, meant) => {
  expect(hear(typed)).toMatchObject({ kind: 'doubt', meant })
})

test.each(['nothing yet', 'half of it', '60%', 'by Friday', '?'])(
  '“A12 done %s” does not propose closure: something is still to do',
  words => {
    expect(hear(`A12 done ${words}`)).toMatchObject({ kind: 'doubt' })
  },
)

test.each(['done', 'challenge', 'return', 'answer'])(
  'more than 2,000 characters of “%s” are doubted, never cut',
  verb => {
    expect(hear(`A12 ${verb} ${'x'.repeat(2001)}`)).toMatchObject({ kind: 'doubt', meant: null })
  },
)

test.each([
  'a'.repeat(40_000),
  'aA1 '.repeat(10_000),
  'challenge '.repeat(4000),
  'done '.repeat(8000),
  'due '.repeat(10_000),
  'no change '.repeat(4000),
  'waiting on A7 '.repeat(3000),
  'is now '.repeat(6000),
  ' '.repeat(40_000),
  'ambr '.repeat(50_000),
  '-'.repeat(250_000),
  '? '.repeat(100_000),
  'is '.repeat(80_000),
])('as long a message as can arrive is read at once: %#', words => {
  const start = performance.now()
  hear(`A12 ${words}x`)
  hear(`${words}x`)
  hear(`challenge ${words}x`)
  nearMiss(`${words}x`, ['status'])
  expect(performance.now() - start).toBeLessThan(500)
})

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
