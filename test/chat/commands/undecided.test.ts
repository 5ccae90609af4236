import { expect, test } from '@jest/globals'
import { lookAtItem } from '../../../bot/acts/look.ts'
import { boardForEach, type TalkingBoard } from '../board.ts'
import { pressOn } from '../pressing.ts'
import { saidBy, seen } from '../seen.ts'

/** A question, a condition, a day to come and a bare “because” decide nothing. Tom leads A1 and A2; Ruth chairs. */
let board: TalkingBoard
boardForEach(fresh => {
  board = fresh
})

const tom = (text: string) => board.say(board.performance, text)
const ruth = (text: string) => board.say(board.chair, text)
const item = async (reference: string) =>
  (await lookAtItem(board.desk, board.as(board.chair), reference)).tracked

test.each([
  'accept A1?',
  'accept A1 unless Helen objects',
  'accept A1 tomorrow',
  'A1 accept but send me the list',
])('%j leaves the closure where it is, and the button beneath accepts it', async text => {
  await tom('A1 done signed by all nine')
  const answer = await ruth(text)
  expect(saidBy(answer)).toEqual([{ text: 'accept A1' }])
  expect(await item('A1')).toMatchObject({ lifecycle: { state: 'proposed for closure' } })
  await pressOn(board, board.chair, answer, 'Yes, that is what I mean')
  expect(await item('A1')).toMatchObject({ lifecycle: { state: 'complete' } })
})

test('of two lines the one that decides is noted, and the one that asks is not', async () => {
  await tom('A1 done signed by all nine')
  await tom('A2 done in the minutes')
  expect(seen(await ruth('accept A1\naccept A2?'))).toContain('A question decides nothing here.')
  expect(await item('A1')).toMatchObject({ lifecycle: { state: 'complete' } })
  expect(await item('A2')).toMatchObject({ lifecycle: { state: 'proposed for closure' } })
})

test.each(['return A1?', 'cancel A1?', 'A1 on hold?', 'cancel A1 no', 'return A1 if nobody signs'])(
  '%j changes nothing, and says what would',
  async text => {
    await tom('A1 done signed by all nine')
    const before = await item('A1')
    expect(seen(await ruth(text))).toMatch(/send “.*A1 (hold )?because …”\. Nothing is noted\.$/)
    expect(await item('A1')).toEqual(before)
  },
)

test.each([
  'tomorrow',
  'soon',
  'next week',
  'when police sign',
  'unless police object',
  'all signed but police',
])('“A1 done %s” proposes no closure', async words => {
  await tom(`A1 done ${words}`)
  expect(await item('A1')).toMatchObject({ lifecycle: { state: 'in progress' } })
})

test.each(['because', '?', 'because…', '.'])('%j is no reason: nothing is decided for it', async reason => {
  await tom('A1 due 2027-02-01')
  await tom(`A1 due 2027-03-31 ${reason}`)
  await tom(`A1 done ${reason}`)
  expect(await item('A1')).toMatchObject({ dueOn: '2027-02-01', lifecycle: { state: 'in progress' } })
  await tom('A1 done signed by all nine')
  for (const verb of ['return', 'cancel', 'hold']) await ruth(`${verb} A1 ${reason}`)
  expect(await item('A1')).toMatchObject({ lifecycle: { state: 'proposed for closure' } })
  await ruth(`challenge A1 ${reason}`)
  const { challenges } = await lookAtItem(board.desk, board.as(board.chair), 'A1')
  expect(challenges).toEqual([])
})

test('“undo?” takes nothing back, and the button beneath does', async () => {
  await tom('A1 amber')
  const answer = await tom('undo?')
  expect(saidBy(answer)).toEqual([{ text: 'undo' }])
  expect(await item('A1')).toMatchObject({ rag: 'amber' })
})

test.each([
  ['A1 due 30 April?', [{ text: 'A1 due 30 April' }]],
  ['A1 due 30 April if police sign', []],
  ['A1 hand to Grace if she agrees', [{ text: 'A1 hand to Grace Adeyemi' }]],
  ['A1 hand to Grace tomorrow', [{ text: 'A1 hand to Grace Adeyemi' }]],
  ['A1 done on Friday', []],
  ['A1 done 30 April', []],
])('%j changes nothing, and offers %j', async (text, offered) => {
  const before = await item('A1')
  expect(saidBy(await tom(text))).toEqual(offered)
  expect(await item('A1')).toEqual(before)
})

test('a day that has passed may be evidence', async () => {
  await tom('A1 done on 8 December')
  expect(await item('A1')).toMatchObject({ lifecycle: { state: 'proposed for closure' } })
})
