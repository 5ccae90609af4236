import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication, TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { Audience } from '../../domain/permissions.ts'
import { audienceIn, type Roster } from './audience.ts'
import type { Place } from './outbound.ts'
import { type Delivered, deliveredOf } from './outcomes.ts'
import { patiently, within } from './patience.ts'

/*
 * The one file that knows botbuilder, whose line ended on 2025-12-31: about ten of its calls, in our own words.
 */

export type { Activity }

/** The bot's registration. `endpoints` are the SDK's own settings for another cloud, or for a stand-in of it. */
export type Credentials = {
  appId: string
  password: string
  tenantId: string
  endpoints?: Record<string, string>
}

/** Somebody waits for their answer meanwhile; without one, people's words are left out of it. */
const readersWithinMs = 3_000

const channelIssuer = 'https://api.botframework.com'

export type Sender = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>

/** What is said to the bot and what it answers. Null credentials are local mode. */
export function botFramework(credentials: Credentials | null, log: (error: unknown) => void) {
  const authentication = new OnceOnly(settingsFor(credentials))
  const adapter = new CloudAdapter(authentication)
  const issuer = credentials?.endpoints?.ToBotFromChannelTokenIssuer ?? channelIssuer
  return {
    /** A tampered token is an error of the token library, which the SDK itself would answer with 500. */
    prove: async (activity: Activity, proof: string): Promise<Sender | null> => {
      if (credentials && issuerOf(proof) !== issuer) return null
      return authentication.authenticateRequest(activity, proof).catch(error => {
        log(error)
        return null
      })
    },
    /** Whether all who read the conversation are of its tenant, as far as the platform says. */
    readers: async (sender: Sender, activity: Activity, place: Place): Promise<Audience> => {
      const asking = () =>
        withConnector(
          adapter,
          turn => adapter.processActivityDirect(sender, activity, turn),
          ({ conversations }) => audienceIn(place, conversations, readersWithinMs),
        )
      return within(asking).catch(error => {
        log(error)
        return 'unknown'
      })
    },
    /**
     * Says it in reply, or in place of something said before, and answers what came of it. What was said has been acted on: an answer
     * that cannot be delivered must not make Teams say it again.
     */
    deliver: async (
      sender: Sender,
      activity: Activity,
      answer: Partial<Activity>,
      inPlaceOf: string | null,
    ): Promise<Delivered> => {
      const delivering = within(until =>
        withConnector(
          adapter,
          turn => adapter.processActivityDirect(sender, activity, turn),
          connector => patiently(() => send(connector, activity, answer, { inPlaceOf, ...until }), until),
        ),
      )
      return delivering.then(
        () => 'delivered',
        error => {
          log(error)
          return deliveredOf(error)
        },
      )
    },
  }
}

/** The SDK's own way of answering can neither be given up nor be told until when: it is addressed as the SDK does, and sent here. */
function send(
  { conversations }: Connector,
  activity: Activity,
  answer: Partial<Activity>,
  { inPlaceOf, signal }: { inPlaceOf: string | null; signal: AbortSignal },
): Promise<Made> {
  const asked = TurnContext.getConversationReference(activity)
  const addressed = TurnContext.applyConversationReference({ ...answer }, asked)
  const { id } = activity.conversation
  const asking = { abortSignal: signal }
  if (inPlaceOf) return conversations.updateActivity(id, inPlaceOf, { ...addressed, id: inPlaceOf }, asking)
  if (!activity.id) return conversations.sendToConversation(id, addressed, asking)
  return conversations.replyToActivity(id, activity.id, addressed, asking)
}

const Pipeline = z.custom<{ removePolicy: (policy: { name: string }) => unknown }>()
const Retrying = z.object({ client: z.looseObject({ pipeline: Pipeline }) })

