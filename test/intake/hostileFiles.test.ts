import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { documentOf } from '../../bot/intake/documents.ts'
import { readFile } from '../../bot/intake/intake.ts'
import { read } from '../../domain/reading/read.ts'
import { Refusal } from '../../domain/refusal.ts'
import { docxOf, paragraph, wordTable, xlsxOf, zipOf } from './officeFiles.ts'
import { linesOf, readProposal, textsOf } from './reading.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

async function refusalOf(fileName: string, bytes: Uint8Array): Promise<Refusal> {
  const refusal = await readFile(fileName, bytes).catch((error: unknown) => error)
  if (!(refusal instanceof Refusal)) throw new Error(`${fileName} was not refused`)
  return refusal
}

describe('a file that cannot be read is refused with what to do', () => {
  test.each([
    ['an empty file', 'plan.docx', new Uint8Array(), 'empty', /empty/],
    ['a file of blanks', 'plan.txt', bytesOf(' \n\n '), 'empty', /empty/],
    ['a PDF', 'plan.pdf', bytesOf('%PDF-1.7'), 'pdf', /Save it as Word/],
    ['a PDF called Word', 'plan.docx', bytesOf('%PDF-1.7'), 'pdf', /Save it as Word/],
    ['an old Word file', 'plan.doc', Uint8Array.from(oldOffice), 'old office', /save it as \.docx/],
    ['rich text', 'plan.rtf', bytesOf('{\\rtf1 plan}'), 'rtf', /save it as \.docx/],
    ['a picture', 'plan.docx', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'picture', /picture/],
    ['a page called Word', 'plan.docx', bytesOf('<!DOCTYPE html><p>Plan'), 'not what it says', /a web page/],
    ['a page called text', 'plan.txt', bytesOf('<html><table>'), 'not what it says', /a web page/],
    ['text called Excel', 'plan.xlsx', bytesOf('Action,Lead'), 'not what it says', /save it again/],
    ['half a zip called Word', 'plan.docx', bytesOf('PK\u0003\u0004 and no more'), 'damaged', /damaged/],
    ['an ending nobody knows', 'plan.pages', bytesOf('Plan'), 'unknown format', /Word \(\.docx\)/],
    ['no ending', 'plan', bytesOf('Plan'), 'unknown format', /Word \(\.docx\)/],
    [
      'bytes that are no text',
      'plan.txt',
      Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 251),
      'not text',
      /text/,
    ],
  ])('%s', async (_, fileName, bytes, reason, sentence) => {
    const refusal = await refusalOf(fileName, bytes)
    expect(refusal).toMatchObject({ code: 'not readable', details: { reason } })
    expect(refusal.message).toMatch(sentence)
  })

  test('a Word file with a password', async () => {
    const bytes = Buffer.concat([
      Buffer.from(oldOffice),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ])
    expect(await refusalOf('plan.docx', bytes)).toMatchObject({
      details: { reason: 'encrypted' },
      message: expect.stringMatching(/take the password off/),
    })
  })

  test('an Excel file called Word', async () => {
    const refusal = await refusalOf('plan.docx', await xlsxOf({ name: 'Plan', rows: [['Action', 'Lead']] }))
    expect(refusal).toMatchObject({ code: 'not readable', details: { reason: 'not what it says' } })
  })

  test('a Word file that declares entities', async () => {
    const bomb = '<!DOCTYPE b [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><b>&b;</b>'
    const refusal = await refusalOf('plan.docx', await zipOf({ 'word/document.xml': bomb }))
    expect(refusal).toMatchObject({ code: 'not readable', details: { reason: 'damaged' } })
  })

  test.each([
    ['Action,Lead\n', 'no rows', /has headings and no rows beneath them/],
    ['Action,Lead\n,\n', 'no rows', /has headings and no rows beneath them/],
    ['Action,Lead\n,Bo\n', 'no work', /none of them says what is to be done/],
  ])('a table with nothing in it to review: %j', async (content, reason, sentence) => {
    const document = await documentOf('plan.csv', bytesOf(content))
    expect(() => read(document)).toThrow(sentence)
    expect(() => read(document)).toThrow(
      expect.objectContaining({ code: 'not readable', details: { reason } }),
    )
  })

  test('a document without a table we know', async () => {
    const minutes = await docxOf(paragraph('Minutes'), wordTable(['Item', 'Time'], ['Tea', '3pm']))
    const refusal = await refusalOf('minutes.docx', minutes)
    expect(refusal).toMatchObject({ code: 'not readable', details: { reason: 'no table' } })
    expect(refusal.message).toContain('No table in minutes.docx was recognised')
  })
})

