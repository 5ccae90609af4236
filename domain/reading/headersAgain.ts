import type { Column } from './columns.ts'
import { kindOf, textOf } from './columns.ts'
import type { Header } from './header.ts'
import { headAt } from './header.ts'
import { headingRows } from './headingRows.ts'
import { namesPart } from './parts.ts'
import type { Row } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { plainOf } from './wording.ts'

/** Some rows of a table and the header they stand beneath. */
export type Part = { header: Header; rows: Row[] }

/**
 * The rows beneath a header, parted where another header stands among them: each priority of a plan may have its own, in other words
 * or with other columns. One that says the same columns again parts nothing.
 */
export function partsBeneath(rows: readonly Row[], header: Header, vocabulary: Vocabulary): Part[] {
  const isHeading = headingRows(vocabulary)
  const parts: Part[] = [{ header, rows: [] }]
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    const part = parts.at(-1)
    if (!row || !part) break
    const again = isHeading(row) ? headerAt(rows, at, vocabulary) : undefined
    if (!again) part.rows.push(row)
    else if (!isSame(again.columns, part.header.columns)) parts.push(partOf(again, part, vocabulary))
    if (again) at += again.rows.length - 1
  }
  return parts
}

/** With the name of the part, which may stand right above its header. */
function partOf(header: Header, before: Part, vocabulary: Vocabulary): Part {
  const above = before.rows.at(-1)
  const [only = '', ...others] = above?.cells.map(textOf).filter(Boolean) ?? []
  const isBanner = header.kind === 'action plan' && others.length === 0 && namesPart(only, vocabulary)
  if (!above || !isBanner) return { header, rows: [] }
  before.rows.pop()
  return { header, rows: [above] }
}

function headerAt(rows: readonly Row[], at: number, vocabulary: Vocabulary): Header | undefined {
  const head = headAt(rows, at, vocabulary)
  const kind = kindOf(head.columns)
  return kind && { at, kind, ...head }
}

/** Nothing is kept of what a column of something else is called but in its own words. */
function isSame(again: readonly Column[], before: readonly Column[]): boolean {
  const wider = again.length > before.length ? again : before
  return wider.every((_, at) => meaningOf(again[at]) === meaningOf(before[at]))
}

function meaningOf(column: Column | undefined): string {
  const { role, words = '' } = column ?? {}
  return role === undefined || role === 'other' ? plainOf(words) : `as ${role}`
}
