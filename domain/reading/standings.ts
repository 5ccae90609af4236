import { takesBack, takesNothing } from './closingWords.ts'
import { dateStartsAt } from './dates.ts'
import type { SaidLifecycle } from './proposal.ts'
import type { Phrase } from './standingPhrases.ts'
import {
  answerPhrases,
  behind,
  clausesOf,
  conditionPhrases,
  lifecyclePhrases,
  longestAt,
  phrasesOf,
  undonePhrases,
} from './standingPhrases.ts'
import type { Vocabulary } from './vocabulary.ts'
import { phraseAt, tokensOf } from './wording.ts'

/**
 * Where work stands in the words of a status cell, and what the cell says beside; `several` where it names more than one. `guessed`
 * where words beyond the plain word decided: then all of them are kept beside. `taken back` where work is called over and then is not:
 * "Complete - evidence outstanding".
 */
export type ReadStanding =
  | { is: 'said'; lifecycle: SaidLifecycle; rest: string; guessed?: true }
  | { is: 'several' }
  | { is: 'taken back' }
  | { is: 'not said' }

/**
 * "Closed - see minutes" is complete, and so is "Closed - leaflet printed", as a guess: only what is known to take nothing from the word
 * leaves it plain. "Delivered to three of five schools" and "Complete by May" are not: what ends a piece of work
 * must stand alone, before a mark or before a day. What is "complete, subject to sign-off" waits for the chair, and what is "closed,
 * transferred to the trust" was never done here.
 */
export function standingOf(text: string, vocabulary: Vocabulary): ReadStanding {
  const first = longestAt(text, phrasesOf(vocabulary))
  if (!first) return { is: 'not said' }
  const rest = behind(text, first.words)
  const { lifecycle } = first
  if (lifecycle === 'complete' && isConditional(rest, vocabulary)) return guess('proposed for closure', text)
  if (lifecycle === 'complete' && isGivenUp(rest, vocabulary)) return guess('cancelled', text)
  const isPlain = first.is === 'plain'
  if (isPlain && ends.has(lifecycle) && takesNothing(rest, lifecycle, vocabulary))
    return plain(lifecycle, rest)
  if (isPlain && takesBack(rest, lifecycle, vocabulary)) return { is: 'taken back' }
  if (!mayStandBefore(rest, first, vocabulary)) return { is: 'not said' }
  if (namesAnother(rest, lifecycle, vocabulary)) return { is: 'several' }
  return isPlain && !ends.has(lifecycle) ? plain(lifecycle, rest) : guess(lifecycle, text)
}

/** "Not accepted", "Rejected: no money", "Declined by cabinet"; no work that begins with such a word, as "Declined referrals are reviewed". */
export function isRefused(text: string, vocabulary: Vocabulary): boolean {
  return isAnsweredBy(text, answerPhrases(vocabulary).refusals)
}

/** "Partially accepted", "Agreed - see below": that something is to be done, and nothing of where it stands. */
export function isAgreedTo(text: string, vocabulary: Vocabulary): boolean {
  return isAnsweredBy(text, answerPhrases(vocabulary).assents)
}

function isAnsweredBy(text: string, answers: readonly Phrase[]): boolean {
  const answer = longestAt(text, answers)
  if (!answer) return false
  const rest = behind(text, answer.words)
  return standsAlone(rest) || givesReason(rest)
}

/** Words of colour or lateness that no colour and no day is made of: "at risk", "In progress - delayed". */
export function driftIn(text: string, { drifts }: Vocabulary): string | undefined {
  const clauses = clausesOf(text).map(tokensOf)
  return drifts.find(drift => clauses.some(clause => phraseAt(clause, tokensOf(drift)) === 0))
}

/** What says that work is over must not be said by half. */
const ends = new Set<SaidLifecycle>(['complete', 'cancelled'])

function plain(lifecycle: SaidLifecycle, rest: string): ReadStanding {
  return { is: 'said', lifecycle, rest: withoutMarks(rest) }
}

function guess(lifecycle: SaidLifecycle, text: string): ReadStanding {
  return { is: 'said', lifecycle, rest: text, guessed: true }
}

function isConditional(rest: string, vocabulary: Vocabulary): boolean {
  const conditions = conditionPhrases(vocabulary)
  return clausesOf(rest).some(clause => longestAt(clause, conditions) !== undefined)
}

/** "Closed - merged with A4", "Closed as no longer required", "Closed - not delivered". "Complete / cancelled" is two things. */
function isGivenUp(rest: string, vocabulary: Vocabulary): boolean {
  if (/^\s*\//.test(rest)) return false
  if (clausesOf(rest).some(clause => longestAt(clause, undonePhrases(vocabulary)))) return true
  const given = clausesOf(rest).map(clause => clause.replace(reason, ''))
  return given.some(clause => {
    const phrase = longestAt(clause, phrasesOf(vocabulary))
    return (
      phrase?.lifecycle === 'cancelled' && mayStandBefore(behind(clause, phrase.words), phrase, vocabulary)
    )
  })
}

function mayStandBefore(rest: string, { is, lifecycle }: Phrase, vocabulary: Vocabulary): boolean {
  if (is === 'goes on' || mayGoOn.has(lifecycle) || standsAlone(rest)) return true
  if (lifecycle !== 'complete') return givesReason(rest)
  const more = /^\s*(?:and|&)\s+(.*)$/is.exec(rest)?.[1]
  const next = more === undefined ? undefined : longestAt(more, phrasesOf(vocabulary))
  return next?.lifecycle === 'complete' && standsAlone(behind(more ?? '', next.words))
}

/** "Underway in two schools" is as much in progress as "Underway". */
const mayGoOn = new Set<SaidLifecycle>(['in progress', 'on hold', 'proposed for closure'])

/** "In progress / on hold", "Started but paused"; that something "is 80% complete" is said of its progress. */
function namesAnother(rest: string, lifecycle: SaidLifecycle, vocabulary: Vocabulary): boolean {
  const others = lifecyclePhrases(vocabulary).filter(one => one.lifecycle !== lifecycle)
  const clauses = new Set(rest.split(/[–:;,.()/\n-]/).map(clause => tokensOf(clause).join(' ')))
  if (others.some(one => clauses.has(one.phrase.join(' ')))) return true
  const turned = [
    ...rest.matchAll(/\b(?:but|however|then)\b(?:\s+(?:is|are|now|has|been|currently|then|was))*\s+(.+)/gi),
  ]
  return turned.some(([, after = '']) => longestAt(after, others) !== undefined)
}

/** "due to the budget", "by cabinet on 3 May". */
function givesReason(rest: string): boolean {
  return reason.test(rest)
}

const reason = /^\s*(?:as|at this (?:time|stage)|because|by|due to|following|on|owing to|since)\b/i

function standsAlone(rest: string): boolean {
  if (/^\W*\d{1,2}(?:\.\d+)?\s*%/.test(rest)) return false
  const day = dateStartsAt(rest)
  return (
    /^(?:\s*$|\s*\n|\s*[–:;,.()/-])/.test(rest) || (day >= 0 && /^\s*(?:on|in)?\s*$/.test(rest.slice(0, day)))
  )
}

function withoutMarks(rest: string): string {
  return rest.replace(/^[\s–:;,./-]+/, '').replace(/^(?:and|&)\s+/i, '')
}
