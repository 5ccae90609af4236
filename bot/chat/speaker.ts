import type { Outcome } from '../../domain/delivery.ts'
import { audienceIn } from './audience.ts'
import { type Connector, type Credentials, connectors } from './botFramework.ts'
import { isLoopback } from './loopback.ts'
import type { Place, Speaker } from './outbound.ts'
import { outcomeOf, Unspoken } from './outcomes.ts'
import { messageOf } from './sent.ts'

/** A platform that has not answered by then may still have heard: what became of it is unknown. */
const patienceMs = 15_000

/** What the bot says without being asked. In local mode nobody proves who we are, and only this machine is spoken to. */
export function speaker(
  credentials: Credentials | null,
  log: (error: unknown) => void,
  { timeout = patienceMs }: { timeout?: number } = {},
): Speaker {
  const through = connectors(credentials)
  const at = async <T>(place: Place, ask: (connector: Connector) => Promise<T>): Promise<T> => {
    if (!credentials && !isLoopback(place.serviceUrl)) throw new Unspoken(elsewhere)
    return through(place, ask)
  }
  const say = (place: Place, ask: (connector: Connector) => Promise<Outcome>): Promise<Outcome> =>
    at(place, ask).catch(error => outcomeOf(error))
  return {
    post: (place, said) =>
      say(place, async ({ conversations }) => {
        const parameters = { isGroup: true, bot: { id: place.botId }, channelData: channelOf(place) }
        const activity = messageOf(said)
        const made = await conversations.createConversation({ ...parameters, activity }, { timeout })
        return delivered(made.activityId, made.id)
      }),
    reply: (place, threadId, said) =>
      say(place, async ({ conversations }) => {
        const made = await conversations.sendToConversation(threadId, messageOf(said), { timeout })
        return delivered(made.id, threadId)
      }),
    replace: (place, { threadId, activityId }, said) =>
      say(place, async ({ conversations }) => {
        const activity = { ...messageOf(said), id: activityId }
        await conversations.updateActivity(threadId, activityId, activity, { timeout })
        return delivered(activityId, threadId)
      }),
    audienceOf: place =>
      at(place, ({ conversations }) => audienceIn(place, conversations, timeout)).catch(error => {
        log(error)
        return 'unknown'
      }),
  }
}

const elsewhere = 'Without a registration of the bot only this machine is spoken to.'

function channelOf({ channelId, tenantId }: Place) {
  return { channel: { id: channelId }, tenant: { id: tenantId } }
}

function delivered(activityId: string | undefined, threadId: string | undefined): Outcome {
  if (activityId && threadId) return { kind: 'delivered', activityId, threadId }
  return { kind: 'unknown', reason: 'The platform answered without saying where it stands.' }
}
