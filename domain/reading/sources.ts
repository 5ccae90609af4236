import type { Vocabulary } from './vocabulary.ts'
import { phraseAt, tokensOf } from './wording.ts'

export type Sourced = { text: string; sources: string[] }

/**
 * Takes "(OFSTED)" or "[ILACS 2024, JTAI]" from the end of a line. A bracket that spells out the words before it
 * ("special educational needs and disabilities (SEND)") is an abbreviation being introduced and stays.
 */
export function takeSources(line: string, vocabulary: Vocabulary): Sourced {
  let [text, marks] = [line, '']
  const taken: string[][] = []
  for (let last = lastSources(text, vocabulary); last; last = lastSources(text, vocabulary)) {
    text = last.before
    marks = last.mark + marks
    taken.push(last.sources)
  }
  return { text: text + marks, sources: [...new Set(taken.toReversed().flat())] }
}

type Bracket = { before: string; mark: string; sources: string[] }

/** Only the end of a line is looked at, whatever stands before it. */
function lastSources(line: string, vocabulary: Vocabulary): Bracket | undefined {
  const bracket = /\s*[([]([^()[\]]{2,80})[)\]]([.;,]?)$/.exec(line.slice(-100))
  if (!bracket) return undefined
  const before = line.slice(0, line.length - bracket[0].length)
  const named = (bracket[1] ?? '').split(/\s*[,;/&+]\s*|\s+and\s+/)
  const sources = named.flatMap(name => sourceOf(name, vocabulary) ?? [])
  if (before === '' || sources.length < named.length || spellsOut(before, bracket[1] ?? '')) return undefined
  return { before, mark: bracket[2] ?? '', sources }
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
  const initials = tokensOf(before.slice(-400))
    .filter(word => !['and', 'of', 'the', 'for'].includes(word))
    .slice(-acronym.length)
    .map(word => word.charAt(0))
  return initials.join('') === acronym.toLowerCase()
}
