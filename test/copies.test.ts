import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Me } from '../domain/views/me.ts'
import { type Postgres, startPostgres } from '../infra/localPostgres.ts'
import { type RunningServer, startServer } from './support/server.ts'

let postgres: Postgres
let one: RunningServer
let other: RunningServer
beforeAll(async () => {
  postgres = await startPostgres()
  const DATABASE_URL = await postgres.create('copies')
  ;[one, other] = await Promise.all([startServer({ DATABASE_URL }), startServer({ DATABASE_URL })])
})
afterAll(async () => {
  await Promise.all([one?.stop(), other?.stop()])
  await postgres?.stop()
})

test('two copies that start together on an empty PostgreSQL plant one sample board between them', async () => {
  const [mine, theirs] = await Promise.all([one.ask<Me>('GET', '/me'), other.ask<Me>('GET', '/me')])
  expect(mine.body.boards).toHaveLength(1)
  expect(theirs.body.boards).toEqual(mine.body.boards)
})

test('a change made through one copy is heard within a second by a board open at the other', async () => {
  const { body } = await one.ask<Me>('GET', '/me')
  const boardId = body.boards[0]?.boardId
  const stream = await fetch(`${other.url}/api/boards/${boardId}/stream`)
  const heard = firstChange(stream)
  const begun = performance.now()
  await one.ask('POST', `/boards/${boardId}/items/A4/updates`, { rag: 'red' })
  expect(await heard).toMatchObject({ boardId, itemIds: [expect.any(String)] })
  expect(performance.now() - begun).toBeLessThan(1000)
})

async function firstChange(stream: Response): Promise<unknown> {
  let said = ''
  for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    said += chunk
    const data = /data: (.*)\n/.exec(said)?.[1]
    if (data) return JSON.parse(data)
  }
  throw new Error('The stream ended before anything changed')
}

test('after PostgreSQL was killed the copies find it again, and open boards hear changes again', async () => {
  const { body } = await one.ask<Me>('GET', '/me')
  const boardId = body.boards[0]?.boardId
  const stream = await fetch(`${other.url}/api/boards/${boardId}/stream`)
  const lookAgain = firstChange(stream)
  await postgres.crash()
  expect(await lookAgain).toMatchObject({ boardId, itemIds: [] })
  const heard = firstChange(await fetch(`${other.url}/api/boards/${boardId}/stream`))
  expect((await one.ask('POST', `/boards/${boardId}/items/A4/updates`, { rag: 'amber' })).status).toBe(201)
  expect(await heard).toMatchObject({ itemIds: [expect.any(String)] })
})
