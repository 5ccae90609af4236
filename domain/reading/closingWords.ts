import { withoutDates } from './dates.ts'
import type { SaidLifecycle } from './proposal.ts'
import { clausesOf, lifecyclePhrases } from './standingPhrases.ts'
import type { Vocabulary } from './vocabulary.ts'
import { phraseAt, plainOf, tokensOf } from './wording.ts'

/**
 * Whether what stands behind a word that ends a piece of work is known to take nothing from it: a day, a colour, initials, where it is
 * minuted, the same said again. What is not known may be all that the word hides ("Complete: report outstanding").
 */
export function takesNothing(rest: string, lifecycle: SaidLifecycle, vocabulary: Vocabulary): boolean {
  const clauses = clausesOf(withoutDates(rest)).flatMap(clause => clause.split(/(?:^|\s)(?:and|&)\s/i))
  const again = lifecyclePhrases(vocabulary).filter(one => one.lifecycle === lifecycle)
  const same = new Set(again.map(({ phrase }) => phrase.join(' ')))
  return clauses.every(clause => isHarmless(clause.trim(), same, vocabulary))
}

function isHarmless(clause: string, same: ReadonlySet<string>, vocabulary: Vocabulary): boolean {
  const words = plainOf(clause.replace(/\s+by\s.*$/is, ''))
  if (words === '') return !/\?/.test(clause)
  if (same.has(words) || vocabulary.nothings.includes(words) || coloursIn(vocabulary).has(words)) return true
  if (vocabulary.harmless.some(phrase => isOf(words, phrase))) return true
  const isInitials = /^\p{Lu}{2,3}$/u.test(clause) && !vocabulary.blanks.includes(clause.toLowerCase())
  return isInitials || clause === '100%' || when.test(clause)
}

/** "in May", "mid Sept 26", "2026", "on": what is left of a day when its numbers are gone, too. */
const when =
  /^(?:(?:on|in|at|as at|since|early|mid|late|end of) ?)*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: '?\d{2})?|20\d\d|q[1-4])?$/i

/** The phrase alone, or one that goes on: "see …". */
function isOf(words: string, phrase: string): boolean {
  const plain = plainOf(phrase)
  return words === plain || (phrase.endsWith('…') && words.startsWith(`${plain} `))
}

function coloursIn({ colours }: Vocabulary): Set<string> {
  return new Set(Object.values(colours).flat())
}

/** "Complete but not embedded", "Complete - evidence outstanding", "Stopped - then restarted". */
export function takesBack(rest: string, lifecycle: SaidLifecycle, vocabulary: Vocabulary): boolean {
  if (lifecycle !== 'complete' && lifecycle !== 'cancelled') return false
  const tokens = tokensOf(rest)
  const phrases = [...vocabulary.begunAgain, ...(lifecycle === 'complete' ? vocabulary.qualifies : [])]
  return phrases.some(phrase => phraseAt(tokens, tokensOf(phrase)) >= 0)
}
