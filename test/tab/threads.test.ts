import { expect, test } from '@jest/globals'
import { rowOf } from '../../domain/views/row.ts'
import { type Commitment, cellOf, idle, loudestFirst, parentIn, type Vision } from '../../tab/threads/grid.ts'
import { action, monday } from '../support/builders.ts'

const around = { words: null, waitsOn: [], today: monday, cycleOpenedOn: null }

function commitment(itemId: string, facts: Partial<Commitment> = {}): Commitment {
  const row = rowOf(action({ itemId, kind: 'commitment', reference: itemId }), around)
  return { ...row, sources: [], threadIds: [], parentId: null, deliveredBy: [], ...facts }
}

const parent = commitment('C1', { threadIds: ['t1', 't2'], deliveredBy: ['A1'] })
const child = commitment('C2', { threadIds: ['t2'], parentId: 'C1' })
const lost = commitment('C3')
const vision: Vision = {
  itemId: 'v1',
  reference: 'V1',
  label: 'Listened to',
  statement: 'Families are listened to',
  threadIds: ['t1', 't2'],
  commitments: [parent, child, lost],
}

test('a commitment counts in each of its threads, and one in none is still shown', () => {
  expect(cellOf(vision, 't1')).toEqual([parent])
  expect(cellOf(vision, 't2')).toEqual([parent, child])
  expect(cellOf(vision, null)).toEqual([lost])
})

test('work that is over needs no action; open work without one is idle', () => {
  expect(idle(vision.commitments)).toEqual([child, lost])
  expect(idle([{ ...lost, lifecycle: 'complete' }])).toEqual([])
})

test('a commitment under a commitment is part of it; one under its vision stands for itself', () => {
  expect(parentIn(vision, child)).toBe(parent)
  expect(parentIn(vision, { ...parent, parentId: vision.itemId })).toBeNull()
})

test('a vision that nobody works on comes before one where only more is left undone', () => {
  const inPart = { ...vision, itemId: 'v1' }
  const inFull = { ...vision, itemId: 'v2', commitments: [lost] }
  const served = { ...vision, itemId: 'v3', commitments: [parent] }
  expect(loudestFirst([served, inPart, inFull])).toEqual([inFull, inPart, served])
})
