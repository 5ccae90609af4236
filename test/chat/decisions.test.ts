import { expect, test } from '@jest/globals'
import { askForClosure, offerHandover } from '../../bot/acts/items.ts'
import { draftMessage, lookAtKeyMessages } from '../../bot/acts/keyMessages.ts'
import { lookAtItem } from '../../bot/acts/look.ts'
import { boardForEach, type TalkingBoard } from './board.ts'
import { type Pressing, pressOn, titlesOn } from './pressing.ts'
import { seen } from './seen.ts'

let board: TalkingBoard
boardForEach(fresh => {
  board = fresh
})

const item = async (reference: string) =>
  (await lookAtItem(board.desk, board.as(board.chair), reference)).tracked
const target = (reference: string) => ({ reference, door: 'tab' as const })

const press: Pressing = (person, answer, title, filledIn) => pressOn(board, person, answer, title, filledIn)

test('closure: the lead proposes it with evidence, the chair returns it with a reason, then accepts it', async () => {
  const card = await board.say(board.performance, 'A1')
  const proposed = await press(board.performance, card, 'Propose it', { evidence: 'Signed by all nine' })
  expect(seen(proposed)).toContain('Tom Ellery proposed closure. The chair decides.')
  expect(titlesOn(proposed)).not.toContain('Accept')

  const asked = await board.press(board.chair, 'refresh-item', { reference: 'A1', as: 'closure' })
  expect(seen(asked)).toMatch(/Is A1 done\?.*Success.*Evidence “Signed by all nine”/)
  const returned = await press(board.chair, asked, 'Return it', { reason: 'Which nine?' })
  expect(seen(returned)).toContain('Ruth Okafor returned it to its lead.')
  expect(await item('A1')).toMatchObject({ lifecycle: { state: 'in progress' } })

  await askForClosure(board.desk, board.as(board.performance), target('A1'), 'The list is attached')
  const again = await board.press(board.chair, 'refresh-item', { reference: 'A1', as: 'closure' })
  const accepted = await press(board.chair, again, 'Accept')
  expect(seen(accepted)).toContain('Ruth Okafor accepted the closure. It is complete.')
  expect(await item('A1')).toMatchObject({ lifecycle: { state: 'complete' } })
  expect(titlesOn(accepted)).toEqual(['Undo', 'Send challenge'])
})

test('a closure that changed since the chair looked is shown as it is now, and not accepted', async () => {
  const lead = board.as(board.performance)
  await askForClosure(board.desk, lead, target('A1'), 'Signed by some')
  const old = await board.press(board.chair, 'refresh-item', { reference: 'A1', as: 'closure' })
  await board.press(board.chair, 'return-closure', { reference: 'A1', seen: 2, reason: 'By whom?' })
  await askForClosure(board.desk, lead, target('A1'), 'Signed by all')
  const answer = await press(board.chair, old, 'Accept')
  expect(seen(answer)).toMatch(
    /A1 was changed since you looked: Tom Ellery proposed closure.*Ruth Okafor returned it.*Is A1 done\?.*“Signed by all”/,
  )
  expect(await item('A1')).toMatchObject({ lifecycle: { state: 'proposed for closure' } })
  const done = await press(board.chair, answer, 'Accept')
  const late = await press(board.chair, answer, 'Accept')
  expect(seen(done)).toContain('accepted the closure')
  expect(seen(late)).toContain('A1 was changed since you looked: Ruth Okafor accepted the closure')
  expect(titlesOn(late)).not.toContain('Accept')
})

test('a challenge is answered on its card by the lead and ended by whoever asked', async () => {
  const card = await board.say(board.health, 'A1')
  expect(titlesOn(card)).not.toContain('Send challenge')
  const asked = await press(board.earlyHelp, await board.say(board.earlyHelp, 'A1'), 'Send challenge', {
    challenge: 'Green, with no agency signed?',
  })
  expect(seen(asked)).toContain('Grace Adeyemi challenged it. The lead is asked to answer.')
  expect(titlesOn(asked)).toContain('End it')
  const toLead = await board.press(board.performance, 'refresh-item', { reference: 'A1', as: 'challenge' })
  expect(seen(toLead)).toMatch(/A1 is challenged.*“Green, with no agency signed\?” Grace Adeyemi/)
  const answered = await press(board.performance, toLead, 'Send answer', { reply: 'Two sign tomorrow' })
  expect(seen(answered)).toContain('Tom Ellery answered the challenge of Grace Adeyemi.')
  expect(seen(await press(board.performance, toLead, 'Send answer', { reply: 'Again' }))).toContain(
    'Tom Ellery has answered it already.',
  )
  expect(seen(await press(board.earlyHelp, asked, 'End it'))).toContain(
    'Grace Adeyemi ended their challenge.',
  )
})

