import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Store } from '../../bot/store/store.ts'
import { type Api, apiOf } from '../support/http.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, worldIn } from '../support/world.ts'

let store: Store
let api: Api
let board: string
beforeAll(async () => {
  store = await storeInMemory()
  const world = await worldIn(store, 'local')
  await bringIn(world, proposal([line({ id: 'a', kind: 'action' })]))
  api = await apiOf(world)
  board = `/boards/${world.boardId}`
})
afterAll(async () => {
  await api.close()
  await store.close()
})

const update = '/items/A1/updates'
const colours = 'blue, green, amber, red, none'

test.each([
  ['POST', update, { rag: 'purple' }, `“rag” takes one of ${colours}.`],
  ['POST', update, { rag: 3 }, `“rag” takes one of ${colours}, not a number.`],
  ['POST', update, { words: 3 }, '“words” takes words, not a number.'],
  ['POST', update, { words: 'a'.repeat(2431) }, '“words” takes at most 2,000 characters, not 2,431.'],
  ['POST', update, { percent: 101 }, '“percent” takes a number of at most 100.'],
  ['POST', update, { percent: 1.5 }, '“percent” takes a whole number, not 1.5.'],
  ['POST', update, { percent: '60' }, '“percent” takes a number, not words.'],
  ['POST', update, { rag: null }, `“rag” takes one of ${colours}, not null.`],
  ['POST', update, { noChange: false }, '“noChange” takes only true, not false.'],
  [
    'POST',
    update,
    { colour: 'red' },
    'The request does not take “colour”; it takes rag, percent, words, next, noChange, seen, confirmed.',
  ],
  ['POST', update, [], 'The request takes an object of named fields, not a list.'],
  ['PUT', '/items/A1/due-day', {}, '“dueOn” is missing: it takes a day of the calendar, such as 2027-03-31.'],
  [
    'PUT',
    '/items/A1/due-day',
    { dueOn: '31/03/2027' },
    '“dueOn” takes a day of the calendar, such as 2027-03-31.',
  ],
  [
    'PUT',
    '/items/A1/due-day',
    { dueOn: '0027-03-31' },
    '“dueOn” takes a day from 1800-01-01 to 2200-12-31: check the year.',
  ],
  ['PUT', '/items/A1/lead', { lead: { kind: 'role' } }, '“lead.name” is missing: it takes words.'],
  [
    'PUT',
    '/items/A1/lead',
    { lead: { kind: 'role', name: ' ' } },
    '“lead.name” is empty: it takes at least 1 character.',
  ],
  [
    'PUT',
    '/items/A1/lead',
    { lead: { kind: 'nobody' } },
    '“lead.kind” takes one of person, role, agency, joint, not yet agreed, none.',
  ],
  [
    'PATCH',
    '',
    { legend: { red: 'Off', blue: 'Done', green: 'On', none: '' } },
    '“legend.amber” is missing: it takes words. “legend.none” is empty: it takes at least 1 character.',
  ],
  ['POST', '/matrices', {}, '“template” is missing: it takes words.'],
  ['PUT', '/matrices/m/targets/E1', { score: 11 }, '“score” takes a number of at most 10.'],
  ['GET', '/rows?limit=many', undefined, '“limit” takes a number.'],
  ['GET', '/rows?limit=501', undefined, '“limit” takes a number of at most 500.'],
  ['GET', '/rows?late=perhaps', undefined, '“late” takes true or false.'],
  [
    'GET',
    '/rows?within=A1',
    undefined,
    '“within” takes an id, such as 00000000-0000-4000-8000-000000000003.',
  ],
  [
    'GET',
    '/items/A1/history?before=then',
    undefined,
    '“before” takes the eventId of the last one you have, which is a number.',
  ],
])('%s %s with %j is told which field takes what', async (method, path, body, sentence) => {
  const answer = await api.ask(method, `${board}${path}`, body)
  expect(answer).toMatchObject({ status: 400, body: { code: 'not valid' } })
  expect(answer.body.detail).toBe(sentence)
})

test('every field that is not right is listed by its path, and the sentence says the first three', async () => {
  const said = { rag: 'purple', percent: -1, words: 4, next: 5, seen: 0 }
  const { body } = await api.ask('POST', `${board}${update}`, said)
  expect(body.issues).toMatchObject([
    { path: 'rag' },
    { path: 'percent', message: 'takes a number of at least 0' },
    { path: 'words' },
    { path: 'next' },
    { path: 'seen', message: 'takes a number of at least 1' },
  ])
  expect(body.detail).toMatch(/“words” takes words, not a number\. 2 more under “issues”\.$/)
})
