import { describe, expect, test } from '@jest/globals'
import { docxOf, paragraph, wordTable } from '../../intake/officeFiles.ts'
import { readProposal, tabbed } from '../../intake/reading.ts'

const partnership = 'Fernleigh Children’s Partnership'
const name = 'Early Help Strategy 2026-2029'
const rows = [
  ['Action', 'Lead', 'By when'],
  ['Open late', 'Ann', '12 May 2027'],
]

async function titleIn(text: string): Promise<string> {
  return (await readProposal('fernleigh.txt', `${text}\n\n${tabbed(...rows)}\n`)).title
}

async function titleInWord(...above: string[]): Promise<string> {
  return (await readProposal('fernleigh.docx', await docxOf(...above, wordTable(...rows)))).title
}

describe('a document is called by its own name, and not by that of who wrote it', () => {
  test.each([
    ['beneath it, with no heading at all', `${partnership}\n${name}`],
    ['above it', `${name}\n${partnership}`],
    ['beneath a version and a day', `${partnership}\nVersion 3, March 2026\n${name}`],
    ['in the highest heading', `## ${partnership}\n\n# ${name}`],
    ['in the highest heading, behind a picture and a day', `## ${partnership}\n\nMarch 2026\n\n# ${name}`],
    ['in one of two headings alike', `# ${partnership}\n\n# ${name}`],
    ['in a heading beneath that of the partnership', `# ${partnership}\n\n## ${name}`],
    ['in bold', `${partnership}\n\n**${name}**`],
    ['above a heading of its first part', `${name}\n\nWritten for families.\n\n# Introduction`],
    ['above the first priority', `${partnership}\n${name}\n\n## Priority 1: Waiting times`],
    ['beneath the board of another plan', `Brackenshire Improvement Plan Board\n${name}`],
  ])('%s', async (_, text) => {
    expect(await titleIn(text)).toBe(name)
  })

  test.each([
    ['its title above a heading', 'Title', 'heading 1'],
    ['its heading above a title', 'heading 1', 'Title'],
  ] as const)('in Word, whether the partnership stands in %s', async (_, above, beneath) => {
    const title = await titleInWord(
      paragraph(partnership, { style: above }),
      paragraph(name, { style: beneath }),
    )
    expect(title).toBe(name)
  })

  test('in Word, where the partnership is the title and the name only bold', async () => {
    const lines = [paragraph(partnership, { style: 'Title' }), paragraph(name, { bold: true })]
    expect(await titleInWord(...lines, paragraph('Priority 1: Waiting', { style: 'heading 2' }))).toBe(name)
  })
})

describe('a document keeps its name', () => {
  test.each([
    [
      'over a part that is called a plan',
      '# Children first 2026-2029\n\n## Our delivery plan',
      'Children first 2026-2029',
    ],
    [
      'over a plan it only speaks of',
      'Hub offer 2026\n\nThis offer is for all.\n\nSee the action plan',
      'Hub offer 2026',
    ],
    [
      'where it is that of the partnership alone',
      `${partnership}\nDraft 2`,
      "Fernleigh Children's Partnership",
    ],
    [
      'over a line of its contents',
      `${partnership}\nContents\nForeword 3\nThe action plan 9`,
      "Fernleigh Children's Partnership",
    ],
    ['behind its version', 'Draft v2\nHub offer', 'Hub offer'],
    ['where it says it is a draft', 'Draft neglect plan', 'Draft neglect plan'],
  ])('%s', async (_, text, title) => {
    expect(await titleIn(text)).toBe(title)
  })

  test('over what stands behind its table', async () => {
    const text = `Hub offer 2026\n${tabbed(...rows)}\n\nThe wider strategy\n`
    expect((await readProposal('offer.txt', text)).title).toBe('Hub offer 2026')
  })
})
