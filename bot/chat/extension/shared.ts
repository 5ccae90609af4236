import type { ItemPage } from '../../../domain/views/itemPage.ts'
import { fromBoard } from '../answer.ts'
import { itemCard } from '../cards/itemCard.ts'
import type { Card } from '../port.ts'
import type { Turn } from '../turn.ts'

/**
 * A card for a chat that others read: what its sharer sees of the item and none of their buttons. It brings itself up to date for
 * whoever looks, and then with theirs.
 */
export function shared(page: ItemPage, turn: Turn): Card {
  const card = itemCard({ ...page, rights: [] }, turn.reader)
  return onBoard(card, turn)
}

/** With the board its buttons are about. */
export function onBoard(card: Card, turn: Turn): Card {
  const answer = fromBoard({ card, summary: '' }, turn)
  return 'card' in answer ? answer.card : card
}
