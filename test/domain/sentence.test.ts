import { expect, test } from '@jest/globals'
import { offer } from '../../domain/handover.ts'
import { sentenceOf } from '../../domain/sentence.ts'
import { action, monday, told } from '../support/builders.ts'

const grace = { kind: 'person' as const, personId: 'grace', name: 'Grace Adeyemi' }
const helen = { kind: 'person' as const, personId: 'helen', name: 'Helen Marsh' }

test('a history names whom an item was offered to, and whom instead of', () => {
  const first = offer(action(), grace, told())
  expect(sentenceOf(first.event, monday)).toBe('Tom Ellery offered it to Grace Adeyemi (from chat)')
  const second = offer(first.item, helen, told())
  expect(sentenceOf(second.event, monday)).toBe(
    'Tom Ellery offered it to Helen Marsh instead of Grace Adeyemi (from chat)',
  )
})
