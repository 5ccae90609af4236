import { describe, expect, test } from '@jest/globals'
import { docxOf, paragraph, wordTable, xlsxOf } from '../../intake/officeFiles.ts'
import { linesOf, named, readProposal, tabbed, under } from '../../intake/reading.ts'

describe('a matrix, however a council lays it out', () => {
  test('may name its elements in rows of their own, without a scale', async () => {
    const plan = await readProposal(
      'guide.txt',
      tabbed(
        ['What is working well?', 'What are we worried about?', 'What needs to happen?'],
        ['Family voice and experience', '', ''],
        ['Parents are asked', 'Fathers are not', 'Ask fathers'],
        ['Data', '', ''],
        ['Records match', 'They are old', 'Match monthly'],
      ),
    )
    expect(plan.kind).toBe('matrix')
    expect(linesOf(plan, 'element').map(({ text, score }) => [text, score])).toEqual([
      ['Family Voice and Experience', null],
      ['Data', null],
    ])
    expect(under(plan, named(plan, 'Data'), 'action').map(line => line.text)).toEqual(['Match monthly'])
  })

  test('keeps the points listed under an action, a gap or a line of evidence with it, and says so', async () => {
    const nested = '<ul><li>Train wardens<ul><li>at night</li><li>in schools</li></ul></li><li>Meet</li></ul>'
    const rows = [
      ['Element', 'Evidence', 'Gaps', 'Actions', 'Lead'],
      ['Plan', '• Analysis<br>○ by ward', '• No data<br>○ on sleep', nested, 'Ann'],
    ]
    const plan = await readProposal('matrix.txt', `Kestrel matrix\n\n${tabbed(...rows)}\n`)
    expect(plan.lines.map(({ text, marks }) => [text, marks.includes('joined')])).toEqual([
      ['Plan', false],
      ['Analysis: by ward', true],
      ['No data: on sleep', true],
      ['Train wardens: at night; in schools', true],
      ['Meet', false],
    ])
    expect(plan.notes.filter(({ kind }) => kind === 'joined').map(({ text }) => text)).toEqual([
      'The points listed under this evidence were read as part of it: “Analysis: by ward”',
      'The points listed under this gap were read as part of it: “No data: on sleep”',
      'The points listed under this action were read as part of it: “Train wardens: at night; in schools”',
    ])
  })

  test('may be a table an element, each under its heading, with a score column and a lead', async () => {
    const header = ['Score', 'Evidence', 'Gaps', 'Next steps', 'Lead', 'By when']
    const file = await docxOf(
      paragraph('Self-assessment of our early help system'),
      paragraph('Workforce', { bold: true }),
      wordTable(header, [
        '2',
        'A shared induction',
        'No supervision',
        'Offer supervision',
        'Principal Social Worker',
        '1 April 2027',
      ]),
      paragraph('Communities', { bold: true }),
      wordTable(header, ['2-3', 'Local groups', 'Few in the north', 'Fund two more', 'TBC', 'Ongoing']),
    )
    const plan = await readProposal('matrix.docx', file)
    expect(linesOf(plan, 'element').map(({ text, score }) => [text, score])).toEqual([
      ['Workforce', 2],
      ['Communities', null],
    ])
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Offer supervision', lead: 'Principal Social Worker', dueOn: '2027-04-01' },
      { text: 'Fund two more' },
    ])
    expect(named(plan, 'Fund two more').lead).toBeUndefined()
    expect(named(plan, 'Fund two more').dueOn).toBeUndefined()
  })

  test('may be a table an element under its name in plain letters, which is not the title', async () => {
    const header = ['Evidence', 'Gaps', 'Actions']
    const file = await docxOf(
      paragraph('Plan'),
      wordTable(header, ['A shared plan', 'No data', 'Agree it']),
      paragraph('Deliver'),
      wordTable(header, ['Hubs are open', 'Few at night', 'Open late']),
    )
    const plan = await readProposal('self-assessment.docx', file)
    expect(plan.title).toBe('Self assessment')
    expect(linesOf(plan, 'element').map(line => line.text)).toEqual(['Plan', 'Deliver'])
    expect(under(plan, named(plan, 'Deliver'), 'gap').map(line => line.text)).toEqual(['Few at night'])
  })

  test.each([
    'None identified',
    'N/A',
    'TBC',
    '-',
    'None',
    'None.',
    'No further action',
    'No gaps identified at this time',
    'There are no gaps',
    'No further actions required.',
    'See above',
  ])('has no line that says nothing: %s', async words => {
    const plan = await readProposal(
      'matrix.txt',
      tabbed(['Element', 'Evidence', 'Gaps', 'Actions'], ['Plan', words, 'No data', words]),
    )
    expect(plan.lines.map(line => line.kind)).toEqual(['element', 'gap'])
    expect(plan.notes).toContainEqual({
      kind: 'left out',
      place: 'line 2',
      text: `“${words}” says nothing, so no action was made of it`,
    })
  })

  test('on a sheet keeps the rows below an element that are blank in its column', async () => {
    const file = await xlsxOf({
      name: 'Matrix',
      rows: [
        ['Element', 'Strengths', 'Areas for improvement', 'Actions'],
        ['Leaders', 'Meet monthly', 'Minutes are late', 'Send minutes in a week'],
        [undefined, 'Know the data', 'No deputy', 'Name a deputy'],
      ],
    })
    const plan = await readProposal('matrix.xlsx', file)
    expect(under(plan, named(plan, 'Leaders'), 'gap').map(line => line.text)).toEqual([
      'Minutes are late',
      'No deputy',
    ])
  })
})

describe('a strategy, however a council lays it out', () => {
  test('without a vision column places its commitments in their threads alone', async () => {
    const plan = await readProposal(
      'strategy.txt',
      `# Our strategy\n\n${tabbed(['Golden thread', 'Our commitments'], ['Belonging', '• Know every name • Greet every child'], ['Learning', '• Read daily'])}`,
    )
    expect(plan.kind).toBe('strategy')
    expect(
      linesOf(plan, 'commitment').map(({ text, parentId, threadIds }) => [text, parentId, threadIds.length]),
    ).toEqual([
      ['Know every name', undefined, 1],
      ['Greet every child', undefined, 1],
      ['Read daily', undefined, 1],
    ])
  })

  test('with a lead and a day in the row gives them to its commitment', async () => {
    const plan = await readProposal(
      'strategy.csv',
      'Priority,Vision,We will,Lead,By when\nSafe,Every child is safe,Answer within a day,Front Door Manager,1 March 2027\n',
    )
    expect(linesOf(plan, 'vision')).toMatchObject([{ text: 'Every child is safe' }])
    expect(linesOf(plan, 'commitment')).toMatchObject([{ lead: 'Front Door Manager', dueOn: '2027-03-01' }])
  })
})
