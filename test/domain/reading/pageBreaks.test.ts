import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { documentOf } from '../../../bot/intake/documents.ts'
import type { Block, Document, Line } from '../../../domain/reading/document.ts'
import { planJson } from '../../../domain/reading/planJson.ts'
import { read } from '../../../domain/reading/read.ts'
import { linesOf, readProposal, tabbed, textsOf, under } from '../../intake/reading.ts'

const founding = process.env.STRATEGY_DOCUMENTS ?? path.resolve('../shared/strategy-documents')
const documents = ['bot/sample/documents', founding]
  .filter(folder => existsSync(folder))
  .flatMap(folder => readdirSync(folder).map(name => path.join(folder, name)))
  .filter(file => /\.(docx|xlsx|csv|txt)$/.test(file))

const planOf = (document: Document) => planJson(read(document)).plan

describe('headings that are printed again on each page', () => {
  test.each(documents.filter(file => file.endsWith('.txt')))('change nothing in %s', async file => {
    const text = readFileSync(file, 'utf8')
    const plain = await documentOf(file, Buffer.from(text))
    const again = await documentOf(file, Buffer.from(headedOnEachPage(text)))
    expect(planOf(again)).toEqual(planOf(plain))
  })

  test.each(documents)('change nothing where every row of %s has a page of its own', async file => {
    const document = await documentOf(file, readFileSync(file))
    const spread = { ...document, blocks: rowByRow(document) }
    expect(spread.blocks.length).toBeGreaterThan(document.blocks.length)
    expect(planOf(spread)).toEqual(planOf(document))
  })

  const header = ['Action', 'Owner', 'By When', 'RAG', 'Progress']
  const first = ['Agree a shared approach with schools and', 'Head of SEND', '31/12/2026', 'Red', 'Two came']
  const rest = ['their governors', '', '', '', 'a third starts in January']
  const next = ['Publish the offer', 'Comms', '31/01/2027', 'Green', '']

  test.each([
    ['the end of a page', '-- 1 of 2 --\nHub plan'],
    ['a foot that is printed on both pages', 'Draft 2, page 1 of 2', 'Draft 2, page 2 of 2'],
    ['a foot that is printed once', 'Agreed by the board in March'],
    ['the title within the table', tabbed(['Hub plan', '', '', '', ''])],
  ])('leave an action one that was cut, behind %s', async (_, foot, last = '') => {
    const title = foot.includes('\t') ? foot : 'Hub plan\n'
    const plan = await readProposal(
      'plan.txt',
      `${title}\n${tabbed(header, first)}\n${foot}\n${tabbed(header, rest, next)}\n${last}`,
    )
    expect(linesOf(plan, 'action')).toMatchObject([
      {
        text: 'Agree a shared approach with schools and their governors',
        progress: 'Two came\na third starts in January',
        marks: ['joined'],
      },
      { text: 'Publish the offer' },
    ])
    expect(plan.notes).toContainEqual(expect.objectContaining({ kind: 'joined' }))
  })

  test.each([
    ['headings', [header]],
    ['no headings', []],
  ])('leave an action one whose first half lost its cells, before %s', async (_, again) => {
    const whole = ['Publish the offer', 'Comms', '31/01/2027', 'Green', '']
    const cut = ['families and schools', 'Head of SEND', '31/03/2027', 'Amber', 'in draft']
    const after = ['Audit plans', 'Bo', '30/04/2027', 'Red', '']
    for (const half of ['Write the strategy, co-produced with', 'Write the strategy that is for all']) {
      const plan = await readProposal(
        'plan.txt',
        `Hub plan\n${tabbed(header, whole)}\n${half}\nPage 2 of 2\n${tabbed(...again, cut, after)}\n`,
      )
      expect(linesOf(plan, 'action')).toMatchObject([
        { text: 'Publish the offer', lead: 'Comms', dueOn: '2027-01-31', marks: [] },
        {
          text: `${half} families and schools`,
          lead: 'Head of SEND',
          dueOn: '2027-03-31',
          rag: 'amber',
          marks: ['joined'],
        },
        { text: 'Audit plans' },
      ])
      expect(plan.notes.filter(({ text }) => text.includes('Write the'))).toEqual([])
    }
  })

  test('leave an action one that was cut at the number of a page, and its part above those on the next', async () => {
    const numbered = ['Ref', 'Action', 'Lead', 'By when']
    const plan = await readProposal(
      'plan.txt',
      `Hub plan\n${tabbed(numbered, ['Priority 1: Families'], ['1.1', 'Train nurses and', '', ''])}\n3\n${tabbed(['early years staff', 'Bo', '12/05/2027'], ['1.2', 'Ring', 'Al', '13/05/2027'])}\nHub plan v3 page 4 of 7\n${tabbed(numbered, ['1.3', 'Meet', 'Cy', '14/05/2027'])}`,
    )
    expect(
      linesOf(plan, 'action').map(({ text, lead, dueOn, heading }) => [text, lead, dueOn, heading]),
    ).toEqual([
      ['Train nurses and early years staff', 'Bo', '2027-05-12', 'Priority 1: Families'],
      ['Ring', 'Al', '2027-05-13', 'Priority 1: Families'],
      ['Meet', 'Cy', '2027-05-14', 'Priority 1: Families'],
    ])
  })

  test('leave evidence and gaps one that were cut in a matrix whose elements stand above its tables', async () => {
    const headings = ['Evidence', 'Gaps', 'Actions']
    const pages = (more: string[]) =>
      `Kestrel matrix 2026\n\nElement 1: Plan\n${tabbed(headings, ['• Priorities that all', '● No data on', 'Agree it'])}\n--\n${tabbed(headings, more)}`
    const cut = await readProposal('matrix.txt', pages(['agencies signed', 'under-twos', '']))
    expect(cut.lines.map(({ text }) => text)).toEqual([
      'Plan',
      'Priorities that all agencies signed',
      'No data on under-twos',
      'Agree it',
    ])
    expect(linesOf(cut, 'gap')[0]?.marks).toEqual(['joined'])
    const next = await readProposal('matrix.txt', pages(['agencies signed', 'Nothing on sleep', 'ring']))
    expect(textsOf(next, 'gap')).toEqual(['No data on', 'Nothing on sleep'])
  })

  test.each([
    ['the title of the document', 'Kestrel matrix 2026'],
    ['what the matrix is called', 'Kestrel Borough self-assessment'],
  ])('make no element of %s, printed above them', async (_, heading) => {
    const headings = ['Evidence', 'Gaps', 'Actions']
    const plan = await readProposal(
      'matrix.txt',
      `Kestrel matrix 2026\n\nElement 1: Plan (2/4)\n${tabbed(headings, ['Joint analysis', 'No data', 'Agree it'])}\n--\n${tabbed([heading, '', ''], headings, ['More analysis', 'No time', 'Extend hours'])}`,
    )
    expect(linesOf(plan, 'element').map(({ text, score }) => [text, score])).toEqual([['Plan', 2]])
    expect(under(plan, linesOf(plan, 'element')[0], 'action').map(({ text }) => text)).toEqual([
      'Agree it',
      'Extend hours',
    ])
    expect(plan.notes).toContainEqual({
      kind: 'left out',
      place: expect.any(String),
      text: `A page heading said again: “${heading}”`,
    })
  })

  test('are those of another element where each table is called an assessment of its own', async () => {
    const headings = ['Evidence', 'Gaps', 'Actions']
    const tables = ['Housing maturity matrix', 'Kinship maturity matrix'].map(name =>
      tabbed([name, '', ''], headings, ['a', 'b', 'Do it']),
    )
    const plan = await readProposal('matrix.txt', `Kestrel borough 2026\n\n${tables.join('\n--\n')}`)
    expect(textsOf(plan, 'element')).toEqual(['Housing maturity matrix', 'Kinship maturity matrix'])
  })

  test('leave an action one whose second half lost its cells', async () => {
    const plan = await readProposal(
      'plan.txt',
      `Hub plan\n${tabbed(header, first)}\nPage 2 of 2\ntheir governors\n${tabbed(header, next)}\n`,
    )
    expect(textsOf(plan, 'action')).toEqual([
      'Agree a shared approach with schools and their governors',
      'Publish the offer',
    ])
  })

  const lone = ['1.1 Train all wardens in the first aid', 'Head of SEND', '31/01/2027', 'Amber', 'begun']

  test.each([
    ['at once', ''],
    ['with the name and the number of the page', 'Fernleigh Partnership      4\n'],
    ['with a rule', '--\n'],
  ])(
    'keep the last word of a row that stands alone, and the heading above, where the page ends %s',
    async (_, foot) => {
      const plan = await readProposal(
        'plan.txt',
        `Fernleigh Partnership\nHub plan\n\nObjective 1: Early help\n${tabbed(header, lone)}\ncourse\n${foot}Hub plan\n${tabbed(header, next)}\n`,
      )
      expect(linesOf(plan, 'action')).toMatchObject([
        { text: `${lone[0]} course`, heading: 'Objective 1: Early help', marks: ['joined'] },
        { text: 'Publish the offer', heading: 'Objective 1: Early help' },
      ])
      expect(plan.notes.filter(({ kind }) => kind === 'left out').map(({ text }) => text)).not.toContain(
        '“--”',
      )
    },
  )

  test('do not make an action longer by a line that only says it goes on, or that may be the rest of its progress', async () => {
    for (const [line, progress] of [
      ['continued overleaf', 'begun'],
      ['December', 'done but for the hubs in'],
      ['the north', 'done but for the hubs in'],
    ] as const) {
      const cut = [...lone.slice(0, 4), progress]
      const plan = await readProposal(
        'plan.txt',
        `Hub plan\n${tabbed(header, cut)}\n${line}\n${tabbed(header, next)}`,
      )
      expect(textsOf(plan, 'action')).toEqual([lone[0], next[0]])
    }
  })

  test.each([
    [['Head of', 'Safeguarding'], 'Head of Safeguarding'],
    [['School Nurse', 'Manager'], 'School Nurse Manager'],
    [['Police and', 'Probation'], 'Police and Probation'],
    [['Ann Lee', 'Bo Roe'], 'Ann Lee / Bo Roe'],
    [['Health', 'Schools'], 'Health / Schools'],
  ])('leave the lead %j of a cut row %s', async ([first, second], lead) => {
    const rows = [
      ['Publish the', first, '28/02/2027'],
      ['offer', second, ''],
    ] as string[][]
    const plan = await readProposal('plan.txt', `Hub plan\n${tabbed(['Action', 'Lead', 'By when'], ...rows)}`)
    expect(linesOf(plan, 'action')).toMatchObject([{ text: 'Publish the offer', lead, marks: ['joined'] }])
  })

  test('leave evidence one that was cut, and a sub-commitment with its commitment', async () => {
    const matrix = await readProposal(
      'matrix.txt',
      `Self-assessment\n\n${tabbed(['Element', 'Evidence', 'Gaps', 'Actions'], ['Plan', 'All have signed and', 'No data', 'Agree it'])}\n-- 1 of 2 --\n${tabbed(['Element', 'Evidence', 'Gaps', 'Actions'], ['', 'their boards report', '• No tracking', ''], ['Deliver', 'b', 'c', 'd'])}`,
    )
    expect(textsOf(matrix, 'evidence')).toEqual(['All have signed and their boards report', 'b'])
    const strategy = await readProposal(
      'strategy.txt',
      `Strategy\n\n${tabbed(['Vision', 'Golden thread', 'We will'], ['Safe', 'Voice', '• Listen<br>○ in schools'])}\n-- 1 of 2 --\n${tabbed(['Vision', 'Golden thread', 'We will'], ['', '', '○ in health<br>• Act'])}`,
    )
    const [listen] = linesOf(strategy, 'commitment')
    expect(under(strategy, listen, 'commitment').map(line => line.text)).toEqual(['in schools', 'in health'])
  })

  test('begin another part where it is called what a line before them is called, with a number', async () => {
    const plan = await readProposal(
      'plan.txt',
      `Hub plan\n\nObjective\n\nObjective 1: Early\n${tabbed(header, first)}\nObjective 2\n${tabbed(header, next)}\n`,
    )
    expect(linesOf(plan, 'action').map(line => line.heading)).toEqual(['Objective 1: Early', 'Objective 2'])
  })

  test('begin another part where a heading stands above them', async () => {
    const plan = await readProposal(
      'plan.txt',
      `# Plan\n\nPriority 2: Schools\n\n${tabbed(header, first)}\n\n### Priority 2: Schools\n\n${tabbed(header, next)}\n`,
    )
    expect(linesOf(plan, 'action').map(line => line.text)).toEqual([first[0], next[0]])
  })
})

