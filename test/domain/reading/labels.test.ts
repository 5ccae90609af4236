import { describe, expect, test } from '@jest/globals'
import { docxOf, wordTable } from '../../intake/officeFiles.ts'
import { linesOf, readProposal, tabbed } from '../../intake/reading.ts'

const header = ['Element', 'Evidence', 'Gaps', 'Actions']
const beside = ['Parents are asked', 'Fathers are not']

describe('a fact with its label in the action cell of a matrix', () => {
  test('is one of the action above it, not an action', async () => {
    const lines = [
      'Ask fathers',
      'Lead: Bo Ray',
      'By: 1 May 2031',
      'Meet them',
      'Owner: TBC',
      'Timescale: Spring 2031',
      'RAG: Amber',
    ]
    const file = await docxOf(wordTable(header, ['Plan', ...beside, { lines }]))
    const plan = await readProposal('matrix.docx', file)
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Ask fathers', lead: 'Bo Ray', dueOn: '2031-05-01', marks: ['joined'] },
      { text: 'Meet them', timescale: 'Spring 2031', rag: 'amber', marks: ['joined'] },
    ])
    expect(plan.notes).toContainEqual({
      kind: 'joined',
      place: 'table 1, row 2',
      text: 'What stands beneath this action was read as said of it, “Lead: Bo Ray; By: 1 May 2031”: “Ask fathers”',
    })
  })

  test.each([
    ['points beneath it', '• Ask fathers<br>○ Lead: Bo Ray<br>○ By when: 1 May 2031'],
    ['bullets beside it', '• Ask fathers ● Lead: Bo Ray ● Due date: 1 May 2031'],
    ['a label and its words apart', '<p>Ask fathers</p><p>Lead:</p><p>Bo Ray</p><p>Deadline: 1 May 2031</p>'],
  ])('may be %s', async (_, cell) => {
    const plan = await readProposal('matrix.txt', tabbed(header, ['Plan', ...beside, cell]))
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Ask fathers', lead: 'Bo Ray', dueOn: '2031-05-01', marks: ['joined'] },
    ])
  })

  test('may follow it in the same line, and is guessed then', async () => {
    const cell = '<ul><li>Ask fathers<br>Lead: Bo Ray<br>By when: 1 May 2031</li></ul>'
    const plan = await readProposal('matrix.txt', tabbed(header, ['Plan', ...beside, cell]))
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Ask fathers', lead: 'Bo Ray', dueOn: '2031-05-01', marks: ['joined', 'guessed'] },
    ])
  })

  test('says more of its action than the row does of all', async () => {
    const cell = '• Ask fathers ● Lead: Bo Ray ● Meet them'
    const rows = [
      [...header, 'Lead'],
      ['Plan', ...beside, cell, 'Al'],
    ]
    expect(linesOf(await readProposal('matrix.txt', tabbed(...rows)), 'action')).toMatchObject([
      { text: 'Ask fathers', lead: 'Bo Ray' },
      { text: 'Meet them', lead: 'Al' },
    ])
  })

  test.each([
    'Agree: who meets them',
    'Appoint a Data Lead: by competition',
    'Lead the talks with fathers',
    'Meet at 10:30',
  ])('is no part of an action in whose words a label only occurs: %s', async words => {
    const plan = await readProposal('matrix.txt', tabbed(header, ['Plan', ...beside, words]))
    expect(linesOf(plan, 'action')).toMatchObject([{ text: words, marks: [] }])
    expect(linesOf(plan, 'action')[0]?.lead).toBeUndefined()
  })

  test('above every action is said to be nobody’s', async () => {
    const cell = '<p>Lead: Bo Ray</p><p>Ask fathers</p>'
    const plan = await readProposal('matrix.txt', tabbed(header, ['Plan', ...beside, cell]))
    expect(linesOf(plan, 'action').map(({ text, lead }) => [text, lead])).toEqual([
      ['Ask fathers', undefined],
    ])
    expect(plan.notes.map(({ text }) => text)).toContain(
      'No action stands above “Lead: Bo Ray”, so nothing was made of it',
    )
  })
})
