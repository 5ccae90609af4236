import type { SaidLifecycle } from './proposal.ts'
import { SaidLifecycle as Lifecycles } from './proposal.ts'
import type { Vocabulary } from './vocabulary.ts'
import { tokensOf } from './wording.ts'

/** `plain`: the word alone says it. `goes on`: it says it by what stands behind it. `guessed`: it says something near it. */
export type Phrase = { lifecycle: SaidLifecycle; phrase: string[]; is: 'plain' | 'goes on' | 'guessed' }

type Cut = {
  all: Phrase[]
  lifecycles: Phrase[]
  conditions: Phrase[]
  refusals: Phrase[]
  assents: Phrase[]
  undone: Phrase[]
}

/** Every phrase that a status may begin with. */
export function phrasesOf(vocabulary: Vocabulary): readonly Phrase[] {
  return cut(vocabulary).all
}

/** Those of the lifecycles alone. */
export function lifecyclePhrases(vocabulary: Vocabulary): readonly Phrase[] {
  return cut(vocabulary).lifecycles
}

export function conditionPhrases(vocabulary: Vocabulary): readonly Phrase[] {
  return cut(vocabulary).conditions
}

export function answerPhrases(vocabulary: Vocabulary): Pick<Cut, 'refusals' | 'assents'> {
  return cut(vocabulary)
}

export function undonePhrases(vocabulary: Vocabulary): readonly Phrase[] {
  return cut(vocabulary).undone
}

const known = new WeakMap<Vocabulary, Cut>()

/** Cut into words once: a plan may have ten thousand rows. */
function cut(vocabulary: Vocabulary): Cut {
  const before = known.get(vocabulary)
  if (before) return before
  const lifecycles = Lifecycles.options.flatMap(lifecycle =>
    vocabulary.lifecycles[lifecycle].map(words => ({
      lifecycle,
      phrase: tokensOf(words),
      is: words.endsWith('…') ? ('goes on' as const) : ('plain' as const),
    })),
  )
  const refusals = guessed('cancelled', vocabulary.refusals)
  const all = [...lifecycles, ...refusals, ...guessed('in progress', vocabulary.drifts)]
  const conditions = guessed('proposed for closure', vocabulary.conditions)
  const assents = guessed('not started', vocabulary.assents)
  const undone = guessed('cancelled', vocabulary.undone)
  const after = { all, lifecycles, conditions, refusals, assents, undone }
  known.set(vocabulary, after)
  return after
}

function guessed(lifecycle: SaidLifecycle, all: readonly string[]): Phrase[] {
  return all.map(words => ({ lifecycle, phrase: tokensOf(words), is: 'guessed' }))
}

/** Parts of a sentence, without the word that ties each to the one before. A hyphen within a word parts nothing. */
export function clausesOf(text: string): string[] {
  const clauses = text.split(/[–—:;,.()/\n]|(?<!\w)-|-(?!\w)/)
  return clauses.map(clause =>
    clause.trim().replace(/^(?:(?:and|but|however|still|now|is|though|then)\s+)+/i, ''),
  )
}

/** The phrase a text begins with, the longest of them; `words` counts those that only lead to it, as in "Action now complete". */
export function longestAt(
  text: string,
  phrases: readonly Phrase[],
): (Phrase & { words: number }) | undefined {
  // No phrase is longer than its first line, and a cell may hold pages.
  const tokens = tokensOf(text.slice(0, farthest))
  const own = tokens.findIndex(token => !leadingTo.has(token))
  const found = [0, own]
    .filter(at => at >= 0)
    .flatMap(at =>
      phrases
        .filter(one => startsAt(tokens, at, one.phrase))
        .map(one => ({ ...one, words: at + one.phrase.length })),
    )
  return found.reduce<(typeof found)[number] | undefined>(
    (most, next) => (most === undefined || next.words > most.words ? next : most),
    undefined,
  )
}

const farthest = 200
const leadingTo = new Set(
  'action actions recommendation task work this the all is are now has have been fully'.split(' '),
)

function startsAt(tokens: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.length > 0 && phrase.every((word, step) => tokens[at + step] === word)
}

/** The text without its first words. */
export function behind(text: string, words: number): string {
  return text.replace(new RegExp(`^(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{N}'’]+){${words}}`, 'u'), '')
}
