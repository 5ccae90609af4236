import { isSubheading, itemsOf } from './items.ts'
import type { Prose } from './tables.ts'
import type { SectionKind, Vocabulary } from './vocabulary.ts'
import { isAllCapitals, phraseAt, tokensOf } from './wording.ts'

/** A part of the prose that says something we keep: the visions, the outcomes, the principles, a definition. */
export type Section = { kind: SectionKind; opener: Prose; lines: Prose[]; hasList: boolean }
export type Statement = { prose: Prose; text: string; heading: string | undefined }

/**
 * A section opens with a heading that names it, or a sentence that ends in a colon before a list ("We work to these
 * principles:"). It closes at the next heading that is not a sub-heading, or at a paragraph after its list.
 */
export function sectionsOf(prose: readonly Prose[], vocabulary: Vocabulary): Section[] {
  const sections: Section[] = []
  let open: Section | undefined
  for (const [at, one] of prose.entries()) {
    const kind = opens(one, prose[at + 1], open, vocabulary)
    if (kind) {
      open = { kind, opener: one, lines: [], hasList: false }
      sections.push(open)
    } else if (open && closes(one, prose[at + 1], open)) open = undefined
    else if (open) addTo(open, one)
  }
  return sections
}

function addTo(section: Section, one: Prose): void {
  section.lines.push(one)
  section.hasList ||= one.line.style.as === 'bullet'
}

/** The statements of a section, with the sub-heading or opening words ("Every family can:") each stands under. */
export function statementsOf(section: Section): Statement[] {
  const lines = section.lines.map((prose, at) => ({ ...asSubheading(prose, section.lines[at + 1]), prose }))
  const listed = itemsOf(lines).filter(({ line }) => line.style.as === 'bullet')
  const items = listed.length > 0 ? listed : itemsOf(lines).slice(0, 1)
  return items.map(({ line, heading }) => ({ prose: line.prose, text: line.text, heading }))
}

/** A bullet that ends in a colon, with bullets after it, only introduces them. */
function asSubheading({ line }: Prose, next: Prose | undefined): Prose['line'] {
  const introduces = line.style.as === 'bullet' && line.text.endsWith(':') && next?.line.style.as === 'bullet'
  return introduces ? { ...line, style: { as: 'text' } } : line
}

function opens(
  { line }: Prose,
  next: Prose | undefined,
  open: Section | undefined,
  vocabulary: Vocabulary,
): SectionKind | undefined {
  if (line.style.as === 'bullet') return undefined
  if (line.style.as === 'heading') return kindNamed(line.text, vocabulary)
  if (open && isSubheading(line, next?.line)) return undefined
  const isShort = tokensOf(line.text).length <= 8 && !/[.;,]$/.test(line.text)
  const leadsIn = line.text.endsWith(':') || (isShort && next?.line.style.as === 'bullet')
  return leadsIn ? kindNamed(line.text, vocabulary, 'last') : undefined
}

function closes({ line }: Prose, next: Prose | undefined, open: Section): boolean {
  if (line.style.as === 'bullet') return false
  const isSub = isSubheading(line, next?.line) && (isDeeper(line.style, open) || isAllCapitals(line.text))
  if (isSub) return false
  return line.style.as === 'heading' || open.hasList
}

function isDeeper(style: Prose['line']['style'], open: Section): boolean {
  const opener = open.opener.line.style
  if (style.as !== 'heading') return true
  return opener.as === 'heading' && style.level > opener.level
}

/** A heading is about what it names first; a sentence leads in to what it names last. */
function kindNamed(
  text: string,
  vocabulary: Vocabulary,
  which: 'first' | 'last' = 'first',
): SectionKind | undefined {
  const tokens = tokensOf(text)
  const named = kinds.flatMap(kind => {
    const places = vocabulary.sections[kind]
      .map(word => phraseAt(tokens, tokensOf(word)))
      .filter(at => at >= 0)
    return places.length > 0 ? [{ kind, at: Math.min(...places) }] : []
  })
  named.sort((a, b) => a.at - b.at)
  return named.at(which === 'first' ? 0 : -1)?.kind
}

const kinds: readonly SectionKind[] = ['vision', 'outcome', 'principle', 'definition']
