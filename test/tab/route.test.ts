import { expect, test } from '@jest/globals'
import { addressOf, type Route, routeOf } from '../../tab/route.ts'

const boardId = '00000000-0000-4000-8000-0000000000b1'

test.each<Route>([
  { screen: 'home' },
  { screen: 'start' },
  { screen: 'configure' },
  { screen: 'board', boardId },
  { screen: 'threads', boardId, vision: 'V1', thread: 'T2', coverage: true },
  { screen: 'matrix', boardId, element: 'E3', beside: 'a1' },
  { screen: 'workshop', boardId, plan: 'p1', element: 'E3' },
  { screen: 'list', boardId, filters: { kind: 'action', open: true, rag: 'red' } },
  { screen: 'list', boardId, filters: { kind: 'commitment', words: 'data & sharing' } },
  {
    screen: 'list',
    boardId,
    filters: { kind: 'action', late: true },
    view: { sort: 'due', down: true, group: 'lead' },
  },
  { screen: 'item', boardId, reference: 'A12' },
  { screen: 'trend', boardId },
  { screen: 'meeting', boardId, at: 'A12' },
  { screen: 'mine', boardId },
  { screen: 'people', boardId },
  { screen: 'settings', boardId },
  { screen: 'health', boardId },
  { screen: 'readings', boardId },
  { screen: 'reading', boardId, readingId: 'r1' },
])('the address of $screen leads back to it', route => {
  expect(routeOf(addressOf(route))).toEqual(route)
})

test('an address that is not understood leads to the nearest screen that is', () => {
  expect(routeOf('')).toEqual({ screen: 'home' })
  expect(routeOf('#/elsewhere')).toEqual({ screen: 'home' })
  expect(routeOf('#/boards/%E0%A4%A')).toEqual({ screen: 'board', boardId: '%E0%A4%A' })
  expect(routeOf(`#/boards/${boardId}/items`)).toEqual({ screen: 'board', boardId })
  expect(routeOf(`#/boards/${boardId}/list?rag=purple`)).toEqual({
    screen: 'list',
    boardId,
    filters: { kind: 'action' },
  })
  expect(routeOf(`#/boards/${boardId}/list?rag=red&sort=colour&group=lead`)).toEqual({
    screen: 'list',
    boardId,
    filters: { kind: 'action', rag: 'red' },
    view: { group: 'lead' },
  })
})
