import type { Instant } from '../../domain/day.ts'
import { type Outcome, type Sequel, sequelOf } from '../../domain/delivery.ts'
import { allowedFrom, conversationLimits, tenantLimits } from '../../domain/throttle.ts'
import type { Place } from '../chat/outbound.ts'
import type { Answer } from '../chat/port.ts'
import { beginAttempt, endAttempt, lockAttempts } from '../store/attempts.ts'
import { conversationOf } from '../store/conversations.ts'
import {
  type Conversed,
  type Delivery,
  deliveryOf,
  dropDelivery,
  isSending,
  keepDelivery,
  nextWaiting,
} from '../store/deliveries.ts'
import { type Following, followingOf } from '../store/followings.ts'
import { inTransaction } from '../store/store.ts'
import { audienceOf } from './audience.ts'
import { conclude } from './conclude.ts'
import { contentOf, digestOf } from './content.ts'
import { isAfter, type PostOffice } from './postOffice.ts'

/**
 * Says what is next in a conversation. Answers `said` where there may be more, when to try again where the platform's limits or a
 * failure ask for patience, and null where nothing waits or another copy of the server is speaking there.
 */
export async function sayNext(office: PostOffice, where: Conversed): Promise<'said' | Instant | null> {
  const begun = await begin(office, where)
  if (begun === null || typeof begun === 'string') return begun
  const { delivery, attemptId } = begun
  const following = await followingOf(office.desk.store.db, delivery)
  const place = await placeOf(office, where)
  const said = following && place ? await written(office, delivery, following, place) : null
  if (!following || !place || said === null || isSaidAlready(delivery, following, said)) {
    await leaveOut(office, delivery, attemptId)
    return 'said'
  }
  const outcome = 'kind' in said ? said : await speak(office, place, { delivery, following, said })
  const sequel = sequelFor(office, delivery, outcome, following)
  await inTransaction(office.desk.store.db, async trx => {
    await endAttempt(trx, delivery.tenantId, attemptId, office.desk.now())
    await conclude(trx, { delivery, outcome, sequel, digest: digestOf(said), now: office.desk.now() })
  })
  return 'said'
}

/** Written `sending` before anything is sent, in the turn of the tenant: whoever comes next finds it so. */
async function begin(
  { desk }: PostOffice,
  where: Conversed,
): Promise<{ delivery: Delivery; attemptId: string } | Instant | null> {
  return inTransaction(desk.store.db, async trx => {
    const now = desk.now()
    const { inConversation, inTenant } = await lockAttempts(trx, where, now)
    if (await isSending(trx, where)) return null
    const delivery = await nextWaiting(trx, where)
    if (!delivery) return null
    if (isAfter(delivery.notBefore, now)) return delivery.notBefore
    const { epochMilliseconds } = Temporal.Instant.from(now)
    const allowed = Math.max(
      allowedFrom(inConversation, epochMilliseconds, conversationLimits),
      allowedFrom(inTenant, epochMilliseconds, tenantLimits),
    )
    if (allowed > epochMilliseconds) return Temporal.Instant.fromEpochMilliseconds(allowed).toString()
    await keepDelivery(trx, delivery.tenantId, delivery.deliveryId, { state: 'sending', sendingAt: now })
    return { delivery, attemptId: await beginAttempt(trx, where, now) }
  })
}

type Unwritten = Extract<Outcome, { kind: 'refused' }>

async function placeOf({ desk }: PostOffice, where: Conversed): Promise<Place | null> {
  const known = await conversationOf(desk.store.db, where.tenantId, where.conversationId)
  if (!known) return null
  const { id: channelId, serviceUrl, botId, tenantId } = known
  return { channelId, tenantId, serviceUrl, botId }
}

/** A card that cannot be made is a bug: it is logged, and does not keep what comes after it from being said. */
async function written(
  office: PostOffice,
  delivery: Delivery,
  following: Following,
  place: Place,
): Promise<Answer | Unwritten | null> {
  try {
    return await contentOf(office, delivery, await audienceOf(office, following, place))
  } catch (error) {
    office.log(error)
    return { kind: 'refused', status: 0, reason: 'Its card could not be made.' }
  }
}

function isSaidAlready({ kind }: Delivery, { status, statusDigest }: Following, said: object): boolean {
  return kind === 'status' && status !== null && statusDigest === digestOf(said)
}

async function leaveOut({ desk }: PostOffice, delivery: Delivery, attemptId: string): Promise<void> {
  await inTransaction(desk.store.db, async trx => {
    await endAttempt(trx, delivery.tenantId, attemptId, desk.now())
    await dropDelivery(trx, delivery.tenantId, delivery.deliveryId)
  })
}

type Speech = { delivery: Delivery; following: Following; said: Answer }

async function speak(
  office: PostOffice,
  place: Place,
  { delivery, following, said }: Speech,
): Promise<Outcome> {
  const { speaker, desk } = office
  if (delivery.kind === 'status' && following.status) return speaker.replace(place, following.status, said)
  const root = delivery.rootId && (await deliveryOf(desk.store.db, delivery.tenantId, delivery.rootId))
  // A thread that may never have come to be is not replied to: it is begun.
  if (root && root.state === 'delivered' && root.threadId) return speaker.reply(place, root.threadId, said)
  return speaker.post(place, said)
}

function sequelFor(
  { desk, chance }: PostOffice,
  { tries, kind, rootId }: Delivery,
  outcome: Outcome,
  { status }: Following,
): Sequel {
  const isNewPost = rootId === null && !(kind === 'status' && status)
  return sequelOf(outcome, { tries, at: desk.now(), chance: chance(), isNewPost })
}
