import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { nameLead } from '../../bot/acts/items.ts'
import { linkItems } from '../../bot/acts/links.ts'
import { lookAtItem } from '../../bot/acts/look.ts'
import {
  chair,
  coordinator,
  health,
  performance as lead,
  type SamplePerson,
} from '../../bot/sample/people.ts'
import { savePerson } from '../../bot/store/people.ts'
import type { Store } from '../../bot/store/store.ts'
import type { ReadingPage } from '../../domain/views/readingPage.ts'
import { nothingSaid } from '../../domain/workshop.ts'
import { type Api, apiOf } from '../support/http.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, type World, worldIn } from '../support/world.ts'

const outsider = '00000000-0000-4000-8000-0000000000ff'
const csv = new TextEncoder().encode('Action,Lead\nOpen the hub,Manager\n')

let store: Store
let world: World
let other: World
let api: Api
let reading: ReadingPage
let linkId: string
let matrix: string
beforeAll(async () => {
  store = await storeInMemory()
  world = await worldIn(store, 'local')
  other = await worldIn(store, 'local')
  await savePerson(store.db, {
    tenantId: 'local',
    personId: outsider,
    name: 'Olu Side',
    post: null,
    agency: null,
  })
  for (const each of [world, other]) {
    await bringIn(each, proposal([line({ id: 'a', kind: 'action' }), line({ id: 'b', kind: 'action' })]))
  }
  const { personId, name } = lead
  await nameLead(
    world.desk,
    world.as(coordinator),
    { reference: 'A1', door: 'tab' },
    { kind: 'person', personId, name },
  )
  await linkItems(world.desk, world.as(coordinator), { type: 'dependsOn', from: 'A1', to: 'A2' }, 'tab')
  linkId = (await lookAtItem(world.desk, world.as(chair), 'A1')).links[0]?.linkId ?? ''
  const elements = [line({ id: 'e', kind: 'element', score: 1 })]
  matrix = `/matrices/${await bringIn(world, proposal(elements, { kind: 'matrix', title: 'Matrix' }))}`
  api = await apiOf(world)
  const read = await api.ask<ReadingPage>('POST', `/boards/${world.boardId}/readings?fileName=plan.csv`, csv)
  reading = read.body
})
afterAll(async () => {
  await api.close()
  await store.close()
})

