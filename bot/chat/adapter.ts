import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder'
import express, { type RequestHandler, type Response, type Router } from 'express'
import { z } from 'zod'
import type { Answer, Hear, Heard } from './port.ts'

/** The bot's registration. `endpoints` are the SDK's own settings for another cloud, or for a stand-in of it. */
export type Credentials = {
  appId: string
  password: string
  tenantId: string
  endpoints?: Record<string, string>
}

export type Channel = {
  hear: Hear
  /** Null is local mode: nobody proves who they are, so only this machine may speak. */
  credentials: Credentials | null
  log: (error: unknown) => void
}

/** Far above the longest message Teams lets a person send. */
const longestBody = '256kb'
/** Teams lets a person send some 28 KB, and mention a few dozen. */
const longestText = 40_000
const mostEntities = 200
const channelIssuer = 'https://api.botframework.com'

/**
 * Where Teams speaks: mount it at `/api/messages`, before any other reader of bodies. The one file that knows botbuilder.
 * Answers 200 once a message is answered, 400 to what is no activity, 401 to whoever cannot prove that Teams sent them,
 * 403 in local mode to other machines.
 */
export function chatRouter({ hear, credentials, log }: Channel): Router {
  const { prove, deliver } = botFramework(credentials, log)

  const take: RequestHandler = async (request, response) => {
    const activity = Said.safeParse(request.body).data
    if (!activity) return end(response, 400)
    // In local mode nobody proves who they are: what is answered stays on this machine.
    if (!credentials && !isLoopback(activity.serviceUrl)) return end(response, 400)
    const sender = await prove(activity, request.get('authorization') ?? '')
    if (!sender) return end(response, 401)
    const heard = heardIn(activity)
    if (heard) await deliver(sender, activity, await hear(heard))
    end(response, 200)
  }

  const router = express.Router()
  if (!credentials) router.use(thisMachineOnly)
  return router.use(express.json({ limit: longestBody }), take)
}

type Sender = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>

function botFramework(credentials: Channel['credentials'], log: Channel['log']) {
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
    deliver: async (sender: Sender, activity: Activity, answer: Answer): Promise<void> => {
      const reply = async (turn: TurnContext) => void (await turn.sendActivity(activityOf(answer)))
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

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

const thisMachineOnly: RequestHandler = (request, response, next) =>
  loopback.includes(request.socket.remoteAddress ?? '') ? next() : end(response, 403)

function isLoopback(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}

function end(response: Response, status: number): void {
  response.status(status).end()
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

const Mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.looseObject({ id: z.string() }),
})

/** What we read of an activity; the SDK reads the rest. */
const Read = z.object({
  type: z.string(),
  serviceUrl: z.url(),
  text: z.string().max(longestText).nullish(),
  from: z.looseObject({ aadObjectId: z.string().nullish() }),
  recipient: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).nullish() }).nullish(),
  entities: z.array(z.unknown()).max(mostEntities).nullish(),
})
const Said = z.custom<Activity>(body => Read.safeParse(body).success)

/** Null for whatever is no message to the bot: people joining, cards pressed, talk of others that does not mention it. */
function heardIn(activity: Activity): Heard | null {
  const { type, text, from, recipient, conversation, channelData, entities } = Read.parse(activity)
  if (type !== 'message' || typeof text !== 'string') return null
  const kind = kindOf(conversation.conversationType ?? (conversation.isGroup ? 'groupChat' : 'personal'))
  const mentions = (entities ?? []).flatMap(entity => Mention.safeParse(entity).data ?? [])
  const calls = mentions.filter(mention => mention.mentioned.id === recipient.id)
  if (kind !== 'personal' && calls.length === 0) return null
  const tenantId = channelData?.tenant?.id ?? conversation.tenantId ?? ''
  return {
    text: asTyped(calls.reduce((words, { text: call }) => words.replaceAll(call, ' '), text)),
    from: { tenantId, personId: from.aadObjectId ?? '' },
    conversation: { kind, id: conversation.id },
  }
}

function kindOf(conversationType: string): Heard['conversation']['kind'] {
  if (conversationType === 'channel') return 'channel'
  return conversationType === 'groupChat' ? 'group' : 'personal'
}

const escapes: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Teams calls its texts plain and escapes them all the same; the mention of somebody else is their name. */
function asTyped(text: string): string {
  return text
    .replace(/<at[^<>]*>([^<]*)<\/at>/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => escapes[name] ?? '')
}

function activityOf(answer: Answer): Partial<Activity> {
  if ('text' in answer) return { type: 'message', text: answer.text, textFormat: 'plain' }
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: answer.card }
  return { type: 'message', summary: answer.summary, attachments: [attachment] }
}
