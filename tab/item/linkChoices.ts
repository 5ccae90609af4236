import { ItemKind } from '../../domain/item.ts'
import { LinkType, refuseSenseless, sayLink } from '../../domain/link.ts'
import { allowed } from '../allowed.ts'

type LinkChoice = { type: LinkType; side: 'from' | 'to'; words: string }

/** The links an item of this kind can have, seen from it: "delivers", "delivered by"… */
export function linkChoices(kind: ItemKind): LinkChoice[] {
  const sides = LinkType.options.flatMap(type => [
    { type, side: 'from' as const },
    { type, side: 'to' as const },
  ])
  return sides
    .filter(({ type, side }) => ItemKind.options.some(other => makesSense(type, side, kind, other)))
    .map(({ type, side }) => ({ type, side, words: sayLink(type, side) }))
}

function makesSense(type: LinkType, side: 'from' | 'to', kind: ItemKind, other: ItemKind): boolean {
  const here = { itemId: 'here', kind }
  const there = { itemId: 'there', kind: other }
  return allowed(() =>
    side === 'from' ? refuseSenseless(type, here, there) : refuseSenseless(type, there, here),
  )
}
