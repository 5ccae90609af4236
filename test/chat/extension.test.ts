import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { lookAtItem, lookAtRows } from '../../bot/acts/look.ts'
import type { Composed, Found } from '../../bot/chat/port.ts'
import { addBoard } from '../../bot/store/boards.ts'
import { saveMembership } from '../../bot/store/people.ts'
import type { Store } from '../../bot/store/store.ts'
import { RowsQuery } from '../../domain/requests.ts'
import { storeInMemory } from '../support/stores.ts'
import { line } from '../support/world.ts'
import { type Teams, teamsFor } from './activities.ts'
import { type TalkingBoard, talkingBoard } from './board.ts'
import { type Connector, startConnector } from './connector.ts'
import { buttonsOf, complaintsAbout, inputsOf, seen } from './seen.ts'

let store: Store
let connector: Connector
let board: TalkingBoard
let teams: Teams
beforeAll(async () => {
  store = await storeInMemory()
  connector = await startConnector()
})
beforeEach(async () => {
  await teams?.close()
  const thread = line({ id: 't1', kind: 'thread', text: 'The best start in life' })
  const percent = line({ id: 'a4', kind: 'action', text: 'Reach 100% of families with <b>one</b> letter' })
  board = await talkingBoard(store, [thread, percent])
  const { tenantId } = board
  teams = await teamsFor(board.chat, { connector, tenantId, log: error => board.logged.push(error) })
})
afterAll(async () => {
  await teams.close()
  await connector.close()
  await store.close()
})

type Who = { personId: string }
const search = (person: Who, words: string, page = {}) =>
  board.chat.search({ ...board.spoken(person), words, offset: 0, limit: 25, ...page })
const resultsOf = (found: Found) => ('results' in found ? found.results : [])
const titles = (found: Found) => resultsOf(found).map(({ title }) => title)
const unfold = (person: Who, url: string) => board.chat.unfold({ ...board.spoken(person), url })
const address = (place: string) => `https://tab.example/#/boards/${board.boardId}${place}`

test('an action is found by its reference, with its colour as word and shape, its lead and what the record says', async () => {
  const found = await search(board.health, 'a1')
  expect(titles(found)).toEqual(['A1 ● Green · Agree the indicator set'])
  expect(resultsOf(found)[0]?.line).toBe('Performance Manager · no due day')
})

test.each([
  ['audit joint', ['A2 ○ Not known · Repeat the joint audit']],
  ['Early Help Service', ['A3 ■ Red · Open the family hub']],
  ['information', ['C1 ○ Not known · Share information early']],
  ['best start', ['T1 · The best start in life']],
  ['100%', ['A4 ○ Not known · Reach 100% of families with <b>one</b> letter']],
  ['shared targets', []],
])('%j finds actions, commitments and threads: %j', async (words, expected) => {
  expect(titles(await search(board.chair, words))).toEqual(expected)
})

test('nothing typed shows what there is, a page at a time', async () => {
  const all = titles(await search(board.chair, ''))
  expect(all).toHaveLength(6)
  expect(titles(await search(board.chair, '', { limit: 2, offset: 2 }))).toEqual(all.slice(2, 4))
  expect(await search(board.chair, '', { offset: 25 })).toEqual({ results: [] })
})

test('what is not found is said, with what to try', async () => {
  expect(await search(board.chair, 'swimming')).toEqual({
    text: expect.stringMatching(/^Nothing on your boards has “swimming” in it/),
  })
})

test('a shared card says what the sharer sees, offers none of their buttons, and looks again for whoever reads it', async () => {
  const [result] = resultsOf(await search(board.performance, 'A1'))
  if (!result) throw new Error('nothing found')
  expect(seen({ card: result.card, summary: '' })).toContain('Agree the indicator set')
  expect(buttonsOf(result.card)).toEqual([])
  expect(result.card.refresh?.action).toMatchObject({
    verb: 'refresh-item',
    data: { reference: 'A1', boardId: board.boardId },
  })
  expect(complaintsAbout(result.card)).toEqual([])
})

