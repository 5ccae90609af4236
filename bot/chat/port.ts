import type { IAdaptiveCard } from '@microsoft/teams.cards'

/** Who and where: proven by the channel it came through, never by what they wrote. */
export type Spoken = {
  from: { tenantId: string; personId: string }
  conversation: Conversation
  /** The platform's id of what was said: said again by a network that heard no answer, it is the same. */
  activityId: string
}

/** Where things are said, and what it takes to speak there again. A channel's id is the channel's own, without its threads. */
export type Conversation = {
  kind: 'personal' | 'group' | 'channel'
  id: string
  /** The message whose thread it is said in; null outside threads. */
  threadId: string | null
  teamId: string | null
  name: string | null
  serviceUrl: string
  botId: string
}

/** What somebody said to the bot, as it was typed, without the mention of the bot. */
export type Message = Spoken & { text: string }

/** What the bot says. A text is plain: nothing in it is markup. The summary is what a notification shows. */
export type Answer = { text: string } | { card: Card; summary: string }
export type Card = IAdaptiveCard

/** How the one side speaks with the other. It answers in words whatever happens, and never throws. */
export type Hear = (message: Message) => Promise<Answer>
