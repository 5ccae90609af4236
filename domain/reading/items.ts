import type { Line } from './document.ts'
import { isAllCapitals, tokensOf } from './wording.ts'

/** A line worth keeping, the sub-heading it stands under, and the line it belongs to (its place in the list, from 0). */
export type Item<L extends Line> = { line: L; heading: string | undefined; parent: number | undefined }

/** The lines of a cell without its sub-headings, each knowing its own and, by the depth of its bullet, its parent. */
export function itemsOf<L extends Line>(lines: readonly L[]): Item<L>[] {
  const items: Item<L>[] = []
  let heading: string | undefined
  const open: { depth: number; at: number }[] = []
  for (const [at, line] of lines.entries()) {
    if (isSubheading(line, lines[at + 1])) {
      heading = line.text.replace(/\s*:$/, '')
      open.length = 0
      continue
    }
    const depth = line.style.as === 'bullet' ? line.style.depth : 0
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    items.push({ line, heading, parent: open.at(-1)?.at })
    open.push({ depth, at: items.length - 1 })
  }
  return items
}

/** "Staff:" before a list. A heading with nothing under it is no heading. */
export function isSubheading(line: Line, next: Line | undefined): boolean {
  if (line.style.as === 'bullet' || !next || next.style.as === 'heading') return false
  if (tokensOf(line.text).length > 10) return false
  const looksIt = line.style.as === 'heading' || isAllCapitals(line.text)
  return line.text.endsWith(':') || (looksIt && next.style.as === 'bullet')
}
