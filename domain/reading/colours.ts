import type { Rag } from '../rag.ts'
import type { Vocabulary } from './vocabulary.ts'
import { tokensOf } from './wording.ts'

/** What a RAG cell says: one colour and whatever stands after it, several at once, or no colour at all. */
export type ReadColour = { is: 'colour'; rag: Rag; rest: string } | { is: 'several' } | { is: 'no colour' }

export function colourOf(text: string, vocabulary: Vocabulary): ReadColour {
  const tokens = tokensOf(text)
  const [first] = tokens
  const named = new Set(coloursNamed(tokens, vocabulary))
  if (named.size > 1) return { is: 'several' }
  const rag = first === undefined ? undefined : colourNamed(first, vocabulary)
  const isLetterOnly = first?.length === 1 && tokens.length > 1 && !letterApart.test(text)
  if (!rag || isLetterOnly) return { is: 'no colour' }
  return { is: 'colour', rag, rest: text.replace(/^\W*\w+\W*/, '').replace(/^([^(]*)\)$/, '$1') }
}

/** "R - no staff", "G: on track": a letter set apart from the words behind it. */
const letterApart = /^\W*\p{L}\s*(?:[–:(]|-\s|\n)/u

/** Letters count only where they stand alone: the "a" in "a delay" is no amber. */
function coloursNamed(tokens: string[], vocabulary: Vocabulary): Rag[] {
  const lettersOnly = tokens.every(token => token.length === 1)
  return tokens
    .filter(token => lettersOnly || token.length > 1)
    .flatMap(token => colourNamed(token, vocabulary) ?? [])
}

function colourNamed(token: string, vocabulary: Vocabulary): Rag | undefined {
  return rags.find(rag => vocabulary.colours[rag].includes(token))
}

const rags = ['blue', 'green', 'amber', 'red'] as const
