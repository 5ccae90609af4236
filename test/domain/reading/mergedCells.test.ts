import { describe, expect, test } from '@jest/globals'
import type { Proposal } from '../../../domain/reading/proposal.ts'
import { docxOf, wordTable, xlsxOf } from '../../intake/officeFiles.ts'
import { linesOf, readProposal } from '../../intake/reading.ts'

const saidOf = (plan: Proposal) =>
  linesOf(plan, 'action').map(({ text, heading, lead, dueOn }) => [text, heading, lead, dueOn])

describe('merged cells are read as a person sees them', () => {
  const merged = [
    ['Map the moves', 'Fewer moves', 'Data Analyst', '2027-03-31'],
    ['Agree a protocol', 'Fewer moves', 'Data Analyst', '2027-03-31'],
    ['Open late', 'Better help', 'Hub Manager', '2027-06-30'],
  ]

  test('down the columns of a sheet, under a title across them', async () => {
    const file = await xlsxOf({
      name: 'Plan',
      rows: [
        ['Brackenshire plan'],
        ['Theme', 'Action', 'Lead', 'By when'],
        ['Fewer moves', 'Map the moves', 'Data Analyst', { day: '2027-03-31' }],
        [undefined, 'Agree a protocol'],
        [undefined],
        ['Better help', 'Open late', 'Hub Manager', { day: '2027-06-30' }],
      ],
      merged: ['A1:D1', 'A3:A5', 'C3:C5', 'D3:D4'],
    })
    const plan = await readProposal('plan.xlsx', file)
    expect(plan.title).toBe('Brackenshire plan')
    expect(saidOf(plan)).toEqual(merged)
    expect(plan.notes).toEqual([])
  })

  test('down and across at once, on a page', async () => {
    const page = `<table><tr><th>Theme<th>Ref<th>Action<th>Lead<th>By when
      <tr><td rowspan=2 colspan=2>Fewer moves<td>Map the moves<td rowspan=2>Data Analyst<td rowspan=2>31 March 2027
      <tr><td>Agree a protocol
      <tr><td>Better help<td>2<td>Open late<td>Hub Manager<td>30 June 2027</table>`
    expect(saidOf(await readProposal('plan.html', page))).toEqual(merged)
  })

  const rows = [
    ['Action', '', 'Lead', 'RAG'],
    ['1', 'Map the moves', 'Data Analyst', 'Red'],
    ['2', 'Agree a protocol', 'Legal Adviser', 'Green'],
  ]
  const numbered: [string, () => Promise<[string, string | Uint8Array]>][] = [
    ['a sheet', async () => ['plan.xlsx', await xlsxOf({ name: 'Plan', rows, merged: ['A1:B1'] })]],
    [
      'Word',
      async () => [
        'plan.docx',
        await docxOf(wordTable([{ lines: ['Action'], across: 2 }, 'Lead', 'RAG'], ...rows.slice(1))),
      ],
    ],
    ['a CSV', async () => ['plan.csv', rows.map(row => row.join(',')).join('\n')]],
    [
      'a page with a second row of headings',
      async () => [
        'plan.html',
        '<table><tr><th colspan=2>Action<th rowspan=2>Lead<th rowspan=2>RAG<tr><th>No.<th>Description<tr><td>1<td>Map the moves<td>Data Analyst<td>Red<tr><td>2<td>Agree a protocol<td>Legal Adviser<td>Green</table>',
      ],
    ],
    [
      'a CSV with a second row of headings',
      async () => [
        'plan.csv',
        [['Action', '', 'Lead', 'RAG'], ['No.', 'Description', '', ''], ...rows.slice(1)]
          .map(row => row.join(','))
          .join('\n'),
      ],
    ],
  ]

  test.each(numbered)('“Action” over a number and its words is the words, in %s', async (_, make) => {
    const plan = await readProposal(...(await make()))
    expect(linesOf(plan, 'action').map(({ text, lead, rag }) => [text, lead, rag])).toEqual([
      ['Map the moves', 'Data Analyst', 'red'],
      ['Agree a protocol', 'Legal Adviser', 'green'],
    ])
    expect(plan.notes.filter(note => note.kind === 'left out')).toEqual([])
  })

  test('“Actions” reaching down beside headings that are split is the words, and not their numbers', async () => {
    const file = await docxOf(
      wordTable(
        [
          { lines: ['Actions'], across: 2, down: 'begins' },
          { lines: ['Accountability'], across: 2 },
          { lines: ['Timescale'], across: 2 },
        ],
        [{ across: 2, down: 'goes on' }, 'Owner', 'Support', 'Start', 'End'],
        ['1.1', 'Train staff', 'Workforce Lead', 'All', 'Apr 26', '31.03.27'],
      ),
    )
    const plan = await readProposal('plan.docx', file)
    expect(linesOf(plan, 'action').map(({ text, lead, dueOn }) => [text, lead, dueOn])).toEqual([
      ['Train staff', 'Workforce Lead', '2027-03-31'],
    ])
    expect(linesOf(plan, 'action')[0]?.progress).toBe(
      'Accountability: Support: All\nTimescale: Start: Apr 26',
    )
  })

  test('“Lead” over a name and an agency is both, and progress over two columns is all of it', async () => {
    const file = await xlsxOf({
      name: 'Plan',
      rows: [
        ['Action', 'Lead', undefined, 'Progress'],
        ['Open late', 'J Bloggs', 'Council', 'Begun', 'Doors fitted'],
      ],
      merged: ['B1:C1', 'D1:E1'],
    })
    expect(linesOf(await readProposal('plan.xlsx', file), 'action')).toMatchObject([
      { lead: 'J Bloggs / Council', progress: 'Begun Doors fitted' },
    ])
  })

  test('a row of its own across a sheet is a heading and no action', async () => {
    const file = await xlsxOf({
      name: 'Plan',
      rows: [['Action', 'Lead', 'RAG'], ['Working well together'], ['Map the moves', 'Data Analyst', 'Red']],
      merged: ['A2:C2'],
    })
    expect(linesOf(await readProposal('plan.xlsx', file), 'action')).toMatchObject([
      { text: 'Map the moves', heading: 'Working well together' },
    ])
  })

  test('progress merged down beside an action and its rest is said once', async () => {
    const file = await xlsxOf({
      name: 'Plan',
      rows: [
        ['Action', 'Lead', 'Progress'],
        ['Merge the panels', 'Health', 'Agreed in May'],
        [undefined, 'Schools'],
      ],
      merged: ['A2:A3', 'C2:C3'],
    })
    expect(linesOf(await readProposal('plan.xlsx', file), 'action')).toMatchObject([
      { lead: 'Health / Schools', progress: 'Agreed in May' },
    ])
  })
})
