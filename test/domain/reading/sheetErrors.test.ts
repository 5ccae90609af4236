import { expect, test } from '@jest/globals'
import { xlsxOf } from '../../intake/officeFiles.ts'
import { linesOf, readProposal } from '../../intake/reading.ts'

test('an error of a spreadsheet is nobody’s lead, no day, no work and no word, and where it stood is said', async () => {
  const plan = await readProposal(
    'plan.csv',
    'Action,Lead,By when,RAG,Progress,Cost\nOpen late,#N/A,#REF!,#VALUE!,#NAME?,#NULL!\n#REF!,Bo,,Red,,\nRing,#DIV/0!,1 May 2031,Green,Rung,£9\n',
  )
  expect(
    linesOf(plan, 'action').map(({ text, lead, timescale, progress }) => [text, lead, timescale, progress]),
  ).toEqual([
    ['Open late', undefined, undefined, undefined],
    ['Ring', undefined, undefined, 'Rung\nCost: £9'],
  ])
  expect(plan.notes).toContainEqual({
    kind: 'not recorded',
    place: 'row 2',
    text: '7 cells hold an error of the spreadsheet and no words, so nothing was read from them: “#N/A”, “#REF!”, “#VALUE!”, “#NAME?”, “#NULL!”, “#DIV/0!”',
  })
})

test('an element beside such an error has no score', async () => {
  const plan = await readProposal(
    'matrix.csv',
    'Element,Score,Evidence,Gaps,Actions\nPlan,#REF!,Asked,#N/A,Ask\n',
  )
  expect(plan.lines.map(({ kind, text, score }) => [kind, text, score])).toEqual([
    ['element', 'Plan', null],
    ['evidence', 'Asked', undefined],
    ['action', 'Ask', undefined],
  ])
})

test('is known in a workbook, which keeps it apart from words', async () => {
  const rows = [
    ['Action', 'Lead', 'RAG'],
    ['Open late', { error: '#DIV/0!' }, 'Green'],
  ]
  const plan = await readProposal('plan.xlsx', await xlsxOf({ name: 'Plan', rows }))
  expect(linesOf(plan, 'action')[0]?.lead).toBeUndefined()
  expect(plan.notes.map(({ text }) => text)).toContain(
    'A cell holds an error of the spreadsheet and no words, so nothing was read from it: “#DIV/0!”',
  )
})
