import { expect, test } from '@jest/globals'
import { lookAtItem } from '../../bot/acts/look.ts'
import { answerTo } from '../../bot/chat/answer.ts'
import type { Answer } from '../../bot/chat/port.ts'
import { boardForEach, type TalkingBoard } from './board.ts'
import { saidBy, seen } from './seen.ts'

/** What looks like somebody's details is held back, and asked about. */
let board: TalkingBoard
boardForEach(fresh => {
  board = fresh
})

const item = (reference: string) => lookAtItem(board.desk, board.as(board.chair), reference)

/** Presses a button that says something, as the chat hears it: confirmed where the button says so. */
function press(text: string, confirmed: boolean): Promise<Answer> {
  const office = { desk: board.desk, tabAddress: null, log: (error: unknown) => board.logged.push(error) }
  const from = { tenantId: board.tenantId, personId: board.performance.personId }
  return answerTo(office, { from, conversation: board.personal, activityId: '1' }, text, confirmed)
}

test.each([
  ['A1 amber moved to the office at BS5 6DN', 'Postcode “BS5 6DN”'],
  ['A1 done see 943 476 5919', 'NHS number “943 476 5919”'],
  ['A1 due 31 March because of case number 1234567', 'Case number “case number 1234567”'],
  ['A1 challenge why was dob 1/2/2015 named?', 'Date of birth “dob 1/2/2015”'],
])('%j is held back: it says %s, and nothing is saved', async (typed, sighting) => {
  const answer = await board.say(board.performance, typed)
  expect(seen(answer)).toContain('This looks personal. Nothing is saved.')
  expect(seen(answer)).toContain(sighting)
  expect(saidBy(answer)).toEqual([{ text: typed, confirmed: true }])
  expect((await item('A1')).tracked).toMatchObject({ version: 1 })
  expect((await item('A1')).challenges).toEqual([])
})

test('what is confirmed to name nobody is saved, and recorded as confirmed', async () => {
  const typed = 'A1 amber moved to the office at BS5 6DN'
  expect(seen(await press(typed, true))).toContain('Thank you. A1 is Amber.')
  expect((await item('A1')).history[0]).toMatchObject({ confirmed: ['postcode'] })
})

test('of several lines only those held back are on the button; the others are saved', async () => {
  const answer = await board.say(
    board.performance,
    'A1 amber at BS5 6DN\nA2 red\nC1 green at BS5 6DN\nA2 ambr 10%',
  )
  expect(seen(answer)).toContain('Thank you. 1 noted, 3 not noted.')
  expect(saidBy(answer)).toEqual([
    { text: 'A1 amber at BS5 6DN\nC1 green at BS5 6DN', confirmed: true },
    { text: 'A2 amber 10%' },
  ])
  expect((await item('A2')).tracked).toMatchObject({ rag: 'red', updates: 1 })
})

test('a key message is held back like anything else', async () => {
  const answer = await board.say(board.chair, 'key message Come to BS5 6DN')
  expect(seen(answer)).toContain('Nothing is saved.')
  expect(saidBy(answer)).toEqual([{ text: 'key message Come to BS5 6DN', confirmed: true }])
})

test('a summary, which a phone shows to whoever looks, does not repeat what was seen', async () => {
  const answer = await board.say(board.performance, 'A1 amber at BS5 6DN')
  expect(JSON.stringify('summary' in answer && answer.summary)).not.toContain('BS5')
})

const shared = ['group', 'channel'] as const
const typedThere = [
  'A1 amber moved to LS1 4AP',
  'A1 ambr moved to LS1 4AP',
  'A1 amber at LS1 4AP\nA2 red',
  'A1 amber fine\nA2 ambr at LS1 4AP',
  'key message Come to LS1 4AP',
]

test.each(shared.flatMap(kind => typedThere.map(typed => [kind, typed] as const)))(
  'in a %s, where everybody reads the answer and has its buttons, nothing personal of %j is repeated',
  async (kind, typed) => {
    const conversation = { ...board.personal, kind, id: `19:${kind}` }
    const answer = await board.say(board.coordinator, typed, { conversation })
    expect(seen(answer)).toContain('This looks as if it holds a postcode. Nothing is saved')
    expect(seen(answer)).toContain('in our own chat')
    expect(JSON.stringify(answer)).not.toMatch(/LS1|4AP/)
  },
)

test('nor is it on a card that was filled in there: it stays with whoever typed it', async () => {
  const conversation = { ...board.personal, kind: 'channel' as const, id: '19:channel' }
  const shown = { reference: 'A1', seen: 1, shown: { rag: 'green', percent: null } }
  const one = { ...shown, rag: 'green', words: 'at LS1 4AP' }
  const several = { items: [shown], 'A1 words': 'at LS1 4AP' }
  for (const [verb, data] of [
    ['report', one],
    ['report-all', several],
  ] as const) {
    const answer = await board.press(board.performance, verb, data, { conversation })
    expect(seen(answer)).toContain('This looks as if it holds a postcode.')
    expect(seen(answer)).toContain('say it to me in our own chat')
    expect(seen(answer)).not.toContain('Take it out, or confirm')
    expect(JSON.stringify(answer)).not.toMatch(/LS1|4AP/)
  }
  expect((await item('A1')).tracked).toMatchObject({ version: 1 })
})
