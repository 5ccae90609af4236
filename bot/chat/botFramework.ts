import { setTimeout } from 'node:timers/promises'
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder'
import { z } from 'zod'

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
    /**
     * Says it in reply, or in place of something said before; true once it is delivered. What was said has been acted on: an answer
     * that cannot be delivered must not make Teams say it again.
     */
    deliver: async (
      sender: Sender,
      activity: Activity,
      answer: Partial<Activity>,
      inPlaceOf: string | null,
    ): Promise<boolean> => {
      const send = (turn: TurnContext) =>
        inPlaceOf ? turn.updateActivity({ ...answer, id: inPlaceOf }) : turn.sendActivity(answer)
      const delivered = adapter.processActivityDirect(sender, activity, async turn => {
        await patiently(() => send(turn))
      })
      return within(patienceMs, delivered).then(
        () => true,
        error => {
          log(error)
          return false
        },
      )
    },
  }
}

/** Above it Teams has given up on the request as well. */
const patienceMs = 10_000
/** Before the second and the third try, where Teams does not say when. */
const pausesMs = [300, 900]
/**
 * What Teams asks to try again ("Rate limiting for bots"). Everything else, a connection that broke after sending above all, is not
 * said twice.
 */
const passing = [412, 429, 502, 504]

async function patiently(send: () => Promise<unknown>): Promise<void> {
  for (const pause of [...pausesMs, null]) {
    try {
      await send()
      return
    } catch (error) {
      if (pause === null || !passing.includes(statusOf(error) ?? 0)) throw error
      await setTimeout((retryAfterMs(error) ?? pause) * (1 + Math.random()))
    }
  }
}

function statusOf(error: unknown): number | null {
  return z.object({ statusCode: z.int() }).safeParse(error).data?.statusCode ?? null
}

type Headers = { get: (name: string) => string | undefined }
const Headers = z.custom<Headers>(given => typeof given === 'object' && given !== null && 'get' in given)
const Throttled = z.object({ response: z.object({ headers: Headers }) })

function retryAfterMs(error: unknown): number | null {
  const headers = Throttled.safeParse(error).data?.response.headers
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1000 : null
}

/** What hangs is given up on, and held by nobody. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  const waiting = new AbortController()
  const tooLong = setTimeout(ms, null, { signal: waiting.signal }).then(() => {
    throw new Error(`Teams took no answer within ${ms / 1000} seconds.`)
  })
  await Promise.race([work, tooLong]).finally(() => waiting.abort())
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
