import { type ChannelFacts, partsOf } from '../../domain/health.ts'
import { authorise } from '../../domain/permissions.ts'
import type { HealthPage } from '../../domain/views/healthPage.ts'
import { deliveriesOf, troublesOf } from '../store/deliveries.ts'
import { followingOf } from '../store/followings.ts'
import { migrationsOf } from '../store/migrationsApplied.ts'
import { type Actor, type Desk, takeSeat } from './desk.ts'

/** How each part is, for whoever may put it right. Refused with `not allowed`; a database that does not answer is `unavailable`. */
export async function lookAtHealth(desk: Desk, actor: Actor): Promise<HealthPage> {
  const { member, at } = await takeSeat(desk, actor)
  authorise('seeHealth', member)
  const { db, kind, jobs } = desk.store
  const [migrations, jobFacts, channel] = await Promise.all([
    migrationsOf(db),
    jobs.look(db),
    channelOf(desk, actor, at),
  ])
  const database = { kind, ...migrations }
  return { at, parts: partsOf({ at, database, jobs: jobFacts, channel }) }
}

async function channelOf({ store: { db } }: Desk, actor: Actor, at: string): Promise<ChannelFacts | null> {
  const following = await followingOf(db, actor)
  if (!following) return null
  const weekAgo = Temporal.Instant.from(at).subtract({ hours: 7 * 24 })
  const [last] = await deliveriesOf(db, actor, 1)
  const { unknown, refused } = await troublesOf(db, actor, weekAgo.toString())
  return {
    name: following.name,
    stopped: following.stopped,
    last: last ? { state: last.state, at: last.endedAt, reason: last.reason } : null,
    unknown,
    refused,
    failingSince: last?.state === 'waiting' ? last.failingSince : null,
  }
}
