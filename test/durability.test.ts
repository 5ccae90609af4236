import { afterAll, describe, expect, test } from '@jest/globals'
import type { ItemPage } from '../domain/views/itemPage.ts'
import { type Postgres, startPostgres } from '../infra/localPostgres.ts'
import { folderFor, type RunningServer, startServer } from './support/server.ts'

/** How often each store is killed; set KILLS to run it longer. */
const kills = Number(process.env.KILLS ?? 6)
const actions = 6
const plan = `Action,Lead,By when\n${Array.from({ length: actions }, (_, n) => `Do thing ${n},Manager,`).join('\n')}\n`

describe('an acknowledged change is there after kill -9', () => {
  const place = folderFor('durability')
  let postgres: Postgres | undefined
  afterAll(async () => {
    await postgres?.stop()
    place.remove()
  })

  test(
    'embedded',
    async () => {
      holds(await killAgainAndAgain({ DATA_DIR: place.folder, SAMPLE: 'no' }))
    },
    kills * 20_000,
  )

  test(
    'on a PostgreSQL',
    async () => {
      postgres = await startPostgres()
      const DATABASE_URL = await postgres.create('durability')
      holds(await killAgainAndAgain({ DATABASE_URL, SAMPLE: 'no' }, () => postgres?.crash()))
    },
    kills * 20_000,
  )
})

function holds({ lost, acknowledged }: { lost: string[]; acknowledged: number }): void {
  console.info(`${kills} kills, ${acknowledged} changes acknowledged, ${lost.length} lost`)
  expect(acknowledged).toBeGreaterThan(kills)
  expect(lost).toEqual([])
}

/** Answers every acknowledged word that could not be found again, and how many were acknowledged in all. In every other round the store is killed as well. */
async function killAgainAndAgain(
  settings: Record<string, string>,
  killStore: () => Promise<void> | undefined = async () => {},
): Promise<{ lost: string[]; acknowledged: number }> {
  let server = await startServer(settings)
  const boardId = await boardWithActions(server)
  const lost: string[] = []
  let count = 0
  for (let round = 0; round < kills; round += 1) {
    const acknowledged = writeUntilItDies(server, boardId, round)
    await passing(100 + Math.random() * 900)
    if (round % 2) await killStore()
    await server.stop('SIGKILL')
    const written = await acknowledged
    count += written.length
    server = await startServer(settings)
    const found = new Set(await wordsOn(server, boardId))
    lost.push(...written.filter(words => !found.has(words)))
  }
  await server.stop()
  return { lost, acknowledged: count }
}

async function boardWithActions(server: RunningServer): Promise<string> {
  const { boardId } = (
    await server.ask<{ boardId: string }>('POST', '/boards', { name: 'Board', place: 'Here' })
  ).body
  const bytes = new TextEncoder().encode(plan)
  const read = await server.ask<{ readingId: string; version: number }>(
    'POST',
    `/boards/${boardId}/readings?fileName=plan.csv`,
    bytes,
  )
  const { readingId, version } = read.body
  await server.ask('POST', `/boards/${boardId}/readings/${readingId}/acceptance`, { version })
  return boardId
}

/** Four writers at once; answers what was acknowledged once the server is gone. */
async function writeUntilItDies(server: RunningServer, boardId: string, round: number): Promise<string[]> {
  const acknowledged: string[] = []
  const write = async (writer: number) => {
    for (let n = 0; ; n += 1) {
      const words = `round ${round} writer ${writer} word ${n}`
      const action = 1 + ((writer + n) % actions)
      const answer = await server
        .ask('POST', `/boards/${boardId}/items/A${action}/updates`, { words, percent: n % 101 })
        .catch(() => null)
      if (!answer) return
      if (answer.status === 201) acknowledged.push(words)
    }
  }
  await Promise.all([0, 1, 2, 3].map(write))
  return acknowledged
}

async function wordsOn(server: RunningServer, boardId: string): Promise<string[]> {
  const pages = await Promise.all(
    Array.from({ length: actions }, (_, n) =>
      server.ask<ItemPage>('GET', `/boards/${boardId}/items/A${n + 1}`),
    ),
  )
  return pages.flatMap(({ body }) => body.history.map(event => event.words ?? ''))
}

function passing(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
