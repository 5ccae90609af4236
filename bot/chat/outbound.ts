import type { Outcome } from '../../domain/delivery.ts'
import type { Audience } from '../../domain/permissions.ts'
import type { Answer } from './port.ts'

/** Where something is said without being asked: a channel, as the bot was last heard there. */
export type Place = { channelId: string; tenantId: string; serviceUrl: string; botId: string }

/** What came of saying it. It never throws: whatever happens is one of the outcomes of the ledger. */
export type Speaker = {
  /** Begins a thread in a channel. */
  post(place: Place, said: Answer): Promise<Outcome>
  /** Says something in a thread that is there, by the id its beginning was answered with. */
  reply(place: Place, threadId: string, said: Answer): Promise<Outcome>
  /** Puts something else where a post of ours stands. */
  replace(place: Place, post: { threadId: string; activityId: string }, said: Answer): Promise<Outcome>
  /** Whether all who read a channel are of its tenant, as far as the platform says. */
  audienceOf(place: Place): Promise<Audience>
}
