import { slips } from './slips.ts'
import type { ItemVerb } from './spellings.ts'

/** Words of which one slip makes another verb; those one slip away that mean what they say are left alone. */
const slipped: readonly [string, ItemVerb, number][] = [
  ['challenge', 'challenge', 2],
  ['answer', 'answer', 1],
  ['accept', 'accept', 1],
  ['return', 'return', 1],
  ['decline', 'decline', 1],
  ['done', 'done', 1],
]
const ordinary = new Set(
  'except recline dome dose gone bone cone tone zone none one don dine dune doe doing donne donde returns accepts answers declines challenges challenged'.split(
    ' ',
  ),
)

/** The verb that a word is a slip or two away from; null for a verb spelt right, and for a word that is another. */
export function nearVerb(typed: string): ItemVerb | null {
  const word = typed.toLowerCase()
  if (ordinary.has(word)) return null
  const near = slipped.find(
    ([verb, , most]) => !word.startsWith(verb) && isNear(word, verb) && slips(word, verb) <= most,
  )
  return near?.[1] ?? null
}

/** Short words are one slip away from too many: only their own letters, swapped or doubled, are taken for them. */
function isNear(word: string, verb: string): boolean {
  return verb.length > 4 || new Set(word).symmetricDifference(new Set(verb)).size === 0
}
