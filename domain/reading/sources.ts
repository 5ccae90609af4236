import type { Vocabulary } from './vocabulary.ts'
import { phraseAt, tokensOf } from './wording.ts'

export type Sourced = { text: string; sources: string[] }

/**
 * Takes "(OFSTED)" or "[ILACS 2024, JTAI]" from the end of a line. A bracket that spells out the words before it
 * ("special educational needs and disabilities (SEND)") is an abbreviation being introduced and stays.
 */
export function takeSources(line: string, vocabulary: Vocabulary): Sourced {
  const bracket = /\s*[([]([^()[\]]{2,80})[)\]]([.;,]?)$/.exec(line)
  if (!bracket) return { text: line, sources: [] }
  const before = line.slice(0, bracket.index)
  const named = (bracket[1] ?? '').split(/\s*[,;/&+]\s*|\s+and\s+/)
  const sources = named.flatMap(name => sourceOf(name, vocabulary) ?? [])
  if (before === '' || sources.length < named.length || spellsOut(before, bracket[1] ?? '')) {
    return { text: line, sources: [] }
  }
  const more = takeSources(before, vocabulary)
  return { text: `${more.text}${bracket[2] ?? ''}`, sources: [...new Set([...more.sources, ...sources])] }
}

/** "Ofsted" and "ofsted 2023" are the vocabulary's OFSTED, with what the document adds: a year, the number of a minute. */
function sourceOf(name: string, vocabulary: Vocabulary): string | undefined {
  const tokens = tokensOf(name)
  const known = vocabulary.sources.find(source => phraseAt(tokens, tokensOf(source)) === 0)
  if (!known) return undefined
  const rest = tokens.slice(tokensOf(known).length)
  if (rest.length > 3) return undefined
  return rest.length === 0 ? known : `${known} ${name.trim().split(/\s+/).slice(-rest.length).join(' ')}`
}

function spellsOut(before: string, acronym: string): boolean {
  if (!/^[A-Z]{2,8}$/.test(acronym)) return false
  const initials = tokensOf(before)
    .filter(word => !['and', 'of', 'the', 'for'].includes(word))
    .slice(-acronym.length)
    .map(word => word.charAt(0))
  return initials.join('') === acronym.toLowerCase()
}
