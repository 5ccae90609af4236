import { describe, expect, test } from '@jest/globals'
import { linesOf, readProposal, textsOf } from '../../intake/reading.ts'

const header = 'Ref\tAction\tLead\tBy when\tRAG'
const last = '3\tMeet\tCy\t3 May 2031\tGreen'

describe('a row of converted text that is broken inside a cell', () => {
  test.each([
    ['its action', ['2\tSet up a board that meets', 'monthly\tBo Ray\t1 May 2031\tRed']],
    ['its lead', ['2\tSet up a board that meets monthly\tBo', 'Ray\t1 May 2031\tRed']],
    ['its action twice', ['2\tSet up a board', 'that meets', 'monthly\tBo Ray\t1 May 2031\tRed']],
    ['its action and its lead', ['2\tSet up a board that meets', 'monthly\tBo', 'Ray\t1 May 2031\tRed']],
  ])('is read as one, and said to be: in %s', async (_, broken) => {
    for (const after of [[last], []]) {
      const plan = await readProposal('plan.txt', ['A plan', '', header, ...broken, ...after].join('\n'))
      expect(linesOf(plan, 'action').slice(0, 1)).toMatchObject([
        { text: 'Set up a board that meets monthly', lead: 'Bo Ray', dueOn: '2031-05-01', rag: 'red' },
      ])
      expect(linesOf(plan, 'action')).toHaveLength(1 + after.length)
      expect(linesOf(plan, 'action')[0]?.marks).toEqual(['joined'])
      expect(plan.notes.filter(({ kind }) => kind === 'joined')[0]?.text).toMatch(
        /^A row that is broken inside a cell was/,
      )
      expect(plan.notes.filter(({ kind }) => kind === 'left out')).toEqual([])
    }
  })

  test('is one too where its first cell stands in lines of its own, as guessed', async () => {
    const rows = [
      'Ring\tAl\t1 May 2031\tRed',
      'Set up a board',
      'that meets',
      'monthly\tBo\t2 May 2031\tGreen',
    ]
    const plan = await readProposal('plan.txt', ['Action\tLead\tBy when\tRAG', ...rows].join('\n'))
    expect(linesOf(plan, 'action')).toMatchObject([
      { text: 'Ring', marks: [] },
      { text: 'Set up a board that meets monthly', lead: 'Bo', marks: ['joined', 'guessed'] },
    ])
  })

  test('without a day or a colour to show it is one as guessed', async () => {
    const plan = await readProposal(
      'plan.txt',
      `${header}\n2\tSet up a board that meets\nmonthly\tBo\tsoon\t\n${last}\n`,
    )
    expect(linesOf(plan, 'action')[0]).toMatchObject({
      text: 'Set up a board that meets monthly',
      lead: 'Bo',
      marks: ['joined', 'guessed'],
    })
  })

  test('is not made of two that merely end early', async () => {
    for (const rows of [
      ['2\tRing\tAl', '3\tMeet\tBo'],
      ['2\tRing', '3\tMeet\tBo\t1 May 2031'],
    ])
      expect(textsOf(await readProposal('plan.txt', [header, ...rows].join('\n')), 'action')).toEqual([
        'Ring',
        'Meet',
      ])
    const unnumbered = 'Action\tLead\tBy when\tRAG\tProgress\nRing\tAl\t1 May 2031\nMeet\tBo\t2 May 2031\n'
    expect(textsOf(await readProposal('plan.txt', unnumbered), 'action')).toEqual(['Ring', 'Meet'])
  })
})
