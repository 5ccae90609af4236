import type { Instant } from '../../domain/day.ts'
import { wakePoster } from '../acts/telling.ts'
import type { BoardKey } from '../store/boardKey.ts'
import { type Conversed, farewellsOf } from '../store/deliveries.ts'
import { boardsWithSomethingToSay, followingOf } from '../store/followings.ts'
import { bundle } from './bundle.ts'
import { settleLapsed } from './lapsed.ts'
import { isAfter, type PostOffice } from './postOffice.ts'
import { sayNext } from './send.ts'

/** Four times as long as the platform is waited for: whoever is still sending by then is not there any more. */
const lapsesAfterMs = 60_000
/** In one run; what is left is looked at again at once. */
const mostPosts = 500

/**
 * Says what is due on a board's channel, in order, as fast as the platform's limits allow. What is not due yet moves this to when
 * it will be: nobody waits here. Run twice, the second run finds nothing to do.
 */
export async function postBoard(office: PostOffice, key: BoardKey): Promise<void> {
  const again = await sayWhatIsDue(office, key)
  if (again) await wakePoster(office.desk, office.desk.store.db, key, again)
}

/** The same; answers when there will be more to do, and null where there is nothing in sight. */
export async function sayWhatIsDue(office: PostOffice, key: BoardKey): Promise<Instant | null> {
  const { db } = office.desk.store
  const following = await followingOf(db, key)
  let again = following && !following.stopped ? await sayIn(office, following, key) : null
  for (const where of await farewellsOf(db, key)) again = earlier(again, await sayIn(office, where, key))
  return again
}

async function sayIn(office: PostOffice, where: Conversed, key: BoardKey): Promise<Instant | null> {
  for (let posts = 0; posts < mostPosts; posts += 1) {
    const bundledFrom = await bundle(office, key)
    const next = await sayNext(office, where)
    if (next !== 'said') return earlier(bundledFrom, next)
  }
  return office.desk.now()
}

/** Every board that has something to say, whoever was to be woken for it; at most a minute late. */
export async function postAll(office: PostOffice): Promise<void> {
  await settleLapsed(office.desk, lapsesAfterMs)
  for (const key of await boardsWithSomethingToSay(office.desk.store.db)) await postBoard(office, key)
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  if (!one || !other) return one ?? other
  return isAfter(one, other) ? other : one
}