describe('a file that is too much is refused before it is held', () => {
  test('50 MB', async () => {
    const refusal = await refusalOf('plan.docx', new Uint8Array(50 * 1024 * 1024))
    expect(refusal).toMatchObject({ code: 'too large', details: { reason: 'bytes' } })
    expect(refusal.message).toMatch(/50 MB.*pictures/)
  })

  test('50 MB of a CSV, which holds no pictures', async () => {
    const refusal = await refusalOf('plan.csv', new Uint8Array(50 * 1024 * 1024))
    expect(refusal.message).toBe('This file is 50 MB; up to 20 MB can be read. Split it and read the parts.')
  })

  test('a small Word file that unpacks to 100 MB', async () => {
    const bytes = await zipOf({ 'word/document.xml': Buffer.alloc(100 * 1024 * 1024, 32) })
    expect(bytes.length).toBeLessThan(200 * 1024)
    expect(await refusalOf('plan.docx', bytes)).toMatchObject({
      code: 'too large',
      details: { reason: 'unpacked' },
    })
  })

  test('a bomb whose headers say it is small', async () => {
    const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024, 32))
    const refusal = await refusalOf('plan.docx', lyingZip('word/document.xml', packed, 1000))
    expect(refusal).toMatchObject({ code: 'not readable', details: { reason: 'damaged' } })
  })

  test('a zip of thousands of parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 3_001 }, (_, at) => [`word/${at}.xml`, '<a/>']))
    expect(await refusalOf('plan.docx', await zipOf(parts))).toMatchObject({ code: 'too large' })
  })

  test('a sheet with one cell in its last corner', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    const file = await zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': sheet })
    expect(await refusalOf('plan.xlsx', file)).toMatchObject({
      code: 'too large',
      details: { reason: 'cells' },
    })
  })

  test('more than 20,000 rows', async () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => `Step ${at},Lead`)
    const refusal = await refusalOf('plan.csv', bytesOf(`Action,Lead\n${rows.join('\n')}`))
    expect(refusal).toMatchObject({ code: 'too large', details: { reason: 'rows' } })
  })

  test('reading that outlasts its time', async () => {
    const refusal = await readFile('plan.csv', bytesOf('Action,Lead\nA,B'), 1).catch(
      (error: unknown) => error,
    )
    expect(refusal).toMatchObject({ code: 'too large', details: { reason: 'time or memory' } })
  })
})

describe('a cell of ten megabytes', () => {
  const cell = 'more was done '.repeat(750_000)

  test.each([
    ['csv', `Action,Lead,Progress\nOpen late,Bo,${cell}\n`],
    ['txt', `Action\tLead\tProgress\nOpen late\tBo\t${cell}\n`],
    ['html', `<table><tr><th>Action<th>Lead<th>Progress<tr><td>Open late<td>Bo<td>${cell}</table>`],
  ])(
    'is kept of %s as far as a line reaches, which is said, and no more of it comes back',
    async (form, text) => {
      const { document, proposal } = await readFile(`plan.${form}`, bytesOf(text))
      expect(JSON.stringify(document).length).toBeLessThan(10_000)
      expect(linesOf(proposal, 'action')[0]?.progress).toHaveLength(4_000)
      expect(proposal.notes.map(note => note.text)).toContainEqual(
        expect.stringContaining('Only the first 4000 characters were kept'),
      )
    },
  )

  test('is no more of the server when it was read', async () => {
    const bytes = bytesOf(`Action,Lead,Progress\nOpen late,Bo,${cell}\n`)
    const before = process.memoryUsage.rss()
    for (let time = 0; time < 3; time += 1) await readFile('plan.csv', bytes)
    expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000)
  })
})

test('a quotation mark that never closes is refused with a sentence of its own', async () => {
  const refusal = await refusalOf('plan.csv', bytesOf('Action,Lead\n"Ring,Bo\nWrite,Al\n'))
  expect(refusal).toMatchObject({ code: 'not readable', message: expect.stringContaining('quotation mark') })
})

