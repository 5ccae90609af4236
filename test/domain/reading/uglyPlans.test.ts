import { describe, expect, test } from '@jest/globals'
import { docxOf, paragraph, wordTable, xlsxOf } from '../../intake/officeFiles.ts'
import { linesOf, readProposal, textsOf } from '../../intake/reading.ts'

describe('the colour of an action', () => {
  test('is the current one beside a previous one, wherever they stand', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Action,Lead,Current RAG,Previous RAG\nOpen late,Bo,Amber,Red\nRing,Bo,,Green\n',
    )
    expect(linesOf(plan, 'action').map(line => line.rag)).toEqual(['amber', undefined])
    expect(linesOf(plan, 'action')[0]?.progress).toBe('Previous RAG: Red')
  })

  test('is the last of those given a quarter, and said to be chosen', async () => {
    const plan = await readProposal(
      'plan.html',
      `<h1>Plan</h1><table><tr><th rowspan=2>Action<th rowspan=2>Lead<th colspan=3>RAG<tr><th>Apr<th>Jul<th>Oct
       <tr><td>Open late<td>Bo<td>Red<td>Amber<td><tr><td>Ring<td>Bo<td>Green<td>Green<td>Green</table>`,
    )
    expect(linesOf(plan, 'action').map(({ rag, marks }) => [rag, marks])).toEqual([
      ['amber', ['guessed']],
      ['green', []],
    ])
    expect(plan.notes.map(note => note.text)).toEqual([
      'Several colours are given; the one under “RAG: Jul” was read',
    ])
  })

  test('is not asked of the words that give its reason, which are progress', async () => {
    const plan = await readProposal('plan.csv', 'Action,Lead,RAG,Reason for RAG\nOpen late,Bo,Red,No staff\n')
    expect(linesOf(plan, 'action')).toMatchObject([{ rag: 'red', progress: 'No staff' }])
  })

  test('is read from a letter set apart from its reason, and not from the first word of a sentence', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Action,Lead,BRAG\nOpen late,Bo,R - no staff\nRing,Bo,G: all rung\nMeet,Bo,B (May)\nWrite,Bo,A delay was agreed\n',
    )
    expect(linesOf(plan, 'action').map(({ rag, progress }) => [rag, progress])).toEqual([
      ['red', 'no staff'],
      ['green', 'all rung'],
      ['blue', 'May'],
      [undefined, 'A delay was agreed'],
    ])
  })

  test('that is only painted is said to be missing', async () => {
    const page =
      '<h1>Plan</h1><table><tr><th>Action<th>Lead<th>BRAG<tr><td>Ring<td>Bo<td style="background:green"></table>'
    const plan = await readProposal('plan.html', page)
    expect(linesOf(plan, 'action')[0]?.rag).toBeUndefined()
    expect(plan.notes).toMatchObject([
      {
        kind: 'not recorded',
        text: expect.stringContaining('the RAG cell has no word in it, so no colour was set'),
      },
    ])
  })
})

describe('an action whose own words say that it is gone', () => {
  test.each(['(Removed - merged with 2a) Train the GPs', 'Deleted - see 2a', 'Merged with 2a'])(
    'is marked where its status says otherwise: %j',
    async words => {
      const plan = await readProposal(
        'plan.csv',
        `Action,Lead,Status\n${words},Bo,Complete\n${words},Bo,Cancelled\nTrain (Removed staff),Bo,Complete\n`,
      )
      expect(linesOf(plan, 'action').map(({ lifecycle, marks }) => [lifecycle, marks])).toEqual([
        ['complete', ['guessed']],
        ['cancelled', []],
        ['complete', []],
      ])
      expect(plan.notes).toContainEqual({
        kind: 'guessed',
        place: 'row 2',
        text: `“${words}” reads as taken out of the plan, and its status says complete`,
      })
    },
  )
})

