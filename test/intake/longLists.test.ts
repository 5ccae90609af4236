import { describe, expect, test } from '@jest/globals'
import { documentOf } from '../../bot/intake/documents.ts'
import { read } from '../../domain/reading/read.ts'
import { docxOf, paragraph, wordTable, xlsxOf } from './officeFiles.ts'
import { linesOf, readProposal, textsOf } from './reading.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const bullets = (count: number) => Array.from({ length: count }, (_, at) => `• Take step ${at}`)
const quoted = (lines: string[]) => `"${lines.join('\n')}"`

type Make = (count: number) => [string, Uint8Array] | Promise<[string, Uint8Array]>

const oneCell: [string, Make][] = [
  ['csv', count => ['a.csv', bytesOf(`Action,Lead\n${quoted(bullets(count))},Bo\n`)]],
  ['text', count => ['a.txt', bytesOf(`Action\tLead\n${bullets(count).join(' ')}\tBo\n`)]],
  [
    'a page',
    count => [
      'a.html',
      bytesOf(
        `<table><tr><th>Action<th>Lead<tr><td><ul><li>${bullets(count).join('<li>')}</ul><td>Bo</table>`,
      ),
    ],
  ],
  [
    'Word',
    async count => ['a.docx', await docxOf(wordTable(['Action', 'Lead'], [{ lines: bullets(count) }, 'Bo']))],
  ],
  [
    'Excel',
    async count => [
      'a.xlsx',
      await xlsxOf({
        name: 'Plan',
        rows: [
          ['Action', 'Lead'],
          [bullets(count).join('\n'), 'Bo'],
        ],
      }),
    ],
  ],
]

const otherShapes: [string, Make][] = [
  [
    'in three cells of one row',
    count => {
      const [all, fewer] = [quoted(bullets(count)), quoted(bullets(count - 1))]
      return ['a.csv', bytesOf(`Action,Lead,Progress\n${all},${all},${fewer}\n`)]
    },
  ],
  [
    'of commitments',
    count => ['a.csv', bytesOf(`Vision,Golden thread,We will\nSafe,Home,${quoted(bullets(count - 2))}\n`)],
  ],
  [
    'of gaps and actions',
    count => {
      const half = quoted(bullets(count / 2 - 1))
      return ['a.csv', bytesOf(`Element,Evidence,Gaps,Actions\nPlan,Met,${half},${half}\n`)]
    },
  ],
  [
    'in a row each, cut from the first',
    count => [
      'a.csv',
      bytesOf(`Vision,Golden thread,We will\nSafe,Home,Listen\n${',,and so on\n'.repeat(count - 2)}`),
    ],
  ],
  [
    'in a row each, without an action',
    count => ['a.csv', bytesOf(`Action,Lead,Progress\nListen,Bo,\n${',,more was done\n'.repeat(count - 2)}`)],
  ],
  [
    'in a paragraph',
    count => ['a.txt', bytesOf(`${bullets(count - 10).join(' ')}\nAction\tLead\nListen\tBo\n`)],
  ],
]

/** The best of three, so that what else the machine does counts for little. */
async function millisecondsFor(make: Make, count: number): Promise<number> {
  const [fileName, bytes] = await make(count)
  const times: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const began = performance.now()
    read(await documentOf(fileName, bytes))
    times.push(performance.now() - began)
  }
  return Math.min(...times)
}

describe('a list four times as long', () => {
  test.each([
    ...oneCell.map(([form, make]): [string, Make] => [`in one cell of ${form}`, make]),
    ...otherShapes,
  ])('%s takes about four times as long to read', async (_, make) => {
    await millisecondsFor(make, 1_000)
    const [short, long] = [await millisecondsFor(make, 5_000), await millisecondsFor(make, 20_000)]
    // Quadratic would be sixteen times.
    expect(long).toBeLessThan(9 * short + 150)
  })
})

describe('more lines than a plan may have', () => {
  const refusal = { code: 'too large', message: expect.stringContaining('more than 20,000 lines') }

  test.each(oneCell)('in one cell of %s are refused as they are counted', async (_, make) => {
    const [fileName, bytes] = await make(60_000)
    await expect(documentOf(fileName, bytes)).rejects.toMatchObject(refusal)
  })

  test('in one paragraph are refused as they are counted', async () => {
    const file = await docxOf(paragraph(bullets(60_000).join(' ')))
    await expect(documentOf('a.docx', file)).rejects.toMatchObject(refusal)
  })

  test('in a Word file are refused before it is opened', async () => {
    const file = await docxOf(
      bullets(260_000)
        .map(line => paragraph(line))
        .join(''),
    )
    await expect(documentOf('a.docx', file)).rejects.toMatchObject({
      code: 'too large',
      message: expect.stringContaining('more than 250,000 lines'),
    })
  })

  test('in so many columns are refused', async () => {
    const file = bytesOf(`Action,Lead${',Update'.repeat(1_000)}\nListen,Bo\n`)
    await expect(documentOf('a.csv', file)).rejects.toMatchObject({ details: { reason: 'columns' } })
  })
})

test('what is said for each of a list is given to each, and what is said once to all', async () => {
  const plan = await readProposal(
    'a.csv',
    `Action,Lead,Progress\n${quoted(['• Ring', '• Write'])},${quoted(['Bo', 'Al'])},Begun\n`,
  )
  expect(linesOf(plan, 'action').map(({ text, lead, progress }) => [text, lead, progress])).toEqual([
    ['Ring', 'Bo', 'Begun'],
    ['Write', 'Al', 'Begun'],
  ])
})

test('a point under a point of an action is read with it', async () => {
  const page =
    '<table><tr><th>Action<th>Lead<tr><td><ul><li>Listen<ul><li>to families<ul><li>at home</ul></ul></ul><td>Bo</table>'
  expect(textsOf(await readProposal('a.html', page), 'action')).toEqual(['Listen: to families; at home'])
})

test('what many rows add to one action is kept as far as a line reaches, and the rest is said to be left out', async () => {
  const plan = await readProposal(
    'a.csv',
    `Action,Lead,Progress\nListen,Bo,Begun\n${',,more was done\n'.repeat(600)}`,
  )
  expect(linesOf(plan, 'action')[0]?.progress).toHaveLength(4_000)
  expect(plan.notes.map(note => note.text)).toContainEqual(expect.stringContaining('Only the first 4000'))
})