/** What a PDF converter leaves of a table whose headings Word repeats: its end of the page, its title, its headings. */
function headedOnEachPage(text: string): string {
  const lines = text.split('\n')
  const header = lines.find(line => line.includes('\t')) ?? ''
  return lines
    .flatMap((line, at) => (isRow(line) && isRow(lines[at - 1]) ? ['', '-- 1 of 9 --', header, line] : line))
    .map((line, at, all) =>
      isRow(line) && line !== header && !isRow(all[at - 1]) ? `${header}\n${line}` : line,
    )
    .join('\n')
}

function isRow(line: string | undefined): boolean {
  return line?.includes('\t') ?? false
}

/** Each row beneath the headings of the document's one table, on a page of its own. */
function rowByRow({ blocks }: Document): Block[] {
  const [first] = blocks.filter(block => block.kind === 'table')
  const at = first?.rows.findIndex(row => row.cells.filter(cell => cell.lines.length > 0).length > 1) ?? 0
  const [above, header] = [first?.rows.slice(0, at) ?? [], first?.rows.slice(at, at + 1) ?? []]
  const page: Line = { style: { as: 'text' }, text: 'Page 2 of 9' }
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'line') return [block]
    const rows = block === first ? block.rows.slice(at + 1) : block.rows
    return rows.flatMap((row, index): Block[] => [
      { ...block, rows: [...(block === first && index === 0 ? above : []), ...header, row] },
      { kind: 'line', place: block.place, line: page },
    ])
  })
}
