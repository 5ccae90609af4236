import { describe, expect, test } from '@jest/globals'
import { docxOf, paragraph, wordTable } from '../../intake/officeFiles.ts'
import { linesOf, readProposal, tabbed } from '../../intake/reading.ts'

const header = ['Evidence', 'Gaps', 'Next steps']
const row = ['Parents are asked', 'Fathers are not', 'Ask fathers']

test('what the scores are out of is kept where the heading above them says it, and is not made up where it does not', async () => {
  const matrix = (heading: string) =>
    readProposal('matrix.txt', tabbed(['Element', heading, ...header], ['Housing', '3', ...row]))
  expect((await matrix('Level (1-5)')).assessment?.scale).toEqual({ from: 1, to: 5 })
  expect((await matrix('Score')).assessment).toEqual({ workshops: [] })
})

describe('the score of an element', () => {
  test('is read from the heading above its table, and why it is not is said as it is', async () => {
    const headings = [
      'Plan (2/4)',
      'Deliver – score 3 out of 4',
      'Evaluate: Level 2',
      'Lead 2 of 5',
      'Data 3',
    ]
    const file = await docxOf(
      paragraph('Our self-assessment'),
      ...headings.flatMap(heading => [paragraph(heading, { bold: true }), wordTable(header, row)]),
    )
    const plan = await readProposal('matrix.docx', file)
    expect(scoresIn(plan)).toEqual([
      ['Plan', 2],
      ['Deliver', 3],
      ['Evaluate', 2],
      ['Lead', null],
      ['Data 3', null],
    ])
    expect(saidOfScores(plan)).toEqual([
      'No score for Lead is recorded: “2/5” is out of 5, and the scale ends at 4',
      'No score for Data 3 is recorded: “Data 3” does not say that its number is a score',
    ])
  })

  test('is read from a heading in plain letters, and from a row of its own beneath the name', async () => {
    const file = await docxOf(
      paragraph('Our self-assessment'),
      paragraph('Plan (2/4)'),
      wordTable(header, row),
      paragraph('1. Deliver 3 of 4'),
      wordTable(header, row),
    )
    expect(scoresIn(await readProposal('matrix.docx', file))).toEqual([
      ['Plan', 2],
      ['Deliver', 3],
    ])
    const text = tabbed(
      header,
      ['Plan', '', ''],
      ['Score: 2/4', '', ''],
      row,
      ['Lead', '', ''],
      ['Score: 2/5', '', ''],
      row,
    )
    const plan = await readProposal('guide.txt', text)
    expect(scoresIn(plan)).toEqual([
      ['Plan', 2],
      ['Lead', null],
    ])
    expect(saidOfScores(plan)).toEqual([
      'No score for Lead is recorded: “2/5” is out of 5, and the scale ends at 4',
    ])
  })

  test('is that of its column where the name gives one that is off the scale, and both are said', async () => {
    const text = tabbed(['Element', 'Score', ...header], ['Plan (2/5)', '3', ...row], ['Lead', '2', ...row])
    const plan = await readProposal('guide.txt', text)
    expect(linesOf(plan, 'element')).toMatchObject([
      { text: 'Plan', score: 3, marks: ['guessed'] },
      { text: 'Lead', score: 2, marks: [] },
    ])
    expect(plan.notes).toContainEqual(
      expect.objectContaining({
        kind: 'guessed',
        text: 'The score of Plan is the 3 of its column: “2/5” is out of 5, and the scale ends at 4',
      }),
    )
  })

  test('is read from a paragraph between the heading and its table, and nothing is said to be missing', async () => {
    const table = `<table>${[header, row].map(cells => `<tr><td>${cells.join('<td>')}`).join('')}</table>`
    const page = `<h1>Our matrix</h1><h2>Plan</h2><p>Current score: 2 out of 4</p><p>Target score: 4</p><p>We think so.</p>${table}
      <p><b>Element 2: Deliver</b></p><p>Score: 3</p>${table}<h2>Housing</h2><p>Self-assessment: 1</p>${table}
      <h2>Lead</h2><p>Score: 2/5</p>${table}<h2>Evaluate</h2><p>Level of need rose to 3</p>${table}`
    const plain = [
      'Our matrix',
      '',
      'Plan',
      'Score: 2',
      tabbed(header, row),
      '',
      'Element 2: Deliver',
      'Score: 3',
    ]
    const plan = await readProposal('matrix.html', page)
    expect(scoresIn(plan)).toEqual([
      ['Plan', 2],
      ['Deliver', 3],
      ['Housing', 1],
      ['Lead', null],
      ['Evaluate', null],
    ])
    expect(saidOfScores(plan)).toEqual([
      'No score for Lead is recorded: “2/5” is out of 5, and the scale ends at 4',
      'No score for Evaluate is recorded: the document gives none',
    ])
    expect(plan.notes.filter(({ text }) => text.includes('Current score'))).toEqual([])
    expect(scoresIn(await readProposal('matrix.txt', [...plain, tabbed(header, row)].join('\n')))).toEqual([
      ['Plan', 2],
      ['Deliver', 3],
    ])
  })

  test('is not that of an element where it stands beneath the title of a table that names its own', async () => {
    const rows = [header, ['Plan', '', ''], row, ['Deliver', '', ''], row]
    const table = `<table>${rows.map(cells => `<tr><td>${cells.join('<td>')}`).join('')}</table>`
    const plan = await readProposal('matrix.html', `<h1>Our matrix</h1><p>Overall score: 3</p>${table}`)
    expect(scoresIn(plan)).toEqual([
      ['Plan', null],
      ['Deliver', null],
    ])
  })

  test('is not recorded where two are given, and both are said', async () => {
    const text = tabbed(['Element', 'Score', ...header], ['Plan (2/4)', '3', ...row])
    const plan = await readProposal('guide.txt', text)
    expect(linesOf(plan, 'element')).toMatchObject([{ text: 'Plan', score: null, marks: ['ambiguous'] }])
    expect(plan.notes).toContainEqual(
      expect.objectContaining({
        kind: 'ambiguous',
        text: 'Two scores are given for Plan, so none is recorded: 2 and 3',
      }),
    )
  })
})

type Plan = Awaited<ReturnType<typeof readProposal>>

function scoresIn(plan: Plan) {
  return linesOf(plan, 'element').map(({ text, score }) => [text, score])
}

function saidOfScores({ notes }: Plan) {
  return notes.map(({ text }) => text).filter(text => text.startsWith('No score'))
}
