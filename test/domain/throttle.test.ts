import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  allowedFrom,
  answeredBy,
  conversationLimits,
  leavingRoom,
  tenantLimits,
} from '../../domain/throttle.ts'

const limits = [...conversationLimits, ...tenantLimits]

/** Sends as soon as it is allowed, each answered after a while of its own; answers when each was sent and answered. */
function sentAsSoonAsAllowed(answerMs: readonly number[], pausesMs: readonly number[]) {
  const sent: { at: number; ended: number }[] = []
  let now = 0
  for (const [n, took] of answerMs.entries()) {
    now += pausesMs[n] ?? 0
    now = allowedFrom(
      sent.map(({ ended }) => ended),
      now,
      limits,
    )
    sent.push({ at: now, ended: now + took })
    now += took
  }
  return sent
}

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 })
const durations = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 200 })

test('however requests come, no stretch of time holds more of them than its limit, wherever in their flight they are counted', () => {
  const property = fc.property(durations, durations, shares, (took, pauses, share) => {
    const counted = sentAsSoonAsAllowed(took, pauses).map(
      ({ at, ended }, n) => at + (ended - at) * (share[n % share.length] ?? 0),
    )
    for (const { count, withinMs } of limits) {
      for (const [n, time] of counted.entries())
        expect((counted[n + count] ?? Number.POSITIVE_INFINITY) - time).toBeGreaterThan(withinMs)
    }
  })
  fc.assert(property, { numRuns: 200 })
})

test('one more is never made to wait longer than the limits ask for', () => {
  const property = fc.property(fc.array(fc.integer({ min: 0, max: 100_000 })), ended => {
    const from = allowedFrom(ended, 100_000, limits)
    if (from === 100_000) return
    const justBefore = from - 1
    const broken = limits.some(
      ({ count, withinMs }) => ended.filter(time => justBefore - time <= withinMs).length >= count,
    )
    expect(broken).toBe(true)
  })
  fc.assert(property)
})

test('an hour holds 1,800, and the next waits until the first of them is an hour old', () => {
  const ended = Array.from({ length: 1800 }, (_, n) => n * 1000)
  expect(allowedFrom(ended, 1_800_000, conversationLimits)).toBe(3_600_001)
})

test('of twenty who speak at once the last is answered some five seconds later, and nothing goes between them', () => {
  const answered = answeredBy(Array(20).fill(0), conversationLimits)
  const last = Math.max(...answered)
  expect(last).toBeGreaterThan(5_000)
  expect(last).toBeLessThan(8_000)
  expect(allowedFrom(answered, 1_000, leavingRoom(conversationLimits))).toBeGreaterThan(last)
})

test('what nobody asked for leaves room for answers in every stretch', () => {
  expect(leavingRoom(conversationLimits).map(({ count }) => count)).toEqual([5, 6, 45, 1350])
})
