import { expect, test } from '@jest/globals'
import { lookAtItem } from '../../../bot/acts/look.ts'
import { boardForEach, type TalkingBoard } from '../board.ts'
import { pressOn, titlesOn } from '../pressing.ts'
import { saidBy, seen } from '../seen.ts'

/** What whoever leads an action says. Tom leads A1, A2 and C1, Grace A3; it is Monday 4 January 2027. */
let board: TalkingBoard
boardForEach(fresh => {
  board = fresh
})

const tom = (text: string) => board.say(board.performance, text)
const grace = (text: string) => board.say(board.earlyHelp, text)
const chair = (text: string) => board.say(board.chair, text)
const page = (reference: string) => lookAtItem(board.desk, board.as(board.chair), reference)
const item = async (reference: string) => (await page(reference)).tracked

test('“no change” is a report: the action was heard of, and begins nothing', async () => {
  expect(seen(await tom('a1 No change.'))).toContain('A1 is Green.')
  expect(await item('A1')).toMatchObject({ updates: 1, lifecycle: { state: 'in progress' }, rag: 'green' })
})

test('“done” with evidence proposes closure, which waits for the chair', async () => {
  expect(seen(await tom('A1 done: minutes of 3 January'))).toContain(
    'Thank you. A1 waits for the chair to accept its closure.',
  )
  expect(await item('A1')).toMatchObject({
    lifecycle: { state: 'proposed for closure', evidence: 'minutes of 3 January' },
  })
})

test('“done” without evidence is asked for it, and closes nothing', async () => {
  expect(seen(await tom('A1 done'))).toMatch(/^What shows that A1 is done\? Send “A1 done”/)
  expect(await item('A1')).toMatchObject({ version: 1 })
})

test('a day is set, then moved with a reason; the first day is kept and the move counted', async () => {
  expect(seen(await tom('A1 due 31 March'))).toContain('A1 is due Wed 31 Mar.')
  expect(seen(await tom('A1 due end of April because the agreement is late'))).toContain(
    'A1 is due Fri 30 Apr.',
  )
  expect(await item('A1')).toMatchObject({ dueOn: '2027-04-30', firstDueOn: '2027-03-31', moves: 1 })
})

test.each(['yesterday because x', 'before Christmas because x', 'because late', 'w/c 8 March because x'])(
  '“A1 due %s” moves nothing, reports nothing and thanks nobody',
  async words => {
    expect(seen(await tom(`A1 due ${words}`))).not.toContain('Thank you')
    expect(await item('A1')).toMatchObject({ version: 1 })
  },
)

test('the day that was perhaps meant is offered with its reason, in the words it was given', async () => {
  await tom('A1 due 28 February')
  const answer = await tom('A1 due 3/31 because of sickness')
  expect(saidBy(answer)).toEqual([{ text: 'A1 due 31 March because of sickness' }])
  await tom('A1 due 31 March because of sickness')
  expect(JSON.stringify(await page('A1'))).toContain('"because of sickness"')
})

test('words said with a taking over are kept with it, on its line or below it', async () => {
  await tom('A1 hand to grace')
  await grace('take over A1 from Monday\nTom has moved to another post')
  expect((await page('A1')).history[0]).toMatchObject({
    kind: 'handover accepted',
    words: 'from Monday\nTom has moved to another post',
  })
})

test('words after the name of whom it is handed to are not dropped: the offer alone is offered back', async () => {
  const answer = await tom('hand A1 to Grace because I leave in May')
  expect(seen(answer)).toContain('An offer holds no words.')
  expect(saidBy(answer)).toEqual([{ text: 'A1 hand to Grace Adeyemi' }])
  expect(await item('A1')).toMatchObject({ version: 1 })
})

test('“no change” of nothing in particular is asked which, and “thanks” is answered in a line', async () => {
  expect(seen(await tom('No change.'))).toMatch(/^On which one\? Send “A12 no change”/)
  for (const words of ['Thank you!', '👍🏽', 'thanks 🙏'])
    expect(seen(await tom(words))).toBe('You are welcome. “help” lists what else you may say.')
})

