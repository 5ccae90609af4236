import { z } from 'zod'
import type { ItemPage } from '../../../domain/views/itemPage.ts'
import type { Card } from '../port.ts'
import type { Reader } from '../turn.ts'
import { challengeCard } from './challengeCard.ts'
import { closureCard } from './closureCard.ts'
import { handoverCard } from './handoverCard.ts'
import { itemCard, itemSummary } from './itemCard.ts'
import type { Notice } from './notice.ts'

/** What a card of one item is for. It stays that while it still has something to ask; then it shows the item. */
export const CardKind = z.enum(['item', 'closure', 'challenge', 'handover'])
export type CardKind = z.infer<typeof CardKind>

type ItemCard = (page: ItemPage, reader: Reader, notice: Notice | null) => Card | null
const cards: Record<CardKind, ItemCard> = {
  item: itemCard,
  closure: closureCard,
  challenge: challengeCard,
  handover: handoverCard,
}

/** An item as it is now, for whoever looks. */
export function nowCard(
  page: ItemPage,
  reader: Reader,
  { as = 'item', notice = null }: { as?: CardKind | undefined; notice?: Notice | null } = {},
): { card: Card; summary: string } {
  const card = cards[as](page, reader, notice) ?? itemCard(page, reader, notice)
  return { card, summary: notice?.words ?? itemSummary(page) }
}