/**
 * The SDK sends again by itself what broke after it was sent, and a person would read it twice; its own setting for that,
 * `noRetryPolicy`, does nothing (botbuilder-stdlib 4.23.3, serviceClientContext.js). Here its tries are taken out of every client.
 */
class OnceOnly extends ConfigurationBotFrameworkAuthentication {
  override createConnectorFactory(
    ...given: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>
  ) {
    return onceOnly(super.createConnectorFactory(...given))
  }

  override async authenticateRequest(
    ...given: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ) {
    const sender = await super.authenticateRequest(...given)
    return sender.connectorFactory
      ? { ...sender, connectorFactory: onceOnly(sender.connectorFactory) }
      : sender
  }
}

type Factory = NonNullable<Sender['connectorFactory']>

function onceOnly(factory: Factory): Factory {
  return {
    create: async (serviceUrl, audience) => {
      const connector = await factory.create(serviceUrl, audience)
      Retrying.parse(connector).client.pipeline.removePolicy({ name: 'defaultRetryPolicy' })
      return connector
    },
  }
}

function settingsFor(credentials: Credentials | null): Record<string, string> {
  if (!credentials) return {}
  return {
    MicrosoftAppId: credentials.appId,
    MicrosoftAppPassword: credentials.password,
    MicrosoftAppTenantId: credentials.tenantId,
    MicrosoftAppType: 'SingleTenant',
    ...credentials.endpoints,
  }
}

/**
 * Who a token says it is from, not yet proven. The SDK also takes tokens that Entra gave to this app itself, whose holder could
 * claim to be anybody, and remembers every tenant that an unproven token names: neither gets that far.
 */
function issuerOf(authorization: string): string | null {
  try {
    const payload = Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString()
    return z.object({ iss: z.string() }).parse(JSON.parse(payload)).iss
  } catch {
    return null
  }
}

type Made = { id?: string; activityId?: string }
type Asking = { timeout: number } | { abortSignal: AbortSignal }

/** What we use of the SDK's client. */
export type Connector = {
  conversations: {
    createConversation(parameters: object, asking: Asking): Promise<Made>
    sendToConversation(threadId: string, activity: Partial<Activity>, asking: Asking): Promise<Made>
    replyToActivity(
      threadId: string,
      activityId: string,
      activity: Partial<Activity>,
      asking: Asking,
    ): Promise<Made>
    updateActivity(
      threadId: string,
      activityId: string,
      activity: Partial<Activity>,
      asking: Asking,
    ): Promise<Made>
  } & Roster
}

/** Speaks in a channel without having been asked; the client is used within `ask` alone. When to try again is the ledger's to decide. */
export function connectors(credentials: Credentials | null) {
  const adapter = new CloudAdapter(new OnceOnly(settingsFor(credentials)))
  return <T>(place: Place, ask: (connector: Connector) => Promise<T>): Promise<T> =>
    throughConnector(adapter, credentials?.appId ?? '', place, ask)
}

function throughConnector<T>(
  adapter: CloudAdapter,
  appId: string,
  { channelId, serviceUrl, botId, tenantId }: Place,
  ask: (connector: Connector) => Promise<T>,
): Promise<T> {
  const conversation = { id: channelId, isGroup: true, conversationType: 'channel', name: '', tenantId }
  const bot = { id: botId, name: '' }
  const reference = { channelId: 'msteams', serviceUrl, conversation, bot }
  return withConnector(adapter, turn => adapter.continueConversationAsync(appId, reference, turn), ask)
}

/** What was asked of the client within a turn; the SDK would tell an error of it in words of its own, without its status. */
function withConnector<T>(
  adapter: CloudAdapter,
  inTurn: (logic: (turn: TurnContext) => Promise<void>) => Promise<void>,
  ask: (connector: Connector) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const told = inTurn(turn => ask(turn.turnState.get(adapter.ConnectorClientKey)).then(resolve, reject))
    told.then(() => reject(new Error('The SDK ended the turn before it was asked.')), reject)
  })
}
