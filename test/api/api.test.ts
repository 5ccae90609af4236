import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Store } from '../../bot/store/store.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import type { ItemPage } from '../../domain/views/itemPage.ts'
import type { ReadingPage } from '../../domain/views/readingPage.ts'
import { type Api, apiOf } from '../support/http.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, type World, worldIn } from '../support/world.ts'

let store: Store
let world: World
let api: Api
let board: string
beforeAll(async () => {
  store = await storeInMemory()
  world = await worldIn(store, 'local')
  await bringIn(world, proposal([line({ id: 'a', kind: 'action' }), line({ id: 'b', kind: 'action' })]))
  api = await apiOf(world)
  board = `/boards/${world.boardId}`
})
afterAll(async () => {
  await api.close()
  await store.close()
})

const asTom = { 'acting-as': '00000000-0000-4000-8000-000000000003' }

test('an update answers the item as it is now, with its history', async () => {
  const { status, body } = await api.ask<ItemPage>('POST', `${board}/items/a1/updates`, {
    rag: 'amber',
    percent: 60,
  })
  expect(status).toBe(201)
  expect(body.tracked).toMatchObject({ rag: 'amber', percent: 60 })
  expect(body.history[0]?.sentence).toContain('RAG Not known → Amber')
})

test.each([
  ['a colour that is none', 'POST', '/items/A1/updates', { rag: 'purple' }, 400, 'not valid'],
  ['a percentage over a hundred', 'POST', '/items/A1/updates', { percent: 101 }, 400, 'not valid'],
  ['a day that does not exist', 'PUT', '/items/A1/due-day', { dueOn: '2027-02-30' }, 400, 'not valid'],
  ['an item that is not there', 'GET', '/items/A999', undefined, 404, 'not found'],
  ['an item that is no reference', 'GET', '/items/%27%20or%201=1', undefined, 404, 'not found'],
  ['a reading that is not there', 'GET', '/readings/nonsense', undefined, 404, 'not found'],
  ['a filter that is no filter', 'GET', '/rows?rag=mauve', undefined, 400, 'not valid'],
  ['a filter nobody knows', 'GET', '/rows?colour=red', undefined, 400, 'not valid'],
  ['a fact nobody knows', 'POST', '/items/A1/updates', { colour: 'red' }, 400, 'not valid'],
  ['a report that says nothing', 'POST', '/items/A1/updates', {}, 422, 'not valid'],
  [
    'a report of nothing but that it names nobody',
    'POST',
    '/items/A1/updates',
    { confirmed: true },
    422,
    'not valid',
  ],
  ['a link to nothing', 'POST', '/links', { type: 'delivers', from: 'A1', to: 'C9' }, 404, 'not found'],
])('%s is refused with a code and a sentence', async (_what, method, path, body, status, code) => {
  const answer = await api.ask(method, `${board}${path}`, body)
  expect(answer).toMatchObject({
    status,
    body: { status, code },
    type: expect.stringContaining('problem+json'),
  })
  expect(answer.body.detail).toMatch(/\.$|[:“]/)
})

test.each([
  ['a board that is not there', '/boards/00000000-0000-4000-8000-0000000000ff'],
  ['a board that is no id', '/boards/1'],
  ['a path that is not there', '/nothing'],
])('%s is not found', async (_what, path) => {
  expect((await api.ask('GET', path)).status).toBe(404)
})

test('what is not JSON, or too much of it, is refused in words', async () => {
  const json = { 'content-type': 'application/json' }
  expect((await api.ask('POST', `${board}/items/A1/updates`, '{"rag":', json)).status).toBe(400)
  for (const [type, body] of [
    ['application/x-www-form-urlencoded', 'rag=red'],
    ['text/plain', '{"rag":"red"}'],
  ] as const) {
    const answer = await api.ask('POST', `${board}/items/A1/updates`, body, { 'content-type': type })
    expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported' } })
  }
  const huge = await api.ask('POST', `${board}/readings?fileName=big.csv`, new Uint8Array(50_000_000))
  expect(huge).toMatchObject({ status: 413, body: { code: 'too large' } })
})

