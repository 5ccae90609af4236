import { expect, test } from '@jest/globals'
import { agenciesOf, leftWith, unheldIn } from '../../domain/accountability.ts'
import type { Lead } from '../../domain/lead.ts'
import type { Membership } from '../../domain/membership.ts'
import { leave, refuseUncoordinated, revise } from '../../domain/membership.ts'
import { action, member, monday, told } from '../support/builders.ts'

const post: Lead = { kind: 'role', name: 'performance manager' }
const tom = on({})
const ann = on({ personId: 'ann', name: 'Ann', agency: 'Elm School' })

test('a post that two hold is left with neither of them; one who is leaving as well does not count', () => {
  const items = [action({ lead: post })]
  expect(leftWith(tom, [tom], items)).toHaveLength(1)
  expect(leftWith(tom, [tom, ann], items)).toHaveLength(0)
  expect(leftWith(tom, [tom, { ...ann, leavingOn: monday }], items)).toHaveLength(1)
})

test('an item counts once in each agency that answers for it', () => {
  const colleague = on({ personId: 'bo', name: 'Bo' })
  expect(agenciesOf(post, [tom, colleague, ann])).toEqual(['Thornmere Council', 'Elm School'])
  expect(agenciesOf({ kind: 'agency', name: 'elm school' }, [ann])).toEqual(['Elm School'])
})

test('who is named and is not here is said, the most items first; several together are not guessed at', () => {
  const led = (reference: string, lead: Lead) => action({ reference, lead })
  const found = unheldIn(
    [
      led('A1', { kind: 'agency', name: 'Police' }),
      led('A2', { kind: 'role', name: 'Hub Manager' }),
      led('A3', { kind: 'role', name: 'hub manager' }),
      led('A4', { kind: 'joint', name: 'Police and health' }),
      led('A5', { kind: 'person', personId: 'gone', name: 'Gone' }),
      led('A6', { kind: 'none' }),
      led('A7', post),
    ],
    [tom],
  )
  expect(found.map(({ name, references }) => [name, ...references])).toEqual([
    ['Hub Manager', 'A2', 'A3'],
    ['Police', 'A1'],
    ['Gone', 'A5'],
  ])
})

test('whoever is left with something does not leave, and the sentence says what to do', () => {
  expect(() => leave(tom, ['A1'], told())).toThrow(
    'Tom Ellery still leads 1 open item. Hand it over, or set it to no lead, then take Tom Ellery off the board.',
  )
  expect(leave(tom, [], told()).event.changes[0]).toEqual({ fact: 'post', from: tom.post, to: null })
})

test('roles are the same in whatever order they are ticked', () => {
  const several = on({ roles: ['member', 'partner'] })
  expect(() => revise(several, { roles: ['partner', 'member'] }, told())).toThrow('it is so already')
})

test('the last coordinator stays coordinator', () => {
  expect(() => refuseUncoordinated([tom], 'Priya')).toThrow('Priya is the only coordinator')
  expect(() => refuseUncoordinated([on({ roles: ['coordinator'] })], 'Priya')).not.toThrow()
})

function on(facts: Partial<Membership>): Membership {
  return { ...member(), leavingOn: null, ...facts }
}
