import { expect, test } from '@jest/globals'
import { refuseUnsound } from '../../../domain/reading/sound.ts'
import { line, proposal } from '../../support/world.ts'

const action = (id: string, facts = {}) => line({ id, kind: 'action', ...facts })

test.each([
  ['two lines of one id', [action('a'), action('a')], 'same id'],
  ['a line under nothing', [action('a', { parentId: 'gone' })], 'stands under nothing'],
  ['a line in a thread that is none', [action('a', { threadIds: ['a'] })], 'counts in no thread'],
  ['a line under itself', [action('a', { parentId: 'a' })], 'stands under itself'],
  ['a circle', [action('a', { parentId: 'b' }), action('b', { parentId: 'a' })], 'stands under itself'],
])('%s is no proposal', (_what, lines, words) => {
  expect(() => refuseUnsound(proposal(lines))).toThrow(words)
})

test('a line under an element, in a thread that is there, is sound', () => {
  const lines = [
    line({ id: 'e', kind: 'element' }),
    line({ id: 't', kind: 'thread' }),
    action('a', { parentId: 'e', threadIds: ['t'] }),
  ]
  expect(() => refuseUnsound(proposal(lines))).not.toThrow()
})
