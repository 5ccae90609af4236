import { elementNamedIn, namesAbove, scoreNamedIn } from './elementRows.ts'
import { isNextPart, isPart, namesPart } from './parts.ts'
import { namesElement, saysOnlyScore } from './scores.ts'
import type { KnownTable, Layout, Prose, Row } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isAllCapitals, plainOf, tokensOf } from './wording.ts'

type Place = { layout: Layout; since: readonly Prose[]; vocabulary: Vocabulary }

/**
 * What a table stands under. One matrix of several stands under its element, which the row above its headings names as well as
 * any heading on the page does: the heading nearest to the first of them is the title of all.
 */
export function headingAbove(table: Omit<KnownTable, 'under'>, banner: Prose | undefined, place: Place) {
  const { layout, since, vocabulary } = place
  const heading = since.findLast(one => opensPart(one, table.kind, vocabulary))
  if (!namesAbove(table)) return heading
  const nearest = since.findLast(({ line }) => namesElement(line.text, vocabulary))
  const known = [banner, heading, nearest].find(one => one && namesElement(one.line.text, vocabulary))
  const [first] = table.rows
  if (known || !banner || (first && elementNamedIn(first, vocabulary) !== undefined)) return known ?? heading
  return heading && heading !== layout.prose.find(isHeading) ? heading : banner
}

/** "Priority 1: Families" above "In schools": the part of a plan that the heading of a table stands in, by the levels of both. */
export function partAround(under: Prose | undefined, { layout, vocabulary }: Omit<Place, 'since'>) {
  if (under?.line.style.as !== 'heading') return undefined
  let { level } = under.line.style
  for (const one of layout.prose.slice(0, Math.max(0, layout.prose.indexOf(under))).toReversed()) {
    const { style, text } = one.line
    if (style.as !== 'heading' || style.level >= level) continue
    if (isPart(text, vocabulary) && !isNextPart(under.line.text, text, vocabulary)) return one
    level = style.level
  }
  return undefined
}

/** What is said beneath the name of an element, as a row of its own would say it there. */
export function scoresBeneath(
  under: Prose | undefined,
  { since, vocabulary }: Pick<Place, 'since' | 'vocabulary'>,
): Prose[] {
  const beneath = under && since.includes(under) ? since.slice(since.indexOf(under) + 1) : []
  return beneath.filter(({ line }) => line.style.as !== 'bullet' && saysOnlyScore(line.text, vocabulary))
}

/** A heading, or in the text of a PDF, which has none, what begins as the part of a plan does: "Priority 1 – Voice of children". */
export function opensPart(prose: Prose, kind: KnownTable['kind'], vocabulary: Vocabulary): boolean {
  return isHeading(prose) || (kind === 'action plan' && isPlainPart(prose, vocabulary))
}

function isPlainPart({ line: { style, text } }: Prose, vocabulary: Vocabulary): boolean {
  const isSentence = /[.;]$/.test(text) || tokensOf(text).length > longestPart
  return style.as === 'text' && !isSentence && namesPart(text, vocabulary)
}

const longestPart = 20

export function isHeading({ line }: Pick<Prose, 'line'>): boolean {
  return (
    line.style.as === 'heading' ||
    (line.style.as === 'text' && isAllCapitals(line.text) && tokensOf(line.text).length <= 10)
  )
}

/** "Kestrel Borough self-assessment": what the whole of a matrix is called, and no element waiting for its score. */
export function titlesMatrix(text: string, vocabulary: Vocabulary): boolean {
  const words = plainOf(text).replace(/(?: \d{2,4})+$/, '')
  return (
    !namesElement(text, vocabulary) && vocabulary.matrices.some(title => words.endsWith(` ${plainOf(title)}`))
  )
}

/** The rows right above the headings of a matrix that name what the table is of: its name, and perhaps its score beneath. */
export function elementBanner(
  above: readonly Row[],
  table: Pick<KnownTable, 'kind' | 'columns'>,
  vocabulary: Vocabulary,
): { prose: Prose; rows: readonly Row[] } | undefined {
  if (!namesAbove(table)) return undefined
  const last = above.at(-1)
  const score = last && scoreNamedIn(last, vocabulary)
  const rows = above.slice(score === undefined ? -1 : -2)
  const name = rows[0] && elementNamedIn(rows[0], vocabulary)
  if (!rows[0] || name === undefined) return undefined
  const [line] = rows[0].cells.find(({ lines }) => lines.length > 0)?.lines ?? []
  const text = score === undefined ? name : `${name} ${score}`
  return { prose: { place: rows[0].place, line: { style: line?.style ?? { as: 'text' }, text } }, rows }
}
