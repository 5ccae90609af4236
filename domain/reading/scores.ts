import type { Vocabulary } from './vocabulary.ts'
import { capitalised, isAllCapitals, plainOf } from './wording.ts'

export type NamedScore = { name: string; score: number | null; scale: string }

/**
 * An element's cell: its name and, below, its score or the whole scale it was to be circled on. Where the circle did not
 * survive ("0 1 2 3 4", or the circled digit missing altogether) the score is null: not recorded, never worked out.
 */
export function namedScoreOf(words: string, vocabulary: Vocabulary): NamedScore {
  const [name, scale] = splitAtScale(words, vocabulary)
  return { name: asKnown(name, vocabulary), score: scoreOf(scale), scale }
}

/** One number, alone or "2/4" or "2 out of 4"; or the one number of a scale that is circled or in brackets. */
export function scoreOf(scale: string): number | null {
  const circled = [...scale.matchAll(/[⓪①②③④⑤⑥⑦⑧⑨⑩]/g)]
  if (circled.length > 0) return circled.length === 1 ? '⓪①②③④⑤⑥⑦⑧⑨⑩'.indexOf(circled[0]?.[0] ?? '') : null
  const bracketed = [...scale.matchAll(/[([]\s*(\d{1,2})\s*[)\]]/g)]
  if (bracketed.length === 1) return inRange(bracketed[0]?.[1])
  return inRange(/^\W*(?:level\s*)?(\d{1,2})(?:\s*(?:\/|out of|of)\s*\d{1,2})?\W*$/i.exec(scale)?.[1])
}

function inRange(digits: string | undefined): number | null {
  const score = Number(digits ?? Number.NaN)
  return score >= 0 && score <= 10 ? score : null
}

function splitAtScale(words: string, vocabulary: Vocabulary): [string, string] {
  const named = new RegExp(
    `(?:^|\\s)(?:${vocabulary.scale.join('|')})\\b\\s*:?\\s*(?=[\\d(\\[⓪①-⑩]|$)`,
    'i',
  ).exec(words)
  const digits = /\s(?=(?:[([]?\d[)\]]?\s+){2,}|[⓪①-⑩])/.exec(words)
  const at = named ?? digits
  if (!at) return [words, '']
  return [words.slice(0, at.index).replace(/[\s:–-]+$/, ''), words.slice(at.index + at[0].length).trim()]
}

function asKnown(name: string, vocabulary: Vocabulary): string {
  const known = vocabulary.elements.find(element => plainOf(element) === plainOf(name))
  return known ?? (isAllCapitals(name) ? capitalised(name.toLowerCase()) : name)
}
