import { expect, test } from '@jest/globals'
import { authorise, rightsOn } from '../../domain/permissions.ts'
import { action, member } from '../support/builders.ts'

test('whoever holds the post that leads an action may report on it, others may not', () => {
  const led = action({ lead: { kind: 'role', name: 'performance manager' } })
  expect(rightsOn(member(), led)).toContain('update')
  expect(() => authorise('update', member({ post: 'Headteacher' }), led)).toThrow('Only the lead')
})

test('only the chair decides on a closure, not even the coordinator', () => {
  expect(() => authorise('decideClosure', member({ roles: ['coordinator'] }))).toThrow('Only the chair')
  expect(() => authorise('decideClosure', member({ roles: ['chair'] }))).not.toThrow()
})

test('a partner changes nothing that is not theirs', () => {
  expect(rightsOn(member({ personId: 'x', post: 'Named Nurse', roles: ['partner'] }), action())).toEqual([])
})
