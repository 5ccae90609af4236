import { describe, expect, test } from '@jest/globals'
import { setDueOn, setScore } from '../../../domain/reading/reviseFacts.ts'
import { linesOf, named, readProposal, tabbed } from '../../intake/reading.ts'

const matrix = () =>
  readProposal(
    'matrix.txt',
    tabbed(['Element', 'Evidence', 'Gaps', 'Actions'], ['Data', 'Known', 'Old', 'Match']),
  )

describe('a reviewer', () => {
  test('records the circled digit of an element, and the note that it was not read stays', async () => {
    const read = await matrix()
    const { id } = named(read, 'Data')
    const scored = setScore(read, id, 3)
    expect(linesOf(scored, 'element')).toMatchObject([{ text: 'Data', score: 3 }])
    expect(scored.notes).toEqual(read.notes)
    expect(linesOf(setScore(scored, id, null), 'element')).toMatchObject([{ score: null }])
  })

  test.each([-1, 11, 2.5, Number.NaN])('cannot record %p as a score', async score => {
    const read = await matrix()
    expect(() => setScore(read, named(read, 'Data').id, score)).toThrow(
      expect.objectContaining({ code: 'not valid' }),
    )
  })

  test('cannot give a score to what is no element', async () => {
    const read = await matrix()
    expect(() => setScore(read, named(read, 'Match').id, 2)).toThrow(
      expect.objectContaining({ code: 'not valid' }),
    )
  })

  test.each(['0026-03-31', '1989-12-31', '2101-01-01'])(
    'cannot make %s the day an action is due',
    async day => {
      const read = await matrix()
      expect(() => setDueOn(read, named(read, 'Match').id, day)).toThrow(
        expect.objectContaining({ code: 'not valid' }),
      )
    },
  )
})