test('whoever was challenged hears of it first, by their first word, with the field to answer it behind a button', async () => {
  await chair('challenge A2 with whom was it agreed?')
  const greeted = await tom('Good morning')
  expect(seen(greeted)).toMatch(/^You lead .* Waiting on you: 1 A2 .* “with whom was it agreed\?” A1/)
  const challenged = await pressOn(board, board.performance, greeted, 'Answer on A2')
  expect(seen(challenged)).toMatch(/^A2 is challenged “with whom was it agreed\?”/)
  expect(titlesOn(challenged)).toContain('Send answer')
  expect(
    seen(await pressOn(board, board.performance, challenged, 'Send answer', { reply: 'The trust' })),
  ).toContain('Tom Ellery answered the challenge of Ruth Okafor.')
  expect(seen(await tom('hello'))).toMatch(/^Hello\. This is what I understand\./)
})

test('the chair decides on a closure on the card that asks for it', async () => {
  await tom('A1 done minutes of 3 January')
  const asked = await pressOn(board, board.chair, await chair('hi'), 'Decide on A1')
  expect(seen(asked)).toMatch(/^Is A1 done\?.*“minutes of 3 January”/)
  expect(titlesOn(asked)).toContain('Accept')
})

test('a move without a reason is asked why, and nothing is moved', async () => {
  await tom('A1 due 31 March')
  expect(seen(await tom('A1 due 30/4'))).toBe(
    'Why does A1 move from Wed 31 Mar to Fri 30 Apr? The board will ask. Send “A1 due 30 Apr because …”. Nothing is noted.',
  )
  expect(await item('A1')).toMatchObject({ dueOn: '2027-03-31', moves: 0 })
})

test.each([
  ['A1 due 31/2', 'There is no 31 February in 2027.'],
  ['A1 due 31 Mrach', 'I took “Mrach” for March.'],
  ['A1 due 31/3/20', 'Tue 31 Mar 2020 has passed.'],
  ['A1 due 31 March 2199', 'Sun 31 Mar 2199 is 172 years away.'],
  ['A1 due soon', '“soon” is not one day.'],
  ['A1 due', 'I read no day there.'],
  ['A1 due 31 March 60% done', 'I was not sure what the words after the day are.'],
  ['A1 due 31 March agreement late', 'A1 due 31 March 2027 because agreement late'],
])('%j moves nothing: %s', async (typed, sentence) => {
  expect(seen(await tom(typed))).toContain(sentence)
  expect(await item('A1')).toMatchObject({ version: 1, dueOn: null })
})

test('“waiting on” another links the two, and both show it', async () => {
  expect(seen(await tom('A1 waiting on a3.'))).toContain('A1 waits on A3.')
  expect(seen(await chair('A1'))).toContain('waiting on A3')
  expect(seen(await chair('A3'))).toContain('Waited on by A1')
})

test('words beside a link would be lost: they are asked for in a line of their own', async () => {
  const answer = await tom('A1 waiting on A3 to sign the protocol')
  expect(seen(answer)).toContain('A link holds no words.')
  expect(saidBy(answer)).toEqual([{ text: 'A1 waiting on A3' }])
  expect((await page('A1')).links).toEqual([])
})

test('two items waited on are two links: each is offered in a line of its own', async () => {
  const answer = await tom('A1 waiting on A2 and A3')
  expect(saidBy(answer)).toEqual([{ text: 'A1 waiting on A2\nA1 waiting on A3' }])
  expect((await page('A1')).links).toEqual([])
})

test('what is handed to somebody stays with its lead until they take it over', async () => {
  expect(seen(await tom('A1 hand to grace'))).toContain(
    'Grace Adeyemi is asked to take over A1; until then its lead stays.',
  )
  expect(await item('A1')).toMatchObject({ lead: { name: 'Performance Manager' } })
  expect(seen(await grace('A1 take over'))).toContain('You lead A1 now.')
  expect(await item('A1')).toMatchObject({ lead: { name: 'Grace Adeyemi' }, handover: null })
})

test.each(['take A1', 'A1 take'])('whoever is asked takes it over by “%s” as well', async words => {
  await tom('A1 hand to grace')
  expect(seen(await grace(words))).toContain('You lead A1 now.')
})

test('“accept” of what is offered points to taking it over; of a closure it stays the chair’s', async () => {
  await tom('A1 hand to grace')
  const answer = await grace('accept A1')
  expect(seen(answer)).toContain('“accept” is for a closure, and A1 is offered to you.')
  expect(saidBy(answer)).toEqual([{ text: 'take over A1' }])
  expect(await item('A1')).toMatchObject({ lead: { name: 'Performance Manager' } })
  await tom('A2 hand to the chair')
  await tom('A2 done minutes of 3 January')
  expect(seen(await board.say(board.chair, 'accept A2'))).toContain('A2 is complete.')
})

