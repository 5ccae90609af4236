import { expect, test } from '@jest/globals'
import { describe } from '../../domain/assign.ts'
import { acceptClosure, proposeClosure, takeBackClosure } from '../../domain/closure.ts'
import { cancel, hold, reopen, resume } from '../../domain/pause.ts'
import { update } from '../../domain/update.ts'
import { action, told } from '../support/builders.ts'

test('work rests with a reason, which its history keeps, and goes on as what it was', () => {
  expect(() => hold(action(), ' ', told())).toThrow('Say why A12 rests')
  const { item, event } = hold(action(), 'No money until April', told())
  expect(item.lifecycle).toMatchObject({ state: 'on hold', reason: 'No money until April' })
  expect(event).toMatchObject({ kind: 'put on hold', words: 'No money until April' })
  expect(() => hold(item, 'Again', told())).toThrow('only work that is not started or in progress can rest')
  expect(resume(item, told()).item.lifecycle).toEqual({ state: 'not started' })
  const begun = hold(action({ lifecycle: { state: 'in progress' } }), 'No money until April', told()).item
  expect(resume(begun, told()).item.lifecycle).toEqual({ state: 'in progress' })
  expect(() => resume(action(), told())).toThrow('is not on hold')
})

test('work that began while it rested is in progress once it goes on, and “no change” begins nothing', () => {
  const resting = hold(action(), 'No money until April', told()).item
  const reported = update(resting, { percent: 10 }, told(), null).item
  expect(reported.lifecycle.state).toBe('on hold')
  expect(resume(reported, told()).item.lifecycle.state).toBe('in progress')
  const quiet = update(resting, { noChange: true }, told(), null).item
  expect(resume(quiet, told()).item.lifecycle.state).toBe('not started')
})

test('work that will not be done is cancelled with a reason, and can be opened again', () => {
  expect(() => cancel(action(), '', told())).toThrow('will not be done')
  const { item } = cancel(action(), 'The trust has left', told())
  expect(item.lifecycle.state).toBe('cancelled')
  expect(() => cancel(item, 'Again', told())).toThrow('is cancelled already')
  expect(() => reopen(item, '', told())).toThrow('Say why')
  expect(reopen(item, 'They came back', told()).item.lifecycle).toEqual({ state: 'not started' })
})

test('work that was cancelled is what it was once it is opened again, also where it rested meanwhile', () => {
  const back = (from: Parameters<typeof cancel>[0]) =>
    reopen(cancel(from, 'The trust has left', told()).item, 'They came back', told()).item.lifecycle.state
  const begun = action({ lifecycle: { state: 'in progress' } })
  expect(back(begun)).toBe('in progress')
  expect(back(hold(action(), 'No money', told()).item)).toBe('not started')
  expect(back(hold(begun, 'No money', told()).item)).toBe('in progress')
  expect(back(proposeClosure(action(), 'Signed', told()).item)).toBe('in progress')
})

test('what was accepted by mistake is opened again, and then reported on', () => {
  const complete = acceptClosure(proposeClosure(action(), 'Signed', told()).item, null, told()).item
  expect(() => update(complete, {}, told(), null)).toThrow('reopen it')
  const { item } = reopen(complete, 'Two have not signed', told())
  expect(update(item, { rag: 'amber' }, told(), null).item.rag).toBe('amber')
  expect(() => reopen(item, 'Again', told())).toThrow('is open')
})

test('a closure is taken back only while it waits for the chair', () => {
  const { item } = proposeClosure(action(), 'Signed', told())
  expect(takeBackClosure(item, told()).item.lifecycle.state).toBe('in progress')
  expect(() => takeBackClosure(action(), told())).toThrow('has not been proposed')
})

test('an action is said to stand for ever, and to end after all', () => {
  const { item, event } = describe(action(), { standing: true }, told())
  expect(item.standing).toBe(true)
  expect(event.changes).toEqual([{ fact: 'standing', from: 'no', to: 'yes' }])
  expect(describe(item, { sponsor: 'The director' }, told()).item.standing).toBe(true)
})
