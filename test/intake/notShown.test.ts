import { describe, expect, test } from '@jest/globals'
import { docxOf, paragraph, struckParagraph, wordTable, xlsxOf } from './officeFiles.ts'
import { linesOf, readProposal, textsOf } from './reading.ts'

describe('what a workbook hides', () => {
  const rows = [
    ['Action', 'Lead', 'Cost', 'RAG'],
    ['Open late', 'Bo', '£90', 'Red'],
    ['Close the hub', 'Al', '£1', 'Green'],
    ['Ring', 'Cy', '£2', 'Amber'],
  ]

  test('is left out, and said to be with its place', async () => {
    const file = await xlsxOf(
      { name: 'Plan', rows, hiddenRows: [3], hiddenColumns: [3] },
      { name: 'Old plan', rows, hidden: true },
    )
    const plan = await readProposal('plan.xlsx', file)
    expect(linesOf(plan, 'action').map(({ text, lead, rag }) => [text, lead, rag])).toEqual([
      ['Open late', 'Bo', 'red'],
      ['Ring', 'Cy', 'amber'],
    ])
    expect(plan.notes.filter(note => note.kind === 'left out')).toEqual([
      { kind: 'left out', place: 'sheet Plan, row 3', text: 'This row is hidden, so it was left out' },
      { kind: 'left out', place: 'sheet Plan, column C', text: 'This column is hidden, so it was left out' },
      { kind: 'left out', place: 'sheet Old plan', text: 'This sheet is hidden, so it was left out' },
    ])
  })

  test('is listed where it is much', async () => {
    const plan = await readProposal('plan.xlsx', await xlsxOf({ name: 'Plan', rows, hiddenRows: [2, 3] }))
    expect(textsOf(plan, 'action')).toEqual(['Ring'])
    expect(plan.notes).toContainEqual({
      kind: 'left out',
      place: 'sheet Plan, row 2',
      text: '2 rows are hidden, so they were left out: 2, 3',
    })
  })

  test('takes nothing of what is merged with it', async () => {
    const file = await xlsxOf({
      name: 'Plan',
      rows: [
        ['Theme', 'Ref', 'Action', 'Lead'],
        ['Fewer moves', '1', 'Map the moves', 'Bo'],
        [undefined, '2', 'Agree a protocol', 'Al'],
      ],
      merged: ['A2:A3'],
      hiddenRows: [2],
    })
    expect(linesOf(await readProposal('plan.xlsx', file), 'action')).toMatchObject([
      { text: 'Agree a protocol', heading: 'Fewer moves' },
    ])
  })
})

describe('words that are struck through', () => {
  test.each(['strike', 'dstrike'] as const)('by %s in Word are left out, and said to be', async by => {
    const inside = struckParagraph('Open late', ' on Sundays', by)
    const file = await docxOf(
      paragraph('Hub plan'),
      struckParagraph('Agreed', ' by nobody', by),
      wordTable(['Action', 'Lead'], [{ inside, lines: [] }, 'Bo']).replace('</w:p><w:p/>', '</w:p>'),
    )
    const plan = await readProposal('plan.docx', file)
    expect(textsOf(plan, 'action')).toEqual(['Open late'])
    expect(plan.notes).toEqual(
      expect.arrayContaining([
        {
          kind: 'left out',
          place: 'paragraph 2',
          text: 'Words that are struck through were left out: “by nobody”',
        },
        {
          kind: 'left out',
          place: 'table 1, row 2',
          text: 'Words that are struck through were left out: “on Sundays”',
        },
      ]),
    )
  })

  test('on a page or in converted text are left out too', async () => {
    const page =
      '<table><tr><th>Action<th>Lead<tr><td>Open late <del>on Sundays</del><td><span style="text-decoration:line-through">Al</span> Bo</table>'
    for (const plan of [
      await readProposal('plan.html', page),
      await readProposal('plan.txt', 'Action\tLead\n<p>Open late <s>on Sundays</s></p>\t<s>Al</s> Bo\n'),
    ]) {
      expect(linesOf(plan, 'action')).toMatchObject([{ text: 'Open late', lead: 'Bo' }])
      expect(plan.notes.map(note => note.text)).toContain(
        'Words that are struck through were left out: “on Sundays Al”',
      )
    }
  })
})
