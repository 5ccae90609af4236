import { describe, expect, test } from '@jest/globals'
import { leadFromWords } from '../../domain/lead.ts'
import { linesOf, readProposal } from '../intake/reading.ts'

const leadOf = (words: string) => leadFromWords(words, { people: [] })

describe('a lead who is not there', () => {
  const nobody = [
    'Vacant',
    'No lead',
    'Unassigned',
    'Not assigned',
    'N/A',
    'none',
    '-',
    'Vacant post',
    'no-one',
    '',
  ]
  const notAgreed = [
    'TBC',
    'Lead to be identified',
    'To be appointed in May',
    'Awaiting appointment',
    'to be confirmed by the board',
    'Not yet allocated',
  ]

  test.each(nobody)('is none where the words are “%s”', words => {
    expect(leadOf(words)).toEqual({ kind: 'none' })
  })

  test.each(notAgreed)('is not yet agreed where the words are “%s”', words => {
    expect(leadOf(words)).toEqual({ kind: 'not yet agreed' })
  })

  test.each(['No Lead Primary School', 'Vacant Property Officer', 'None Such Trust'])(
    'is not seen in the name of a post, “%s”',
    words => {
      expect(leadOf(words)).toEqual({ kind: 'role', name: words })
    },
  )

  test('is said where a plan is read, and what will be agreed stays in its words', async () => {
    const plan = await readProposal(
      'plan.csv',
      'Action,Lead,RAG\nOpen late,Vacant,Red\nRing,Lead to be identified,Red\nWrite,Bo,Red\n',
    )
    expect(linesOf(plan, 'action').map(line => line.lead)).toEqual([undefined, 'Lead to be identified', 'Bo'])
    expect(plan.notes.slice(1)).toEqual([
      { kind: 'not recorded', place: 'row 2', text: '“Vacant” names nobody, so no lead was set' },
      {
        kind: 'not recorded',
        place: 'row 3',
        text: '“Lead to be identified” names nobody, so the lead is not yet agreed',
      },
    ])
  })
})
