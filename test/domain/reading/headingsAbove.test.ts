import { describe, expect, test } from '@jest/globals'
import { docxOf, paragraph, wordTable } from '../../intake/officeFiles.ts'
import { linesOf, readProposal, tabbed } from '../../intake/reading.ts'

const matrixHeader = ['Evidence', 'Gaps', 'Actions']
const evidence = ['Parents are asked', 'Fathers are not', 'Ask fathers']

/** Tables one after another, each row above the headings in one cell or in several. */
function page(title: string, ...tables: string[][][]): string {
  const rowOf = (cells: string[]) =>
    `<tr>${cells.length === 1 ? `<td colspan=3>${cells[0]}` : cells.map(cell => `<td>${cell}`).join('')}`
  return `<h1>${title}</h1>${tables.map(rows => `<table>${rows.map(rowOf).join('')}</table>`).join('')}`
}

async function elementsIn(file: string, content: string) {
  const plan = await readProposal(file, content)
  return [plan.title, ...linesOf(plan, 'element').map(({ text, score }) => [text, score])]
}

describe('a matrix with a table an element, under a title in the style of a heading', () => {
  const tables = (...names: string[]) => names.map(name => [[name], matrixHeader, evidence])

  test('names each of them in the row above its headings, the first of them too', async () => {
    const file = page('Self-assessment 2026', ...tables('Plan (2/4)', 'Deliver (3/4)', 'Evaluate'))
    expect(await elementsIn('matrix.html', file)).toEqual([
      'Self-assessment 2026',
      ['Plan', 2],
      ['Deliver', 3],
      ['Evaluate', null],
    ])
  })

  test('may name elements that no known matrix has', async () => {
    const file = page('Self-assessment 2026', ...tables('Housing', 'Kinship care (3/4)'))
    expect(await elementsIn('matrix.html', file)).toEqual([
      'Self-assessment 2026',
      ['Housing', null],
      ['Kinship care', 3],
    ])
  })

  test('keeps the heading of a part over a row that only says what the tables are', async () => {
    const file = `<h1>Matrix</h1><h2>Housing</h2>${page('', [['Our view'], matrixHeader, evidence]).slice(9)}`
    expect(await elementsIn('matrix.html', file)).toEqual(['Matrix', ['Housing', null]])
  })

  test('may have the score in a cell of its own beside the name, above the headings or below them', async () => {
    const scored = (name: string, said: string) => [[name, said, ''], matrixHeader, evidence]
    const apart = page('Self-assessment', scored('Plan', 'Score: 2'), scored('Deliver', '3'))
    const within = page('Self-assessment', [...scored('Plan', 'Score: 2'), ...scored('Deliver', '3 / 4')])
    for (const file of [apart, within])
      expect(await elementsIn('matrix.html', file)).toEqual(['Self-assessment', ['Plan', 2], ['Deliver', 3]])
  })

  test('names them in plain words, with what is said of each before its table', async () => {
    const said = ['Score: not agreed', 'Partners met twice to talk about it.']
    for (const line of said) {
      const file = `Self-assessment 2026\n\n${['Plan', 'Deliver'].map(name => `Element: ${name}\n${line}\n${tabbed(matrixHeader, evidence)}`).join('\n\n')}`
      expect(await elementsIn('matrix.txt', file)).toEqual([
        'Self-assessment 2026',
        ['Plan', null],
        ['Deliver', null],
      ])
    }
  })

  test('may have the score it has now beside the one it wants, in a row beneath its name', async () => {
    const scored = (name: string, now: number) =>
      `<table><tr><th colspan=4>${name}<tr><td colspan=2>Current score: ${now}<td colspan=2>Target score: 4<tr><th>Evidence<th>Gaps<th>Actions<th>Lead<tr><td>a<td>b<td>c<td>d</table>`
    const file = `<h1>Self-assessment</h1>${scored('Element 1: Plan', 1)}${scored('Element 2: Deliver', 3)}`
    expect(await elementsIn('matrix.html', file)).toEqual(['Self-assessment', ['Plan', 1], ['Deliver', 3]])
  })

  test('is a matrix of the rows beneath its headings where these name the elements', async () => {
    const file = page('Matrix', [['Our view'], matrixHeader, ['Plan', '', ''], evidence])
    expect(await elementsIn('matrix.html', file)).toEqual(['Matrix', ['Plan', null]])
  })
})

