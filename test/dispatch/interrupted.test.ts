import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { lookAtFollowing } from '../../bot/acts/following.ts'
import { undoLast } from '../../bot/acts/undo.ts'
import { speaker } from '../../bot/chat/speaker.ts'
import { sayWhatIsDue } from '../../bot/dispatch/boardPosts.ts'
import { settleLapsed } from '../../bot/dispatch/lapsed.ts'
import type { Store } from '../../bot/store/store.ts'
import { storeInMemory } from '../support/stores.ts'
import { type FollowedBoard, followedBoard, wordsOf } from './followedBoard.ts'

let store: Store
let board: FollowedBoard
beforeEach(async () => {
  store = await storeInMemory()
  board = await followedBoard(store)
  await board.pass(0)
})
afterEach(async () => {
  await board.teams.close()
  await store.close()
})

async function states(): Promise<string[]> {
  const { deliveries } = await lookAtFollowing(board.desk, board.as(board.chair))
  return deliveries.filter(({ kind }) => kind === 'changes').map(({ state }) => state)
}

test('a server that stops while it asks who reads the channel has lost nothing: the next one says it', async () => {
  await board.report('A1', { rag: 'red' })
  board.clock.now = '2027-01-04T10:01:00Z'
  const gone = { ...board.office.speaker, audienceOf: () => Promise.reject('gone') }
  await expect(sayWhatIsDue({ ...board.office, speaker: gone }, board.key)).rejects.toBe('gone')
  await settleLapsed(board.office.desk, 0)
  expect(await states()).toEqual(['waiting'])
  await board.pass(0)
  expect(board.said().map(wordsOf)).toEqual([expect.stringContaining('A1 moved from Green to Red')])
})

test('what is taken back while its post is being written is not said', async () => {
  await board.report('A1', { rag: 'red' })
  await board.report('A2', { rag: 'red' }, board.coordinator)
  board.clock.now = '2027-01-04T10:01:00Z'
  const { tabAddress } = board.office
  let undone: Promise<unknown> | null = null
  const takingBack = (place: string) => {
    undone ??= undoLast(board.desk, board.as(board.performance), 'chat')
    return tabAddress?.(place) ?? ''
  }
  await sayWhatIsDue({ ...board.office, tabAddress: takingBack }, board.key)
  await undone
  await board.pass()
  const words = board.said().map(wordsOf).join('\n')
  expect(words).toContain('A2 moved from Green to Red')
  const told = /A1 moved from Green to Red/.test(words)
  expect(/A1 is Green again/.test(words)).toBe(told)
})

test('a server that is asked to stop writes down what became of the post that is under way', async () => {
  board.teams.slowMs = 200
  await board.report('A1', { rag: 'red' })
  board.clock.now = '2027-01-04T10:01:00Z'
  const patient = { ...board.office, speaker: { ...board.office.speaker } }
  const begun = Promise.withResolvers<void>()
  patient.speaker.post = (place, said) => {
    begun.resolve()
    return speaker(null, console.error).post(place, said)
  }
  const saying = sayWhatIsDue(patient, board.key)
  await begun.promise
  await store.jobs.stop()
  expect(await states()).toEqual(['delivered'])
  expect(await saying).toBeNull()
  await board.report('A2', { rag: 'red' })
  await board.pass()
  expect(board.said()).toHaveLength(1)
})
