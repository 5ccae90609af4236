import type { Instant } from '../../domain/day.ts'
import { authorise, may } from '../../domain/permissions.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { PostTroubles } from '../../domain/views/postsPage.ts'
import { conversationOf } from '../store/conversations.ts'
import { addDelivery, type Delivery, deliveriesOf, takeBackWaiting, troublesOf } from '../store/deliveries.ts'
import {
  type Following,
  followingOf,
  lockFollowing,
  removeFollowing,
  saveFollowing,
} from '../store/followings.ts'
import { forgetUnsaid } from '../store/news.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { noteBeside } from './besideItems.ts'
import { type Actor, type Desk, takeSeat } from './desk.ts'
import { wakePoster } from './telling.ts'

/**
 * From now on the board posts to this channel, and no longer to the one before. What happened earlier is not posted; how the board
 * stands is. Refused with `not allowed`, or `not valid` where the bot was never heard in a channel of that id.
 */
export async function followHere(
  desk: Desk,
  actor: Actor,
  conversation: { id: string; name: string | null },
): Promise<{ channel: string }> {
  const { member, reckoning, at } = await takeSeat(desk, actor)
  authorise('follow', member)
  const known = await conversationOf(desk.store.db, actor.tenantId, conversation.id)
  if (known?.kind !== 'channel') throw new Refusal('not valid', notAChannel)
  const name = conversation.name ?? known.name
  await inTransaction(desk.store.db, async trx => {
    const before = await lockFollowing(trx, actor)
    if (before?.conversationId === known.id && !before.stopped) return
    await takeBackWaiting(trx, actor)
    if (before) await sayFarewell(trx, before, at)
    await saveFollowing(trx, reckoning, {
      conversationId: known.id,
      name,
      by: member.name,
      at,
      today: reckoning.today,
    })
    await addDelivery(trx, {
      ...reckoning,
      conversationId: known.id,
      occasion: `status ${actor.boardId} followed ${at}`,
      kind: 'status',
      rootId: null,
      notBefore: at,
    })
    await wakePoster(desk, trx, actor, at)
  })
  noteBeside(desk, actor, 'following', followed)
  return { channel: name ?? 'this channel' }
}

const followed =
  'Following a channel is not taken back by undo: say “unfollow” to end it, or “follow here” in another channel.'
const unfollowed =
  'Unfollowing is not taken back by undo: say “follow here” in the channel that is to hear of the board.'

const notAChannel = 'A board posts to a channel. Say “follow here” in the channel that should hear of it.'

/** The board posts nowhere; what was not said yet is not said. Answers the channel it posted to, null where there was none. */
export async function unfollow(desk: Desk, actor: Actor): Promise<{ channel: string | null }> {
  const { member, at } = await takeSeat(desk, actor)
  authorise('follow', member)
  const following = await inTransaction(desk.store.db, async trx => {
    const before = await lockFollowing(trx, actor)
    if (!before) return null
    await takeBackWaiting(trx, actor)
    await forgetUnsaid(trx, actor)
    await sayFarewell(trx, before, at)
    await removeFollowing(trx, actor)
    await wakePoster(desk, trx, actor, at)
    return before
  })
  if (!following) return { channel: null }
  noteBeside(desk, actor, 'following', unfollowed)
  return { channel: following.name ?? 'the channel' }
}

/** The post that stands in the channel would go on saying how the board stood: it is to say that it is kept up no more. */
async function sayFarewell(db: Database, following: Following, at: Instant): Promise<void> {
  const { status } = following
  if (!status) return
  const said = { ...following, kind: 'farewell' as const, rootId: null, notBefore: at }
  await addDelivery(db, { ...said, occasion: `farewell ${status.activityId}`, inPlaceOf: status })
}

/** Where the board posts, whether the platform still takes it, and what became of the latest posts. Refused with `not allowed`. */
export async function lookAtFollowing(
  desk: Desk,
  actor: Actor,
): Promise<{ following: Following | null; deliveries: Delivery[] }> {
  const { member } = await takeSeat(desk, actor)
  authorise('follow', member)
  const { db } = desk.store
  return { following: await followingOf(db, actor), deliveries: await deliveriesOf(db, actor) }
}

/** What of a week went wrong; null for whoever may not put it right, and where the board posts nowhere. */
export async function lookAtPostTroubles(desk: Desk, actor: Actor): Promise<PostTroubles | null> {
  const { member, at } = await takeSeat(desk, actor)
  if (!may.follow(member)) return null
  const { db } = desk.store
  const following = await followingOf(db, actor)
  const weekAgo = Temporal.Instant.from(at)
    .subtract({ hours: 7 * 24 })
    .toString()
  return following && { following, ...(await troublesOf(db, actor, weekAgo)) }
}
