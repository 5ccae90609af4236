import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { Audience } from '../../domain/permissions.ts'

/** Who and where: proven by the channel it came through, never by what they wrote. */
export type Spoken = {
  from: { tenantId: string; personId: string }
  conversation: Conversation
  /** The platform's id of what was said: said again by a network that heard no answer, it is the same. */
  activityId: string
  /** The board that a pressed card claims to be about: whether they are on it is asked again. Left out, the first of theirs is meant. */
  boardId?: string
  /** Who reads along, asked of the platform; it never throws. Left out, nobody can be asked. */
  readers?: () => Promise<Audience>
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

/** A button of a card, with what was filled in beside it; or a card that asks to be brought up to date. Nothing in `data` is trusted. */
export type Press = Spoken & { verb: string; data: unknown; isRefresh: boolean }

/** Words typed where a message is written; `offset` results have been shown. */
export type Search = Spoken & { words: string; offset: number; limit: number }

/** A link that somebody put into a message. */
export type Pasted = Spoken & { url: string }

/** Something is to be made of a message, or of nothing. `filledIn` is null for whoever asks for the form. */
export type Compose = Spoken & { message: Quoted | null; filledIn: unknown }
export type Quoted = { text: string; author: string | null; url: string | null }

/**
 * What the bot says. A text is plain: nothing in it is markup; `saysBoard`: it says itself which board it is about. The summary is what a notification shows. `replaces`: what was pressed
 * is out of date for everybody who sees it, and this takes its place; left out, it is for whoever pressed.
 */
export type Answer = { text: string; saysBoard?: true } | { card: Card; summary: string; replaces?: true }
export type Card = IAdaptiveCard

/** Cards to choose from, each with what stands for it in a list. */
export type Found = { text: string } | { results: readonly Result[] }
export type Result = { card: Card; title: string; line: string }

/** A form to fill in, or what was made of it. */
export type Composed = { text: string } | { form: Card; title: string } | { result: Result }

/** How the one side speaks with the other. It answers in words whatever happens, and never throws. Null is: I heard this already. */
export type Chat = {
  hear: (message: Message) => Promise<Answer | null>
  press: (press: Press) => Promise<Answer>
  search: (search: Search) => Promise<Found>
  unfold: (pasted: Pasted) => Promise<Found>
  compose: (compose: Compose) => Promise<Composed>
  /** The bot was installed for a person, or added to a team or a group. */
  join: (joined: Spoken) => Promise<Answer | null>
  /** Others were added where the bot is. */
  meet: (newcomers: Spoken) => Promise<void>
  leave: (left: Spoken) => Promise<void>
}
