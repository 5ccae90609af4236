import { expect, test } from '@jest/globals'
import { readProposal, textsOf } from '../../intake/reading.ts'

const header = 'Priority,Action,Lead,Due date'
const work = 'One,Open late,Ann,1/2/2027'

test.each([
  'Total,,7 actions,',
  'Total,2,,',
  'Total,,,',
  ',Total,,',
  ',Total actions: 7,,',
  ',Grand total,,',
  'Subtotal,2 actions,,',
  'Sub-total,3 of 7 complete,,',
])('a row of totals is no action, and is said to be left out: %s', async row => {
  const plan = await readProposal('plan.csv', `${header}\n${work}\n${row}\n`)
  expect(textsOf(plan, 'action')).toEqual(['Open late'])
  expect(plan.notes).toContainEqual(
    expect.objectContaining({ kind: 'left out', text: expect.stringContaining('A row of totals') }),
  )
})

test.each(['Total Respect training', 'Total the spend of each hub'])(
  'work may begin with the word: %s',
  async text => {
    const plan = await readProposal('plan.csv', `${header}\n${work}\nOne,${text},Ann,1/2/2027\n`)
    expect(textsOf(plan, 'action')).toEqual(['Open late', text])
  },
)

test('the row beneath a subtotal stands under the priority of its own part', async () => {
  const plan = await readProposal('plan.csv', `${header}\n${work}\nSubtotal,1,,\n,Ring,Bo,2/2/2027\n`)
  expect(plan.lines.map(({ text, heading }) => [text, heading])).toEqual([
    ['Open late', 'One'],
    ['Ring', 'One'],
  ])
})
