import { describe, expect, test } from '@jest/globals'
import { docxOf, paragraph, wordTable, xlsxOf } from '../../intake/officeFiles.ts'
import { linesOf, readProposal, textsOf } from '../../intake/reading.ts'

describe('a written statement of action', () => {
  const statement = `SEND written statement of action,,,,
Area of significant weakness 1: The quality of plans,,,,
Actions to be taken,Key Milestones,Responsible Officer,Completion date,RAG
Commission a framework,"• Agreed (June 2026)
• Launched",Head of SEND,30/09/2026,Green – on track
Recruit co-ordinators,Posts advertised,Head of SEND,31/08/2026,A
,Second advert,,,
Area of significant weakness 2: Waiting times,,,,
One pathway,TBC,DCO,Spring term 2027,Red
`

  test('has its actions where they are called so, and keeps the milestones beside them', async () => {
    const plan = await readProposal('wsoa.csv', statement)
    expect(textsOf(plan, 'action')).toEqual([
      'Commission a framework',
      'Recruit co-ordinators',
      'One pathway',
    ])
    expect(linesOf(plan, 'action')[1]?.progress).toBe(
      'Key Milestones: Posts advertised\nKey Milestones: Second advert',
    )
  })

  test('has its first weakness above the headings and the others beneath them', async () => {
    const plan = await readProposal('wsoa.csv', statement)
    expect(linesOf(plan, 'action').map(({ heading }) => heading)).toEqual([
      'Area of significant weakness 1: The quality of plans',
      'Area of significant weakness 1: The quality of plans',
      'Area of significant weakness 2: Waiting times',
    ])
  })

  test('whose colours come with words of the same has those colours, and guesses nothing from the words', async () => {
    const plan = await readProposal('wsoa.csv', statement)
    expect(linesOf(plan, 'action')[0]).toMatchObject({ rag: 'green', marks: [] })
    expect(linesOf(plan, 'action')[0]?.lifecycle).toBeUndefined()
    expect(plan.notes.map(({ text }) => text).filter(text => text.includes('on track'))).toEqual([])
  })
})

describe('the answer to a review', () => {
  test('cancels what was rejected, and takes the recommendation for its words where no action is named', async () => {
    const plan = await readProposal(
      'answer.csv',
      `Recommendation,Accepted / Partially / Rejected,Action to be taken,Lead Officer,Status
1. That youth work is funded in every ward,Partially accepted,Fund it in four,Head of Youth,Complete - awaiting approval
2. That every school has a police officer,Rejected,None - not for the council,-,-
3. That travel is free,Accepted,No further action required,Transport,
4. That data is shared,Accepted,TBC,Analyst,Ongoing
`,
    )
    expect(linesOf(plan, 'action').map(({ text, lifecycle }) => [text, lifecycle])).toEqual([
      ['Fund it in four', 'proposed for closure'],
      ['That every school has a police officer', 'cancelled'],
      ['That data is shared', 'in progress'],
    ])
    expect(linesOf(plan, 'action')[1]?.progress).toContain('None - not for the council')
    expect(plan.notes).toContainEqual(
      expect.objectContaining({
        kind: 'left out',
        place: 'row 4',
        text: expect.stringContaining('No further action'),
      }),
    )
  })

  test('says so where the lines of a cell may be several actions', async () => {
    const plan = await readProposal(
      'answer.csv',
      'Action,Lead\n"Sign an agreement\nPublish a dashboard",Bo\n"Open the hub in the\nNorth, and later",Al\n"Ring the\nschools",Al\n',
    )
    expect(textsOf(plan, 'action')).toHaveLength(3)
    expect(plan.notes.filter(({ kind, place }) => kind === 'joined' && place === 'row 2')).toHaveLength(1)
    expect(plan.notes.filter(({ place }) => place === 'row 4')).toEqual([])
  })
})