describe('the parts of a plan', () => {
  const header = ['Action', 'Lead', 'By when']
  const [first, second] = [
    ['Open late', 'Ann', '12 May 2027'],
    ['Ring', 'Bo', '13 May 2027'],
  ]
  const parts = ['Priority 1 – Voice of children', 'Priority 2 – Workforce'] as const
  const title = 'Hub plan'

  test('are the same in the text of a PDF, in Word and on a page', async () => {
    const text = `${title}\n${parts[0]}\n${tabbed(header, first)}\n${parts[1]}\n`
    const word = await docxOf(
      paragraph(title),
      paragraph(parts[0], { bold: true }),
      wordTable(header, first),
      paragraph(parts[1], { bold: true }),
      wordTable(header, second),
    )
    for (const [name, content] of [
      ['plan.txt', `${text}${tabbed(header, second)}`],
      ['plan.txt', `${text}${tabbed(second)}`],
      ['plan.docx', word],
    ] as const) {
      const plan = await readProposal(name, content)
      expect([plan.title, ...linesOf(plan, 'action').map(({ text, heading }) => [text, heading])]).toEqual([
        title,
        ['Open late', 'Priority 1 - Voice of children'],
        ['Ring', 'Priority 2 - Workforce'],
      ])
      expect(plan.notes).toEqual([])
    }
  })

  const banner = (words: string) => `<tr><td colspan=3>${words}`
  const row = (...cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}`).join('')}`
  const headingsIn = async (above: string, ...rows: string[]) => {
    const file = `<h1>${title}</h1><h2>${above}</h2><table>${[row(...header), ...rows].join('')}</table>`
    return linesOf(await readProposal('plan.html', file), 'action').map(({ heading }) => heading)
  }

  test.each([
    ['Priority 1: Waiting', 'Priority 2: Voice'],
    ['Priority one: Waiting', 'Priority two: Voice'],
    ['Strategic objective 1 - Waiting', 'Strategic objective 2 - Voice'],
    ['Area of weakness 1: Waiting', 'Area of weakness 12: Voice'],
  ])('end with the next of their kind, which a row within the table names: %s, %s', async (one, two) => {
    const headings = await headingsIn(one, row(...first), banner(two), row(...second))
    expect(headings).toEqual([one, two])
  })

  test.each([
    ['Priority 1: Waiting', 'Objective 2: Voice'],
    ['Priority 1: Waiting', 'Priority 1.2: Voice'],
    ['Priority 1: Waiting', 'Voice'],
  ])('hold what is of another kind, or beneath them in number: %s, %s', async (one, two) => {
    const headings = await headingsIn(one, banner(two), row(...second))
    expect(headings).toEqual([`${one} / ${two}`])
  })

  test('end with the next of their kind where a column names it', async () => {
    const rows = [
      row('Priority', 'Action', 'Lead'),
      row('Priority 1: Waiting', 'Ring', 'Al'),
      row('Priority 2: Voice', 'Ask', 'Bo'),
    ]
    const file = `<h1>${title}</h1><h2>Priority 1: Waiting</h2><table>${rows.join('')}</table>`
    const plan = await readProposal('plan.html', file)
    expect(linesOf(plan, 'action').map(({ heading }) => heading)).toEqual([
      'Priority 1: Waiting',
      'Priority 2: Voice',
    ])
  })

  test('keep each its own table, and a part without one is said to hold nothing', async () => {
    const parts = ['Priority 1: Waiting', 'Priority 2: Voice', 'Priority 3: Health']
    const table = (...cells: string[]) => `<table>${row(...header)}${row(...cells)}</table>`
    const [one, two, three] = parts.map(part => `<h2>${part}</h2>`)
    const plan = await readProposal(
      'plan.html',
      `<h1>${title}</h1>${one}${two}${table(...first)}${three}${table(...second)}`,
    )
    expect(linesOf(plan, 'action').map(({ heading }) => heading)).toEqual(parts.slice(1))
    expect(plan.notes).toMatchObject([{ kind: 'left out', text: '“Priority 1: Waiting”' }])
  })

  test('are said with the heading beneath them that a table stands under', async () => {
    const table = (work: string) => `<table>${row(...header)}${row(work, 'Al', 'May')}</table>`
    const outline = [
      `<h2>Priority 1: Waiting</h2><h3>In schools</h3>${table('Ring')}<h3>At home</h3>${table('Visit')}`,
      `<h2>Priority 2: Voice</h2>${table('Ask')}<h2>Workforce</h2><h3>Training</h3>${table('Train')}`,
    ]
    const plan = await readProposal('plan.html', `<h1>${title}</h1>${outline.join('')}`)
    expect(linesOf(plan, 'action').map(({ heading }) => heading)).toEqual([
      'Priority 1: Waiting / In schools',
      'Priority 1: Waiting / At home',
      'Priority 2: Voice',
      'Training',
    ])
    expect(plan.notes.filter(({ kind }) => kind === 'left out').map(({ text }) => text)).toEqual([
      '“Workforce”',
    ])
  })

  test('are said where the only table stands under another heading beneath them', async () => {
    const file = `<h1>${title}</h1><h2>Priority 1: Waiting</h2><h3>Our actions</h3><table>${row(...header)}${row(...first)}</table>`
    const plan = await readProposal('plan.html', file)
    expect(linesOf(plan, 'action').map(({ heading }) => heading)).toEqual([
      'Priority 1: Waiting / Our actions',
    ])
  })

  test('are not named by a sentence that begins with the name of one', async () => {
    const text = `${title}\nPriority 1 is described below.\n${tabbed(header, first)}\n`
    const plan = await readProposal('plan.txt', text)
    expect(linesOf(plan, 'action').map(({ heading }) => heading)).toEqual([undefined])
  })
})
