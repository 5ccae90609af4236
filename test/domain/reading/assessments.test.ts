import { expect, test } from '@jest/globals'
import { readProposal, tabbed } from '../../intake/reading.ts'

test.each(['Completed by the Hub Board, 03/04/2031', 'Date of assessment: 03/04/2031'])(
  'a day of assessment that may be of two months is said to be: %s',
  async line => {
    const table = tabbed(['Element', 'Evidence', 'Gaps', 'Actions'], ['Plan', 'Asked', 'Fathers', 'Ask'])
    const plan = await readProposal('matrix.txt', `Our matrix\n${line}\n\n${table}\n`)
    expect(plan.assessment?.completedOn).toBe('2031-04-03')
    expect(plan.notes).toContainEqual({
      kind: 'ambiguous',
      place: 'line 2',
      text: '“03/04/2031” was read as day, month, year: 2031-04-03',
    })
  },
)