describe('a row without an action', () => {
  test('that has a heading or a number of its own gives its lead to nobody, and is said to be left out', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Ref,Objective,Action,Lead\n1,Families,Open late,Bo\n2,,,Al\n,Schools,,Cy\n,,Ring,Di\n',
    )
    expect(linesOf(plan, 'action').map(({ text, heading, lead }) => [text, heading, lead])).toEqual([
      ['Open late', 'Families', 'Bo'],
      ['Ring', 'Schools', 'Di'],
    ])
    expect(plan.notes.map(note => note.text)).toEqual(
      expect.arrayContaining([
        'A row without an action: “2 | Al”',
        'A row without an action: “Schools | Cy”',
      ]),
    )
  })

  test('but with a recommendation of its own is read from that, and said to be', async () => {
    const plan = await readProposal(
      'plan.csv',
      `Recommendation Number,Recommendation,Management Response,Agreed Action,Responsible Officer,Implementation Date,RAG
R1,The Board should agree indicators,Agreed,Indicators to be agreed by the sub-group,Perf Manager,31 March 2027,A
R2,The Board should publish them,Partially agreed,,Comms,30 April 2027,R
`,
    )
    expect(linesOf(plan, 'action')).toMatchObject([
      { lead: 'Perf Manager', dueOn: '2027-03-31', rag: 'amber', marks: [] },
      {
        text: 'The Board should publish them',
        sources: ['R2'],
        lead: 'Comms',
        dueOn: '2027-04-30',
        rag: 'red',
        marks: ['guessed'],
      },
    ])
    expect(plan.notes).toContainEqual({
      kind: 'guessed',
      place: 'row 3',
      text: 'No action stands in this row; what stands under “Recommendation” was read as it',
    })
    expect(plan.notes.filter(note => note.text.includes('RAG cell'))).toEqual([])
  })

  test('gives the one above it what that lacks, and what is not used is said', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Action,Lead,By when,RAG\nOpen late,Bo,1 May 2027,\n,,,Red\nRing,Al,1 May 2027,\n,,2 June 2027,Green\n',
    )
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Open late', lead: 'Bo', dueOn: '2027-05-01', rag: 'red', marks: ['joined'] },
      { text: 'Ring', lead: 'Al', dueOn: '2027-05-01', rag: 'green', marks: ['joined'] },
    ])
    expect(plan.notes.slice(1)).toEqual([
      expect.objectContaining({ kind: 'joined', place: 'row 3' }),
      expect.objectContaining({ kind: 'joined', place: 'row 5' }),
      {
        kind: 'left out',
        place: 'row 5',
        text: 'What this row says otherwise than row 4 was not used: “2027-06-02”',
      },
    ])
  })

  test('of which nothing can be used is said to be left out, and makes no joint lead', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Action,Lead,By when,RAG\nOpen late,Bo,1 May 2027,Red\n,Al,2 June 2027,Green\n',
    )
    expect(linesOf(plan, 'action')).toMatchObject([{ lead: 'Bo', rag: 'red', marks: [] }])
    expect(plan.notes).toContainEqual({
      kind: 'left out',
      place: 'row 3',
      text: 'A row without an action: “Al | 2 June 2027 | Green”',
    })
  })

  test('of those who signed a plan is no action', async () => {
    const file = await docxOf(
      wordTable(['Ref', 'Action', 'Lead'], ['1', 'Open late', 'Bo']),
      paragraph('Signed'),
      wordTable(['Name', 'Date'], ['Chair', '1 May 2026']),
    )
    const plan = await readProposal('plan.docx', file)
    expect(textsOf(plan, 'action')).toEqual(['Open late'])
    expect(plan.notes.map(note => note.text)).toContain('A table of another kind: “Name | Date”')
  })

  test('across the plan that says its progress belongs to the action above', async () => {
    const file = await xlsxOf({
      name: 'Plan',
      rows: [
        ['Action', 'Lead', 'By when'],
        ['Open late', 'Bo', '31.03.27'],
        ['Progress update Q2: doors fitted'],
        ['Ring', 'Al', 'Q3 2026'],
      ],
      merged: ['A3:C3'],
    })
    const plan = await readProposal('plan.xlsx', file)
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Open late', dueOn: '2027-03-31', progress: 'Progress update Q2: doors fitted' },
      { text: 'Ring', timescale: 'Q3 2026' },
    ])
    expect(linesOf(plan, 'action').map(line => line.heading)).toEqual([undefined, undefined])
  })
})

test.each([
  ['Action', 'Action by whom', 'Timescale/Target', 'Action status'],
  ['Specific actions', 'Person responsible', 'Timeline', 'Evaluation'],
  ['Milestones', 'Agency', 'By when', 'Action progress'],
])('the headings %s, %s, %s and %s are known', async (...header) => {
  const plan = await readProposal('plan.csv', `${header.join(',')}\nOpen late,Hub,1 May 2027,Going well\n`)
  expect(linesOf(plan, 'action')).toMatchObject([
    { text: 'Open late', lead: 'Hub', dueOn: '2027-05-01', progress: 'Going well' },
  ])
})

test('the day on which something was done, or will be looked at again, is no due day', async () => {
  const plan = await readProposal(
    'plan.csv',
    'Action,Lead,Actual completion date,Update due\nOpen late,Bo,1 May 2026,1 June 2026\n',
  )
  expect(linesOf(plan, 'action')[0]?.dueOn).toBeUndefined()
})

test('the key to the colours above a plan is not its title', async () => {
  const plan = await readProposal(
    'hub-plan.csv',
    'KEY,\nB,Complete\nR,Off track\n\nAction,Lead\nOpen late,Bo\n',
  )
  expect(plan.title).toBe('Hub plan')
})
