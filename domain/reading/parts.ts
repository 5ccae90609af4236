import type { Vocabulary } from './vocabulary.ts'
import { tokensOf } from './wording.ts'

/** "Priority two", "Objective 3 - A confident workforce", "Area of significant weakness 1: plans": by its own words, wherever it stands. */
export function namesPart(words: string, vocabulary: Vocabulary): boolean {
  const [first = '', second = ''] = tokensOf(words)
  return (
    vocabulary.headings.includes(first) &&
    (ordinals.has(second) || /^\p{L}+(?:\s*(?:\d|[:-])|(?: \p{L}+){1,5} \d{1,2}\s*[:.–-])/u.test(words))
  )
}

/** "Strategic priority 1 – Children first": with a number, whatever word stands before. */
export function numbersPart(words: string, { headings }: Vocabulary): boolean {
  const tokens = tokensOf(words).slice(0, 4)
  return tokens.some((token, at) => headings.includes(token) && /^\d{1,2}$/.test(tokens[at + 1] ?? ''))
}

const ordinals = new Set('one two three four five six seven eight nine ten a b c d e f'.split(' '))

/** It names a part of a plan, by the one way or the other. */
export function isPart(words: string, vocabulary: Vocabulary): boolean {
  return namesPart(words, vocabulary) || numbersPart(words, vocabulary)
}

/** "Priority 2" behind "Priority 1": of the same kind and with another number, where "Priority 1.2" is beneath it. */
export function isNextPart(words: string, before: string, vocabulary: Vocabulary): boolean {
  const [next, part] = [words, before].map(one => numberedPart(one, vocabulary))
  if (!next || !part || next.kind !== part.kind || next.number === part.number) return false
  return !next.number.startsWith(`${part.number}.`)
}

function numberedPart(words: string, { headings }: Vocabulary): { kind: string; number: string } | undefined {
  const [, kind = '', number = ''] = numbered.exec(words.toLowerCase()) ?? []
  const tokens = tokensOf(kind)
  return headings.includes(tokens.at(-1) ?? '') ? { kind: tokens.join(' '), number } : undefined
}

const numbered = /^(\p{L}+(?: \p{L}+){0,4}) (\d{1,2}(?:\.\d{1,2})*)(?!\d)/u