test('only the lead or the coordinator reports, and the refusal says whom to ask', async () => {
  const answer = await api.ask('POST', `${board}/items/A1/updates`, { rag: 'red' }, asTom)
  expect(answer).toMatchObject({ status: 403, body: { code: 'not allowed' } })
  expect(answer.body.detail).toContain('Ask the lead')
})

test('a change from an older version answers 409 with what changed meanwhile', async () => {
  const { body } = await api.ask<ItemPage>('GET', `${board}/items/A2`)
  const seen = body.tracked?.version
  await api.ask('POST', `${board}/items/A2/updates`, { rag: 'green', seen })
  const late = await api.ask('PUT', `${board}/items/A2/lead`, {
    lead: { kind: 'role', name: 'Manager' },
    seen,
  })
  expect(late).toMatchObject({ status: 409, body: { code: 'stale', since: [{ kind: 'updated' }] } })
})

test('a document is read, reviewed and accepted, and nothing is on the board before that', async () => {
  const csv = 'Action,Person responsible,Timescale,RAG rating\nOpen the hub,Hub Manager,31/03/2027,Amber\n'
  const read = await api.ask<ReadingPage>('POST', `${board}/readings?fileName=hubs.csv`, csv)
  expect(read.status).toBe(201)
  expect(read.body.proposal.lines).toMatchObject([
    { text: 'Open the hub', lead: 'Hub Manager', dueOn: '2027-03-31' },
  ])
  const before = await api.ask<BoardPage>('GET', board)
  expect(before.body.actions.total).toBe(2)

  const { readingId, version, proposal: proposed } = read.body
  const lines = proposed.lines.map(each => ({ ...each, text: 'Open the north hub' }))
  const revised = await api.ask<ReadingPage>('PUT', `${board}/readings/${readingId}/proposal`, {
    proposal: { ...proposed, lines },
    version,
  })
  const accepted = await api.ask('POST', `${board}/readings/${readingId}/acceptance`, {
    version: revised.body.version,
  })
  expect(accepted.status).toBe(201)
  const { body } = await api.ask<ItemPage>('GET', `${board}/items/A3`)
  expect(body.tracked).toMatchObject({ text: 'Open the north hub', rag: 'amber', dueOn: '2027-03-31' })
  const again = await api.ask('POST', `${board}/readings/${readingId}/acceptance`, {
    version: revised.body.version + 1,
  })
  expect(again).toMatchObject({ status: 409, body: { code: 'conflict' } })
})

test('a proposal with a name nobody knows is refused wherever it stands, and nothing of it is kept', async () => {
  const { body: page } = await api.ask<ReadingPage>(
    'POST',
    `${board}/readings?fileName=names.csv`,
    'Action,Lead\nOpen the hub,Manager\n',
  )
  const path = `${board}/readings/${page.readingId}`
  const lines = page.proposal.lines.map(each => ({ ...each, dueDay: '2027-01-01' }))
  for (const [proposed, name] of [
    [{ ...page.proposal, lines }, 'dueDay'],
    [{ ...page.proposal, colour: 1 }, 'colour'],
    [{ ...page.proposal, notes: [{ place: 'line 1', kind: 'joined', text: 'x', why: 'y' }] }, 'why'],
    [{ ...page.proposal, assessment: { completed: '2027' } }, 'completed'],
  ] as const) {
    const sent = { proposal: proposed, version: page.version }
    const answer = await api.ask('PUT', `${path}/proposal`, sent)
    expect(answer).toMatchObject({ status: 400, body: { code: 'not valid' } })
    expect(answer.body.detail).toContain(`does not take “${name}”`)
  }
  const other = { ...page.proposal, lines: page.proposal.lines.map(each => ({ ...each, was: 'garbage' })) }
  const refused = await api.ask('PUT', `${path}/proposal`, { proposal: other, version: page.version })
  expect(refused).toMatchObject({ status: 422, body: { code: 'not valid' } })
  expect((await api.ask<ReadingPage>('GET', path)).body.version).toBe(page.version)
  await api.ask('DELETE', path)
})

