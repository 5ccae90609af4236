import { namedItem } from './namedItem.ts'

const number = /^(\d{1,2})\s+(?=[a-z]\d)/i

/**
 * The lines of a list that is numbered without dots, `1 A10 amber`, `2 A4 red`, without its numbers. Two at least, counted from one
 * and each about an item: "10 A4 sheets were printed" is no line of a list.
 */
export function withoutNumbers(lines: readonly string[]): string[] {
  const counted = lines.flatMap(line => countOf(line) ?? [])
  const isList = counted.length > 1 && counted.every((count, at) => count === at + 1)
  return lines.map(line => (isList && countOf(line) ? line.replace(number, '') : line))
}

function countOf(line: string): number | null {
  const [taken, count] = number.exec(line) ?? []
  return taken && namedItem(line.slice(taken.length))?.certain ? Number(count) : null
}
