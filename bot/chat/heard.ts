import { z } from 'zod'
import { pressIn, Read, spokenIn } from './activity.ts'
import type { Activity } from './botFramework.ts'
import { type Invoked, invokedBy } from './invokes.ts'
import type { Message, Press, Spoken } from './port.ts'

/** What an activity says to us, in the words of the port. */
export type Heard =
  | { kind: 'message'; said: Message }
  /** Of an older client: it hears its answer as a message, as a newer one does in the answer to its call. */
  | { kind: 'submitted'; said: Press; cardId: string | null }
  | { kind: 'joined' | 'left' | 'others joined'; said: Spoken }
  | Invoked

/** Null for whatever is nothing to the bot: others leaving, reactions, talk that does not mention it. */
export function heardIn(activity: Activity): Heard | null {
  const read = Read.parse(activity)
  if (read.type === 'invoke') return invokedBy(read)
  if (read.type === 'message') return submitted(read) ?? message(read)
  return comingAndGoing(read)
}

const Submitted = z.looseObject({ verb: z.string().max(100) })

/** A pressed `Action.Submit` comes as a message with a value; in a channel it mentions nobody. */
function submitted(read: Read): Heard | null {
  const { data } = Submitted.safeParse(read.value)
  if (!data) return null
  const said = pressIn(read, data.verb, data)
  return { kind: 'submitted', said, cardId: read.replyToId ?? null }
}

const Mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.looseObject({ id: z.string() }),
})

/** Outside a chat of two the bot is spoken to only where it is mentioned. */
function message(read: Read): Heard | null {
  const { text, recipient, entities } = read
  if (typeof text !== 'string') return null
  const spoken = spokenIn(read)
  const mentions = (entities ?? []).flatMap(entity => Mention.safeParse(entity).data ?? [])
  const calls = mentions.filter(mention => mention.mentioned.id === recipient.id)
  if (spoken.conversation.kind !== 'personal' && calls.length === 0) return null
  const words = calls.reduce((words, { text: call }) => words.replaceAll(call, ' '), text)
  if (isCardAlone(words, read)) return null
  return { kind: 'message', said: { ...spoken, text: asTyped(words) } }
}

/** A card that somebody drops into the chat, of ours or of another app, says nothing to the bot. */
function isCardAlone(words: string, { attachments }: Read): boolean {
  const holdsCard = attachments?.some(each => each.contentType?.startsWith('application/vnd.microsoft.card.'))
  return holdsCard === true && words.replace(/<[^<>]*>/g, '').trim() === ''
}

const escapes: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Teams calls its texts plain and escapes them all the same; the mention of somebody else is their name. */
function asTyped(text: string): string {
  return text
    .replace(/<at[^<>]*>([^<]*)<\/at>/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => escapes[name] ?? '')
}

/** Teams says it twice, as an installation and as a change of members: both are heard, and greeted once. */
function comingAndGoing(read: Read): Heard | null {
  const { type, action, recipient, membersAdded, membersRemoved } = read
  const said = spokenIn(read)
  const isBot = ({ id }: { id: string }) => id === recipient.id
  if (type === 'installationUpdate') return { kind: action?.startsWith('remove') ? 'left' : 'joined', said }
  if (type !== 'conversationUpdate') return null
  if (membersAdded?.some(isBot)) return { kind: 'joined', said }
  if (membersRemoved?.some(isBot)) return { kind: 'left', said }
  return membersAdded?.length ? { kind: 'others joined', said } : null
}