test('a stranger finds nothing, unfolds nothing and makes nothing, and is told why', async () => {
  const stranger = { personId: 'nobody' }
  const sentence = { text: expect.stringMatching(/^I do not know you/) }
  expect(await search(stranger, 'A1')).toEqual(sentence)
  expect(await unfold(stranger, address('/items/A1'))).toEqual(sentence)
  const asked = { ...board.spoken(stranger), message: null, filledIn: { text: 'Do it' } }
  expect(await board.chat.compose(asked)).toEqual(sentence)
})

test('somebody on several boards searches all of them, and is told which is which', async () => {
  const other = crypto.randomUUID()
  const { tenantId } = board
  const { personId } = board.performance
  await addBoard(store.db, { tenantId, boardId: other, name: 'Attendance', place: 'Thornmere' })
  await saveMembership(store.db, { tenantId, boardId: other, personId, roles: ['member'] })
  const asked = { ...board.spoken(board.performance), boardId: other, message: null }
  await board.chat.compose({
    ...asked,
    filledIn: { text: 'Count the indicator', boardId: other, dueOn: '2027-05-04' },
  })
  const lines = resultsOf(await search(board.performance, 'indicator')).map(result => result.line)
  expect(lines).toEqual([
    'No lead · due Tue 4 May · Attendance',
    'Performance Manager · no due day · Early Help Strategic Board',
  ])
})

test('a link to an item unfolds into its card, and a link to its board into the board’s', async () => {
  expect(titles(await unfold(board.chair, address('/items/A3')))).toEqual(['A3 ■ Red · Open the family hub'])
  for (const place of ['', '/list?rag=red', '/threads'])
    expect(titles(await unfold(board.chair, address(place)))).toEqual(['Early Help Strategic Board'])
})

test.each([
  'https://tab.example.evil/#/boards/1',
  'https://tab.example/#/start',
  'https://evil.example/?x=https://tab.example/#/boards/1',
  'javascript:alert(1)',
])('%s leads to nothing of ours', async url => {
  expect(await unfold(board.chair, url)).toEqual({
    text: 'This link leads to no board or item that I know.',
  })
})

test('a link to another board is not unfolded for somebody who is not on it', async () => {
  const other = await talkingBoard(store)
  const url = `https://tab.example/#/boards/${other.boardId}/items/A1`
  expect(await unfold(board.chair, url)).toEqual({
    text: 'There is no such board here, or you are not on it.',
  })
})

const message = {
  text: 'Could somebody agree the letter with schools?',
  author: 'Helen Marsh',
  url: 'https://teams.microsoft.com/l/message/19:x/1700000000000',
}
const compose = (person: Who, filledIn: unknown, quoted: typeof message | null = message) =>
  board.chat.compose({ ...board.spoken(person), message: quoted, filledIn })

function formOf(composed: Composed) {
  if (!('form' in composed)) throw new Error(JSON.stringify(composed))
  return composed.form
}

test('“Make this an action” asks with the words of the message filled in', async () => {
  const form = formOf(await compose(board.chair, null))
  expect(inputsOf(form)).toMatchObject([
    { id: 'text', value: message.text },
    { id: 'leadId', value: 'nobody' },
    { id: 'dueOn' },
  ])
  expect(complaintsAbout(form)).toEqual([])
})

test('what is made of a message keeps its author and its link as the source', async () => {
  const leadId = board.performance.personId
  const made = await compose(board.chair, { text: message.text, leadId, dueOn: '2027-03-31' })
  const { tracked } = await lookAtItem(board.desk, board.as(board.chair), 'A5')
  expect(tracked).toMatchObject({
    text: message.text,
    lead: { kind: 'person', name: 'Tom Ellery' },
    dueOn: '2027-03-31',
    origin: { author: 'Helen Marsh', url: message.url },
  })
  expect('result' in made && made.result.title).toBe(`A5 ○ Not known · ${message.text}`)
  expect(seen(await board.say(board.chair, 'A5'))).toContain('Made of a message of Helen Marsh')
})

test.each([
  ['no words', { text: '  ' }, 'Say what is to be done.'],
  ['a lead who is not on the board', { text: 'Do it', leadId: 'x' }, 'Only somebody on this board can lead'],
  ['what looks personal', { text: 'Visit BS5 6DN about 943 476 5919' }, 'an NHS number and a postcode'],
])('%s is asked again, with what was typed, and makes nothing', async (_, filledIn, sentence) => {
  const form = formOf(await compose(board.chair, filledIn))
  expect(seen({ card: form, summary: '' })).toContain(sentence)
  expect(inputsOf(form)[0]?.value ?? '').toBe(filledIn.text.trim())
  const query = RowsQuery.parse({})
  expect(await lookAtRows(board.desk, board.as(board.chair), query)).toMatchObject({ total: 4 })
})

