import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer, Card } from '../../bot/chat/port.ts'
import type { Store } from '../../bot/store/store.ts'
import { storeInMemory } from '../support/stores.ts'
import { line } from '../support/world.ts'
import { talkingBoard } from './board.ts'
import { cardOf, complaintsAbout, elementsOf, seen } from './seen.ts'

/** What Teams and its phones leave to a card of one message, well below its limit of 28 KB (TEAMS.md). */
const largest = 22 * 1024
/** Hostile and long: a link, a picture, an override of direction, and as many emoji as an item's text may hold. */
const phishing = '[Sign in](https://evil.example) ![x](https://evil.example/x.png) \u202ereversed'
const longest = `${phishing} ${'👩‍👧'.repeat(700)}`

const updates = Array.from(
  { length: 60 },
  (_, index) => `A${index + 1} amber ${longest.slice(0, 1500)}`,
).join('\n')

const sent: Record<string, string> = {
  'the status': 'status',
  'my actions': 'my actions',
  'an action': 'A4',
  'a commitment': 'C2',
  'a gap': 'G1',
  'a golden thread': 'T1',
  'an update': `A1 amber 60% ${longest.slice(0, 1900)}`,
  'sixty updates': updates,
  help: 'help',
  'what is not understood': 'Tell me a joke',
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
  for (const [name, text] of Object.entries(sent)) answers.set(name, await board.say(board.performance, text))
})
afterAll(() => store.close())

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
      undefined,
    ]
    expect(shownOnPhones).toEqual(expect.arrayContaining([...types]))
    expect(card.version).toBe('1.5')
    expect(card.fallbackText).toMatch(/\w{3}/)
  },
)

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
  for (const word of words)
    expect(word).toMatch(/^([■▲●✔○]|Red|Amber|Green|Blue|Not known|.*(late|weeks?|updated))/)
})
