import type { Action, CardElement, IOpenUrlAction } from '@microsoft/teams.cards'
import type { Card, Conversation } from '../port.ts'
import { ours, rich, theirs } from './words.ts'

export type Link = { title: string; url: string | undefined }

/** The frame of every card. 1.5 is what Teams shows on every device; `fallbackText` is what older ones show instead of the card. */
export function card(body: CardElement[], fallbackText: string, ...links: Link[]): Card {
  const actions = links.flatMap(open)
  return { type: 'AdaptiveCard', version: '1.5', fallbackText, body: [...body], actions }
}

/** Teams shows six buttons of a card, and hides the rest of them. */
const mostButtons = 6

/** With buttons before its links; the last of too many are left out, and can still be typed. */
export function offering(card: Card, buttons: Action[]): Card {
  const links = card.actions ?? []
  return { ...card, actions: [...buttons.slice(0, mostButtons - links.length), ...links] }
}

/**
 * With the verb that answers with the card as it is now. It names no people: Teams then asks for everybody who looks, in
 * conversations of up to sixty.
 */
export function refreshedBy(card: Card, verb: string, data: object = {}): Card {
  return { ...card, refresh: { action: { type: 'Action.Execute', verb, data: { ...data } } } }
}

/**
 * Written into the data of every button: which board it is about, for somebody on several. Whoever presses is asked again whether
 * they are on it. What one person leads is brought up to date only where nobody else looks at it.
 */
export function aboutBoard(card: Card, boardId: string, where: Conversation['kind']): Card {
  const { refresh, ...rest } = card
  const isMine = refresh?.action?.verb === 'refresh-mine'
  const kept = isMine && where !== 'personal' ? rest : card
  return JSON.parse(JSON.stringify(kept), (_, part) =>
    part?.type === 'Action.Execute' || part?.type === 'Action.Submit'
      ? { ...part, data: { ...part.data, boardId } }
      : part,
  )
}

/** Said once, below the card, to somebody who is on several boards. */
export function addBoardName(card: Card, name: string): Card {
  const line = rich([ours('This is ', { isSubtle: true }), theirs(name, 80, { isSubtle: true })], {
    separator: true,
  })
  return { ...card, body: [...card.body, line] }
}

function open({ title, url }: Link): IOpenUrlAction[] {
  return url ? [{ type: 'Action.OpenUrl', title, url }] : []
}
