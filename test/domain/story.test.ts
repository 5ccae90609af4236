import { expect, test } from '@jest/globals'
import type { Change } from '../../domain/event.ts'
import { storiesOf } from '../../domain/story.ts'
import type { ChangesPage } from '../../domain/views/changesPage.ts'

type Entry = ChangesPage['entries'][number]

/** Newest first, as a page tells them. */
function entry(reference: string, facts: Partial<Entry> = {}): Entry {
  return {
    eventId: '1',
    itemId: reference,
    reference,
    text: `The action ${reference}`,
    kind: 'updated',
    at: '2027-01-04T09:00:00Z',
    by: { personId: 'tom', name: 'Tom Ellery' },
    door: 'chat',
    changes: [],
    words: null,
    next: null,
    confirmed: [],
    sentence: '',
    rag: 'green',
    ...facts,
  }
}

const colour = (from: string, to: string): Change => ({ fact: 'RAG', from, to })
const due = (from: string, to: string): Change => ({ fact: 'due day', from, to })

test('what turned worse is told first, then better, closures, challenges, days that moved, and the rest', () => {
  const entries = [
    entry('rest', { words: 'We met' }),
    entry('day', { kind: 'day set', changes: [due('2027-01-05', '2027-02-05')] }),
    entry('challenge', { kind: 'challenged', words: 'Green?' }),
    entry('closure', { kind: 'closure proposed', words: 'Signed' }),
    entry('better', { rag: 'green', changes: [colour('Amber', 'Green')] }),
    entry('amber', { rag: 'amber', changes: [colour('Green', 'Amber')] }),
    entry('red', { rag: 'red', changes: [colour('Amber', 'Red')] }),
  ]
  expect(storiesOf(entries).stories.map(({ told }) => told.reference)).toEqual([
    'red',
    'amber',
    'better',
    'closure',
    'challenge',
    'day',
    'rest',
  ])
})

test('an item is told by the event that moved it, in its words, from where it stood at first to where it stands', () => {
  const entries = [
    entry('A1', { rag: 'red' }),
    entry('A1', { rag: 'red', changes: [colour('Amber', 'Red')], words: 'The agreement was refused' }),
    entry('A1', { rag: 'red', changes: [colour('Green', 'Amber')], words: 'It slips' }),
  ]
  expect(storiesOf(entries)).toMatchObject({
    stories: [{ told: { words: 'The agreement was refused' }, from: 'green', to: 'red', others: 1 }],
    changes: 2,
    unchanged: 1,
  })
})

test('what somebody reported is told as they said it, however far the item had moved before', () => {
  const entries = [
    entry('A1', { kind: 'day set', changes: [due('2027-02-01', '2027-03-01')] }),
    entry('A1', { kind: 'day set', changes: [due('2027-01-01', '2027-02-01')] }),
  ]
  expect(storiesOf(entries).stories[0]?.told.changes).toEqual([due('2027-02-01', '2027-03-01')])
})

test('what was taken back, and reports of no change, are no changes; words said with one are', () => {
  const entries = [
    entry('A1', { kind: 'undone', changes: [colour('Red', 'Green')] }),
    entry('A2'),
    entry('A3', { words: 'Still waiting for the police' }),
  ]
  expect(storiesOf(entries)).toMatchObject({
    stories: [{ told: { reference: 'A3' } }],
    changes: 1,
    unchanged: 1,
  })
})

test('a red that nobody had a colour for before is told with what turned worse; any other with what was decided of it', () => {
  const entries = [
    entry('first', { rag: 'amber', changes: [colour('Not known', 'Amber')] }),
    entry('both', { rag: 'amber', kind: 'closure proposed', words: 'Signed' }),
    entry('both', { rag: 'amber', changes: [colour('Not known', 'Amber')] }),
    entry('red', { rag: 'red', changes: [colour('Not known', 'Red')] }),
  ]
  expect(storiesOf(entries).stories.map(({ told }) => [told.reference, told.kind])).toEqual([
    ['red', 'updated'],
    ['both', 'closure proposed'],
    ['first', 'updated'],
  ])
})
