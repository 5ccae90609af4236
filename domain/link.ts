import { z } from 'zod'
import type { ItemKind } from './item.ts'
import { Refusal } from './refusal.ts'

/** Read from left to right: this action *delivers* that commitment. Asserted only by people, or by the document itself. */
export const LinkType = z.enum(['delivers', 'moves', 'closes', 'evidences', 'dependsOn', 'duplicates'])
export type LinkType = z.infer<typeof LinkType>

const ends: Record<LinkType, { from: ItemKind[]; to: ItemKind[] }> = {
  delivers: { from: ['action'], to: ['commitment'] },
  moves: { from: ['action'], to: ['element'] },
  closes: { from: ['action'], to: ['gap'] },
  evidences: { from: ['evidence', 'action'], to: ['element', 'commitment', 'outcome'] },
  dependsOn: { from: ['action', 'commitment'], to: ['action', 'commitment'] },
  duplicates: { from: ['action', 'commitment'], to: ['action', 'commitment'] },
}

const words: Record<LinkType, [string, string]> = {
  delivers: ['delivers', 'delivered by'],
  moves: ['moves', 'moved by'],
  closes: ['closes', 'closed by'],
  evidences: ['is evidence for', 'evidenced by'],
  dependsOn: ['waits on', 'waited on by'],
  duplicates: ['duplicates', 'duplicated by'],
}

type End = { itemId: string; kind: ItemKind }

/** Refuses, code `not valid`, a link that says nothing: the wrong kinds, or an item to itself. */
export function refuseSenseless(type: LinkType, from: End, to: End): void {
  if (from.itemId === to.itemId) throw new Refusal('not valid', 'An item cannot be linked to itself.')
  const { from: froms, to: tos } = ends[type]
  if (froms.includes(from.kind) && tos.includes(to.kind)) return
  throw new Refusal(
    'not valid',
    `“${words[type][0]}” goes from ${either(froms)} to ${either(tos)}, not from ${from.kind} to ${to.kind}.`,
  )
}

/** The word to say from one end of it. */
export function sayLink(type: LinkType, seenFrom: 'from' | 'to'): string {
  return words[type][seenFrom === 'from' ? 0 : 1]
}

function either(kinds: ItemKind[]): string {
  return kinds.join(' or ')
}
