import { expect, test } from '@jest/globals'
import { Day } from '../../domain/day.ts'
import { Right } from '../../domain/permissions.ts'
import type { Role } from '../../domain/person.ts'
import { answersTo } from '../../tab/item/challenges.ts'
import { leadOf } from '../../tab/item/forms/leadKinds.ts'
import { linkChoices } from '../../tab/item/linkChoices.ts'
import { offered } from '../../tab/item/offered.ts'
import { sayUnturned } from '../../tab/item/unturned.ts'
import { action, member } from '../support/builders.ts'

const by = { personId: 'tom', name: 'Tom Ellery' }
const at = '2027-01-01T09:00:00Z'
const tom = { kind: 'person', ...by } as const
const everything = Right.options
const words = (rights: readonly Right[], item = action()) => offered(rights, item).map(offer => offer.words)

test('only what this person may do is offered', () => {
  expect(words([])).toEqual([])
  expect(words(['assign', 'link'])).toEqual(['Set the lead'])
  expect(words(['assign'], action({ lead: tom }))).toEqual(['Hand over', 'Change the lead'])
})

test('a closure that waits is accepted or returned, and takes no update meanwhile', () => {
  const waiting = action({ lifecycle: { state: 'proposed for closure', evidence: 'Signed', by, at } })
  expect(words(everything, waiting)).toEqual([
    'Accept closure',
    'Return it',
    'Take it over',
    'Decline it',
    'Challenge',
    'Set the day',
    'Set the lead',
    'Details',
    'Take the closure back',
    'Mark as cancelled',
  ])
})

test('completed work is only opened again, work on hold is resumed, and a standing action is never closed', () => {
  expect(words(everything, action({ lifecycle: { state: 'complete', by, at } }))).toEqual([
    'Challenge',
    'Reopen',
  ])
  const resting = action({ lifecycle: { state: 'on hold', was: 'in progress', reason: 'No money', by, at } })
  expect(words(everything, resting)).toContain('Resume')
  expect(words(everything, resting)).not.toContain('Put on hold')
  expect(words(everything, action({ standing: true }))).not.toContain('Propose closure')
})

test('a gap can only be closed by an action', () => {
  expect(linkChoices('gap').map(choice => choice.words)).toEqual(['closed by'])
})

test('a lead without a name is not a lead yet', () => {
  expect(leadOf('role', '  ', undefined)).toBeNull()
  expect(leadOf('person', '', member())).toEqual({ kind: 'person', personId: 'tom', name: 'Tom Ellery' })
  expect(leadOf('not yet agreed', '', undefined)).toEqual({ kind: 'not yet agreed' })
})

test('a first colour after the meeting is said to be one; a colour from before it has not changed', () => {
  const red = { rag: 'red', ragBefore: 'none', ragSinceOn: Day.parse('2027-01-02') } as const
  expect(sayUnturned(red, Day.parse('2027-01-01'))).toBe('First colour: Red')
  expect(sayUnturned(red, Day.parse('2027-01-02'))).toBe('No change of colour')
})

test('whoever asked ends their challenge, and the chair any; it is answered once, by whoever may', () => {
  const asked = { challengeId: 'c', itemId: 'a', words: 'Green?', by, at, reply: null, end: null }
  const answered = { ...asked, reply: { words: 'Yes', by, at } }
  const names = (challenge: typeof asked | typeof answered, personId: string, roles: Role[] = ['member']) =>
    answersTo(challenge, action(), ['answerChallenge'], member({ personId, roles })).map(({ name }) => name)
  expect(names(asked, 'grace')).toEqual(['reply'])
  expect(names(asked, 'tom')).toEqual(['reply', 'end'])
  expect(names(answered, 'grace')).toEqual([])
  expect(names(answered, 'grace', ['chair'])).toEqual(['end'])
})
