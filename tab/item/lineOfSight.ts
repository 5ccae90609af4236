import type { ItemKind } from '../../domain/item.ts'
import type { LinkType } from '../../domain/link.ts'
import type { ItemPage, Mention } from '../../domain/views/itemPage.ts'

type Stop = { kind: ItemKind; mentions: Mention[] }

/** From vision to element, left to right: everything the item stands under, the item itself, and what stands under it. */
export function lineOfSight({ item, above, threads, below, links }: ItemPage): Stop[] {
  const linked = links.filter(link => along.includes(link.type)).map(link => link.item)
  const all = new Map(
    [...above, ...threads, ...linked, item, ...below].map(mention => [mention.itemId, mention]),
  )
  return order
    .map(kind => ({ kind, mentions: [...all.values()].filter(mention => mention.kind === kind) }))
    .filter(stop => stop.mentions.length > 0)
}

/** Links that lie on the line; waiting and duplicating lead aside. */
const along: readonly LinkType[] = ['delivers', 'moves', 'closes', 'evidences']

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
