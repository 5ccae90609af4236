import type { Column } from './columns.ts'
import { textOf } from './columns.ts'
import type { Line } from './document.ts'
import { itemsOf } from './items.ts'
import { textWithPoints, withPoints } from './points.ts'
import { isRefusedIn, onlyAnswers } from './responses.ts'
import { isBlank, saysNothing } from './rowReader.ts'
import type { KnownTable, Row } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { tokensOf } from './wording.ts'

export type WorkColumns = {
  table: KnownTable
  action: Column | undefined
  /** What says what is to be done in a row whose action cell does not, the first that does. */
  standIns: Column[]
  vocabulary: Vocabulary
}

/** `standIn`: the column it was found in, where the one of actions holds none; `said`: what that one says instead. */
export type Work = { texts: ActionText[]; standIn?: Column; said?: string }

/** What a row wants done, with the row beneath it. */
export function workIn(
  row: Row,
  next: Row | undefined,
  { table, action, standIns, vocabulary }: WorkColumns,
): Work {
  const cell = row.cells[action?.at ?? 0]
  const words = textOf(cell)
  const isAssent = action?.standsIn === true && onlyAnswers(words, vocabulary)
  const isNothing = saysNothing(words, vocabulary) || namesNothing.test(words)
  if (!isAssent && !isNothing) return { texts: actionsIn(cell?.lines ?? []) }
  const isDue = isAssent || isBlank(words, vocabulary) || isRefusedIn(row, table, vocabulary)
  const standIn = standIns.find(
    column => isDue && says(row, column, vocabulary) && !isHeadingOf(next, column, action),
  )
  if (!standIn) return { texts: isNothing ? [] : actionsIn(cell?.lines ?? []) }
  return {
    texts: actionsIn(row.cells[standIn.at]?.lines ?? []),
    standIn,
    ...(words !== '' && action && { said: `${action.words}: ${words}` }),
  }
}

/** "None - not for the council": there is nothing to be done, and why. */
const namesNothing = /^(?:none|nil|n\/a|no (?:further )?actions?(?: required| needed)?)\s*[-–:;(,]/i

/** A sentence of its own: more than the name or number of something. */
function says({ cells }: Row, { at }: Column, vocabulary: Vocabulary): boolean {
  const text = textOf(cells[at])
  const words = tokensOf(text).filter(token => /^\p{L}{2}/u.test(token))
  return cells[at]?.repeated !== true && words.length > 1 && !onlyAnswers(text, vocabulary)
}

/** The row beneath has an action and no words here: what stands here is what both stand under. */
function isHeadingOf(next: Row | undefined, { at }: Column, action: Column | undefined): boolean {
  return next !== undefined && textOf(next.cells[at]) === '' && textOf(next.cells[action?.at ?? 0]) !== ''
}

/** `joined`: from its points, or from lines that may be several. */
type ActionText = { text: string; joined?: 'points' | 'lines' }

/** A list is an action a bullet; a sentence with a list beneath it is one action with its details. */
function actionsIn(lines: readonly Line[]): ActionText[] {
  const [first] = lines
  if (!first) return []
  if (first.style.as !== 'bullet') {
    const { bullet = [], text = [] } = Object.groupBy(lines, line =>
      line.style.as === 'bullet' ? 'bullet' : 'text',
    )
    return [withDetails(text, bullet)]
  }
  return withPoints(itemsOf(lines)).map(({ line: { text }, points }) => ({
    text,
    ...(points > 0 && { joined: 'points' }),
  }))
}

function withDetails(sentences: readonly Line[], details: readonly Line[]): ActionText {
  const text = sentences.map(line => line.text).join(' ')
  if (details.length === 0) return { text, ...(mayBeSeveral(sentences) && { joined: 'lines' }) }
  const points = details.map(line => line.text)
  return { text: textWithPoints(text, points), joined: 'points' }
}

/** Each of them begins as a sentence does, and none ends in the middle of one. */
function mayBeSeveral(lines: readonly Line[]): boolean {
  const begin = lines.slice(1).every(({ text }) => /^[\p{Lu}\d]/u.test(text))
  return lines.length > 1 && begin && !lines.slice(0, -1).some(({ text }) => /[,:–-]$/.test(text))
}