test('“Send challenge” pressed twice with the same words asks once, and says so', async () => {
  const onPost = { reference: 'A1', challenge: 'Green, with nobody signed?' }
  await board.press(board.chair, 'challenge', onPost)
  expect(seen(await board.press(board.chair, 'challenge', onPost))).toContain(
    'You asked this of A1 already. It is asked once.',
  )
  await board.press(board.coordinator, 'challenge', onPost)
  const { challenges } = await lookAtItem(board.desk, board.as(board.chair), 'A1')
  expect(challenges.map(({ by }) => by.name).toSorted()).toEqual(['Priya Nair', 'Ruth Okafor'])
})

test('after one of two challenges is answered the card shows that answer beside the one that waits', async () => {
  await board.say(board.chair, 'challenge A1 the first question?')
  board.clock.now = '2027-01-04T09:05:00Z'
  await board.say(board.coordinator, 'challenge A1 the second question?')
  const asked = await board.press(board.performance, 'refresh-item', { reference: 'A1', as: 'challenge' })
  const answered = seen(await press(board.performance, asked, 'Send answer', { reply: 'Two sign tomorrow' }))
  expect(answered).toMatch(
    /answered the challenge of Ruth Okafor\. “the first question\?” “Two sign tomorrow”.*“the second question\?” Priya Nair asked/,
  )
})

test('the card ends the challenge that whoever looks asked, not the one that others wait for', async () => {
  await board.say(board.chair, 'challenge A1 hers?')
  await board.say(board.performance, 'answer A1 yes')
  board.clock.now = '2027-01-04T09:05:00Z'
  await board.say(board.earlyHelp, 'challenge A1 another?')
  const ended = await press(board.chair, await board.say(board.chair, 'A1'), 'End it')
  expect(seen(ended)).toContain('Ruth Okafor ended their challenge.')
  const { challenges } = await lookAtItem(board.desk, board.as(board.chair), 'A1')
  expect(challenges.map(({ words, end }) => [words, end !== null])).toEqual([
    ['another?', false],
    ['hers?', true],
  ])
})

test('whoever it is offered to takes an action over, and only they are asked', async () => {
  await offerHandover(board.desk, board.as(board.performance), target('A1'), board.earlyHelp.personId)
  const asked = await board.press(board.earlyHelp, 'refresh-item', { reference: 'A1', as: 'handover' })
  expect(seen(asked)).toMatch(/Will you lead A1\? Tom Ellery asks you/)
  expect(seen(await press(board.chair, asked, 'Take it over'))).toMatch(
    /^Only whoever it was offered to.*A1 is Green/,
  )
  expect(seen(await press(board.earlyHelp, asked, 'Take it over'))).toContain(
    'Grace Adeyemi leads it from now on.',
  )
  expect(await item('A1')).toMatchObject({ lead: { name: 'Grace Adeyemi' } })
})

test('an offer is declined with a reason, and the lead stays', async () => {
  await offerHandover(board.desk, board.as(board.performance), target('A1'), board.earlyHelp.personId)
  const asked = await board.press(board.earlyHelp, 'refresh-item', { reference: 'A1', as: 'handover' })
  const answer = await press(board.earlyHelp, asked, 'Decline', { refusal: 'No time before May' })
  expect(seen(answer)).toMatch(/declined to take it over.*“No time before May”/)
  expect(await item('A1')).toMatchObject({ lead: { name: 'Performance Manager' }, handover: null })
})

test('the chair approves the board’s message; nobody else does', async () => {
  const { keyMessageId } = await draftMessage(board.desk, board.as(board.coordinator), 'One front door')
  expect(seen(await board.press(board.coordinator, 'approve-key-message', { keyMessageId }))).toBe(
    'Only the chair approves the board’s message.',
  )
  expect(seen(await board.press(board.chair, 'approve-key-message', { keyMessageId }))).toContain(
    'This is the board’s message “One front door” Approved by Ruth Okafor',
  )
  expect(await lookAtKeyMessages(board.desk, board.as(board.chair))).toMatchObject({
    current: { keyMessageId },
  })
})
