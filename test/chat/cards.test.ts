import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer, Card } from '../../bot/chat/port.ts'
import { chair, coordinator, performance, type SamplePerson } from '../../bot/sample/people.ts'
import type { Store } from '../../bot/store/store.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal } from '../support/world.ts'
import { talkingBoard } from './board.ts'
import { cardOf, complaintsAbout, elementsOf, seen } from './seen.ts'

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
  'the key message approved': [chair, 'approve key message'],
  'what changed': [performance, 'changes'],
  'a digest': [performance, 'digest'],
  'the digest of the chair': [chair, 'digest'],
  'who somebody is': [chair, 'who am I'],
  help: [chair, 'help'],
  'what is not understood': [performance, 'Tell me a joke'],
}
const names = Object.keys(sent)

let store: Store
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
      undefined,
    ]
    expect(shownOnPhones).toEqual(expect.arrayContaining([...types]))
    expect(card.version).toBe('1.5')
    expect(card.fallbackText).toMatch(/\w{3}/)
  },
)

test('a list says how many more there are', () => {
  expect(seen(said('my actions'))).toContain('and 192 more')
  expect(seen(said('my actions'))).toContain('and 197 more')
  expect(seen(said('the status'))).toContain('and 196 more')
})

test('of sixty updates in one message twenty are noted, and the rest are said to be unread', () => {
  expect(seen(said('sixty updates'))).toContain('I read 20 lines at once. Send the other 40 again.')
})

test('no colour stands without its word and its shape', () => {
  const coloured = names.flatMap(name => elementsOf(cardFor(name))).filter(element => 'color' in element)
  const words = coloured.map(element => String(element.text))
  for (const word of words)
    expect(word).toMatch(/^([■▲●✔○]|Red|Amber|Green|Blue|Not known|.*(late|weeks?|updated))/)
})
