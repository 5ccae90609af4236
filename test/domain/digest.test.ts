import { expect, test } from '@jest/globals'
import { Day } from '../../domain/day.ts'
import { type DigestFacts, digestOf, isQuiet } from '../../domain/digest.ts'
import { defaultLegend } from '../../domain/rag.ts'
import { Tally } from '../../domain/views/boardPage.ts'
import { monday } from '../support/builders.ts'

const none = { total: 0, rows: [] }
const wait = (why: DigestFacts['waits'][number]['why'], since: string | null) => ({
  why,
  reference: 'A1',
  text: 'Agree the indicator set',
  words: null,
  by: 'Ruth Okafor',
  since: since === null ? null : Day.parse(since),
})

function facts(more: Partial<DigestFacts> = {}): DigestFacts {
  return {
    board: {
      boardId: 'b',
      name: 'Early Help',
      place: 'Thornmere',
      timeZone: 'Europe/London',
      agencies: [],
      legend: defaultLegend,
      lastMeetingOn: null,
      nextMeetingOn: null,
    },
    today: monday,
    contact: { name: 'Tom Ellery', agency: null },
    keyMessage: null,
    waits: [],
    late: none,
    soon: none,
    changed: { since: monday, hasMore: false, entries: [] },
    actions: Tally.parse({
      ...Object.fromEntries(
        'total open late watermelons noLead noDay neverUpdated better worse'
          .split(' ')
          .map(name => [name, 0]),
      ),
      lifecycle: {
        complete: 0,
        'proposed for closure': 0,
        'in progress': 0,
        'on hold': 0,
        'not started': 0,
        cancelled: 0,
      },
      rag: { blue: 0, green: 0, amber: 0, red: 0, none: 0 },
    }),
    ...more,
  }
}

test('people who wait come before items that do, and the longest wait first', () => {
  const waits = [
    wait('waited on', null),
    wait('challenge', '2027-01-02'),
    wait('handover', '2026-12-01'),
    wait('challenge', '2026-12-20'),
  ]
  expect(digestOf(facts({ waits })).waiting.map(({ why, days }) => [why, days])).toEqual([
    ['challenge', 15],
    ['challenge', 2],
    ['handover', 34],
    ['waited on', null],
  ])
})

test('a digest is quiet only when nobody waits, nothing is late or soon due and nothing changed', () => {
  expect(isQuiet(digestOf(facts()))).toBe(true)
  expect(isQuiet(digestOf(facts({ waits: [wait('handover', null)] })))).toBe(false)
  expect(isQuiet(digestOf(facts({ soon: { total: 1, rows: [] } })))).toBe(false)
})
