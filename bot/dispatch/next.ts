import type { Instant } from '../../domain/day.ts'
import { speakFrom } from '../../domain/quietHours.ts'
import { boardOfKey } from '../store/boards.ts'
import { type Conversed, type Delivery, isSending, nextWaiting } from '../store/deliveries.ts'
import { followingOf } from '../store/followings.ts'
import type { Database } from '../store/store.ts'
import { isAfter, later, type PostOffice } from './postOffice.ts'

/** Who has just said “follow here” waits for the answer, whatever the hour. */
const answerWithinMs = 10 * 60_000

/**
 * What may be said next in a conversation, or from when on; null where nothing waits, or something is being said there. In quiet
 * hours nothing new is said, however long it has waited already, but the standing post is kept up to date.
 */
export async function nextSayable(
  office: PostOffice,
  db: Database,
  where: Conversed,
): Promise<Delivery | Instant | null> {
  if (await isSending(db, where)) return null
  const first = await nextWaiting(db, where)
  if (!first || isAfter(first.notBefore, office.desk.now())) return first?.notBefore ?? null
  const from = await quietUntil(office, db, first)
  if (!from) return first
  const status = await nextWaiting(db, where, 'status')
  if (!status || isAfter(status.notBefore, office.desk.now())) return from
  return (await quietUntil(office, db, status)) ? from : status
}

/** Null where it may be said now. */
async function quietUntil(
  { desk, quiet }: PostOffice,
  db: Database,
  delivery: Delivery,
): Promise<Instant | null> {
  // It takes the place of what stands there, and nobody is told of it.
  if (delivery.kind === 'farewell') return null
  const now = desk.now()
  const board = await boardOfKey(db, delivery)
  const from = board ? speakFrom(now, board.timeZone, quiet) : now
  if (!isAfter(from, now)) return null
  if (delivery.kind === 'changes') return from
  const following = await followingOf(db, delivery)
  if (!following || following.status) return null
  return isAfter(later(following.followedAt, answerWithinMs), now) ? null : from
}
