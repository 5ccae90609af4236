import type { IAdaptiveCard } from '@microsoft/teams.cards'

/** What somebody said to the bot. Who says it is proven by the channel it came through, never by what they wrote. */
export type Heard = {
  /** As it was typed, without the mention of the bot. */
  text: string
  from: { tenantId: string; personId: string }
  conversation: { kind: 'personal' | 'group' | 'channel'; id: string }
}

/** What the bot says to it. A text is plain: nothing in it is markup. The summary is what a notification shows. */
export type Answer = { text: string } | { card: Card; summary: string }

export type Card = IAdaptiveCard

/** How the one side speaks with the other. It answers in words whatever happens, and never throws. */
export type Hear = (heard: Heard) => Promise<Answer>
