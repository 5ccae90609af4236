import type { Cell, Line } from './document.ts'
import type { Draft } from './draft.ts'
import { kept } from './draft.ts'
import type { Row } from './tables.ts'
import { quoted, tokensOf } from './wording.ts'

/** `joined`: its words, or its place under its parent, were put together across a cut. */
export type PlacedLine = Line & { place: string; joined: boolean }
export type WholeRow = { place: string; columns: PlacedLine[][] }

/**
 * A page break cuts a row in two: the second half has nothing in its key cells. Each half is put back under the row above,
 * and a sentence cut in the middle becomes one again. Without key cells a row is the second half where each of its cells begins in
 * the middle of a sentence, and one above ends there.
 */
export function wholeRows(rows: readonly Row[], keys: readonly number[], draft: Draft): WholeRow[] {
  const whole: WholeRow[] = []
  for (const row of rows) {
    const columns = row.cells.map((cell, at) => linesToRead(cell, keys.includes(at)).map(placedAt(row.place)))
    const last = whole.at(-1)
    const isRest = keys.length > 0 ? keys.every(key => columns[key]?.length === 0) : isCut(last, columns)
    if (last && isRest) joinRow(last, columns, row.place, draft)
    else whole.push({ place: row.place, columns })
  }
  return whole
}

function isCut(last: WholeRow | undefined, columns: readonly PlacedLine[][]): boolean {
  const begun = columns.flatMap((lines, at) =>
    lines[0] ? [{ first: lines[0], above: last?.columns[at]?.at(-1) }] : [],
  )
  const isRest = begun.every(({ first, above }) => above !== undefined && isRestOfSentence(first))
  return isRest && begun.some(({ above }) => above !== undefined && cannotEnd(above.text))
}

function isRestOfSentence({ style, text }: PlacedLine): boolean {
  return style.as !== 'bullet' && /^[\p{Ll}(]/u.test(text)
}

/** A row as it stands, nothing joined. */
export function placedRow(row: Row): WholeRow {
  return { place: row.place, columns: row.cells.map(cell => cell.lines.map(placedAt(row.place))) }
}

/** A cell merged downwards says its key again in each row, but its lines only once. */
function linesToRead(cell: Cell, isKey: boolean): Line[] {
  return cell.repeated && !isKey ? [] : cell.lines
}

function placedAt(place: string): (line: Line) => PlacedLine {
  return line => ({ ...line, place, joined: false })
}

function joinRow(whole: WholeRow, columns: PlacedLine[][], place: string, draft: Draft): void {
  if (columns.every(lines => lines.length === 0)) return
  for (const [at, lines] of columns.entries()) {
    const above = whole.columns[at] ?? []
    whole.columns[at] = joinLines(above, lines, draft)
  }
  draft.note(
    'joined',
    place,
    `This row has no heading of its own, so it was read as the rest of ${whole.place}`,
  )
}

function joinLines(above: PlacedLine[], lines: PlacedLine[], draft: Draft): PlacedLine[] {
  const last = above.at(-1)
  const [first, ...rest] = lines
  if (!first) return above
  if (!last) return lines
  if (!goesOn(last, first)) return addTo(above, underLast(first), rest)
  const text = kept(last.text.endsWith('-') ? last.text + first.text : `${last.text} ${first.text}`)
  draft.note('joined', first.place, `A line cut in two was joined with ${last.place}: ${quoted(text)}`)
  above.pop()
  return addTo(above, { ...last, text, joined: true }, rest)
}

/** Added in place: a copy for each of thousands of cut rows would be quadratic. */
function addTo(above: PlacedLine[], first: PlacedLine, rest: readonly PlacedLine[]): PlacedLine[] {
  above.push(first)
  for (const line of rest) above.push(line)
  return above
}

/** A sub-line whose parent stayed on the page before. */
function underLast(line: PlacedLine): PlacedLine {
  return line.style.as === 'bullet' && line.style.depth > 0 ? { ...line, joined: true } : line
}

/** The rest of a sentence has no bullet and begins small, or follows a word that cannot end one. */
function goesOn(last: PlacedLine, first: PlacedLine): boolean {
  if (first.style.as === 'bullet' || /:$/.test(first.text)) return false
  return isRestOfSentence(first) || cannotEnd(last.text)
}

/** A sentence does not end in a comma, in a dash or in a word that ties the next to it. */
export function cannotEnd(text: string): boolean {
  const lastWord = tokensOf(text.slice(-40)).at(-1) ?? ''
  return /[,-]$/.test(text) || (connecting.has(lastWord) && !/[.!?]$/.test(text))
}

const connecting = new Set(
  'a across an and as at between by for from in including into is its of on or our that the their through to via which with within'.split(
    ' ',
  ),
)
