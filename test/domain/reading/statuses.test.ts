import { describe, expect, test } from '@jest/globals'
import { outlineOf } from '../../../bot/intake/outline.ts'
import { planJson } from '../../../domain/reading/planJson.ts'
import { standingOf } from '../../../domain/reading/standings.ts'
import { english } from '../../../domain/reading/vocabulary.ts'
import { linesOf, readProposal } from '../../intake/reading.ts'

describe('a status', () => {
  test.each([
    ['Complete', 'complete', ''],
    ['COMPLETED', 'complete', ''],
    ['Closed - see minutes', 'complete', 'see minutes'],
    ['Done (March 2026)', 'complete', '(March 2026)'],
    ['Completed on 3 May 2026', 'complete', 'on 3 May 2026'],
    ['Complete\nSigned off by the board', 'complete', 'Signed off by the board'],
    ['No longer required', 'cancelled', ''],
    ['Superseded: see action 4', 'cancelled', 'see action 4'],
    ['Paused until the spring', 'on hold', 'until the spring'],
    ['Underway in two schools', 'in progress', 'in two schools'],
    ['In progress - 80% complete', 'in progress', '80% complete'],
    ['Not yet started', 'not started', ''],
    ['To do', 'not started', ''],
    ['Embedded', 'complete', ''],
    ['Complete and embedded', 'complete', 'embedded'],
    ['Business as usual', 'complete', ''],
    ['Closed - moved to BAU', 'complete', 'moved to BAU'],
    ['Action now complete', 'complete', ''],
    ['Action cancelled', 'cancelled', ''],
    ['Partially complete', 'in progress', ''],
    ['Recommended for closure', 'proposed for closure', ''],
    ['Completed on time', 'complete', 'on time'],
    ['Complete - 100%', 'complete', '100%'],
    ['Complete (JS, 12/05/2026)', 'complete', 'JS, 12/05/2026'],
    ['Delivered - Green', 'complete', 'Green'],
    ['Closed - no further action required', 'complete', 'no further action required'],
    ['Complete - approved by cabinet in May', 'complete', 'approved by cabinet'],
    ['Commenced', 'in progress', ''],
    ['Work has started', 'in progress', ''],
    ['Work underway', 'in progress', ''],
    ['Reopened', 'in progress', ''],
    ['Yet to commence', 'not started', ''],
    ['Yet to start', 'not started', ''],
    ['Not commenced', 'not started', ''],
    ['Planned', 'not started', ''],
    ['Removed', 'cancelled', ''],
  ])('%j is %s', (words, lifecycle, rest) => {
    expect(standingOf(words, english)).toEqual({ is: 'said', lifecycle, rest: expect.stringContaining(rest) })
  })

  test.each([
    'Not complete',
    'Nearly done',
    'Delivered to three of five schools',
    'Complete by May 2027',
    'Complete: 50%',
    'To be closed',
    'Pending approval by the board',
    'Withdrawn from two schools',
    'Declined referrals are reviewed weekly',
    'Embedded in two of five schools',
    'Agreed',
    'Partially accepted',
    'Moved to Q3',
    'Red',
  ])('is not made of %j', words => {
    expect(standingOf(words, english)).toEqual({ is: 'not said' })
  })

  test.each([
    ['Complete, subject to sign-off', 'proposed for closure'],
    ['Complete - awaiting approval', 'proposed for closure'],
    ['Completed but not yet signed off', 'proposed for closure'],
    ['Done (to be ratified in May)', 'proposed for closure'],
    ['Closed - transferred to the health trust', 'cancelled'],
    ['Closed as no longer required', 'cancelled'],
    ['Closed - not delivered', 'cancelled'],
    ['Closed (not achieved)', 'cancelled'],
    ['Closed - leaflet printed', 'complete'],
    ['Complete: new team in post', 'complete'],
    ['Complete (ongoing monitoring)', 'complete'],
    ['Withdrawn - no budget', 'cancelled'],
    ['Complete (superseded by A4)', 'cancelled'],
    ['Merged with A4', 'cancelled'],
    ['Duplicate of A4', 'cancelled'],
    ['Withdrawn by the board', 'cancelled'],
    ['Cancelled due to the budget', 'cancelled'],
    ['Not accepted', 'cancelled'],
    ['Rejected: no money', 'cancelled'],
    ['Declined by cabinet', 'cancelled'],
    ['On track', 'in progress'],
    ['Delayed', 'in progress'],
    ['Slipped to July', 'in progress'],
    ['At risk', 'in progress'],
  ])('%j is guessed to be %s, and all of its words are kept', (words, lifecycle) => {
    expect(standingOf(words, english)).toEqual({ is: 'said', lifecycle, rest: words, guessed: true })
  })

  test.each(['In progress / on hold', 'Started but paused', 'Paused, but now restarted'])(
    'is not chosen from the two of %j',
    words => {
      expect(standingOf(words, english)).toEqual({ is: 'several' })
    },
  )

  test.each([
    'Stopped - then restarted',
    'Closed - to be reopened',
    'Complete - but needs re-opening',
    'Complete: final report outstanding',
    'Complete - evidence outstanding',
    'Complete but not embedded',
    'Complete, except GP training',
    'Complete except for the leaflet',
    'Complete - to be reviewed',
  ])('is not made of %j, which takes its own word back', words => {
    expect(standingOf(words, english)).toEqual({ is: 'taken back' })
  })
})

