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
    'On track',
    'Red',
  ])('is not made of %j', words => {
    expect(standingOf(words, english)).toEqual({ is: 'not said' })
  })

  test('is not chosen from two', () => {
    expect(standingOf('In progress / on hold', english)).toEqual({ is: 'several' })
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
        [undefined, 'On track'],
      ])
      expect(plan.notes).toContainEqual({
        kind: 'guessed',
        place: 'table 1',
        text: 'Lines came in as their status says: 1 as complete, 1 as cancelled, 1 as on hold',
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

  test('is printed with the plan, for people and for tools', async () => {
    const plan = await readProposal('plan.csv', 'Action,Lead,Status\nOpen late,Bo,Done\n')
    expect(planJson(plan).plan.actions).toEqual([{ text: 'Open late', lead: 'Bo', lifecycle: 'complete' }])
    expect(outlineOf(plan)).toContain('Open late  [lead: Bo · complete]')
  })
})
