import { expect, test } from '@jest/globals'
import { changeKind } from '../../../domain/reading/revise.ts'
import { refuseUnsound } from '../../../domain/reading/sound.ts'
import { line, proposal } from '../../support/world.ts'

const action = (id: string, facts = {}) => line({ id, kind: 'action', ...facts })

test.each([
  ['two lines of one id', [action('a'), action('a')], 'same id'],
  ['a line under nothing', [action('a', { parentId: 'gone' })], 'stands under nothing'],
  ['a line in a thread that is none', [action('a', { threadIds: ['a'] })], 'counts in no thread'],
  ['a line under itself', [action('a', { parentId: 'a' })], 'stands under itself'],
  ['a score of an action', [action('a', { score: 3 })], 'Only an element of a matrix has a score'],
  ['a lead of a vision', [line({ id: 'v', kind: 'vision', lead: 'Ann' })], 'Only actions and commitments'],
  ['a colour of a gap', [line({ id: 'g', kind: 'gap', rag: 'red' })], 'Only actions and commitments'],
  ['a day of another century', [action('a', { dueOn: '1890-01-01' })], 'in a year from 1990 to 2100'],
  [
    'an outcome in a thread',
    [line({ id: 't', kind: 'thread' }), line({ id: 'o', kind: 'outcome', threadIds: ['t'] })],
    'count in golden threads',
  ],
  ['a part of no line', [action('a', { from: 'gone' })], 'was split from nothing'],
  ['a line that was no item of the plan', [action('a', { was: 'garbage' })], 'that this plan does not have'],
  ['a circle', [action('a', { parentId: 'b' }), action('b', { parentId: 'a' })], 'stands under itself'],
])('%s is no proposal', (_what, lines, words) => {
  expect(() => refuseUnsound(proposal(lines))).toThrow(words)
})

test('a part of a line that was read, and what was an item of the plan, are sound', () => {
  const lines = [action('a', { from: 'joined away' }), action('b', { was: 'i1' }), action('c', { was: null })]
  const known = { readIds: ['joined away'], itemIds: ['i1'] }
  expect(() => refuseUnsound(proposal(lines), known)).not.toThrow()
})

test('an action that is a gap after all leaves behind what a gap does not have', () => {
  const facts = { lead: 'Ann', dueOn: '2027-03-31', rag: 'red', lifecycle: 'in progress' }
  const changed = changeKind(proposal([action('a', facts)]), 'a', 'gap')
  expect(() => refuseUnsound(changed)).not.toThrow()
})

test('a line under an element, in a thread that is there, is sound', () => {
  const lines = [
    line({ id: 'e', kind: 'element' }),
    line({ id: 't', kind: 'thread' }),
    action('a', { parentId: 'e', threadIds: ['t'] }),
  ]
  expect(() => refuseUnsound(proposal(lines))).not.toThrow()
})
