import { dayAt } from '../../domain/day.ts'
import { wakePoster } from '../acts/telling.ts'
import type { BoardKey } from '../store/boardKey.ts'
import { boardOfKey } from '../store/boards.ts'
import { followings, keepFollowing, lockFollowing } from '../store/followings.ts'
import { addLate } from '../store/news.ts'
import { inTransaction } from '../store/store.ts'
import { refreshStatus } from './bundle.ts'
import type { PostOffice } from './postOffice.ts'

/** A day has begun somewhere: what became late by it is news there, and the standing post says a day more. */
export async function noteLate(office: PostOffice): Promise<void> {
  for (const following of await followings(office.desk.store.db)) await noteLateOn(office, following)
}

/** Looks at the days since it last looked: what was late before that was late before anybody could be told. */
export async function noteLateOn({ desk }: PostOffice, key: BoardKey): Promise<void> {
  const at = desk.now()
  await inTransaction(desk.store.db, async trx => {
    const following = await lockFollowing(trx, key)
    const board = await boardOfKey(trx, key)
    if (!following || !board) return
    const today = dayAt(at, board.timeZone)
    if (following.lookedOn >= today) return
    await addLate(trx, key, { from: following.lookedOn, until: today, at })
    await keepFollowing(trx, following, { lookedOn: today })
    await refreshStatus(trx, following, `on ${today}`, at)
    await wakePoster(desk, trx, key)
  })
}