test('a message already made into an action is said to be, with what was typed; in other words it makes another', async () => {
  await compose(board.chair, { text: 'Agree the letter' })
  const form = formOf(await compose(board.chair, { text: 'Agree the letter', dueOn: '2027-03-31' }))
  expect(seen({ card: form, summary: '' })).toContain('A5 was made of this message already, in these words.')
  expect(inputsOf(form)).toMatchObject([{ value: 'Agree the letter' }, {}, { value: '2027-03-31' }])
  expect(await compose(board.chair, { text: 'Print the letter' })).toMatchObject({ result: {} })
})

test('a partner, who may not add actions, is told who may', async () => {
  expect(await compose(board.health, { text: 'Do it' })).toEqual({
    text: expect.stringMatching(/^Only members of the board add actions/),
  })
})

test.each([null, 'text', 7, [], { text: { $ne: 1 } }, { text: 'Do it', dueOn: 'soon', leadId: {} }])(
  'whatever a form holds, %j, is answered',
  async filledIn => {
    expect(await compose(board.chair, filledIn ?? {})).toBeTruthy()
    expect(board.logged).toEqual([])
  },
)

test('over HTTP a search is answered with previews that render no markup of people’s', async () => {
  const { body } = await teams.invoke(board.chair, 'composeExtension/query', {
    commandId: 'find',
    parameters: [{ name: 'words', value: 'letter' }],
    queryOptions: { skip: 0, count: 25 },
  })
  expect(body).toMatchObject({
    composeExtension: {
      type: 'result',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          preview: {
            contentType: 'application/vnd.microsoft.card.thumbnail',
            content: { title: 'A4 ○ Not known · Reach 100% of families with ‹b›one‹/b› letter' },
          },
        },
      ],
    },
  })
})

test('over HTTP words without a name, as Agents Playground sends them, are what is looked for', async () => {
  const { body } = await teams.invoke(board.chair, 'composeExtension/query', {
    parameters: [{ value: 'hub' }],
    queryOptions: { skip: 0, count: 25 },
  })
  expect(JSON.stringify(body)).toContain('Open the family hub')
})

test('over HTTP a first showing without words, and a count that is too large, are a search as well', async () => {
  const { body } = await teams.invoke(board.chair, 'composeExtension/query', {
    commandId: 'find',
    parameters: [{ name: 'initialRun', value: 'true' }],
    queryOptions: { skip: -1, count: 1_000_000 },
  })
  expect(JSON.stringify(body)).toContain('The best start in life')
})

test('over HTTP a message is made into an action: its markup is gone, its source stays, its card is put into the answer', async () => {
  const messagePayload = {
    id: '1700000000000',
    linkToMessage: message.url,
    from: { user: { displayName: 'Helen Marsh' } },
    body: { contentType: 'html', content: '<p>Agree &amp; send<br>the <b>letter</b></p><p>to schools</p>' },
  }
  const asked = { commandId: 'makeAction', commandContext: 'message', messagePayload }
  const form = await teams.invoke(board.chair, 'composeExtension/fetchTask', asked)
  expect(form.body).toMatchObject({ task: { type: 'continue', value: { title: 'Make this an action' } } })
  expect(JSON.stringify(form.body)).toContain('"value":"Agree & send\\nthe letter\\nto schools"')
  const data = { text: 'Agree & send the letter', leadId: 'nobody', boardId: board.boardId }
  const made = await teams.invoke(board.chair, 'composeExtension/submitAction', { ...asked, data })
  expect(made.body).toMatchObject({ composeExtension: { type: 'result' } })
  const { tracked } = await lookAtItem(board.desk, board.as(board.chair), 'A5')
  expect(tracked?.origin).toEqual({ author: 'Helen Marsh', url: message.url })
})

test('over HTTP a pasted link is answered with its card', async () => {
  const { body } = await teams.invoke(board.chair, 'composeExtension/queryLink', {
    url: address('/items/A1'),
  })
  expect(JSON.stringify(body)).toContain('Agree the indicator set')
})
