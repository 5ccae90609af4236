import { describe, expect, test } from '@jest/globals'
import { docxOf, struckParagraph, wordTable, xlsxOf } from './officeFiles.ts'
import { linesOf, readProposal, tabbed, textsOf } from './reading.ts'

describe('a row whose action is struck out', () => {
  const page = `<table><tr><th>Action<th>Lead<th>RAG<th>Progress<tr><td>Open late<td>Bo<td>Green<td>
    <tr><td><s>Close the hub</s><td>Al<td>Red<td>No funds<tr><td><td>Di<td><td>Cabinet refused<tr><td>Ring<td>Cy<td>Amber<td></table>`

  test('is no part of the action above it, and is said to be left out', async () => {
    const plan = await readProposal('plan.html', page)
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Open late', lead: 'Bo', rag: 'green', marks: [] },
      { text: 'Ring', lead: 'Cy', rag: 'amber', marks: [] },
    ])
    expect(linesOf(plan, 'action')[0]?.progress).toBeUndefined()
    expect(plan.notes).toContainEqual({
      kind: 'left out',
      place: 'table 1, row 3',
      text: 'This row was left out, because “Close the hub” is struck out: “Al | Red | No funds”',
    })
    expect(plan.notes.map(({ text }) => text)).toContain('A row without an action: “Di | Cabinet refused”')
  })

  test('is known in Word and in converted text, and is no heading where little else stands in it', async () => {
    const inside = struckParagraph('', 'Close the hub', 'strike')
    const rows = [
      ['Action', 'Lead', 'RAG'],
      ['Open late', 'Bo', 'Green'],
      [{ inside }, 'Al', ''],
      ['Ring', 'Cy', 'Red'],
    ]
    const text = rows.map(row =>
      row.map(cell => (typeof cell === 'string' ? cell : '<del>Close the hub</del>')),
    )
    for (const plan of [
      await readProposal('plan.docx', await docxOf(wordTable(...rows))),
      await readProposal('plan.txt', tabbed(...text)),
    ])
      expect(linesOf(plan, 'action').map(line => [line.text, line.lead, line.heading])).toEqual([
        ['Open late', 'Bo', undefined],
        ['Ring', 'Cy', undefined],
      ])
  })
})

test('what stands beside an element, or under a vision, that is struck out is not that of the one above', async () => {
  const matrix = tabbed(
    ['Element', 'Evidence', 'Gaps', 'Actions'],
    ['Plan', 'Parents are asked', 'Fathers are not', 'Ask fathers'],
    ['<s>Deliver</s>', 'Hubs are open', 'None at night', 'Open at night'],
    ['', 'They are warm', 'Few know', 'Tell people'],
    ['Lead', 'A board meets', 'Nobody chairs it', 'Elect a chair'],
  )
  expect(textsOf(await readProposal('matrix.txt', matrix), 'action')).toEqual([
    'Ask fathers',
    'Elect a chair',
  ])
  const strategy = tabbed(
    ['Vision', 'Golden thread', 'What we will do'],
    ['Children thrive', 'Voice', 'Listen'],
    ['<s>Families cope</s>', 'Place', 'Build'],
  )
  expect(textsOf(await readProposal('strategy.txt', strategy), 'commitment')).toEqual(['Listen'])
})

test('cells that Excel strikes through are left out, and a row with the action it is about', async () => {
  const rows = [
    ['Action', 'Lead', 'RAG'],
    ['Open late', { struck: 'Bo' }, 'Green'],
    [{ struck: 'Close the hub' }, 'Al', 'Red'],
    [{ struck: 'Meet' }, { struck: 'Di' }, { struck: 'Red' }],
    ['Ring', 'Cy', 'Amber'],
  ]
  const plan = await readProposal('plan.xlsx', await xlsxOf({ name: 'Plan', rows }))
  expect(linesOf(plan, 'action').map(({ text, lead }) => [text, lead])).toEqual([
    ['Open late', undefined],
    ['Ring', 'Cy'],
  ])
  expect(
    plan.notes.filter(({ kind }) => kind === 'left out').map(({ place, text }) => [place, text]),
  ).toEqual([
    ['sheet Plan, row 3', 'This row was left out, because “Close the hub” is struck out: “Al | Red”'],
    ['sheet Plan, row 2', 'Words that are struck through were left out: “Bo”'],
    ['sheet Plan, row 3', 'Words that are struck through were left out: “Close the hub”'],
    ['sheet Plan, row 4', 'Words that are struck through were left out: “Meet Di Red”'],
  ])
})
