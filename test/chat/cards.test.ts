import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { raiseChallenge } from '../../bot/acts/challenges.ts'
import { askForClosure, offerHandover } from '../../bot/acts/items.ts'
import type { Answer, Card, Found } from '../../bot/chat/port.ts'
import { chair, coordinator, performance, type SamplePerson } from '../../bot/sample/people.ts'
import type { Store } from '../../bot/store/store.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal } from '../support/world.ts'
import { type TalkingBoard, talkingBoard } from './board.ts'
import { buttonsOf, cardOf, complaintsAbout, elementsOf, seen } from './seen.ts'

/** What Teams and its phones leave to a card of one message, well below its limit of 28 KB (TEAMS.md). */
const largest = 22 * 1024
/** Hostile and long: a link, a picture, an override of direction, and as many emoji as an item's text may hold. */
const phishing = '[Sign in](https://evil.example) ![x](https://evil.example/x.png) \u202ereversed'
const longest = `${phishing} ${'👩‍👧'.repeat(700)}`

/** Each holds a postcode, and is as long as a report may be. */
const heldBack = Array.from(
  { length: 20 },
  (_, index) => `A${index + 1} amber BS5 6DN ${longest.slice(0, 1900)}`,
).join('\n')

const updates = Array.from(
  { length: 60 },
  (_, index) => `A${index + 1} amber ${longest.slice(0, 1500)}`,
).join('\n')

/** Who says what, in this order. */
const sent: Record<string, [SamplePerson, string]> = {
  'the status': [performance, 'status'],
  'my actions': [performance, 'my actions'],
  'an action': [performance, 'A4'],
  'a commitment': [performance, 'C2'],
  'a gap': [performance, 'G1'],
  'a golden thread': [performance, 'T1'],
  'an element': [performance, 'E1'],
  'the reds': [performance, 'reds'],
  'what is overdue': [performance, 'overdue'],
  'the watermelons': [performance, 'watermelons'],
  'what is due this week': [performance, 'due this week'],
  'an update': [performance, `A1 amber 60% ${longest.slice(0, 1900)}`],
  'sixty updates': [performance, updates],
  'a closure proposed': [performance, `A2 done ${longest.slice(0, 1900)}`],
  'a due day': [performance, `A1 due 31 March because ${longest.slice(0, 1900)}`],
  'a handover': [performance, 'A1 hand to Grace'],
  'a challenge': [chair, `challenge A1 ${longest.slice(0, 1900)}`],
  'an answer': [performance, `answer A1 ${longest.slice(0, 1900)}`],
  'a near miss': [performance, `A1 ambr 60% ${longest.slice(0, 1900)}`],
  'a word that nearly is one': [performance, 'statsu'],
  'twenty lines held back': [performance, heldBack],
  'one line held back': [performance, `A1 amber BS5 6DN ${longest.slice(0, 1900)}`],
  'a draft of the key message': [coordinator, `key message ${phishing} ${'é'.repeat(500)}`],
  'the key message for the chair': [chair, 'key message'],
  'the key message to approve': [chair, 'approve key message'],
  'what changed': [performance, 'changes'],
  'a digest': [performance, 'digest'],
  'the digest of the chair': [chair, 'digest'],
  'who somebody is': [chair, 'who am I'],
  help: [chair, 'help'],
  'what is not understood': [performance, 'Tell me a joke'],
}

const typed = '👩‍👧'.repeat(399)
const filledIn = (from: number, to: number) =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [`A${from + index} words`, typed]))
const items = (from: number, to: number, seen: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    reference: `A${from + index}`,
    seen,
    shown: { rag: 'green', percent: null },
  }))
const target = (reference: string) => ({ reference, door: 'tab' as const })
const look = (board: TalkingBoard, as: string, reference: string) =>
  board.press(board.chair, 'refresh-item', { reference, as })

/** What is answered to presses, and what comes unasked, by those with the most buttons. */
const pressed: Record<string, (board: TalkingBoard) => Promise<Answer>> = {
  'a report, asked again': board =>
    board.press(board.performance, 'report', { ...items(40, 40, 9)[0], words: typed }),
  'six reports': board =>
    board.press(board.performance, 'report-all', { items: items(30, 35, 1), ...filledIn(30, 35) }),
  'six reports, asked again': board =>
    board.press(board.performance, 'report-all', { items: items(50, 55, 9), ...filledIn(50, 55) }),
  'a press taken back': async board => {
    const all = { items: items(70, 75, 1), rest: true }
    const card = cardOf(await board.press(board.performance, 'report-all', all))
    return board.press(board.performance, 'undo', buttonsOf(card)[0]?.data ?? {})
  },
  'a closure to accept': async board => {
    await askForClosure(board.desk, board.as(board.coordinator), target('A90'), longest)
    return look(board, 'closure', 'A90')
  },
  'a closure, returned without a reason': board =>
    board.press(board.chair, 'return-closure', { reference: 'A90', seen: 2, reason: '' }),
  'a challenge': async board => {
    await raiseChallenge(board.desk, board.as(board.chair), target('A91'), longest)
    return board.press(board.coordinator, 'refresh-item', { reference: 'A91', as: 'challenge' })
  },
  'a challenged action for its chair': board => look(board, 'item', 'A91'),
  'an offer to hand over': async board => {
    const { personId } = board.chair
    await offerHandover(board.desk, board.as(board.coordinator), target('A92'), personId)
    return look(board, 'handover', 'A92')
  },
  'the welcome of a person': async board =>
    (await board.chat.join(board.spoken(board.performance))) ?? { text: '' },
  'the welcome of a team': async board =>
    (await board.chat.join({ ...board.spoken(board.chair), conversation: aChannel })) ?? { text: '' },
  'an item shared': async board => shared(await board.chat.search(searching(board, 'A4'))),
  'a thread shared': async board => shared(await board.chat.search(searching(board, 'T1'))),
  'a message to make an action of': async board => {
    const message = { text: longest, author: longest, url: null }
    const asked = await board.chat.compose({ ...board.spoken(board.chair), message, filledIn: null })
    return 'form' in asked ? { card: asked.form, summary: '' } : { text: '' }
  },
}
const aChannel = {
  kind: 'channel' as const,
  id: '19:board',
  threadId: null,
  teamId: '19:team',
  name: null,
  serviceUrl: 'http://127.0.0.1:1/',
  botId: '28:bot',
}
const searching = (board: TalkingBoard, words: string) => ({
  ...board.spoken(board.chair),
  words,
  offset: 0,
  limit: 25,
})

