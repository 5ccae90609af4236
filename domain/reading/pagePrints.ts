import type { Document, Line } from './document.ts'
import { namesPart } from './parts.ts'
import type { Sorter } from './tables.ts'
import { plainOf } from './wording.ts'

/** The foot of the first page stands behind its table, so only the next page shows that it is printed on each. Before the tables is the list of contents. */
export function printedAgain({ blocks }: Document): Set<string> {
  const behind = blocks.slice(blocks.findIndex(block => block.kind === 'table') + 1)
  const lines = behind.flatMap(block => (block.kind === 'line' ? withoutPage(block.line.text) : []))
  const counted = Map.groupBy(lines, line => line)
  return new Set([...counted].filter(([line, all]) => line !== '' && all.length > 1).map(([line]) => line))
}

/** Said by the page and not by what stands on it. `printed`: what `printedAgain` found. */
export function isPrinted({ style, text }: Line, printed: ReadonlySet<string>): boolean {
  const words = withoutPage(text)
  return style.as !== 'bullet' && (words === '' || printed.has(words) || pageFoot.test(text))
}

/** "Neglect plan v3, page 4 of 7" is the foot of a page though it be printed on one alone. */
const pageFoot = /\bpage \d{1,4} ?(?:of|\/) ?\d{1,4}\W*$/i

/** "Draft 2, page 3 of 9" is the foot of each page; "-- 3 of 9 --" is where one ends. */
function withoutPage(text: string): string {
  return plainOf(text.replace(/\bpage \d{1,4}(?: ?(?:of|\/) ?\d{1,4})?|^\W*\d{1,4} of \d{1,4}\W*$/i, ''))
}

/** What a page prints again at its top and foot: a line that stood before the first table, or a page number. */
export function isFurniture(line: Line, sorter: Sorter): boolean {
  if (line.style.as === 'bullet') return false
  if (/^(?:page )?\d{1,4}(?: (?:of|\/) ?\d{1,4})?$/i.test(line.text)) return true
  if (sorter.layout.tables.length === 0) return false
  // "Fernleigh Partnership      4": with the number of its page.
  const unnumbered = namesPart(line.text, sorter.vocabulary)
    ? line.text
    : line.text.replace(/\s+\d{1,3}$/, '')
  return [line.text, unnumbered].some(text => sorter.seen.has(plainOf(text)))
}

/** What a converter draws where a page ends: there is nothing in it to be left out. */
export function isRule({ text }: Line): boolean {
  return /^[-–—_=*\s]+$/.test(text)
}
