import { expect, test } from '@jest/globals'
import { sayAccepted, sayCounts, subCommitments } from '../../tab/reading/counting.ts'
import { depthsOf, marginOf } from '../../tab/reading/margin.ts'
import { marginsByPlace } from '../../tab/reading/marginsByPlace.ts'
import { parentsFor } from '../../tab/reading/parents.ts'
import { choicesFor, linesShown } from '../../tab/reading/shown.ts'
import { nextToJoin } from '../../tab/reading/siblings.ts'
import { proposal } from './proposals.ts'

const strategy = proposal([
  { id: 'v', kind: 'vision' },
  { id: 't', kind: 'thread', marks: ['guessed'] },
  { id: 'c', kind: 'commitment', parentId: 'v' },
  { id: 's', kind: 'commitment', parentId: 'c', marks: ['joined'] },
  { id: 'x', kind: 'commitment', parentId: 'v', dropped: true },
  { id: 'd', kind: 'commitment', parentId: 'v' },
])

test('the count on the button is the one a person would count, without what is left out', () => {
  expect(sayAccepted(strategy)).toBe('Accept 3 commitments, 1 vision, 1 thread')
  expect(sayCounts(strategy)).toBe('3 commitments, 1 vision, 1 thread')
  expect(subCommitments(strategy)).toBe(1)
})

test('the margin says the most doubtful of what happened to a line', () => {
  expect(marginOf({ dropped: false, marks: [] })).toBe('read')
  expect(marginOf({ dropped: false, marks: ['joined', 'ambiguous'] })).toBe('ambiguous')
  expect(marginOf({ dropped: true, marks: ['guessed'] })).toBe('left out')
})

test('a place of which anything was read is not said to be left out', () => {
  const read = proposal(
    [
      { id: 'a', kind: 'action', place: 'line 1' },
      { id: 'b', kind: 'action', place: 'line 1', dropped: true },
    ],
    { notes: [{ place: 'line 2 to line 3', kind: 'left out', text: 'A page heading' }] },
  )
  const margins = marginsByPlace(read, ['line 1', 'line 2', 'line 3', 'line 4'])
  expect([...margins]).toEqual([
    ['line 1', 'read'],
    ['line 2', 'left out'],
    ['line 3', 'left out'],
  ])
})

test('a sub-commitment stands two deep under its vision', () => {
  expect([...depthsOf(strategy.lines).values()]).toEqual([0, 0, 1, 2, 1, 1])
})

test('a commitment may stand under visions and commitments, but not under what stands under it', () => {
  const line = strategy.lines.find(each => each.id === 'c')
  expect(line && parentsFor(strategy, line).map(each => each.id)).toEqual(['v', 'd'])
})

test('the next line to join with is of the same kind and parent, past what is left out', () => {
  const line = strategy.lines.find(each => each.id === 'c')
  expect(line && nextToJoin(strategy, line)?.id).toBe('d')
})

test('what needs an eye can be shown alone, and a choice that would show nothing is not offered', () => {
  expect(linesShown(strategy, 'to check', null).map(line => line.id)).toEqual(['t', 's'])
  expect(choicesFor(strategy, null).map(choice => choice.shown)).toEqual(['all', 'to check', 'left out'])
})