describe('a table in a table', () => {
  test('that is all its cell holds is read as the text of the cell, once, and said to be', async () => {
    const inner = wordTable(['Map the services'], ['Ask the families'])
    const file = await docxOf(wordTable(['Action', 'Lead'], [{ inside: inner }, 'Hub Manager']))
    const plan = await readProposal('plan.docx', file)
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Map the services Ask the families', marks: ['joined'] },
    ])
    expect(plan.notes).toContainEqual(
      expect.objectContaining({
        kind: 'joined',
        text: expect.stringContaining('A table stands inside a cell; its words were joined here'),
      }),
    )
  })

  test('beside words of its cell is left out of them, and said to be', async () => {
    const page =
      '<table><tr><th>Action</th><th>Lead</th></tr><tr><td>Map them<table><tr><td>Ring</td></tr><tr><td>Write</td></tr></table></td><td>Bo</td></tr></table>'
    const plan = await readProposal('plan.html', page)
    expect(textsOf(plan, 'action')).toEqual(['Map them'])
    expect(plan.notes).toContainEqual(
      expect.objectContaining({
        kind: 'left out',
        text: 'A table stands inside a cell; its words were left out: “Ring | Write”',
      }),
    )
  })

  test('that has columns of its own is refused with its place: what belongs to what is not shown', async () => {
    const inner = wordTable(['Action', 'Lead'], ['Ring', 'Al'])
    for (const lines of [[], ['Map them']]) {
      const file = await docxOf(wordTable(['Action', 'Lead'], [{ inside: inner, lines }, 'Bo']))
      expect(await refusalOf('plan.docx', file)).toMatchObject({
        code: 'not readable',
        message: expect.stringContaining('A table stands inside a cell of another table (table 1, row 2)'),
        details: { reason: 'table in a table' },
      })
    }
  })

  test('that only lays out the page is looked through', async () => {
    const page =
      '<table><tr><td><h1>Plan</h1><table><tr><th>Action</th><th>Lead</th></tr><tr><td>Call</td><td>Hub</td></tr></table></td></tr></table>'
    expect(textsOf(await readProposal('plan.html', page), 'action')).toEqual(['Call'])
  })

  test('a thousand levels deep ends in a sentence', async () => {
    const page = '<table><tr><td>'.repeat(5_000)
    const outcome = await readProposal('plan.html', page).catch((error: unknown) => error)
    expect(outcome).toBeInstanceOf(Refusal)
  })

  test('or a list in a list, many times over, is told what is wrong with it', async () => {
    const page = bytesOf(`<table><tr><th>Action<th>Lead<tr><td>${'<ul><li>x'.repeat(20_000)}</table>`)
    const word = `${'<w:tbl><w:tr><w:tc>'.repeat(6_000)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(6_000)}`
    for (const refusal of [
      await refusalOf('plan.html', page),
      await refusalOf('plan.docx', await docxOf(word)),
    ]) {
      expect(refusal).toMatchObject({ code: 'not readable', details: { reason: 'too deep' } })
      expect(refusal.message).toMatch(/^The lists or tables of this document stand inside one another/)
    }
  })
})

describe('10,000 rows', () => {
  const header = ['Action', 'Lead', 'By when', 'RAG', 'Progress']
  const rows = Array.from({ length: 10_000 }, (_, at) => [
    `Take step ${at}`,
    `Manager ${at % 40}`,
    '31/03/2027',
    'Green',
    'Met',
  ])

  test.each([
    ['csv', () => Promise.resolve(bytesOf([header, ...rows].map(row => row.join(',')).join('\n')))],
    ['txt', () => Promise.resolve(bytesOf([header, ...rows].map(row => row.join('\t')).join('\n')))],
    ['xlsx', () => xlsxOf({ name: 'Plan', rows: [header, ...rows] })],
  ])('of an action plan as %s are read within seconds', async (form, file) => {
    const bytes = await file()
    const began = performance.now()
    const { proposal: plan } = await readFile(`plan.${form}`, bytes)
    expect(linesOf(plan, 'action')).toHaveLength(10_000)
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})

describe('whatever the bytes are', () => {
  const endings = ['docx', 'xlsx', 'csv', 'html', 'txt', 'md']

  test('the answer is a proposal or a refusal', async () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 300 }).map(bytesOf))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...endings), bytes, (ending, content) =>
        isAnswered(`plan.${ending}`, content),
      ),
      { numRuns: 300 },
    )
  })

  test('so it is for scraps of tables, markup and bullets', async () => {
    const scraps = [
      '<table>',
      '<tr>',
      '<td rowspan=3>',
      '<td colspan=99999>',
      '</tr>',
      '</table>',
      '<ul><li>',
      '•',
      '○ ',
      '\t',
      '\n',
      '\n\n',
    ]
    const words = [
      'Vision',
      'Golden thread',
      'What we will do',
      'Evidence',
      'Gaps',
      'Actions',
      'Action',
      'Lead',
      'By when',
      'RAG',
      '(OFSTED)',
      '04/02/2027',
      'A/G',
      'Score: 0 1 2',
      '#',
      '**',
      ',',
      '"',
      '--',
      'the',
    ]
    const text = fc
      .array(fc.constantFrom(...scraps, ...words), { maxLength: 60 })
      .map(parts => parts.join(' '))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('csv', 'html', 'txt'), text, (ending, content) =>
        isAnswered(`plan.${ending}`, bytesOf(content)),
      ),
      { numRuns: 500 },
    )
  })
})

async function isAnswered(fileName: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return read(await documentOf(fileName, bytes)).lines.length >= 0
  } catch (error) {
    return error instanceof Refusal
  }
}

/** A zip with one part whose headers give it a size it does not have. */
function lyingZip(name: string, packed: Buffer, claimed: number): Buffer {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(claimed, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(claimed, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}
