import { withoutDates } from './dates.ts'
import { namesElement } from './scores.ts'
import type { Prose } from './tables.ts'
import type { Vocabulary } from './vocabulary.ts'
import { phraseAt, tokensOf } from './wording.ts'

/** A heading of the first level, one of the second, a short line. */
export const ranks = [1, 2, 3] as const

/** How high a line stands to be a title; undefined where it is none of these. */
export function rankOf({ line: { style, text } }: Prose): number | undefined {
  if (style.as === 'heading' && style.level <= 2) return style.level
  // The lowest level of heading is a line in bold, which may or may not be a title.
  const isPlain = style.as === 'text' || (style.as === 'heading' && style.level === 6)
  return isPlain && isShort(text) ? 3 : undefined
}

/** No sentence, and nothing that only leads in to the next line. */
export function isShort(text: string): boolean {
  return tokensOf(text).length <= 20 && !/[.:;]$/.test(text)
}

/** It says what kind of document this is: "Early Help Strategy", and neither "Early Help Strategy Board" nor the element "Plan". */
export function namesDocument({ line: { text } }: Prose, vocabulary: Vocabulary): boolean {
  const tokens = tokensOf(text)
  if (!isShort(text) || namesElement(text, vocabulary) || saysWho(tokens, vocabulary)) return false
  return vocabulary.documents.some(phrase => {
    const words = tokensOf(phrase)
    const at = phraseAt(tokens, words)
    return at >= 0 && !isBody(tokens[at + words.length], vocabulary)
  })
}

/** "Fernleigh Children's Partnership": whose document it is. */
export function namesBody({ line: { text } }: Prose, vocabulary: Vocabulary): boolean {
  return isBody(tokensOf(withoutDates(text)).findLast(isWord), vocabulary)
}

/** "Version 3, March 2026" */
export function isEdition({ line: { text } }: Prose, { editions }: Vocabulary): boolean {
  return tokensOf(withoutDates(text)).every(token => !isWord(token) || editions.includes(token))
}

/** The key to the colours, a word beside its meaning, how to fill in the sheet. */
export function isAside({ line, beside }: Prose, { asides }: Vocabulary): boolean {
  const tokens = tokensOf(line.text)
  const names = (phrase: string) =>
    phraseAt(tokens, tokensOf(phrase)) === 0 &&
    (!phrase.startsWith('=') || tokens.length === tokensOf(phrase).length)
  return beside === true || asides.some(names)
}

function isWord(token: string): boolean {
  return !/^v?\d+$/.test(token)
}

function isBody(token: string | undefined, { bodies }: Vocabulary): boolean {
  return token !== undefined && bodies.some(body => phraseAt([token], [body]) === 0)
}

function saysWho(tokens: readonly string[], { completedBy }: Vocabulary): boolean {
  return completedBy.some(phrase => phraseAt(tokens, tokensOf(phrase)) === 0)
}