function shared(found: Found): Answer {
  const [first] = 'results' in found ? found.results : []
  return first ? { card: first.card, summary: '' } : { text: '' }
}

const names = [...Object.keys(sent), ...Object.keys(pressed)]

let store: Store
let found: Found
const answers = new Map<string, Answer>()
beforeAll(async () => {
  store = await storeInMemory()
  const lead = 'Performance Manager'
  const facts = { text: longest, lead, heading: longest.slice(0, 400), dueOn: '2026-12-01' as never }
  const board = await talkingBoard(store, [
    line({ id: 't', kind: 'thread', text: longest }),
    ...Array.from({ length: 200 }, (_, index) =>
      line({ id: `many-${index}`, kind: 'action', ...facts, rag: 'green' }),
    ),
    ...Array.from({ length: 200 }, (_, index) =>
      line({ id: `led-${index}`, kind: 'commitment', ...facts, threadIds: ['t'] }),
    ),
  ])
  await bringIn(board, matrix())
  for (const [name, [person, text]] of Object.entries(sent)) answers.set(name, await board.say(person, text))
  found = await board.chat.search(searching(board, ''))
  for (const [name, asked] of Object.entries(pressed)) answers.set(name, await asked(board))
})
afterAll(() => store.close())

function matrix() {
  const facts = { text: longest.slice(0, 1500), parentId: 'e' }
  return proposal(
    [
      line({ id: 'e', kind: 'element', text: longest }),
      ...Array.from({ length: 60 }, (_, index) => line({ id: `g${index}`, kind: 'gap', ...facts })),
      ...Array.from({ length: 60 }, (_, index) => line({ id: `v${index}`, kind: 'evidence', ...facts })),
    ],
    { kind: 'matrix', title: phishing },
  )
}

const said = (name: string): Answer => answers.get(name) ?? { text: '' }
const cardFor = (name: string): Card => cardOf(said(name))

test.each(names)('the card for %s is one that Microsoft’s renderer has nothing against', name => {
  expect(complaintsAbout(cardFor(name))).toEqual([])
})

test.each(names)('the card for %s stays small with hundreds of long items behind it', name => {
  expect(Buffer.byteLength(JSON.stringify(cardFor(name)))).toBeLessThan(largest)
})

test.each(names)('on the card for %s people’s words are in runs, which render no markdown', name => {
  const elements = elementsOf(cardFor(name))
  const marked = elements.filter(({ type }) => type === 'TextBlock' || type === 'Fact' || type === 'FactSet')
  expect(JSON.stringify(marked)).not.toMatch(/evil|Performance/)
  expect(JSON.stringify(elements)).not.toContain('\u202e')
})

test.each(names)(
  'the card for %s uses only what phones show, and says something where no card is shown',
  name => {
    const card = cardFor(name)
    const types = new Set(elementsOf(card).map(element => element.type))
    const shownOnPhones = [
      'AdaptiveCard',
      'TextBlock',
      'RichTextBlock',
      'TextRun',
      'ColumnSet',
      'Column',
      'Container',
      'Action.OpenUrl',
      'Action.Execute',
      'Action.Submit',
      'Action.ShowCard',
      'ActionSet',
      'Input.Text',
      'Input.Number',
      'Input.ChoiceSet',
      'Input.Date',
      undefined,
    ]
    expect(shownOnPhones).toEqual(expect.arrayContaining([...types]))
    expect(card.version).toBe('1.5')
    expect(card.fallbackText).toMatch(/\w{3}/)
  },
)

test('a search answers with twenty-five cards, and all of them together stay small', async () => {
  expect(Buffer.byteLength(JSON.stringify(found))).toBeLessThan(100 * 1024)
  expect('results' in found && found.results).toHaveLength(25)
})

test('a list says how many more there are', () => {
  expect(seen(said('my actions'))).toContain('and 196 more: say the rest')
  expect(seen(said('my actions'))).toContain('and 198 more')
  expect(seen(said('the status'))).toContain('and 196 more')
})

test('of sixty updates in one message twenty are noted, and the rest are said to be unread', () => {
  expect(seen(said('sixty updates'))).toContain('I read 20 lines at once. Send the other 40 again.')
})

test('no colour stands without its word and its shape', () => {
  const coloured = names.flatMap(name => elementsOf(cardFor(name))).filter(element => 'color' in element)
  const words = coloured.map(element => String(element.text))
  expect(words.length).toBeGreaterThan(0)
  for (const word of words)
    expect(word).toMatch(/^([■▲●✔○]|Red|Amber|Green|Blue|Not known|.*(late|weeks?|updated))/)
})
