import type { Instant } from '../../domain/day.ts'
import { newsForMs, type Outcome, type Sequel } from '../../domain/delivery.ts'
import { addDelivery, type Delivery, keepDelivery, takeBackWaiting } from '../store/deliveries.ts'
import { keepFollowing } from '../store/followings.ts'
import { forgetUnsaid, freeNews, newsOfDelivery, putInto } from '../store/news.ts'
import type { Database } from '../store/store.ts'
import { later } from './postOffice.ts'

export type Conclusion = {
  delivery: Delivery
  outcome: Outcome
  sequel: Sequel
  digest: string
  now: Instant
}

/** Writes into the ledger what became of it, and does what follows from that. */
export async function conclude(db: Database, conclusion: Conclusion): Promise<void> {
  const { delivery, outcome, sequel, now } = conclusion
  const reason = 'reason' in outcome ? outcome.reason : null
  const status = outcome.kind === 'refused' ? outcome.status : null
  const kept = { endedAt: now, reason, status }
  const keep = (facts: Parameters<typeof keepDelivery>[3]) =>
    keepDelivery(db, delivery.tenantId, delivery.deliveryId, { ...kept, ...facts })
  if (sequel.state === 'waiting') return keepTrying(delivery, sequel.notBefore, now, keep)
  if (sequel.state === 'delivered') return keepDelivered(db, conclusion, keep)
  if (sequel.state === 'unknown') return keep({ state: 'unknown' })
  if (sequel.next === 'begin anew') return beginAnew(db, delivery, now, keep)
  if (sequel.next === 'split' && (await split(db, delivery, now, keep))) return
  await keep({ state: 'refused' })
  if (sequel.next === 'bundle again') await bundleAgain(db, delivery, now)
  if (sequel.next === 'stop') await stop(db, delivery, { status: status ?? 0, reason: reason ?? '', at: now })
}

type Keep = (facts: Parameters<typeof keepDelivery>[3]) => Promise<void>

async function keepTrying(delivery: Delivery, notBefore: Instant, now: Instant, keep: Keep): Promise<void> {
  const failingSince = delivery.failingSince ?? now
  await keep({ state: 'waiting', tries: delivery.tries + 1, failingSince, notBefore })
}

async function keepDelivered(
  db: Database,
  { delivery, outcome, digest }: Conclusion,
  keep: Keep,
): Promise<void> {
  if (outcome.kind !== 'delivered') return
  const { activityId, threadId } = outcome
  await keep({ state: 'delivered', activityId, threadId })
  if (delivery.kind === 'status')
    await keepFollowing(db, delivery, { status: { activityId, threadId }, statusDigest: digest })
}

/** Somebody deleted the post it was to reply to, or the standing one: it begins a thread of its own. */
async function beginAnew(db: Database, delivery: Delivery, now: Instant, keep: Keep): Promise<void> {
  await keep({ state: 'waiting', notBefore: now, rootId: null })
  if (delivery.kind === 'status') await keepFollowing(db, delivery, { status: null, statusDigest: null })
}

/** The second half is said in the thread of the first. False for what cannot be halved. */
async function split(db: Database, delivery: Delivery, now: Instant, keep: Keep): Promise<boolean> {
  const { tenantId, deliveryId, rootId } = delivery
  const news = await newsOfDelivery(db, tenantId, deliveryId)
  const itemIds = [...new Set(news.map(({ itemId }) => itemId))]
  if (itemIds.length < 2) return false
  const second = new Set(itemIds.slice(Math.ceil(itemIds.length / 2)))
  const moved = news.filter(({ itemId }) => second.has(itemId)).map(({ newsId }) => newsId)
  const said = { ...delivery, occasion: `news ${moved[0]}`, rootId: rootId ?? deliveryId, notBefore: now }
  const secondId = await addDelivery(db, said)
  if (secondId === null) return false
  await putInto(db, tenantId, secondId, moved)
  await keep({ state: 'waiting', notBefore: now })
  return true
}

/**
 * What it tells, and what waits behind it, becomes one post of what is still so. Its occasion is given up with it: the next bundle
 * begins with the same news. What is a week old is left: a card that the platform can never take would keep the channel for ever.
 */
async function bundleAgain(db: Database, delivery: Delivery, now: Instant): Promise<void> {
  if (delivery.kind !== 'changes') return
  const { tenantId, deliveryId, occasion } = delivery
  await keepDelivery(db, tenantId, deliveryId, { occasion: `${occasion} given up ${deliveryId}` })
  await freeNews(db, tenantId, deliveryId, later(now, -newsForMs))
  await takeBackWaiting(db, delivery)
}

/**
 * The platform takes no more posts here: nothing is sent until somebody says “follow here” again. What would have been said meanwhile
 * is never said late: a chair who comes back to the channel wants to know how the board stands, which the new standing post says, and
 * the ledger keeps the one post that was refused.
 */
async function stop(
  db: Database,
  delivery: Delivery,
  stopped: { at: Instant; status: number; reason: string },
): Promise<void> {
  await keepFollowing(db, delivery, { stopped })
  await takeBackWaiting(db, delivery)
  await forgetUnsaid(db, delivery)
}
