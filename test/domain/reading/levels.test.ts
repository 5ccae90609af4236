import { describe, expect, test } from '@jest/globals'
import { linesOf, readProposal, tabbed } from '../../intake/reading.ts'

const levels = ['Level 1', 'Level 2: Growing', 'Level 3']
const said = ['Parents are asked', 'Fathers are not', 'Ask fathers']

describe('columns that describe the levels of a scale', () => {
  test('hold no score: that stands in the column beside them', async () => {
    const { element, notes } = await matrixOf(
      [...levels, 'Our score'],
      ['Few meet', 'Most meet', 'All meet', '2'],
    )
    expect(element).toMatchObject({ score: 2, marks: [] })
    expect(notes).toContain('The column “Level 1” is not kept: “Few meet”')
  })

  test.each([
    ['Maturity level 1', 'Maturity level 2'],
    ['Stage one', 'Stage two'],
    ['Emerging (level 1)', 'Secure (level 2)'],
  ])('%s and %s are such', async (one, two) => {
    const { element } = await matrixOf([one, two, 'Score'], ['1', '2', '4'])
    expect(element).toMatchObject({ score: 4, marks: [] })
  })

  test.each(['X', '✓', '[x]', 'Yes'])('tell the score by the one that is ticked, guessed: %s', async tick => {
    const { element, notes } = await matrixOf(levels, ['', tick, ''])
    expect(element).toMatchObject({ score: 2, marks: ['guessed'] })
    expect(notes).toContain(`“${tick}” under “Level 2: Growing” was read as the score`)
    expect(notes.filter(text => text.includes('is not kept'))).toEqual([])
  })

  test.each([
    ['a number alone', levels, ['', '3', ''], 'the document shows “3” under “Level 2: Growing”'],
    ['words that begin with one', levels, ['1 team meets', '', ''], 'the document gives none'],
    [
      'two ticks',
      levels,
      ['', 'x', 'x'],
      'the document shows “x” under “Level 2: Growing”, “x” under “Level 3”',
    ],
    [
      'a tick beside another score',
      [...levels, 'Score'],
      ['', '', 'x', '2'],
      'the document shows “x” under “Level 3”, “2” under “Score”',
    ],
  ])('tell none by %s', async (_, columns, cells, why) => {
    const { element, notes } = await matrixOf(columns, cells)
    expect(element).toMatchObject({ score: null })
    expect(notes).toContain(`No score for Plan is recorded: ${why}`)
  })

  test('are not those of a scale, of two years, or one alone', async () => {
    expect((await matrixOf(['Level (1 to 5)'], ['5'])).element?.score).toBe(5)
    expect((await matrixOf(['Level 2031', 'Level 2032'], ['1', '2'])).element?.score).toBe(2)
    expect((await matrixOf(['Level'], ['1'])).element?.score).toBe(1)
  })
})

async function matrixOf(columns: string[], cells: string[]) {
  const rows = [
    ['Element', ...columns, 'Evidence', 'Gaps', 'Next steps'],
    ['Plan', ...cells, ...said],
  ]
  const plan = await readProposal('matrix.txt', tabbed(...rows))
  return { element: linesOf(plan, 'element')[0], notes: plan.notes.map(({ text }) => text) }
}
