import type { Draft } from './draft.ts'
import { namesPart } from './planHeadings.ts'
import type { KnownTable, Layout, Prose } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { capitalised, phraseAt, tokensOf } from './wording.ts'

/** What the document calls itself: its first heading, else its first short line, else the name of the file. */
export function titleOf(
  { prose, tables }: Layout,
  fileName: string,
  draft: Draft,
  vocabulary: Vocabulary,
): string {
  const above = new Set(tables.filter(table => isOfPart(table, vocabulary)).map(({ under }) => under))
  const own = prose.filter(one => !(above.has(one) && one.line.style.as === 'text'))
  const lines = own.filter(one => one.line.style.as !== 'bullet' && !isAside(one, vocabulary))
  const found =
    lines.find(isTitleHeading) ?? lines.find(isShort) ?? lines.find(({ line }) => line.style.as === 'heading')
  if (!found) {
    draft.note(
      'guessed',
      tables[0]?.place ?? fileName,
      'The document names itself nowhere; its title is the name of the file',
    )
    return titleOfFile(fileName)
  }
  draft.use(found)
  return found.line.text.slice(0, 400)
}

/** Of one element, or of "Priority 1": what it stands under is the name of that, and not of the document. */
function isOfPart({ kind, under }: KnownTable, vocabulary: Vocabulary): boolean {
  return kind === 'matrix' || (under !== undefined && namesPart(under.line.text, vocabulary))
}

/** The key to the colours, a word beside its meaning, how to fill in the sheet. */
function isAside({ line, beside }: Prose, { asides }: Vocabulary): boolean {
  const tokens = tokensOf(line.text)
  const names = (phrase: string) =>
    phraseAt(tokens, tokensOf(phrase)) === 0 &&
    (!phrase.startsWith('=') || tokens.length === tokensOf(phrase).length)
  return beside === true || asides.some(names)
}

function isTitleHeading({ line }: Prose): boolean {
  return line.style.as === 'heading' && line.style.level <= 2
}

/** The lowest level of heading is a line in bold, which may or may not be a title. */
function isShort({ line }: Prose): boolean {
  const isPlain = line.style.as === 'text' || (line.style.as === 'heading' && line.style.level === 6)
  return isPlain && tokensOf(line.text).length <= 20 && !/[.:;]$/.test(line.text)
}

function titleOfFile(fileName: string): string {
  const words = fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return capitalised(words).slice(0, 400) || 'Untitled'
}
