import { describe, expect, test } from '@jest/globals'
import { documentOf } from '../../bot/intake/documents.ts'
import type { Document, Line } from '../../domain/reading/document.ts'
import { Document as DocumentShape } from '../../domain/reading/document.ts'
import { docxOf, paragraph, wordTable, xlsxOf } from './officeFiles.ts'

async function readAs(fileName: string, content: string | Uint8Array): Promise<Document> {
  return DocumentShape.parse(
    await documentOf(fileName, typeof content === 'string' ? Buffer.from(content) : content),
  )
}

function linesOf(document: Document): Line[] {
  return document.blocks.flatMap(block => (block.kind === 'line' ? [block.line] : []))
}

function rowsOf(document: Document): string[][] {
  const rows = document.blocks.flatMap(block => (block.kind === 'table' ? block.rows : []))
  return rows.map(row => row.cells.map(cell => cell.lines.map(line => line.text).join(' + ')))
}

const bullet = (depth: number, text: string): Line => ({ style: { as: 'bullet', depth }, text })
const text = (words: string): Line => ({ style: { as: 'text' }, text: words })

describe('a line', () => {
  test('has the same words whichever way quotes, dashes, spaces and ligatures were typed', async () => {
    const typed = linesOf(
      await readAs('a.txt', 'The families’ “own” plan – re\u00ADviewed\u00A0of\uFB01cially…'),
    )
    expect(typed).toEqual([text(`The families' "own" plan - reviewed officially...`)])
  })

  test.each([
    ['• one', 0],
    ['● one', 0],
    ['- one', 0],
    ['* one', 0],
    ['\uF0B7 one', 0],
    ['3. one', 0],
    ['(b) one', 0],
    ['b) one', 0],
    ['•\tone', 0],
    ['○ one', 1],
    ['o one', 1],
    ['  - one', 1],
    ['one - two', undefined],
    ['O one', undefined],
  ])('%j is a bullet at depth %p', async (typed, depth) => {
    const [line] = linesOf(await readAs('a.txt', typed))
    expect(line?.style).toEqual(depth === undefined ? { as: 'text' } : { as: 'bullet', depth })
  })

  test('is a heading by its hashes or by being bold throughout, and loses its marks', async () => {
    expect(linesOf(await readAs('a.txt', '## The *plan*\n**Aims**\nOne **bold** word'))).toEqual([
      { style: { as: 'heading', level: 2 }, text: 'The plan' },
      { style: { as: 'heading', level: 6 }, text: 'Aims' },
      text('One bold word'),
    ])
  })

  test('that was wrapped under its bullet is one line', async () => {
    expect(linesOf(await readAs('a.txt', '- Meet every\n  family at home\n- Listen'))).toEqual([
      bullet(0, 'Meet every family at home'),
      bullet(0, 'Listen'),
    ])
  })

  test('that was wrapped keeps the bullets that were run together after it', async () => {
    expect(linesOf(await readAs('a.txt', '- Meet every\n  family • Listen'))).toEqual([
      bullet(0, 'Meet every family'),
      bullet(0, 'Listen'),
    ])
  })
})

describe('a cell', () => {
  const cellOf = async (html: string) => {
    const [block] = (await readAs('a.txt', `x\t${html}`)).blocks
    return block?.kind === 'table' ? block.rows[0]?.cells[1]?.lines : undefined
  }

  test('has a line a bullet although the converter ran them together', async () => {
    expect(await cellOf('<ul> ● One ● Two <p>Then:</p> <ul> • Three')).toEqual([
      bullet(0, 'One'),
      bullet(0, 'Two'),
      text('Then:'),
      bullet(0, 'Three'),
    ])
  })

  test('keeps the depth of lists within lists, well closed or not', async () => {
    expect(await cellOf('<ul><li>• One <ul><li>○ Under it</li></ul></li><li>Two</li></ul>')).toEqual([
      bullet(0, 'One'),
      bullet(1, 'Under it'),
      bullet(0, 'Two'),
    ])
    expect(await cellOf('<ul><li>One</li><ul><li>Under it</li></ul></ul>')).toEqual([
      bullet(0, 'One'),
      bullet(1, 'Under it'),
    ])
  })

  test('says nothing of scripts, styles and footnote marks', async () => {
    expect(await cellOf('<script>run()</script><style>p{}</style>Plan<sup>12</sup>')).toEqual([text('Plan')])
  })
})

