import { expect, test } from '@jest/globals'
import { agencyNamed, refuseConfused } from '../../domain/agency.ts'
import { BoardFacts } from '../../domain/board.ts'
import { leadFromWords } from '../../domain/lead.ts'

const board = { name: 'Early Help Strategic Board', aliases: ['EHSB', 'the Board'] }
const police = { name: 'Police', aliases: [] }

test('an agency is known by each of its names, in any case, and called by its own', () => {
  const named = ['ehsb', 'The  board', 'early help strategic board', 'EHS'].map(words =>
    agencyNamed(words, [police, board]),
  )
  expect(named).toEqual([board.name, board.name, board.name, null])
})

test('a lead written by another name of an agency is that agency; without it the words stay a post', () => {
  expect(leadFromWords('EHSB', { people: [], agencies: [board] })).toEqual({
    kind: 'agency',
    name: board.name,
  })
  expect(leadFromWords('EHSB', { people: [] })).toEqual({ kind: 'role', name: 'EHSB' })
})

test('one name names one agency', () => {
  expect(() => refuseConfused([board, { name: 'Elm', aliases: ['ehsb'] }])).toThrow(
    '“ehsb” would name both Early Help Strategic Board and Elm',
  )
  expect(() => refuseConfused([{ name: 'Elm', aliases: ['ELM'] }])).toThrow('stands twice under Elm')
  expect(() => refuseConfused([board, police])).not.toThrow()
})

test.each([
  ['Europe/London', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Europe/Thornmere', false],
  ['+01:00', false],
  ['', false],
])('%s as a time zone: %s', (timeZone, isOne) => {
  expect(BoardFacts.safeParse({ timeZone }).success).toBe(isOne)
})
