import express, { type RequestHandler, type Response, type Router } from 'express'
import { z } from 'zod'
import { type Activity, botFramework, type Credentials } from './botFramework.ts'
import type { Answer, Conversation, Hear, Message } from './port.ts'

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

/**
 * Where Teams speaks: mount it at `/api/messages`, before any other reader of bodies.
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
    if (heard) await deliver(sender, activity, activityOf(await hear(heard)))
    end(response, 200)
  }

  const router = express.Router()
  if (!credentials) router.use(thisMachineOnly)
  return router.use(express.json({ limit: longestBody }), take)
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

const Mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.looseObject({ id: z.string() }),
})

/** What we read of an activity; the SDK reads the rest. */
const Read = z.object({
  type: z.string(),
  id: z.string().max(1000).nullish(),
  serviceUrl: z.url(),
  text: z.string().max(longestText).nullish(),
  from: z.looseObject({ aadObjectId: z.string().nullish() }),
  recipient: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
    name: z.string().max(400).nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string() }).nullish(),
      team: z.looseObject({ id: z.string() }).nullish(),
      channel: z.looseObject({ id: z.string(), name: z.string().max(400).nullish() }).nullish(),
    })
    .nullish(),
  entities: z.array(z.unknown()).max(mostEntities).nullish(),
})
type Read = z.infer<typeof Read>
const Said = z.custom<Activity>(body => Read.safeParse(body).success)

/** Null for whatever is no message to the bot: people joining, cards pressed, talk of others that does not mention it. */
function heardIn(activity: Activity): Message | null {
  const said = Read.parse(activity)
  const { type, text, from, recipient, channelData, entities } = said
  if (type !== 'message' || typeof text !== 'string') return null
  const conversation = conversationOf(said)
  const mentions = (entities ?? []).flatMap(entity => Mention.safeParse(entity).data ?? [])
  const calls = mentions.filter(mention => mention.mentioned.id === recipient.id)
  if (conversation.kind !== 'personal' && calls.length === 0) return null
  const tenantId = channelData?.tenant?.id ?? said.conversation.tenantId ?? ''
  return {
    text: asTyped(calls.reduce((words, { text: call }) => words.replaceAll(call, ' '), text)),
    from: { tenantId, personId: from.aadObjectId ?? '' },
    conversation,
    activityId: said.id ?? '',
  }
}

/** A thread is the channel's id with the message that began it; other conversations are one thread. */
function conversationOf({ conversation, channelData, serviceUrl, recipient }: Read): Conversation {
  const type = conversation.conversationType ?? (conversation.isGroup ? 'groupChat' : 'personal')
  const [id = '', threadId = null] = conversation.id.split(';messageid=')
  return {
    kind: kindOf(type),
    id,
    threadId,
    teamId: channelData?.team?.id ?? null,
    name: channelData?.channel?.name ?? conversation.name ?? null,
    serviceUrl,
    botId: recipient.id,
  }
}

function kindOf(conversationType: string): Conversation['kind'] {
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
