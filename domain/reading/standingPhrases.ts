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
  const after = { all, lifecycles, conditions, refusals, assents: guessed('not started', vocabulary.assents) }
  known.set(vocabulary, after)
  return after
}

function guessed(lifecycle: SaidLifecycle, all: readonly string[]): Phrase[] {
  return all.map(words => ({ lifecycle, phrase: tokensOf(words), is: 'guessed' }))
}
