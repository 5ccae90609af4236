import { describe, expect, test } from '@jest/globals'
import { linesOf, readProposal, tabbed, textsOf } from '../../intake/reading.ts'

describe('a strategy under other headings', () => {
  test('has the themes beside its ambitions as golden threads, and says that they were taken for them', async () => {
    const plan = await readProposal(
      'strategy.txt',
      tabbed(
        ['Our ambition', 'Themes', 'Our commitments'],
        ['Children thrive', 'Hubs', 'We will open hubs'],
        ['Families cope', 'Money; Hubs', 'We will give advice'],
      ),
    )
    expect(textsOf(plan, 'thread')).toEqual(['Hubs', 'Money'])
    expect(linesOf(plan, 'commitment').map(({ threadIds }) => threadIds.length)).toEqual([1, 2])
    expect(saidOfColumns(plan)).toEqual([
      'No column is one of golden threads; what stands under “Themes” was read as them',
    ])
  })

  test('has its priorities as visions, and does not say that they were not kept', async () => {
    const plan = await readProposal(
      'strategy.txt',
      tabbed(
        ['Priority', 'Golden thread', 'Actions', 'Cost'],
        ['Children thrive', 'Hubs', 'Open hubs', '£9'],
      ),
    )
    expect(textsOf(plan, 'vision')).toEqual(['Children thrive'])
    expect(textsOf(plan, 'commitment')).toEqual(['Open hubs'])
    expect(saidOfColumns(plan)).toEqual([
      'No column is one of visions; what stands under “Priority” was read as them',
      'The column “Cost” is not kept: “£9”',
    ])
  })

  test('keeps themes apart from threads that it calls so, and does without', async () => {
    const plan = await readProposal(
      'strategy.txt',
      tabbed(
        ['Vision', 'Theme', 'Golden thread', 'We will'],
        ['Children thrive', 'Place', 'Hubs', 'Open hubs'],
      ),
    )
    expect(textsOf(plan, 'thread')).toEqual(['Hubs'])
    const without = tabbed(['Vision', 'Priority', 'We will'], ['Children thrive', 'Place', 'Open hubs'])
    expect(textsOf(await readProposal('strategy.txt', without), 'thread')).toEqual([])
  })
})

test('the objective that names an element of a matrix is not said to be lost', async () => {
  const rows = tabbed(['Objective', 'Evidence', 'Gaps', 'Actions'], ['Housing', 'Asked', 'Fathers', 'Ask'])
  const plan = await readProposal('matrix.txt', rows)
  expect(textsOf(plan, 'element')).toEqual(['Housing'])
  expect(saidOfColumns(plan)).toEqual([])
})

test('the score that is aimed for makes no vision of a matrix', async () => {
  const header = ['Element', 'Ambition score', 'Score now', 'Evidence', 'Gaps', 'Actions']
  const plan = await readProposal('matrix.txt', tabbed(header, ['Plan', '4', '1', 'Asked', 'Fathers', 'Ask']))
  expect(plan.kind).toBe('matrix')
  expect(linesOf(plan, 'element')).toMatchObject([{ text: 'Plan', score: 1, marks: [] }])
})

function saidOfColumns({ notes }: Awaited<ReturnType<typeof readProposal>>): string[] {
  return notes.map(({ text }) => text).filter(text => /column/i.test(text))
}
