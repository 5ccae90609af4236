import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { BoardPage } from '../domain/views/boardPage.ts'
import type { Me } from '../domain/views/me.ts'
import { folderFor, type RunningServer, startServer } from './support/server.ts'

const place = folderFor('server')
const spare = folderFor('server-spare')
let server: RunningServer
beforeAll(async () => {
  server = await startServer({ DATA_DIR: place.folder })
})
afterAll(async () => {
  await server.stop()
  place.remove()
  spare.remove()
})

test('a fresh start shows a newcomer the sample board, and says who they are acting as', async () => {
  const me = await server.ask<Me>('GET', '/me')
  expect(me.body).toMatchObject({ mode: 'local', person: { name: 'Priya Nair' } })
  const board = await server.ask<BoardPage>('GET', `/boards/${me.body.boards[0]?.boardId}`)
  expect(board.body.plans).toHaveLength(2)
  expect(board.body.actions.total).toBeGreaterThan(15)
  expect(board.body.actions.late).toBeGreaterThan(0)
  expect(server.said()).toContain('acting as Priya Nair')
})

test('it says that it is alive, and that it is ready', async () => {
  const answers = await Promise.all(['/healthz', '/readyz'].map(path => fetch(server.url + path)))
  expect(answers.map(answer => answer.status)).toEqual([200, 200])
})

test('every place answers the page, and a file that is not there answers that it is not', async () => {
  const answers = await Promise.all(
    ['/', '/?theme=dark', '/somewhere', '/assets/', '/assets/gone.js', '/gone.png'].map(async path => {
      const { status, headers } = await fetch(server.url + path)
      return [path, status, headers.get('content-type')?.split(';')[0]]
    }),
  )
  expect(answers).toEqual([
    ['/', 200, 'text/html'],
    ['/?theme=dark', 200, 'text/html'],
    ['/somewhere', 200, 'text/html'],
    ['/assets/', 404, 'application/problem+json'],
    ['/assets/gone.js', 404, 'application/problem+json'],
    ['/gone.png', 404, 'application/problem+json'],
  ])
})

test('a second process on the same folder is refused with a sentence, and the first goes on', async () => {
  await expect(startServer({ DATA_DIR: place.folder })).rejects.toThrow('Another Golden Thread')
  expect((await server.ask('GET', '/me')).status).toBe(200)
})

test('asked to stop, it closes within a few seconds even with a board open, and what was saved is there again', async () => {
  const me = await server.ask<Me>('GET', '/me')
  const boardId = me.body.boards[0]?.boardId
  const watching = await fetch(`${server.url}/api/boards/${boardId}/stream`)
  const saved = await server.ask('POST', `/boards/${boardId}/items/A1/updates`, { words: 'Said just before' })
  expect(saved.status).toBe(201)
  const begun = performance.now()
  expect(await server.stop()).toBe(0)
  expect(performance.now() - begun).toBeLessThan(4000)
  await watching.body?.cancel()
  server = await startServer({ DATA_DIR: place.folder })
  const item = await server.ask<{ history: { words: string }[] }>('GET', `/boards/${boardId}/items/A1`)
  expect(item.body.history[0]?.words).toBe('Said just before')
})

test('a setting that is not right stops the start with its name', async () => {
  await expect(startServer({ PORT: 'three' })).rejects.toThrow('The setting PORT is not right')
  await expect(startServer({ DATABASE_URL: 'postgres://x:y@127.0.0.1:1/z' })).rejects.toThrow(
    'No PostgreSQL answers at 127.0.0.1:1',
  )
  await expect(startServer({ PORT: new URL(server.url).port, DATA_DIR: spare.folder })).rejects.toThrow(
    'is taken',
  )
  await expect(startServer({ DATABASE_URL: 'mysql://x' })).rejects.toThrow(
    'The setting DATABASE_URL is not right',
  )
})

test('a page of another site, or another name for this address, is refused', async () => {
  const evil = await fetch(`${server.url}/api/me`, { headers: { origin: 'https://evil.example' } })
  expect(evil.status).toBe(403)
  expect(evil.headers.get('content-type')).toContain('application/problem+json')
})
