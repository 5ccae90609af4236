import type { CardElement, IOpenUrlAction } from '@microsoft/teams.cards'
import type { Card } from '../port.ts'
import { ours, rich, theirs } from './words.ts'

export type Link = { title: string; url: string | undefined }

/** The frame of every card. 1.5 is what Teams shows on every device; `fallbackText` is what older ones show instead of the card. */
export function card(body: CardElement[], fallbackText: string, ...links: Link[]): Card {
  const actions = links.flatMap(open)
  return { type: 'AdaptiveCard', version: '1.5', fallbackText, body: [...body], actions }
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
