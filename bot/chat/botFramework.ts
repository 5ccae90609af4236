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
  const authentication = new ConfigurationBotFrameworkAuthentication(settingsFor(credentials))
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
    /** What was said has been acted on: an answer that cannot be delivered must not make Teams say it again. */
    deliver: async (sender: Sender, activity: Activity, answer: Partial<Activity>): Promise<void> => {
      const reply = async (turn: TurnContext) => void (await turn.sendActivity(answer))
      await adapter.processActivityDirect(sender, activity, reply).catch(log)
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