test('whoever is asked may decline, with a reason', async () => {
  await tom('hand A1 over to Grace Adeyemi')
  expect(seen(await grace('A1 decline I leave in May'))).toContain(
    'A1 stays as it was. Lead: Performance Manager.',
  )
  expect((await page('A1')).history[0]).toMatchObject({ words: 'I leave in May' })
})

test.each([
  ['A1 hand to the chair', 'Ruth Okafor is asked to take over A1'],
  ['A1 hand to named nurse', 'Helen Marsh is asked to take over A1'],
])('%j finds somebody by what they are', async (typed, sentence) => {
  expect(seen(await tom(typed))).toContain(sentence)
})

test.each([
  [
    'A1 hand to Grase Adeyemi',
    'I took “Grase Adeyemi” for Grace Adeyemi.',
    [{ text: 'A1 hand to Grace Adeyemi' }],
  ],
  ['A1 hand to Nobody', 'I found nobody called “Nobody” on this board. On it are Grace Adeyemi', []],
  ['A1 hand to manager', 'could be Grace Adeyemi (Early Help Service Manager) or Tom Ellery', []],
  ['A1 hand to', 'To whom?', []],
])('%j offers nothing: %s', async (typed, sentence, buttons) => {
  const answer = await tom(typed)
  expect(seen(answer)).toContain(sentence)
  expect(saidBy(answer)).toEqual(buttons)
  expect(await item('A1')).toMatchObject({ handover: null })
})

test('only whoever was asked takes it over', async () => {
  await tom('A1 hand to Grace')
  expect(seen(await board.say(board.health, 'A1 take over'))).toBe(
    'Only whoever it was offered to can take it over.',
  )
})

test('“undo” takes back the last message, all of it: a report, a day and a link', async () => {
  await tom('A1 amber 60%\nA2 due 31 March\nA1 waiting on A3')
  expect(seen(await tom('undo'))).toMatch(/^Taken back: .*A1 waits on A3/)
  expect(await item('A1')).toMatchObject({ rag: 'green', percent: null })
  expect(await item('A2')).toMatchObject({ dueOn: null, firstDueOn: null })
  expect((await page('A1')).links).toEqual([])
  expect((await page('A1')).history[0]?.sentence).toMatch(/took/)
})

test('after a link “undo” takes back the link, and not the report before it', async () => {
  await tom('A1 amber')
  await tom('A1 waiting on A3')
  await tom('undo')
  expect((await page('A1')).links).toEqual([])
  expect(await item('A1')).toMatchObject({ rag: 'amber' })
})

test('a quarter of an hour later “undo” has nothing to take back', async () => {
  await tom('A1 amber')
  board.clock.now = '2027-01-04T09:15:01Z'
  expect(seen(await tom('undo'))).toMatch(/^There is nothing of yours from the last 15 minutes/)
  expect(await item('A1')).toMatchObject({ rag: 'amber' })
})

test('“due this week” shows what is late and what is due within seven days, of mine and of no one else', async () => {
  expect(seen(await tom('due this week'))).toBe(
    'Nothing you lead is late, and nothing is due in the next seven days.',
  )
  await tom('A1 due Friday')
  await tom('A2 due 12 January')
  await grace('A3 due tomorrow')
  const due = seen(await tom('Due this week?'))
  expect(due).toContain('1 action late or due in the next seven days')
  expect(due).toMatch(/A1 .*due in 4 days/)
  board.clock.moveTo('2027-01-11')
  expect(seen(await tom('due this week'))).toMatch(/A1 .*3 days late.*A2 .*due in 1 day/)
})

test('several changes in one message are each answered, whatever they change', async () => {
  const answer = seen(
    await tom('A1 amber\nA2 done audit report of 2 January\nA1 due 31/13\nA3 done all\nstatus'),
  )
  expect(answer).toContain('Thank you. 2 noted, 3 not noted.')
  expect(answer).toContain('A2 waits for the chair')
  expect(answer).toContain('There is no month 13.')
  expect(answer).toContain('Only the lead or the coordinator can propose closure.')
  expect(answer).toContain('Not noted “status” This changes nothing that I know: send it on its own.')
})