describe('a column of statuses', () => {
  test.each(['Status', 'Lifecycle', 'Stage', 'Current status'])(
    'called %s says where work stands, and the rest of what it says is progress',
    async heading => {
      const plan = await readProposal(
        'hub-plan.csv',
        `Action,Lead,${heading}\nOpen late,Bo,Closed - see minutes\nRing,Al,Cancelled\nWrite,Cy,Deferred\nMeet,Di,On track\n`,
      )
      expect(linesOf(plan, 'action').map(({ lifecycle, progress }) => [lifecycle, progress])).toEqual([
        ['complete', 'see minutes'],
        ['cancelled', undefined],
        ['on hold', undefined],
        ['in progress', 'On track'],
      ])
      expect(plan.notes).toContainEqual({
        kind: 'guessed',
        place: 'table 1',
        text: 'The document’s status says: 1 complete, 1 cancelled, 1 on hold',
      })
    },
  )

  test('that holds colours is one of colours, and a standing in it stays one', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Task,Owner,Status\nBuy chairs,Caretaker,In progress\nBuy tables,Caretaker,Red\n',
    )
    expect(linesOf(plan, 'action').map(({ rag, lifecycle }) => [rag, lifecycle])).toEqual([
      [undefined, 'in progress'],
      ['red', undefined],
    ])
  })

  test('beside colours says where work stands, and so does a word among the colours', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Action,Lead,RAG,Status\nOpen late,Bo,Green,Complete\nRing,Al,Complete,\nWrite,Cy,Green - complete,\nMeet,Di,Amber,Waiting\n',
    )
    expect(linesOf(plan, 'action').map(({ rag, lifecycle, progress }) => [rag, lifecycle, progress])).toEqual(
      [
        ['green', 'complete', undefined],
        [undefined, 'complete', undefined],
        ['green', 'complete', undefined],
        ['amber', undefined, 'Status: Waiting'],
      ],
    )
    expect(plan.notes.filter(note => note.text.includes('is not a colour'))).toEqual([])
  })

  test('that disagrees with another sets nothing, and both are kept', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Action,Lead,RAG,Status,Stage\nOpen late,Bo,Green,Complete,Not started\n',
    )
    const [action] = linesOf(plan, 'action')
    expect(action).toMatchObject({ marks: ['ambiguous'], progress: 'Status: Complete\nStage: Not started' })
    expect(action?.lifecycle).toBeUndefined()
  })

  test('whose words beyond the plain one decided is marked and said, each of them once', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Action,Lead,Status\nOpen late,Bo,Complete - awaiting approval\nRing,Al,Complete - awaiting approval\nWrite,Cy,Complete\n',
    )
    expect(
      linesOf(plan, 'action').map(({ lifecycle, marks, progress }) => [lifecycle, marks, progress]),
    ).toEqual([
      ['proposed for closure', ['guessed'], 'Complete - awaiting approval'],
      ['proposed for closure', ['guessed'], 'Complete - awaiting approval'],
      ['complete', [], undefined],
    ])
    expect(plan.notes).toContainEqual({
      kind: 'guessed',
      place: 'row 2',
      text: '“Complete - awaiting approval” was read as proposed for closure (and in 1 more row, the last row 3)',
    })
  })

  test('of lateness gives neither a colour nor a day, and says so', async () => {
    const plan = await readProposal('plan.csv', 'Action,Lead,Status\nOpen late,Bo,Delayed\nRing,Al,Ongoing\n')
    expect(linesOf(plan, 'action').map(({ lifecycle, rag, dueOn }) => [lifecycle, rag, dueOn])).toEqual([
      ['in progress', undefined, undefined],
      ['in progress', undefined, undefined],
    ])
    expect(plan.notes.filter(({ text }) => text.includes('“Delayed”'))).toEqual([
      {
        kind: 'guessed',
        place: 'row 2',
        text: '“Delayed” was read as in progress, and its words were kept as progress: no colour and no day was taken from them',
      },
    ])
  })

  test('that is taken back in the same cell leaves the work open, keeps the words and says that both are there', async () => {
    const words = 'Complete - evidence outstanding'
    const plan = await readProposal('plan.csv', `Action,Lead,RAG,Status\nOpen late,Bo,Green,${words}\n`)
    const [action] = linesOf(plan, 'action')
    expect(action).toMatchObject({ marks: ['ambiguous'], progress: `Status: ${words}`, rag: 'green' })
    expect(action?.lifecycle).toBeUndefined()
    expect(plan.notes).toContainEqual({
      kind: 'ambiguous',
      place: 'row 2',
      text: `“${words}” says that it is over and that it is not, so no standing was set; kept as progress`,
    })
  })

  test('that nobody knows is kept as progress and named once with how often it stands, though not where it only agrees', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, at) => `Do ${at},Bo,${at % 2 === 0 ? 'Waiting' : 'Accepted'}`,
    )
    const plan = await readProposal('plan.csv', `Action,Lead,Status\n${rows.join('\n')}\n`)
    expect(linesOf(plan, 'action').every(({ lifecycle }) => lifecycle === undefined)).toBe(true)
    expect(linesOf(plan, 'action')[1]?.progress).toBe('Accepted')
    expect(plan.notes.filter(({ kind }) => kind === 'not recorded')).toEqual([
      {
        kind: 'not recorded',
        place: 'row 2',
        text: '“Waiting” is no standing that is known, so none was set; kept as progress (and in 99 more rows, the last row 200)',
      },
    ])
  })

  test('is printed with the plan, for people and for tools', async () => {
    const plan = await readProposal('plan.csv', 'Action,Lead,Status\nOpen late,Bo,Done\n')
    expect(planJson(plan).plan.actions).toEqual([{ text: 'Open late', lead: 'Bo', lifecycle: 'complete' }])
    expect(outlineOf(plan)).toContain('Open late  [lead: Bo · complete]')
  })
})
