import { expect, test } from '@jest/globals'
import { lookAtItem } from '../../../bot/acts/look.ts'
import { boardForEach, type TalkingBoard } from '../board.ts'
import { pressOn, titlesOn } from '../pressing.ts'
import { seen } from '../seen.ts'

/** Work that rests, is cancelled, reopened, or not done after all. Tom leads A1 and A2; Ruth is the chair. */
let board: TalkingBoard
boardForEach(fresh => {
  board = fresh
})

const tom = (text: string) => board.say(board.performance, text)
const chair = (text: string) => board.say(board.chair, text)
const page = (reference: string) => lookAtItem(board.desk, board.as(board.chair), reference)
const stateOf = async (reference: string) => (await page(reference)).tracked?.lifecycle

test('work rests with its reason, goes on when it is resumed, and Undo takes either back', async () => {
  const held = await tom('A1 on hold because the funding is not agreed')
  expect(seen(held)).toContain('A1 is on hold.')
  expect(await stateOf('A1')).toMatchObject({ state: 'on hold', reason: 'the funding is not agreed' })
  expect(seen(await tom('A1 resume'))).toContain('A1 goes on.')
  expect(await stateOf('A1')).toEqual({ state: 'in progress' })
  await tom('undo')
  expect(await stateOf('A1')).toMatchObject({ state: 'on hold' })
  await pressOn(board, board.performance, held, 'Undo')
  expect(await stateOf('A1')).toEqual({ state: 'in progress' })
})

test('the chair cancels with a reason, and reopens with one', async () => {
  expect(seen(await chair('A1 cancel because another board does it'))).toContain('A1 is cancelled')
  expect(await stateOf('A1')).toMatchObject({ state: 'cancelled', reason: 'another board does it' })
  expect(seen(await chair('reopen A1 because it does not after all'))).toContain('A1 is open again.')
  expect(await stateOf('A1')).toEqual({ state: 'in progress' })
})

test.each(['A1 on hold', 'A1 cancelled', 'A1 reopen'])(
  '%j without a reason is asked for one, and changes nothing',
  async typed => {
    expect(seen(await chair(typed))).toMatch(/^Why .*Send “A1 .* because …”\. Nothing is noted\.$/)
    expect((await page('A1')).tracked).toMatchObject({ version: 1 })
  },
)

test('who may not cancel in the tab may not in words, and who may not is not shown the words', async () => {
  expect(seen(await tom('A1 cancel because I leave'))).toBe('Only the chair or the coordinator cancels work.')
  expect(seen(await tom('help'))).not.toContain('cancel A12')
  expect(seen(await chair('help'))).toContain('cancel A12')
})

test('a lead takes a closure back before the chair decides', async () => {
  await tom('A1 done minutes of 3 January')
  expect(seen(await tom('A1 not done after all'))).toContain('A1 goes on; its closure is taken back.')
  expect(await stateOf('A1')).toEqual({ state: 'in progress' })
})

test('a link is taken away in words like those that made it', async () => {
  await tom('A1 waiting on A3')
  const answer = await tom('A1 no longer waiting on A3')
  expect(seen(answer)).toContain('A1 no longer waits on A3.')
  expect(titlesOn(answer)).not.toContain('Undo')
  expect((await page('A1')).links).toEqual([])
  expect(seen(await tom('A1 no longer waiting on A3'))).toContain('A1 is not said to wait on A3.')
})

test.each(['A1 undo', 'A1 status', 'A1 delete', 'A1 R', 'A1 no change red', 'A1 not started', 'A1 help'])(
  '%j is no report, and thanks nobody',
  async typed => {
    expect(seen(await tom(typed))).toMatch(/Nothing is (?:noted|deleted)/)
    expect((await page('A1')).tracked).toMatchObject({ version: 1 })
  },
)

test('the days on which somebody wants to hear nothing are shown to nobody else', async () => {
  await tom('quiet until 31 March')
  expect(seen(await tom('who am I'))).toContain('until Wed 31 Mar')
  const conversation = { ...board.personal, kind: 'channel' as const, id: '19:board' }
  expect(seen(await board.say(board.performance, 'who am I', { conversation }))).not.toContain('31 Mar')
})