test('a file that cannot be read is refused with a sentence and leaves nothing behind', async () => {
  const answer = await api.ask('POST', `${board}/readings?fileName=plan.docx`, '%PDF-1.7 nothing to see')
  expect(answer).toMatchObject({ status: 422, body: { code: 'not readable' } })
  const { body } = await api.ask<{ readings: unknown[] }>('GET', `${board}/readings`)
  expect(body.readings).toEqual([])
})

test('a path asked for in a way it does not take says which it takes', async () => {
  for (const [method, path, allow] of [
    ['PUT', `${board}/items/A1/updates`, 'POST'],
    ['DELETE', board, 'GET, PATCH'],
    ['POST', `${board}/stream`, 'GET'],
  ] as const) {
    const answer = await api.ask(method, path)
    expect(answer).toMatchObject({ status: 405, body: { code: 'wrong method' } })
    expect(answer.headers.get('allow')).toBe(allow)
  }
})

test('the live stream is described, and who one acts as where nobody signs in', async () => {
  const { body } = await api.ask<{ paths: Record<string, { parameters: object[] }>; components: object }>(
    'GET',
    '/openapi.json',
  )
  expect(body.paths['/boards/{boardId}/stream']).toMatchObject({
    get: { responses: { 200: { content: { 'text/event-stream': {} } } } },
  })
  for (const { parameters } of Object.values(body.paths))
    expect(parameters).toContainEqual({ $ref: '#/components/parameters/actingAs' })
  expect(body.components).toMatchObject({
    schemas: { BoardChange: { required: ['boardId', 'eventId', 'itemIds'] } },
    parameters: { actingAs: { name: 'acting-as', in: 'header', required: false } },
  })
})

test('every route is described with the schemas that validate it', async () => {
  const { body } = await api.ask<{ paths: Record<string, Record<string, { responses: object }>> }>(
    'GET',
    '/openapi.json',
  )
  const update = body.paths['/boards/{boardId}/items/{reference}/updates']
  expect(update).toMatchObject({
    post: {
      parameters: [{ name: 'boardId' }, { name: 'reference' }],
      requestBody: {
        content: {
          'application/json': {
            schema: {
              properties: {
                rag: { enum: ['blue', 'green', 'amber', 'red', 'none'] },
                noChange: { const: true },
              },
              anyOf: expect.arrayContaining([{ required: ['noChange'] }]),
            },
          },
        },
      },
    },
  })
})

test('a board is started with a chair who is somebody else, and with its meetings', async () => {
  const asked = {
    name: 'Second board',
    place: 'Thornmere',
    chairId: world.chair.personId,
    nextMeetingOn: '2027-01-21',
  }
  const { body } = await api.ask<{ boardId: string }>('POST', '/boards', asked)
  const page = await api.ask<BoardPage>('GET', `/boards/${body.boardId}`)
  expect(page.body).toMatchObject({
    board: { nextMeetingOn: '2027-01-21' },
    roles: ['coordinator', 'member'],
  })
  const people = await api.ask<{ people: { name: string; roles: string[] }[] }>(
    'GET',
    `/boards/${body.boardId}/people`,
  )
  expect(people.body.people.find(each => each.name === world.chair.name)?.roles).toContain('chair')
  const unknown = await api.ask('POST', '/boards', { ...asked, name: 'Third board', chairId: 'nobody' })
  expect(unknown).toMatchObject({ status: 422, body: { code: 'not valid' } })
})

test('whoever asks too often is told to wait', async () => {
  const paced = await apiOf(world, 3)
  const statuses: number[] = []
  for (let n = 0; n < 4; n += 1) statuses.push((await paced.ask('GET', '/me')).status)
  const answer = await paced.ask('GET', '/me')
  await paced.close()
  expect(statuses).toEqual([200, 200, 200, 429])
  expect(answer.body).toMatchObject({ code: 'too many requests' })
})

test('nothing above was a bug of ours', () => {
  expect(api.broken).toEqual([])
})
