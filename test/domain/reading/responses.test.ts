import { describe, expect, test } from '@jest/globals'
import { linesOf, readProposal } from '../../intake/reading.ts'

describe('a recommendation that was not accepted', () => {
  test.each([
    ['Response', 'Not accepted'],
    ['Management response', 'Rejected - no money'],
    ['Council response', 'Declined by cabinet'],
    ['Accepted?', 'No'],
  ])('is no open work, whoever was to do it, where %s says %j', async (heading, words) => {
    const plan = await readProposal(
      'plan.csv',
      `Recommendation,${heading},Lead,By when\nThe board should agree indicators,Accepted,Bo,1 May 2027\nThe board should publish them,${words},Al,1 May 2027\n`,
    )
    expect(linesOf(plan, 'action').map(({ text, lifecycle }) => [text, lifecycle])).toEqual([
      ['The board should agree indicators', undefined],
      ['The board should publish them', 'cancelled'],
    ])
    expect(linesOf(plan, 'action')[1]).toMatchObject({
      marks: expect.arrayContaining(['guessed']),
      progress: `${heading}: ${words}`,
    })
    expect(plan.notes).toContainEqual({
      kind: 'guessed',
      place: 'row 3',
      text: `“${words}” was read as cancelled`,
    })
  })

  test('is cancelled beside an action and a status that it was not begun, and disputed beside work in progress', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Recommendation,Response,Action,Lead,Status\nR1,Rejected,Publish them,Bo,Not started\nR2,Rejected,Print them,Bo,In progress\nR3,Partially accepted,Send them,Bo,\n',
    )
    expect(linesOf(plan, 'action').map(({ lifecycle, marks }) => [lifecycle, marks])).toEqual([
      ['cancelled', ['guessed']],
      [undefined, ['ambiguous']],
      [undefined, []],
    ])
  })

  test('is not seen in a response that begins with such a word and says what is done', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Recommendation,Response,Lead,By when\nReferrals should be looked at,Declined referrals are reviewed weekly,Bo,1 May 2027\n',
    )
    expect(linesOf(plan, 'action')).toMatchObject([{ text: 'Declined referrals are reviewed weekly' }])
    expect(linesOf(plan, 'action')[0]?.lifecycle).toBeUndefined()
  })
})
