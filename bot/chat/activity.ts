import { z } from 'zod'
import type { Activity } from './botFramework.ts'
import type { Conversation, Press, Spoken } from './port.ts'

/** Teams lets a person send some 28 KB, and mention a few dozen. */
const longestText = 40_000
const mostEntities = 200
/** Ids are keys of rows; PostgreSQL keeps no NUL. */
const id = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine(given => !given.includes('\0'))
const Account = z.looseObject({ id: z.string() })

/** What we read of an activity; the SDK reads the rest. */
export const Read = z.object({
  type: z.string(),
  /** Of an invoke. */
  name: z.string().nullish(),
  /** Of an installation. */
  action: z.string().nullish(),
  id: id(300).nullish(),
  replyToId: id(300).nullish(),
  serviceUrl: z.url(),
  text: z.string().max(longestText).nullish(),
  value: z.unknown().optional(),
  from: z.looseObject({ aadObjectId: id(100).nullish() }),
  recipient: Account,
  conversation: z.looseObject({
    id: id(400).min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: id(100).nullish(),
    name: id(400).nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: id(100) }).nullish(),
      team: z.looseObject({ id: id(400) }).nullish(),
      channel: z.looseObject({ id: id(400), name: id(400).nullish() }).nullish(),
    })
    .nullish(),
  entities: z.array(z.unknown()).max(mostEntities).nullish(),
  attachments: z
    .array(z.looseObject({ contentType: z.string().nullish() }))
    .max(mostEntities)
    .nullish(),
  membersAdded: z.array(Account).nullish(),
  membersRemoved: z.array(Account).nullish(),
})
export type Read = z.infer<typeof Read>

/** An activity that can be read; anything else is refused at the door. */
export const Said = z.custom<Activity>(body => Read.safeParse(body).success)

/** Who and where. */
export function spokenIn(said: Read): Spoken {
  const tenantId = said.channelData?.tenant?.id ?? said.conversation.tenantId ?? ''
  return {
    from: { tenantId, personId: said.from.aadObjectId ?? '' },
    conversation: conversationOf(said),
    activityId: said.id ?? '',
  }
}

/** A pressed button, whichever way it came. Cards that only look again say so by the name of their verb. */
export function pressIn(said: Read, verb: string, data: unknown): Press {
  return { ...spokenIn(said), verb, data, isRefresh: verb.startsWith('refresh') }
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
