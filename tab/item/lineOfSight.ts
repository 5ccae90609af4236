import type { ItemKind } from '../../domain/item.ts'
import type { ItemPage, Mention } from '../../domain/views/itemPage.ts'

export type Stop = { kind: ItemKind; mentions: Mention[] }

/** From vision to element, left to right: everything the item stands under, the item itself, and what stands under it. */
export function lineOfSight({ item, above, threads, below }: ItemPage): Stop[] {
  const all = new Map([...above, ...threads, item, ...below].map(mention => [mention.itemId, mention]))
  return order
    .map(kind => ({ kind, mentions: [...all.values()].filter(mention => mention.kind === kind) }))
    .filter(stop => stop.mentions.length > 0)
}

const order: readonly ItemKind[] = [
  'vision',
  'thread',
  'commitment',
  'action',
  'gap',
  'element',
  'evidence',
  'outcome',
  'principle',
  'definition',
]
