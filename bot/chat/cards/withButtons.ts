import type { IExecuteAction } from '@microsoft/teams.cards'
import type { Card } from '../port.ts'

/** A card with buttons before its links. */
export function withButtons(card: Card, ...buttons: (IExecuteAction | null)[]): Card {
  return { ...card, actions: [...buttons.filter(each => each !== null), ...(card.actions ?? [])] }
}
