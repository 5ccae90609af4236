import type { Line } from './document.ts'
import type { Item } from './items.ts'

/** An item with the points listed beneath it read as part of it. */
export type Whole<L extends Line> = Item<L> & { points: number }

/** Each line that stands under no other, with those under it in its words: a list within a list says more of the one thing. */
export function withPoints<L extends Line>(items: readonly Item<L>[]): Whole<L>[] {
  const groups: { item: Item<L>; points: string[] }[] = []
  for (const item of items) {
    if (item.parent === undefined) groups.push({ item, points: [] })
    else groups.at(-1)?.points.push(item.line.text)
  }
  return groups.map(({ item, points }) => ({
    ...item,
    line: { ...item.line, text: textWithPoints(item.line.text, points) },
    points: points.length,
  }))
}

export function textWithPoints(text: string, points: readonly string[]): string {
  return points.length === 0 ? text : `${text.replace(/\s*:$/, '')}: ${points.join('; ')}`
}