const everyone = [chair, coordinator, lead, health]
/** What is asked on A1, which `lead` leads, and who may; everybody else is told so. */
const routes: [string, string, () => [string, unknown?], SamplePerson[]][] = [
  ['look at the board', 'GET', () => [''], everyone],
  ['look at a list', 'GET', () => ['/rows'], everyone],
  ['look at the sheet', 'GET', () => ['/sheet'], everyone],
  ['look at how it went', 'GET', () => ['/trend'], everyone],
  ['look at what is theirs', 'GET', () => ['/mine'], everyone],
  ['look at the threads', 'GET', () => ['/threads'], everyone],
  ['look at the matrix', 'GET', () => ['/matrix'], everyone],
  ['look at the workshop', 'GET', () => [`${matrix}/workshop`], everyone],
  ['begin a matrix', 'POST', () => ['/matrices', { template: 'none' }], [chair, coordinator]],
  ['set a target', 'PUT', () => [`${matrix}/targets/E1`, { score: 3 }], [chair, coordinator]],
  ['begin a workshop', 'POST', () => [`${matrix}/workshop`], [chair, coordinator]],
  [
    'write in a workshop',
    'PUT',
    () => [`${matrix}/workshop/elements/E1`, { draft: nothingSaid, seen: 99 }],
    [chair, coordinator],
  ],
  [
    'finish a workshop',
    'POST',
    () => [`${matrix}/assessments`, { completedBy: 'The board', completedOn: '2027-01-04', seen: 99 }],
    [chair, coordinator],
  ],
  ['give a workshop up', 'DELETE', () => [`${matrix}/workshop`], [chair, coordinator]],
  ['look at the people', 'GET', () => ['/people'], everyone],
  ['change what the board says of itself', 'PATCH', () => ['', { place: 'Thornmere' }], [chair, coordinator]],
  ['look at how each part works', 'GET', () => ['/health'], [chair, coordinator]],
  ['look at who answers for what', 'GET', () => ['/accountability'], everyone],
  ['look at what somebody leads', 'GET', () => [`/people/${lead.personId}/led`], everyone],
  ['add somebody', 'POST', () => ['/people', { name: 'Ann New', roles: ['member'] }], [chair, coordinator]],
  [
    'change what somebody is',
    'PATCH',
    () => [`/people/${lead.personId}`, { leavingOn: null }],
    [chair, coordinator],
  ],
  ['take somebody off', 'DELETE', () => [`/people/${lead.personId}`], [chair, coordinator]],
  ['look at what was posted', 'GET', () => ['/posts'], [chair, coordinator]],
  ['look at an item', 'GET', () => ['/items/A1'], everyone],
  ['look at what was read', 'GET', () => [`/readings/${reading.readingId}`], everyone],
  ['report', 'POST', () => ['/items/A1/updates', { noChange: true }], [coordinator, lead]],
  ['name the lead', 'PUT', () => ['/items/A1/lead', { lead: personLead }], [chair, coordinator, lead]],
  [
    'set the day',
    'PUT',
    () => ['/items/A1/due-day', { dueOn: '2027-03-31', reason: 'Agreed' }],
    [chair, coordinator, lead],
  ],
  ['set details', 'PATCH', () => ['/items/A1', { sponsor: 'A director' }], [chair, coordinator, lead]],
  [
    'link',
    'POST',
    () => ['/links', { type: 'duplicates', from: 'A1', to: 'A2' }],
    [chair, coordinator, lead],
  ],
  ['take a link away', 'DELETE', () => [`/links/${linkId}`], [chair, coordinator, lead]],
  ['accept a closure', 'POST', () => ['/items/A1/closure/acceptance', {}], [chair]],
  ['return a closure', 'POST', () => ['/items/A1/closure/return', { reason: 'Not yet' }], [chair]],
  ['propose closure', 'POST', () => ['/items/A1/closure', { evidence: 'Seen' }], [coordinator, lead]],
  ['upload a document', 'POST', () => ['/readings?fileName=plan.csv', csv], [coordinator]],
  [
    'revise what was read',
    'PUT',
    () => [`/readings/${reading.readingId}/proposal`, { proposal: reading.proposal, version: 99 }],
    [coordinator],
  ],
  [
    'choose what it renews',
    'PUT',
    () => [`/readings/${reading.readingId}/renewal`, { planId: null, version: 99 }],
    [coordinator],
  ],
  [
    'accept what was read',
    'POST',
    () => [`/readings/${reading.readingId}/acceptance`, { version: 99 }],
    [coordinator],
  ],
  ['discard what was read', 'DELETE', () => [`/readings/${reading.readingId}`], [coordinator]],
]
const personLead = { kind: 'person', personId: lead.personId, name: lead.name }

describe.each(routes)('to %s', (_what, method, asked, allowed) => {
  test('those who may can, and everybody else on the board is told that they may not', async () => {
    const [path, body] = asked()
    // Those who may not ask first: what they ask must leave nothing behind.
    for (const person of everyone.toSorted(
      (one, two) => Number(allowed.includes(one)) - Number(allowed.includes(two)),
    )) {
      const answer = await api.ask(method, `/boards/${world.boardId}${path}`, body, {
        'acting-as': person.personId,
      })
      const refused = answer.status === 403
      expect([person.name, refused]).toEqual([person.name, !allowed.includes(person)])
      expect(answer.status).toBeLessThan(500)
    }
  })

  test('somebody who is not on the board finds nothing there, and a stranger is not let in', async () => {
    const [path, body] = asked()
    const ask = async (personId: string) =>
      (await api.ask(method, `/boards/${world.boardId}${path}`, body, { 'acting-as': personId })).status
    expect(await ask(outsider)).toBe(404)
    expect(await ask('nobody-at-all')).toBe(403)
  })
})

test('the matrix of one board is not found through another', async () => {
  const path = `/boards/${other.boardId}${matrix}/workshop`
  expect((await api.ask('POST', path)).status).toBe(404)
  expect((await api.ask('POST', `/boards/${world.boardId}/matrices/no-id/workshop`)).status).toBe(404)
})

test('a live stream is not opened to somebody who is not on the board', async () => {
  const headers = { 'acting-as': outsider }
  const answer = await fetch(`${api.url}/api/boards/${world.boardId}/stream`, { headers })
  expect(answer.status).toBe(404)
})

test('what was read for one board is not found through another', async () => {
  const answer = await api.ask('GET', `/boards/${other.boardId}/readings/${reading.readingId}`)
  expect(answer.status).toBe(404)
})