describe('text', () => {
  const words = 'Café,Lead’s\n'
  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(words)])],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')])],
    ['UTF-16 without one', Buffer.from(words, 'utf16le')],
    [
      'UTF-16 the other way round',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(words, 'utf16le').swap16()]),
    ],
    [
      'the Windows code page',
      Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x2c, 0x4c, 0x65, 0x61, 0x64, 0x92, 0x73, 0x0a]),
    ],
  ])('is read in %s', async (_, bytes) => {
    expect(rowsOf(await readAs('a.csv', bytes))).toEqual([['Café', "Lead's"]])
  })

  test('is cut into cells at pipes, and at what its own first line says', async () => {
    const cells = [
      ['Action', 'Lead'],
      ['Ring', 'Bo, Al'],
    ]
    expect(rowsOf(await readAs('a.csv', 'Action|Lead\nRing|Bo, Al\n'))).toEqual(cells)
    const told = await readAs('a.csv', '\uFEFFsep=;\r\nAction;Lead\r\nRing;Bo, Al\r\n')
    expect(rowsOf(told)).toEqual(cells)
    expect(told.blocks).toMatchObject([{ rows: [{ place: 'row 2' }, { place: 'row 3' }] }])
  })

  test('has tables between tabs or pipes, without the rules drawn in them', async () => {
    expect(rowsOf(await readAs('a.txt', 'A\tB\n--\t--\n1\t2'))).toEqual([
      ['A', 'B'],
      ['1', '2'],
    ])
    expect(rowsOf(await readAs('a.md', '| A | B |\n|---|:--|\n| 1 | 2 |'))).toEqual([
      ['A', 'B'],
      ['1', '2'],
    ])
  })

  test('says the line each row stood on', async () => {
    const [, block] = (await readAs('a.txt', 'Plan\n\nA\tB\n1\t2')).blocks
    expect(block?.kind === 'table' && block.rows.map(row => row.place)).toEqual(['line 3', 'line 4'])
  })
})

test('a CSV is read with commas, semicolons or tabs, and with lines in a cell', async () => {
  expect(rowsOf(await readAs('a.csv', 'A;B\n"1\n2";3'))).toEqual([
    ['A', 'B'],
    ['1 + 2', '3'],
  ])
  expect(rowsOf(await readAs('a.tsv', 'A\tB\n1\t2'))).toEqual([
    ['A', 'B'],
    ['1', '2'],
  ])
})

test('a workbook gives days as days and numbers as they are', async () => {
  const file = await xlsxOf({
    name: 'Sheet1',
    rows: [
      ['A', 'B', 'C'],
      [{ day: '2027-03-31' }, 2, undefined],
      [undefined, undefined, 'x'],
    ],
  })
  expect(rowsOf(await readAs('a.xlsx', file))).toEqual([
    ['A', 'B', 'C'],
    ['2027-03-31', '2', ''],
    ['', '', 'x'],
  ])
})

test('a workbook gives a month as a month and a share in hundredths where no more is shown', async () => {
  const file = await xlsxOf({
    name: 'Sheet1',
    rows: [
      ['By when', '% complete'],
      [{ day: '2027-03-01', shows: 'month' }, { percent: 60 }],
    ],
  })
  expect(rowsOf(await readAs('a.xlsx', file))[1]).toEqual(['March 2027', '60%'])
})

test('a merged cell of a Word table is repeated in each row and column it covers, and says so', async () => {
  const file = await docxOf(
    wordTable(
      [{ lines: ['Wide'], across: 2 }, 'End'],
      [{ lines: ['Tall'], down: 'begins' }, '1', '2'],
      [{ down: 'goes on' }, '3', '4'],
    ),
    paragraph('After'),
  )
  const document = await readAs('a.docx', file)
  expect(rowsOf(document)).toEqual([
    ['Wide', '', 'End'],
    ['Tall', '1', '2'],
    ['Tall', '3', '4'],
  ])
  const [table] = document.blocks
  expect(
    table?.kind === 'table' && [table.rows[0]?.cells[0]?.across, table.rows[2]?.cells[0]?.repeated],
  ).toEqual([2, true])
})

test('a page is read in its order, tables and paragraphs between them', async () => {
  const page =
    '<html><div><h2>Plan</h2><p>First</p><table><tr><td>A</td></tr></table><p>Last</p></div></html>'
  const { blocks } = await readAs('a.html', page)
  expect(blocks.map(block => (block.kind === 'line' ? block.line.text : block.place))).toEqual([
    'Plan',
    'First',
    'table 1',
    'Last',
  ])
})
