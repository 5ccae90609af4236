import { afterAll, describe, expect, test } from '@jest/globals'
import { followHere } from '../../bot/acts/following.ts'
import { report } from '../../bot/acts/items.ts'
import { speaker } from '../../bot/chat/speaker.ts'
import { startTimers } from '../../bot/dispatch/timers.ts'
import { whenFollowed } from '../../bot/dispatch/whenFollowed.ts'
import { openStore } from '../../bot/store/open.ts'
import type { Store } from '../../bot/store/store.ts'
import { type Postgres, startPostgres } from '../../infra/localPostgres.ts'
import { storeInMemory } from '../support/stores.ts'
import { bringIn, line, proposal, worldIn } from '../support/world.ts'
import { channelId, meet, wordsOf } from './followedBoard.ts'
import { startChannel, type TeamsChannel } from './teamsChannel.ts'

let postgres: Postgres | undefined
afterAll(() => postgres?.stop())

describe.each([
  ['embedded', storeInMemory],
  ['on a PostgreSQL', postgresStore],
])('%s', (_, open) => {
  test('the clocks begin with the first board that follows, and what is said after it is posted by itself', async () => {
    const now = () => Temporal.Now.instant().toString()
    const store = await open()
    const teams = await startChannel(now)
    const world = await worldIn(store)
    const desk = { store, now }
    const logged: unknown[] = []
    const log = (error: unknown) => logged.push(error)
    const said = { desk, speaker: speaker(null, log), tabAddress: null, log }
    const office = { ...said, windowMs: 100, quiet: null, chance: () => 0 }
    await whenFollowed(desk, { isOnlyServer: true }, () => void startTimers(office).catch(log))
    await bringIn(world, proposal([line({ id: 'a', kind: 'action', rag: 'green' })]))
    await meet(world, teams.url)
    await followHere(desk, world.as(world.chair), { id: channelId, name: null })
    await heard(teams, 'Early Help Strategic Board')
    await report(desk, world.as(world.coordinator), { reference: 'A1', door: 'chat' }, { rag: 'red' })
    await heard(teams, 'A1 moved from Green to Red')
    expect(logged).toEqual([])
    await store.jobs.stop()
    await teams.close()
    await store.close()
  })
})

/** Looks again until it is there; the test's own limit of time ends it otherwise. */
async function heard(teams: TeamsChannel, words: string): Promise<void> {
  while (!teams.heard.some(each => wordsOf(each).includes(words)))
    await new Promise(resolve => setTimeout(resolve, 50))
}

async function postgresStore(): Promise<Store> {
  postgres = await startPostgres()
  return openStore({ url: await postgres.create('timers') })
}
