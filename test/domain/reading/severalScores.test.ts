import { describe, expect, test } from '@jest/globals'
import { linesOf, readProposal, tabbed } from '../../intake/reading.ts'

const rest = ['Evidence', 'Gaps', 'Next steps']
const said = ['Parents are asked', 'Fathers are not', 'Ask fathers']

describe('of several columns of scores', () => {
  test.each([
    [['Score 2031', 'Score 2032'], ['1', '3'], 3, 'Score 2032'],
    [['2032 score', '2031 score'], ['1', '3'], 1, '2032 score'],
    [['Score March 2031', 'Score September 2031'], ['1', '2'], 2, 'Score September 2031'],
    [['Score last year', 'Score this year'], ['1', '3'], 3, 'Score this year'],
    [['Maturity level 2031', 'Maturity level 2032'], ['1', '2'], 2, 'Maturity level 2032'],
    [['Previous maturity', 'Current maturity'], ['4', '2'], 2, 'Current maturity'],
    [['Partner score', 'Agreed score'], ['3', '2'], 2, 'Agreed score'],
    [['Self score', 'Peer score', 'Moderated score'], ['3', '2', '1'], 1, 'Moderated score'],
    [['Self score 2031', 'Agreed score 2031', 'Agreed score 2032'], ['3', '2', '4'], 4, 'Agreed score 2032'],
  ])('%j, the one that counts now is read and said to be chosen', async (columns, scores, score, column) => {
    const { element, notes } = await matrixOf(columns, scores)
    expect(element).toMatchObject({ score, marks: ['guessed'] })
    expect(notes).toContainEqual({
      kind: 'guessed',
      place: 'line 2',
      text: `Several scores are given; the one under “${column}” was read`,
    })
  })

  test.each([
    [
      ['Self score', 'Peer score'],
      ['3', '2'],
    ],
    [
      ['Score 1', 'Score 2'],
      ['3', '2'],
    ],
    [
      ['Agreed score 2031', 'Self score 2032'],
      ['3', '2'],
    ],
  ])(
    '%j, of which none says that it counts, no score is recorded and all are named',
    async (columns, scores) => {
      const { element, notes } = await matrixOf(columns, scores)
      expect(element).toMatchObject({ score: null })
      expect(notes).toContainEqual({
        kind: 'not recorded',
        place: 'line 2',
        text: `No score for Plan is recorded: several columns could give it (“3” under “${columns[0]}”, “2” under “${columns[1]}”), and nothing says which counts`,
      })
    },
  )

  test('one that is empty takes no score from the others', async () => {
    const { element, notes } = await matrixOf(['Partner score', 'Agreed score'], ['3', ''])
    expect(element).toMatchObject({ score: null })
    expect(notes.map(({ text }) => text)).toContain(
      'No score for Plan is recorded: “Agreed score” says none, and “3” under “Partner score” was not taken for it',
    )
  })

  test('a year that nothing was scored in yet is passed over', async () => {
    const { element } = await matrixOf(['Score 2031', 'Score 2032', 'Score 2033'], ['1', '2', ''])
    expect(element).toMatchObject({ score: 2, marks: ['guessed'] })
  })

  test('nothing is chosen, or said to be, where they agree or where one only says what is aimed for', async () => {
    for (const columns of [
      ['Self score', 'Peer score'],
      ['Score 2031', 'Score 2032'],
    ])
      expect((await matrixOf(columns, ['2', '2'])).element).toMatchObject({ score: 2, marks: [] })
    for (const aim of ['Level we aim for', 'Maximum score', 'Score (target)'])
      expect((await matrixOf([aim, 'Score'], ['4', '2'])).element).toMatchObject({ score: 2, marks: [] })
  })

  test('the words of a level beside a score are no second score', async () => {
    const { element } = await matrixOf(['Maturity level', 'Score'], ['Developing', '2'])
    expect(element).toMatchObject({ score: 2, marks: [] })
  })

  test('those that are not read are said not to be kept', async () => {
    const { notes } = await matrixOf(['Score 2031', 'Score 2032'], ['1', '3'])
    const lost = notes.filter(({ kind }) => kind === 'left out').map(({ text }) => text)
    expect(lost).toEqual(['The column “Score 2031” is not kept: “1”'])
  })
})

async function matrixOf(columns: string[], scores: string[]) {
  const rows = [
    ['Element', ...columns, ...rest],
    ['Plan', ...scores, ...said],
  ]
  const plan = await readProposal('matrix.txt', tabbed(...rows))
  return { element: linesOf(plan, 'element')[0], notes: plan.notes }
}
