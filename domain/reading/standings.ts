import { dateStartsAt } from './dates.ts'
import type { SaidLifecycle } from './proposal.ts'
import { SaidLifecycle as Lifecycles } from './proposal.ts'
import type { Vocabulary } from './vocabulary.ts'
import { tokensOf } from './wording.ts'

/** Where work stands in the words of a status cell, and what the cell says beside; `several` where it names more than one. */
export type ReadStanding =
  | { is: 'said'; lifecycle: SaidLifecycle; rest: string }
  | { is: 'several' }
  | { is: 'not said' }

/**
 * "Closed - see minutes" is complete. "Delivered to three of five schools" and "Complete by May" are not: what ends a piece of work
 * must stand alone, before a mark or before a day.
 */
export function standingOf(text: string, vocabulary: Vocabulary): ReadStanding {
  const tokens = tokensOf(text)
  const first = phrasesOf(vocabulary)
    .filter(({ phrase }) => startsWith(tokens, phrase))
    .reduce<Phrase | undefined>((most, next) => (length(next) > length(most) ? next : most), undefined)
  if (!first) return { is: 'not said' }
  const rest = behind(text, first.phrase.length)
  if (!mayGoOn.has(first.lifecycle) && !standsAlone(rest)) return { is: 'not said' }
  if (namesAnother(rest, first.lifecycle, vocabulary)) return { is: 'several' }
  return { is: 'said', lifecycle: first.lifecycle, rest: rest.replace(/^[\s–:;,./-]+/, '') }
}

/** "Underway in two schools" is as much in progress as "Underway". */
const mayGoOn = new Set<SaidLifecycle>(['in progress', 'on hold'])

/** "In progress / on hold"; that something "is 80% complete" is said of its progress. */
function namesAnother(rest: string, lifecycle: SaidLifecycle, vocabulary: Vocabulary): boolean {
  const clauses = rest.split(/[–:;,.()/\n-]/).map(clause => tokensOf(clause).join(' '))
  return phrasesOf(vocabulary).some(
    one => one.lifecycle !== lifecycle && clauses.includes(one.phrase.join(' ')),
  )
}

function standsAlone(rest: string): boolean {
  if (/^\W*\d{1,2}(?:\.\d+)?\s*%/.test(rest)) return false
  const day = dateStartsAt(rest)
  return (
    /^(?:\s*$|\s*\n|\s*[–:;,.()/-])/.test(rest) || (day >= 0 && /^\s*(?:on|in)?\s*$/.test(rest.slice(0, day)))
  )
}

type Phrase = { lifecycle: SaidLifecycle; phrase: string[] }

function phrasesOf({ lifecycles }: Vocabulary): Phrase[] {
  return Lifecycles.options.flatMap(lifecycle =>
    lifecycles[lifecycle].map(words => ({ lifecycle, phrase: tokensOf(words) })),
  )
}

function startsWith(tokens: readonly string[], phrase: readonly string[]): boolean {
  return phrase.every((word, at) => tokens[at] === word)
}

function length(phrase: Phrase | undefined): number {
  return phrase?.phrase.length ?? 0
}

/** The text without its first words. */
function behind(text: string, words: number): string {
  return text.replace(new RegExp(`^(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{N}'’]+){${words}}`, 'u'), '')
}
