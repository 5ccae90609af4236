import { describe, expect, test } from '@jest/globals'
import { countsOf } from '../../../domain/reading/counts.ts'
import { planJson } from '../../../domain/reading/planJson.ts'
// The founding documents are tested beside ours where their folder exists.
import './foundingDocuments.ts'
import { linesOf, named, readProposalAt, sample, under } from '../../intake/reading.ts'

const strategy = 'thornmere-early-help-strategy-2026-2029'
const matrix = 'thornmere-maturity-matrix-2026'
const plan = 'thornmere-early-help-action-plan-2026'

describe.each(['txt', 'docx'])('the strategy of Thornmere as %s', form => {
  const reading = readProposalAt(sample(`${strategy}.${form}`))

  test('has 4 visions, 5 threads and 24 commitments', async () => {
    expect(countsOf(await reading)).toMatchObject({
      vision: 4,
      thread: 5,
      commitment: 24,
      outcome: 3,
      principle: 4,
      definition: 1,
    })
  })

  test('places 17 commitments under the visions and 7 under those', async () => {
    const proposal = await reading
    const top = linesOf(proposal, 'vision').map(vision => under(proposal, vision, 'commitment'))
    expect(top.map(list => list.length)).toEqual([4, 6, 3, 4])
    expect(top.map(list => list.flatMap(line => under(proposal, line, 'commitment')).length)).toEqual([
      1, 2, 1, 3,
    ])
  })

  test('pairs visions and threads, knowing a thread again without its capital', async () => {
    const proposal = await reading
    expect(linesOf(proposal, 'vision').map(vision => vision.threadIds.length)).toEqual([2, 2, 1, 2])
    expect(named(proposal, 'Listening first').marks).toEqual([])
  })

  test('finds each vision’s statement although the table words and orders them differently', async () => {
    const visions = linesOf(await reading, 'vision')
    expect(visions.map(vision => [vision.label, vision.marks])).toEqual([
      ['Ready for school', ['guessed']],
      ['Practical help close to home', ['guessed']],
      ['Safe and hopeful young people', ['guessed']],
      ['Partners act as one team, share what they know and learn from what works', []],
    ])
    expect(visions[1]?.text).toMatch(/^Every family in Thornmere/)
  })

  test('keeps a source with its own line, a child’s with the child', async () => {
    const proposal = await reading
    expect(named(proposal, 'Put a trusted adult').sources).toEqual(['OFSTED', 'SEND'])
    expect(named(proposal, 'Induct new starters').sources).toEqual(['ILACS'])
    expect(named(proposal, 'Train the whole workforce').sources).toEqual([])
    expect(named(proposal, 'Help fathers').text).toMatch(/\(incl. those who live apart\)$/)
  })
})

describe.each(['txt', 'docx'])('the matrix of Thornmere as %s', form => {
  const reading = readProposalAt(sample(`${matrix}.${form}`))

  test('has five elements with their evidence, gaps and actions', async () => {
    const proposal = await reading
    const counts = linesOf(proposal, 'element').map(element =>
      (['evidence', 'gap', 'action'] as const).map(kind => under(proposal, element, kind).length),
    )
    expect(counts).toEqual([
      [4, 3, 5],
      [3, 4, 4],
      [3, 3, 4],
      [3, 3, 3],
      [4, 3, 4],
    ])
  })

  test('records a score only where the circle survived', async () => {
    expect(linesOf(await reading, 'element').map(element => element.score)).toEqual([null, 3, null, 2, null])
  })

  test('reads the workshop that can only be one day, and marks the one that could be two', async () => {
    expect((await reading).assessment).toEqual({
      completedBy: 'Thornmere Early Help Board',
      completedOn: '2026-03',
      workshops: [
        { text: '14 January 2026', on: '2026-01-14', ambiguous: false },
        { text: '04-02-2026', on: '2026-02-04', ambiguous: true },
      ],
    })
  })
})

describe.each(['csv', 'xlsx'])('the action plan of Thornmere as %s', form => {
  const reading = readProposalAt(sample(`${plan}.${form}`))

  test('has 14 actions, 13 led, 10 with a day, 10 with a colour', async () => {
    const actions = linesOf(await reading, 'action')
    const having = (fact: 'lead' | 'dueOn' | 'rag') =>
      actions.filter(action => action[fact] !== undefined).length
    expect([actions.length, having('lead'), having('dueOn'), having('rag')]).toEqual([14, 13, 10, 10])
  })

  test('makes no day of “Ongoing”, a month or a season, and no colour of A/G', async () => {
    const proposal = await reading
    expect(proposal.notes.filter(note => note.text.includes('is not a day'))).toHaveLength(4)
    expect(named(proposal, 'Offer reflective supervision')).toMatchObject({
      marks: ['ambiguous'],
      progress: expect.stringMatching(/^A\/G/),
    })
    expect(named(proposal, 'Offer reflective supervision').rag).toBeUndefined()
  })

  test('stands its actions under three priorities', async () => {
    const groups = Object.groupBy(linesOf(await reading, 'action'), action => action.heading ?? 'none')
    expect(Object.entries(groups).map(([heading, actions]) => [heading, actions?.length])).toEqual([
      ['Help close to home', 5],
      ['One workforce', 4],
      ['Evidence we act on', 5],
    ])
  })
})

test.each([
  [strategy, 'txt', 'docx'],
  [matrix, 'txt', 'docx'],
  [plan, 'csv', 'xlsx'],
])('both forms of %s read to the same plan', async (name, one, other) => {
  const [first, second] = await Promise.all(
    [one, other].map(form => readProposalAt(sample(`${name}.${form}`))),
  )
  expect(first && planJson(first).plan).toEqual(second && planJson(second).plan)
})

test('what was joined, guessed or left out of the converted text is said with its line', async () => {
  const { notes } = await readProposalAt(sample(`${strategy}.txt`))
  expect(notes).toContainEqual(expect.objectContaining({ kind: 'joined', place: 'line 48' }))
  expect(notes).toContainEqual(expect.objectContaining({ kind: 'guessed', place: 'line 35' }))
  expect(notes).toContainEqual(expect.objectContaining({ kind: 'left out', place: 'line 38' }))
})
