import type { Draft } from './draft.ts'
import { namesPart } from './parts.ts'
import type { KnownTable, Layout, Prose } from './tables.ts'
import { isAside, isEdition, isShort, namesBody, namesDocument, rankOf, ranks } from './titleLines.ts'
import type { Vocabulary } from './vocabulary.ts'
import { capitalised, plainOf } from './wording.ts'

/**
 * What the document calls itself: its highest heading, else its first short line, else the name of the file. Of those who wrote it and
 * of the part that comes next the name stands beside it, so a line that says what kind of document this is comes before these.
 */
export function titleOf(layout: Layout, fileName: string, draft: Draft, vocabulary: Vocabulary): string {
  const found = namedIn(layout, vocabulary)
  if (!found) {
    draft.note(
      'guessed',
      layout.tables[0]?.place ?? fileName,
      'The document names itself nowhere; its title is the name of the file',
    )
    return titleOfFile(fileName)
  }
  draft.use(found)
  return found.line.text.slice(0, 400)
}

function namedIn(layout: Layout, vocabulary: Vocabulary): Prose | undefined {
  const { prose, opening } = layout
  const lines = linesOf(layout, vocabulary)
  const before = new Set(prose.slice(0, opening))
  const highest = highestOf(lines.filter(one => before.has(one))) ?? highestOf(lines)
  const above = titleBlock(prose.slice(0, opening), vocabulary).filter(one => lines.includes(one))
  const named = highestOf(above.filter(one => namesDocument(one, vocabulary)))
  if (!named || !highest || namesDocument(highest, vocabulary))
    return highest ?? lines.find(({ line }) => line.style.as === 'heading')
  const isAlike = rankOf(named) === rankOf(highest) || prose.indexOf(named) < prose.indexOf(highest)
  return isAlike || namesBody(highest, vocabulary) ? named : highest
}

/** The lines that may be its title. The name of a part is one only where there is no other. */
function linesOf({ prose, tables }: Layout, vocabulary: Vocabulary): Prose[] {
  const ofPart = new Set(tables.filter(table => isOfPart(table, vocabulary)).map(({ under }) => under))
  const lines = prose.filter(one => {
    const isUnder = ofPart.has(one) && one.line.style.as === 'text'
    const isOther = isUnder || isAside(one, vocabulary) || isEdition(one, vocabulary)
    return one.line.style.as !== 'bullet' && !isOther
  })
  const named = lines.filter(({ line }) => !namesPart(line.text, vocabulary))
  return highestOf(named) ? named : lines
}

/** The first of those that stand highest. */
function highestOf(lines: readonly Prose[]): Prose | undefined {
  return ranks.flatMap(rank => lines.find(one => rankOf(one) === rank) ?? [])[0]
}

/** What stands at the very top, before the first sentence, list or table of contents. */
function titleBlock(prose: readonly Prose[], { contents }: Vocabulary): readonly Prose[] {
  const top = prose.slice(0, mostTitleLines)
  const end = top.findIndex(
    ({ line }) => line.style.as === 'bullet' || !isShort(line.text) || contents.includes(plainOf(line.text)),
  )
  return end < 0 ? top : top.slice(0, end)
}

const mostTitleLines = 12

/** Of one element, or of "Priority 1": what it stands under is the name of that, and not of the document. */
function isOfPart({ kind, under }: KnownTable, vocabulary: Vocabulary): boolean {
  return kind === 'matrix' || (under !== undefined && namesPart(under.line.text, vocabulary))
}

function titleOfFile(fileName: string): string {
  const words = fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return capitalised(words).slice(0, 400) || 'Untitled'
}
