import { isDeepStrictEqual } from 'node:util'
import type { Instant } from '../../domain/day.ts'
import { type Outcome, type Sequel, sequelOf } from '../../domain/delivery.ts'
import type { Place } from '../chat/outbound.ts'
import type { Answer } from '../chat/port.ts'
import { beginAttempt, endAttempt } from '../store/attempts.ts'
import { conversationOf } from '../store/conversations.ts'
import { type Conversed, type Delivery, deliveryOf, dropWaiting, keepDelivery } from '../store/deliveries.ts'
import { type Following, followingOf, type StandingPost } from '../store/followings.ts'
import { lockNewsOf, newsIdsOf } from '../store/news.ts'
import { inTransaction } from '../store/store.ts'
import { audienceOf } from './audience.ts'
import { conclude } from './conclude.ts'
import { contentOf, digestOf } from './content.ts'
import { barredUntil } from './limits.ts'
import { nextSayable } from './next.ts'
import type { PostOffice } from './postOffice.ts'

/**
 * Says what is next in a conversation. Answers `said` where there may be more, when to try again where quiet hours, the platform's
 * limits or a failure ask for patience, and null where nothing waits or another copy of the server is speaking there.
 */
export async function sayNext(office: PostOffice, where: Conversed): Promise<'said' | Instant | null> {
  const { store } = office.desk
  const next = await nextSayable(office, store.db, where)
  if (next === null || typeof next === 'string') return next
  const letter = await written(office, next)
  if (typeof letter === 'string') return letter
  if (letter === null) {
    await dropWaiting(store.db, next.tenantId, next.deliveryId)
    return 'said'
  }
  return store.jobs.unbroken(() => send(office, where, letter))
}

/** Everything that is said, and what it was made of. */
type Letter = {
  delivery: Delivery
  /** The post that it takes the place of. */
  standing: StandingPost | null
  place: Place
  newsIds: readonly string[]
  said: Answer | Unwritten
}

async function send(office: PostOffice, where: Conversed, letter: Letter): Promise<'said' | Instant> {
  const begun = await begin(office, where, letter)
  if (begun === null) return 'said'
  if (typeof begun === 'string') return begun
  const { delivery, standing, said } = letter
  const outcome = 'kind' in said ? said : await speak(office, letter.place, { delivery, standing, said })
  const sequel = sequelFor(office, delivery, outcome, standing)
  const { desk } = office
  await inTransaction(desk.store.db, async trx => {
    await endAttempt(trx, delivery.tenantId, begun.attemptId, desk.now())
    await conclude(trx, { delivery, outcome, sequel, digest: digestOf(said), now: desk.now() })
  })
  return 'said'
}

/**
 * Written `sending` when nothing is left to do but to say it: a crash after that leaves it unknown. In the turn of the tenant,
 * whoever comes next finds it so. Null where the letter is out of date: another is to be said first, or of what it tells something
 * was taken back.
 */
async function begin(
  office: PostOffice,
  where: Conversed,
  { delivery, newsIds }: Letter,
): Promise<{ attemptId: string } | Instant | null> {
  const { desk } = office
  return inTransaction(desk.store.db, async trx => {
    const now = desk.now()
    const barred = await barredUntil(trx, where, now)
    if (barred) return barred
    const next = await nextSayable(office, trx, where)
    if (next === null || typeof next === 'string' || next.deliveryId !== delivery.deliveryId) return null
    const { tenantId, deliveryId } = delivery
    if (!isDeepStrictEqual(await lockNewsOf(trx, tenantId, deliveryId), newsIds)) return null
    await keepDelivery(trx, tenantId, deliveryId, { state: 'sending', sendingAt: now })
    return { attemptId: await beginAttempt(trx, where, now) }
  })
}

type Unwritten = Extract<Outcome, { kind: 'refused' }>

async function placeOf({ desk }: PostOffice, where: Conversed): Promise<Place | null> {
  const known = await conversationOf(desk.store.db, where.tenantId, where.conversationId)
  if (!known) return null
  const { id: channelId, serviceUrl, botId, tenantId } = known
  return { channelId, tenantId, serviceUrl, botId }
}

/**
 * Null where nothing of it is left to say. All that takes time is asked for here; where the platform's limits forbid asking, answers
 * from when on it may be asked. A card that cannot be made is a bug: it is logged, and does not keep what comes after it from
 * being said.
 */
async function written(office: PostOffice, delivery: Delivery): Promise<Letter | Instant | null> {
  const { db } = office.desk.store
  const following = await followingOf(db, delivery)
  const place = await placeOf(office, delivery)
  if (!place || (!following && delivery.kind !== 'farewell')) return null
  // The standing post tells nobody's words: whoever reads it may.
  const asked =
    delivery.kind === 'changes' ? await audienceOf(office, delivery, place) : { found: 'unknown' as const }
  if ('from' in asked) return asked.from
  const newsIds = await newsIdsOf(db, delivery.tenantId, delivery.deliveryId)
  const said = await contentOf(office, delivery, asked.found).catch(error => {
    office.log(error)
    return { kind: 'refused' as const, status: 0, reason: 'Its card could not be made.' }
  })
  const standing = standingPost(delivery, following)
  if (said === null || (standing && following && isSaidAlready(delivery, following, said))) return null
  return { delivery, standing, place, newsIds, said }
}

function standingPost({ kind, activityId, threadId }: Delivery, following: Following | null) {
  if (kind === 'status') return following?.status ?? null
  return kind === 'farewell' && activityId && threadId ? { activityId, threadId } : null
}

function isSaidAlready({ kind }: Delivery, { statusDigest }: Following, said: object): boolean {
  return kind === 'status' && statusDigest === digestOf(said)
}

type Speech = { delivery: Delivery; standing: StandingPost | null; said: Answer }

async function speak(
  office: PostOffice,
  place: Place,
  { delivery, standing, said }: Speech,
): Promise<Outcome> {
  const { speaker, desk } = office
  if (standing) return speaker.replace(place, standing, said)
  const root = delivery.rootId && (await deliveryOf(desk.store.db, delivery.tenantId, delivery.rootId))
  // A thread that may never have come to be is not replied to: it is begun.
  if (root && root.state === 'delivered' && root.threadId) return speaker.reply(place, root.threadId, said)
  return speaker.post(place, said)
}

function sequelFor(
  { desk, chance }: PostOffice,
  { tries, failingSince, kind, rootId }: Delivery,
  outcome: Outcome,
  standing: StandingPost | null,
): Sequel {
  const isNewPost = rootId === null && !standing
  const sequel = sequelOf(outcome, {
    tries,
    since: failingSince,
    at: desk.now(),
    chance: chance(),
    isNewPost,
  })
  // What can be edited no more stays as it is: there is nothing to begin anew, and nothing to end.
  return kind === 'farewell' && sequel.state === 'refused' ? { state: 'refused', next: 'go on' } : sequel
}
