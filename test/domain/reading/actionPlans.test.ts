import { describe, expect, test } from '@jest/globals'
import { outlineOf } from '../../../bot/intake/outline.ts'
import { planJson } from '../../../domain/reading/planJson.ts'
import { docxOf, paragraph, wordTable, xlsxOf } from '../../intake/officeFiles.ts'
import { linesOf, readProposal, tabbed, textsOf } from '../../intake/reading.ts'

describe('an action plan, however a council lays it out', () => {
  test('is read under a merged title, with its headings in the third row', async () => {
    const file = await docxOf(
      wordTable(
        [{ lines: ['Brackenshire Improvement Plan'], across: 4 }],
        [{ lines: ['Version 3, agreed in March'], across: 4 }],
        ['What needs to happen', 'Who', 'By when', 'Progress update'],
        ['Publish the offer', 'Head of Service', '31 March 2027', 'Drafted'],
      ),
    )
    const plan = await readProposal('plan.docx', file)
    expect(plan).toMatchObject({ kind: 'action plan', title: 'Brackenshire Improvement Plan' })
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Publish the offer', lead: 'Head of Service', dueOn: '2027-03-31', progress: 'Drafted' },
    ])
  })

  test('is read under two rows of headings, one of them spread over two columns, in Word and on a page', async () => {
    const file = await docxOf(
      wordTable(
        [
          { lines: ['Action'], down: 'begins' },
          { lines: ['Responsibility'], across: 2 },
          { lines: ['Target date'], down: 'begins' },
        ],
        [{ down: 'goes on' }, 'Lead', 'Partners', { down: 'goes on' }],
        ['Start a forum', 'SEND Lead', 'ICB', '1 September 2026'],
      ),
    )
    const page = `<html><table><tr><th rowspan=2>Action</th><th colspan=2>Responsibility</th><th rowspan=2>Target date</th></tr>
      <tr><th>Lead</th><th>Partners</th></tr>
      <tr><td>Start a forum</td><td>SEND Lead</td><td>ICB</td><td>1 September 2026</td></tr></table></html>`
    const sheet =
      'Action,Responsibility,,Target date\n,Lead,Partners,\nStart a forum,SEND Lead,ICB,1 September 2026\n'
    for (const plan of [
      await readProposal('plan.docx', file),
      await readProposal('plan.html', page),
      await readProposal('plan.csv', sheet),
    ]) {
      expect(linesOf(plan, 'action').map(({ text, lead, dueOn }) => [text, lead, dueOn])).toEqual([
        ['Start a forum', 'SEND Lead', '2026-09-01'],
      ])
      expect(linesOf(plan, 'action')[0]?.progress).toBe('Responsibility: Partners: ICB')
    }
  })

  test('keeps its first action where its heading reaches over a column without one', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Action,,Lead,RAG\nOpen late,Lead to be found,,\nRing every family,,Hub Manager,Red\n',
    )
    expect(textsOf(plan, 'action')).toEqual(['Open late', 'Ring every family'])
  })

  test('is read by its headings and not by the order of its columns', async () => {
    const plan = await readProposal(
      'plan.csv',
      'BRAG,Deadline,Owner,Ref,Agreed action\nBlue,01.09.2026,Designated Nurse,7,Share the list\n',
    )
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Share the list', lead: 'Designated Nurse', dueOn: '2026-09-01', rag: 'blue' },
    ])
  })

  test('has its sections from rows that are only a heading, numbered or in capitals', async () => {
    const plan = await readProposal(
      'plan.txt',
      tabbed(
        ['No.', 'Action', 'Lead', 'Timescale', 'RAG'],
        ['1', 'A confident workforce', '', '', ''],
        ['1.1', 'Train the practice leads', 'Training Manager', '30/06/2026', 'G'],
        ['1.2', 'Write the handbook', 'Policy Officer', '15/07/2026', 'R'],
        ['', 'VOICE OF THE FAMILY', '', '', ''],
        ['2.1', 'Form a parents group', 'Engagement Lead', '01/08/2026', 'A'],
      ),
    )
    expect(linesOf(plan, 'action').map(({ text, heading, rag }) => [text, heading, rag])).toEqual([
      ['Train the practice leads', 'A confident workforce', 'green'],
      ['Write the handbook', 'A confident workforce', 'red'],
      ['Form a parents group', 'VOICE OF THE FAMILY', 'amber'],
    ])
  })

  test('stands under its banner, with the recommendation each action answers as its source', async () => {
    const plan = await readProposal(
      'plan.csv',
      [
        'Action,Lead,By when,RAG,Progress,Ofsted recommendation',
        'Priority 1: Leadership,,,,,',
        'Refresh governance,DCS,31/03/2026,Green,ok,Rec 1',
        'Priority 2: Practice,,,,,',
        'Audit cases,PSW,31/03/2026,Red,ok,',
      ].join('\n'),
    )
    expect(linesOf(plan, 'action').map(({ text, heading, sources }) => [text, heading, sources])).toEqual([
      ['Refresh governance', 'Priority 1: Leadership', ['Rec 1']],
      ['Audit cases', 'Priority 2: Practice', []],
    ])
  })

  test('stands under the banner above its header, and under the heading above its only table', async () => {
    const sheet = await readProposal(
      'plan.csv',
      'Improvement plan,,\nPriority 1: Leadership,,\nAction,Lead,RAG\nRefresh governance,DCS,Red\nPriority 2: Practice,,\nAudit cases,PSW,Red\n',
    )
    expect(sheet.title).toBe('Improvement plan')
    expect(linesOf(sheet, 'action').map(line => line.heading)).toEqual([
      'Priority 1: Leadership',
      'Priority 2: Practice',
    ])
    const page = await readProposal(
      'plan.html',
      '<h1>Plan</h1><h2>Priority 1 Leadership</h2><table><tr><th>Action</th><th>Lead</th></tr><tr><td>Call</td><td>Hub</td></tr></table>',
    )
    expect(linesOf(page, 'action')).toMatchObject([{ heading: 'Priority 1 Leadership' }])
  })

  test('stands under its banner and its objective where it has both', async () => {
    const file = await docxOf(
      wordTable(
        ['Objective', 'Action', 'Lead', 'RAG'],
        [{ lines: ['Working well together'], across: 4 }],
        ['Fewer moves', 'Map the moves', 'Data Analyst', 'Red'],
      ),
    )
    const plan = await readProposal('plan.docx', file)
    expect(linesOf(plan, 'action').map(line => line.heading)).toEqual(['Working well together / Fewer moves'])
  })

  test('stands under a banner in the column of numbers, which has no colour to miss', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Ref,Action,Lead,RAG\nWorking well together,,,\n1,Map the moves,Data Analyst,Red\n',
    )
    expect(linesOf(plan, 'action').map(line => line.heading)).toEqual(['Working well together'])
    expect(plan.notes.filter(note => note.text.includes('RAG cell'))).toEqual([])
  })

  test('counts only its actions where colours are missing, and not its banners', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Action,Lead,RAG\nPriority 1: Leadership,,\nRefresh governance,DCS,\nPriority 2: Practice,,\nAudit cases,PSW,Red\n',
    )
    expect(plan.notes.map(note => note.text)).toContainEqual(
      expect.stringContaining('In 1 row the RAG cell has no word in it'),
    )
  })

  test('keeps an objective merged down a column in Word with each of its actions', async () => {
    const file = await docxOf(
      paragraph('Plan'),
      wordTable(
        ['Objective', 'Key actions', 'Lead'],
        [{ lines: ['Fewer moves'], down: 'begins' }, 'Map the moves', 'Data Analyst'],
        [{ down: 'goes on' }, 'Agree a protocol', { lines: ['Legal Adviser'], down: 'begins' }],
        ['Better help', 'Open late', { down: 'goes on' }],
      ),
    )
    const plan = await readProposal('plan.docx', file)
    expect(linesOf(plan, 'action').map(({ text, heading, lead }) => [text, heading, lead])).toEqual([
      ['Map the moves', 'Fewer moves', 'Data Analyst'],
      ['Agree a protocol', 'Fewer moves', 'Legal Adviser'],
      ['Open late', 'Better help', 'Legal Adviser'],
    ])
  })

  test('reads an action merged down over two rows once', async () => {
    const file = await docxOf(
      wordTable(
        ['Action', 'Lead', 'Comments'],
        [{ lines: ['Merge the two panels'], down: 'begins' }, 'Health', 'Agreed in May'],
        [{ down: 'goes on' }, 'Schools', 'Heads consulted'],
      ),
    )
    const plan = await readProposal('plan.docx', file)
    expect(linesOf(plan, 'action')).toMatchObject([
      {
        text: 'Merge the two panels',
        lead: 'Health / Schools',
        progress: 'Agreed in May\nHeads consulted',
        marks: ['joined'],
      },
    ])
  })

  test('reads a list in a cell as an action a bullet, and points beneath a sentence as its details', async () => {
    const plan = await readProposal(
      'plan.html',
      `<html><table><tr><th>Actions</th><th>Responsible</th><th>When</th></tr>
       <tr><td><ul><li>Ring every family</li><li>Write to every school</li></ul></td><td>Hub Manager</td><td>1 May 2026</td></tr>
       <tr><td>Review the pathway:<br>• ask families<br>• ask staff</td><td>Pathway Lead</td><td></td></tr></table></html>`,
    )
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Ring every family', lead: 'Hub Manager', dueOn: '2026-05-01', marks: ['guessed'] },
      { text: 'Write to every school', lead: 'Hub Manager', dueOn: '2026-05-01', marks: ['guessed'] },
      { text: 'Review the pathway: ask families; ask staff', lead: 'Pathway Lead', marks: ['joined'] },
    ])
  })

  test('spread over several tables is one plan, each action under the heading of its table', async () => {
    const header = ['Action', 'Lead', 'Due date']
    const file = await docxOf(
      paragraph('Delivery plan 2026'),
      paragraph('Priority 1: Early years', { bold: true }),
      wordTable(header, ['Visit every newborn', 'Health Visiting', '1 June 2026']),
      paragraph('Priority 2: Schools', { bold: true }),
      wordTable(header, ['Fund a counsellor', 'Headteachers', '3 July 2026']),
    )
    const plan = await readProposal('plan.docx', file)
    expect(linesOf(plan, 'action').map(({ text, heading }) => [text, heading])).toEqual([
      ['Visit every newborn', 'Priority 1: Early years'],
      ['Fund a counsellor', 'Priority 2: Schools'],
    ])
    expect(plan.notes.filter(note => note.kind === 'left out')).toEqual([])
  })

  test('on several sheets is one plan, each action under the name of its sheet', async () => {
    const header = ['Action', 'Lead', 'By when']
    const file = await xlsxOf(
      { name: 'Families', rows: [header, ['Ask families', 'Voice Lead', { day: '2026-12-01' }]] },
      { name: 'Partners', rows: [header, ['Ask partners', 'Board Manager', 'Spring']] },
    )
    const plan = await readProposal('plan.xlsx', file)
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Ask families', heading: 'Families', dueOn: '2026-12-01' },
      { text: 'Ask partners', heading: 'Partners' },
    ])
  })

  test('on a sheet has its day from a number that lost its format, and says so', async () => {
    const file = await xlsxOf({
      name: 'Plan',
      rows: [
        ['Action', 'Lead', 'By when'],
        ['Ask families', 'Voice Lead', 46200],
      ],
    })
    const plan = await readProposal('plan.xlsx', file)
    expect(linesOf(plan, 'action')).toMatchObject([{ dueOn: '2026-06-27', marks: ['guessed'] }])
    expect(plan.notes).toContainEqual(
      expect.objectContaining({ kind: 'guessed', text: expect.stringContaining('“46200”') }),
    )
  })

  test('has the title of its cover sheet, and not its first banner', async () => {
    const file = await xlsxOf(
      { name: 'Cover', rows: [['Brackenshire SEND Plan 2026'], ['Version', 3], ['Owner', 'Board Manager']] },
      {
        name: 'Actions',
        rows: [
          ['Priority 1: Leadership'],
          ['Action', 'Lead', 'By when'],
          ['Ask families', 'Voice Lead', 'Spring'],
        ],
      },
    )
    const plan = await readProposal('plan.xlsx', file)
    expect(plan.title).toBe('Brackenshire SEND Plan 2026')
    expect(linesOf(plan, 'action').map(line => line.text)).toEqual(['Ask families'])
  })

  test('goes on over a page whose heading row is printed again', async () => {
    const header = ['Action', 'Lead', 'Due']
    const plan = await readProposal(
      'plan.txt',
      `# Plan\n\n${tabbed(header, ['First', 'A team', ''])}\n\nPage 2 of 2\n\n${tabbed(header, ['Second', 'B team', ''])}`,
    )
    expect(textsOf(plan, 'action')).toEqual(['First', 'Second'])
  })

  test('keeps quarterly updates apart and takes a revised day for the day', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Action,Lead agency,Lead officer,Target date,Revised date,Q1 update,Q2 update\nPool the budget,Council,Finance Director,30/04/2026,30/09/2026,Papers drafted,Cabinet agreed\n',
    )
    expect(linesOf(plan, 'action')).toMatchObject([
      {
        lead: 'Council / Finance Director',
        dueOn: '2026-09-30',
        progress: 'Q1 update: Papers drafted\nQ2 update: Cabinet agreed',
        marks: ['guessed'],
      },
    ])
  })

  test.each(['June 2026', 'Q3 2025/26', 'Ongoing', 'Monthly'])(
    'keeps the words %s of a due day that is no day',
    async words => {
      const plan = await readProposal('plan.csv', `Action,Lead,By when\nOpen late,Hub Manager,${words}\n`)
      const [action] = linesOf(plan, 'action')
      expect(action).toMatchObject({ text: 'Open late', timescale: words })
      expect(action?.dueOn).toBeUndefined()
      expect(planJson(plan).plan.actions).toEqual([
        { text: 'Open late', lead: 'Hub Manager', timescale: words },
      ])
      expect(outlineOf(plan)).toContain(`by when: ${words}`)
    },
  )

  test.each([
    'Success measures',
    'Success criteria',
    'How will we know it has worked?',
    'Outcome measure',
    'Measure of success',
  ])('keeps what stands under “%s” as what success is', async heading => {
    const plan = await readProposal(
      'plan.csv',
      `Action,Lead,${heading}\nOpen late,Hub Manager,More families come\n`,
    )
    expect(linesOf(plan, 'action')).toMatchObject([{ success: 'More families come' }])
  })

  test.each([
    'Action,Named officer,Target completion date,R/A/G',
    'What needs to happen?,Responsible Officer,Implementation Date,RAG',
    'Key activity,Lead agency,Delivery date,Progress rating',
    'Agreed management action,Owner,Completion date,Status (RAG)',
    'Objective,Lead,By when,RAG',
  ])('is read whole under the headings %s', async header => {
    const plan = await readProposal(
      'plan.csv',
      `${header}\nOpen late,Hub Manager,1 May 2026,Amber - some slippage\n`,
    )
    expect(linesOf(plan, 'action')).toMatchObject([
      {
        text: 'Open late',
        lead: 'Hub Manager',
        dueOn: '2026-05-01',
        rag: 'amber',
        progress: 'some slippage',
      },
    ])
  })

  test('keeps how much is complete as progress', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Milestone,Assigned to,% complete,Notes\nOpen late,Hub,60%,Going\n',
    )
    expect(linesOf(plan, 'action')).toMatchObject([{ progress: '% complete: 60%\nNotes: Going' }])
  })

  test('takes an outcome before the work for its heading, and one after it for what success is', async () => {
    const before = await readProposal('plan.csv', 'Outcome,Key activity,Lead\nFewer moves,Map them,Analyst\n')
    const after = await readProposal('plan.csv', 'Key activity,Outcome,Lead\nMap them,Fewer moves,Analyst\n')
    expect(linesOf(before, 'action')).toMatchObject([{ text: 'Map them', heading: 'Fewer moves' }])
    expect(linesOf(after, 'action')).toMatchObject([{ text: 'Map them', success: 'Fewer moves' }])
    expect(linesOf(before, 'action')[0]?.success).toBeUndefined()
  })

  test('says when what it read as actions stands under another heading', async () => {
    const plan = await readProposal('plan.csv', 'Objective,Lead,By when\nOpen late,Hub Manager,1 May 2026\n')
    expect(plan.notes).toContainEqual(
      expect.objectContaining({ kind: 'guessed', text: expect.stringContaining('“Objective”') }),
    )
  })

  test('keeps what no fact holds with the progress, under its heading, and says which columns these are', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Action,Lead,Cost,Baseline\nPaint the hub,Caretaker,£90,It is dark\n',
    )
    expect(linesOf(plan, 'action')).toMatchObject([{ progress: 'Cost: £90\nBaseline: It is dark' }])
    expect(plan.notes).toEqual(
      expect.arrayContaining(
        ['Cost', 'Baseline'].map(heading => ({
          kind: 'left out',
          place: 'table 1',
          text: `The column “${heading}” has no place of its own; what it says is kept with the progress`,
        })),
      ),
    )
  })

  test('offers in its notes what a column of a matrix says and no fact holds', async () => {
    const matrix = await readProposal(
      'matrix.csv',
      'Element,Target score,Evidence,Gaps,Actions\nPlan,3,Agreed,No data,Agree it\nLead,4,Met,None yet,Meet\n',
    )
    expect(matrix.notes).toContainEqual({
      kind: 'left out',
      place: 'table 1',
      text: 'The column “Target score” is not kept: “3”, “4”',
    })
  })

  test.each([
    [
      'Recommendation,Our response,Accountable Director,Deadline for delivery,Where we are now,Impact so far',
      'R1: Leaders should improve supervision,Open late,Hub Manager,1 May 2027,Doors fitted,More come',
      {
        heading: 'R1: Leaders should improve supervision',
        progress: 'Where we are now: Doors fitted\nImpact so far: More come',
      },
    ],
    [
      'No.,Improvement activity,Senior Responsible Officer,Milestone date,Delivery confidence,How are we getting on?',
      '1,Open late,Hub Manager,1 May 2027,Amber,Doors fitted',
      { rag: 'amber', progress: 'Doors fitted' },
    ],
    [
      'Ofsted finding,Required action,Delivery lead,Date due,BRAG rating,What will have changed?',
      'Hubs close early,Open late,Hub Manager,1 May 2027,Blue,Families come at night',
      { heading: 'Hubs close early', rag: 'blue', success: 'Families come at night' },
    ],
  ])('is read whole under %s', async (header, row, said) => {
    const plan = await readProposal('plan.csv', `${header}\n${row}\n`)
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Open late', lead: 'Hub Manager', dueOn: '2027-05-01', ...said },
    ])
    expect(plan.notes.filter(note => note.kind === 'left out')).toEqual([])
  })

  test('does the recommendation where the response only agrees to it, and keeps the response', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Recommendation,Our response,Lead,By when\nPublish the scores,Open the books,Bo,1 May 2027\nAsk every family,Partially agreed,Al,2 May 2027\n',
    )
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Open the books', sources: ['Publish the scores'] },
      { text: 'Ask every family', progress: 'Our response: Partially agreed', marks: ['guessed'] },
    ])
    expect(planJson(plan).plan.actions).toMatchObject([{ sources: ['Publish the scores'] }, {}])
  })
})
