import { expect, test } from '@jest/globals'
import { acceptClosure, proposeClosure, returnClosure } from '../../domain/closure.ts'
import { action, told } from '../support/builders.ts'

test('what the lead proposes is complete only when the chair accepts', () => {
  const { item } = proposeClosure(action(), 'All nine agencies have signed', told())
  expect(item.lifecycle.state).toBe('proposed for closure')
  expect(acceptClosure(item, null, told()).item.lifecycle.state).toBe('complete')
})

test('a chair who says nothing to a closure is given no words in its history', () => {
  const { item } = proposeClosure(action(), 'Signed', told())
  expect(acceptClosure(item, ' ', told()).event.words).toBeNull()
})

test('a closure needs evidence, a return needs a reason', () => {
  expect(() => proposeClosure(action(), '  ', told())).toThrow('Say what shows')
  const { item } = proposeClosure(action(), 'Signed', told())
  expect(() => returnClosure(item, '', told())).toThrow('Say what is missing')
  expect(returnClosure(item, 'Police have not signed', told()).item.lifecycle.state).toBe('in progress')
})

test('a standing action never completes', () => {
  expect(() => proposeClosure(action({ standing: true }), 'Done', told())).toThrow('standing')
})

test('what was never proposed cannot be accepted', () => {
  expect(() => acceptClosure(action(), null, told())).toThrow('not been proposed')
})