describe('a corporate plan with a quarter for a day', () => {
  const rows = Array.from({ length: 40 }, (_, at) => `Do ${at},Director,Q2,G`)

  test('gets no day from it, and says so once with how many more', async () => {
    const plan = await readProposal(
      'plan.csv',
      `Deliverable,Accountable Director,Due,RAG\n${rows.join('\n')}\n`,
    )
    expect(linesOf(plan, 'action').every(({ dueOn, timescale }) => !dueOn && timescale === 'Q2')).toBe(true)
    expect(plan.notes.filter(({ text }) => text.startsWith('“Q2”'))).toMatchObject([
      { place: 'row 2', text: expect.stringContaining('and in 39 more rows') },
    ])
  })

  test('says of a line of totals, and of a heading with another beneath it, that no action stands there', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Outcome,Deliverable,Director,Due\nSAFE PLACES,,,\nSTREETS,,,\n,Wardens,Bo,Q2\nTotal,,,\n',
    )
    expect(linesOf(plan, 'action').map(({ heading }) => heading)).toEqual(['STREETS'])
    expect(plan.notes.filter(({ text }) => /^No action stands|^A row of totals/.test(text))).toEqual([
      { kind: 'left out', place: 'row 5', text: 'A row of totals, and no action: “Total”' },
      { kind: 'left out', place: 'row 2', text: 'No action stands right under this heading: “SAFE PLACES”' },
    ])
  })
})

test('A youth justice plan keeps the priority above a table and the objective beside its actions, which may be merged downwards', async () => {
  const header = ['Objective', 'What we will do', 'Who', 'When', 'RAG']
  const file = await docxOf(
    paragraph('Youth Justice Plan', { bold: true }),
    paragraph('Strategic Priority 1 – Child First', { bold: true }),
    wordTable(
      header,
      [{ lines: ['Divert children'], down: 'begins' }, 'Meet fortnightly', 'Police', 'Termly', 'G'],
      [{ lines: [], down: 'goes on' }, 'Open a scheme', 'Police', '31 Oct 2026', 'Not started'],
    ),
    paragraph('Our partners', { bold: true }),
    wordTable(header, ['Voice', 'Ask children', 'YJS', 'May 2026', 'Complete (subject to Board sign-off)']),
  )
  const plan = await readProposal('yjs.docx', file)
  expect(linesOf(plan, 'action').map(({ heading, lifecycle }) => [heading, lifecycle])).toEqual([
    ['Strategic Priority 1 - Child First / Divert children', undefined],
    ['Strategic Priority 1 - Child First / Divert children', 'not started'],
    ['Voice', 'proposed for closure'],
  ])
  expect(plan.notes).toContainEqual(expect.objectContaining({ kind: 'left out', text: '“Our partners”' }))
})

test('A workbook with pillars merged downwards and a number for each action makes no rest of its sub-totals', async () => {
  const file = await xlsxOf({
    name: 'Plan',
    rows: [
      ['Pillar', 'Action ID', 'Action', 'Owner', 'Status'],
      ['Families', 'F1', 'Open hub', 'Bo', 'Open'],
      [undefined, 'F2', 'Leaflets', 'Al', 'Closed (duplicate of F1)'],
      ['Sub-total', 2],
    ],
    merged: ['A2:A3'],
  })
  const plan = await readProposal('plan.xlsx', file)
  expect(linesOf(plan, 'action').map(({ heading, lifecycle, marks }) => [heading, lifecycle, marks])).toEqual(
    [
      ['Families', undefined, []],
      ['Families', 'cancelled', ['guessed']],
    ],
  )
  expect(plan.notes.map(({ text }) => text)).toContain('A row of totals, and no action: “Sub-total | 2”')
})

describe('a register of risks', () => {
  const register = [
    ['Risk', 'Mitigating action', 'Owner', 'Score'],
    ['No staff', 'Use an agency', 'HR', '12'],
  ]

  test('in a report that holds a plan is no part of that plan, and said to be left out', async () => {
    const report = await docxOf(
      paragraph('Report to the scrutiny committee', { bold: true }),
      paragraph('Members are asked to note the plan.'),
      wordTable(...register),
      paragraph('Appendix A: Delivery plan', { bold: true }),
      wordTable(['What will we do?', 'Who?', 'When?'], ['Open late', 'Ann', '12 May 2027']),
    )
    const plan = await readProposal('report.docx', report)
    expect(textsOf(plan, 'action')).toEqual(['Open late'])
    expect(plan.notes).toContainEqual({
      kind: 'left out',
      place: 'table 1',
      text: 'A table of another kind: “Risk | Mitigating action | Owner | Score”',
    })
  })

  test('alone is read', async () => {
    const plan = await readProposal('risks.docx', await docxOf(wordTable(...register)))
    expect(textsOf(plan, 'action')).toEqual(['Use an agency'])
  })
})
