import { afterAll, describe, expect, test } from '@jest/globals'
import { sayWhatIsDue } from '../../bot/dispatch/boardPosts.ts'
import { openStore } from '../../bot/store/open.ts'
import type { Store } from '../../bot/store/store.ts'
import { ragWord } from '../../domain/rag.ts'
import { conversationLimits, type Limit } from '../../domain/throttle.ts'
import { type Postgres, startPostgres } from '../../infra/localPostgres.ts'
import { complaintsAbout } from '../chat/seen.ts'
import { storeInMemory } from '../support/stores.ts'
import { cardIn, type FollowedBoard, followedBoard, wordsOf } from './followedBoard.ts'

const changes = 500
const actions = 120
const colours = ['red', 'amber', 'blue', 'green'] as const
const largest = 22 * 1024

let postgres: Postgres | undefined
afterAll(() => postgres?.stop())

describe.each([
  ['embedded', storeInMemory],
  ['on a PostgreSQL', postgresStore],
])('%s', (_, open) => {
  test('five hundred changes reach the channel complete, in order, bundled, within every limit', async () => {
    const store = await open()
    const board = await followedBoard(store, { actions })
    board.teams.faults.push({ status: 429, retryAfter: 3 }, { status: 429 })
    const last = await changeMuch(board)
    await board.pass()
    expectWithin(
      board.teams.requests.map(({ at }) => at),
      conversationLimits,
    )
    expect(lastSaid(board)).toEqual(last)
    expect(board.said().length).toBeLessThan(changes / 8)
    for (const heard of board.teams.heard) {
      expect(complaintsAbout(cardIn(heard.activity))).toEqual([])
      expect(Buffer.byteLength(JSON.stringify(heard.activity))).toBeLessThan(largest)
    }
    expect(board.logged).toEqual([])
    await board.teams.close()
    await store.close()
  })
})

test('two copies of the server say everything once, one after the other, within the limits', async () => {
  postgres ??= await startPostgres()
  const url = await postgres.create('two')
  const [store, other] = [await openStore({ url }), await openStore({ url })]
  const board = await followedBoard(store, { actions: 100 })
  const copy = { ...board.office, desk: { ...board.desk, store: other } }
  const last = await changeMuch(board, 100)
  for (let idle = 0; idle < 5; ) {
    const next = await Promise.all([
      sayWhatIsDue(board.office, board.key),
      sayWhatIsDue(copy, board.key),
      sayWhatIsDue(copy, board.key),
    ])
    const [first] = next.flatMap(each => each ?? []).toSorted()
    idle = first ? 0 : idle + 1
    board.clock.now = first && first > board.clock.now ? first : board.clock.now
  }
  expect(lastSaid(board)).toEqual(last)
  const words = board.said().map(wordsOf)
  expect(new Set(words).size).toBe(words.length)
  expect(words.join('\n').match(/moved from/g)).toHaveLength(last.size)
  expectWithin(
    board.teams.requests.map(({ at }) => at),
    conversationLimits,
  )
  await board.teams.close()
  await Promise.all([store.close(), other.close()])
})

/** Over five minutes, each action to one colour after another; answers what each of them was in the end, where it is news. */
async function changeMuch(board: FollowedBoard, count = changes): Promise<Map<string, string>> {
  const last = new Map<string, string>()
  const spread = Math.min(actions, count)
  for (let n = 0; n < count; n += 1) {
    const reference = `A${1 + (n % spread)}`
    const rag = colours[Math.floor(n / spread) % colours.length] ?? 'red'
    await board.report(reference, { rag, words: `Word ${n} of ${'a long account '.repeat(20)}` })
    last.set(reference, ragWord(rag))
    if (count === changes && n % 100 === 99) await board.pass(1)
  }
  return last
}

/** The colour that the channel heard of last, of each action. */
function lastSaid(board: FollowedBoard): Map<string, string> {
  const moves = board.said().flatMap(heard => [...wordsOf(heard).matchAll(/(A\d+) moved from \w+ to (\w+)/g)])
  return new Map(moves.map(([, reference = '', colour = '']) => [reference, colour]))
}

function expectWithin(at: string[], limits: readonly Limit[]): void {
  const times = at.map(each => Temporal.Instant.from(each).epochMilliseconds)
  for (const { count, withinMs } of limits) {
    const tooMany = times.filter((time, n) => (times[n + count] ?? Infinity) - time <= withinMs)
    expect(tooMany).toEqual([])
  }
}

async function postgresStore(): Promise<Store> {
  postgres ??= await startPostgres()
  return openStore({ url: await postgres.create('burst') })
}
