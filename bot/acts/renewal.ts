import type { Item } from '../../domain/item.ts'
import { differenceOf, type ExistingLine } from '../../domain/reading/difference.ts'
import type { Proposal } from '../../domain/reading/proposal.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { Difference } from '../../domain/views/readingPage.ts'

type Existing = readonly (Item | Tracked)[]

/** How a newer version differs from the items it would renew, as the review shows it. */
export function difference(existing: Existing, proposal: Proposal): Difference {
  const { lines, gone, counts } = differenceOf(existing.map(lineOf), proposal)
  const byId = new Map(existing.map(item => [item.itemId, item]))
  const matched = lines.flatMap(line => {
    const item = line.is === 'new' ? undefined : byId.get(line.itemId)
    if (!item || line.is === 'new') return []
    return [
      [
        line.lineId,
        { itemId: item.itemId, reference: item.reference, state: line.is, before: item.text },
      ] as const,
    ]
  })
  return {
    ...counts,
    lines: Object.fromEntries(matched),
    goneItems: gone.map(({ itemId, reference, text }) => ({ itemId, reference: reference ?? null, text })),
  }
}

/** The item that each proposed line renews, by the line's id. */
export function renewedBy(existing: Existing, proposal: Proposal): Map<string, Item | Tracked> {
  const byId = new Map(existing.map(item => [item.itemId, item]))
  return new Map(
    differenceOf(existing.map(lineOf), proposal).lines.flatMap(line => {
      const item = line.is === 'new' ? undefined : byId.get(line.itemId)
      return item ? [[line.lineId, item] as const] : []
    }),
  )
}

function lineOf(item: Item | Tracked): ExistingLine {
  return {
    itemId: item.itemId,
    kind: item.kind,
    text: item.text,
    reference: item.reference ?? undefined,
    heading: item.heading ?? undefined,
    parentItemId: item.parentId ?? undefined,
  }
}
