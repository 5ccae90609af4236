import { afterAll, describe, expect, test } from '@jest/globals'
import { followHere } from '../../bot/acts/following.ts'
import { localTenant } from '../../bot/api/identity.ts'
import { settleLapsed } from '../../bot/dispatch/lapsed.ts'
import { openStore, type Place } from '../../bot/store/open.ts'
import type { Store } from '../../bot/store/store.ts'
import { type Postgres, startPostgres } from '../../infra/localPostgres.ts'
import { folderFor, type RunningServer, startServer } from '../support/server.ts'
import { bringIn, line, proposal, worldIn } from '../support/world.ts'
import { channelId, meet, wordsOf } from './followedBoard.ts'
import { startChannel, type TeamsChannel } from './teamsChannel.ts'

/** How often the server is killed; set KILLS to run it longer. */
const kills = Number(process.env.KILLS ?? 5)
const changesEach = 3
const now = () => Temporal.Now.instant().toString()
const place = folderFor('crash')
let postgres: Postgres | undefined
afterAll(async () => {
  await postgres?.stop()
  place.remove()
})

describe('kill -9 between a change and its post loses neither, and posts once', () => {
  test('embedded', () => killed({ folder: place.folder }, { DATA_DIR: place.folder }), kills * 30_000)

  test(
    'on a PostgreSQL',
    async () => {
      postgres = await startPostgres()
      const url = await postgres.create('crash')
      await killed({ url }, { DATABASE_URL: url })
    },
    kills * 30_000,
  )
})

async function killed(where: Place, settings: Record<string, string>): Promise<void> {
  const teams = await startChannel(now)
  // Slow enough to be killed in the middle of a post.
  teams.slowMs = 600
  const boardId = await prepared(where, teams)
  const started = () => startServer({ ...settings, POST_AFTER_SECONDS: '0.2', QUIET_HOURS: 'none' })
  for (let round = 0; round < kills; round += 1) {
    const server = await started()
    await changes(server, boardId, round)
    await passing(Math.random() * 3000)
    await server.stop('SIGKILL')
    await settled(where)
  }
  const server = await started()
  await quiet(teams)
  await server.stop()
  const ledger = await ledgerOf(where)
  await teams.close()
  console.info(`${kills} kills: ${JSON.stringify(counted(ledger))}`)
  expect(ledger).toHaveLength(kills * changesEach)
  expect(ledger.filter(({ state }) => state !== 'delivered' && state !== 'unknown')).toEqual([])
  const words = teams.heard.map(wordsOf).join('\n')
  const heard = (reference: string) => words.split(`${reference} moved from Green to Red`).length - 1
  for (const { reference, state } of ledger) {
    if (state === 'delivered') expect([reference, heard(reference)]).toEqual([reference, 1])
    expect(heard(reference)).toBeLessThanOrEqual(1)
  }
}

async function prepared(where: Place, teams: TeamsChannel): Promise<string> {
  const store = await openStore(where)
  const world = await worldIn(store, localTenant)
  world.clock.now = now()
  const actions = Array.from({ length: kills * changesEach }, (_, n) =>
    line({ id: `a${n}`, kind: 'action', rag: 'green' }),
  )
  await bringIn(world, proposal(actions))
  await meet(world, teams.url)
  await followHere(world.desk, world.as(world.chair), { id: channelId, name: null })
  await store.close()
  return world.boardId
}

async function changes(server: RunningServer, boardId: string, round: number): Promise<void> {
  for (let n = 0; n < changesEach; n += 1) {
    const path = `/boards/${boardId}/items/A${1 + round * changesEach + n}/updates`
    expect((await server.ask('POST', path, { rag: 'red' })).status).toBe(201)
    await passing(Math.random() * 400)
  }
}

/** As a minute of waiting would: whoever was sending is gone. */
async function settled(where: Place): Promise<void> {
  const store = await openStore(where)
  await settleLapsed({ store, now }, 0)
  await store.close()
}

/** Until nothing more has reached the channel for a while. */
async function quiet(teams: TeamsChannel): Promise<void> {
  for (let before = -1; before < teams.requests.length; await passing(4000)) before = teams.requests.length
}

/** What became of each change that is on the board. */
async function ledgerOf(where: Place): Promise<{ reference: string; state: string }[]> {
  const store: Store = await openStore(where)
  const rows = await store.db
    .selectFrom('event as e')
    .innerJoin('item as i', 'i.item_id', 'e.item_id')
    .leftJoin('news as n', 'n.event_id', 'e.event_id')
    .leftJoin('delivery as d', 'd.delivery_id', 'n.delivery_id')
    .select(['i.reference', 'd.state'])
    .where('e.kind', '=', 'updated')
    .execute()
  await store.close()
  return rows.map(({ reference, state }) => ({ reference: reference ?? '', state: state ?? 'unsaid' }))
}

function counted(ledger: { state: string }[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(ledger, ({ state }) => state)].map(([s, all]) => [s, all.length]))
}

function passing(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
