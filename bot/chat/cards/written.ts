import type { CardElement, ITextRun } from '@microsoft/teams.cards'
import type { Reader } from '../turn.ts'
import { line, quoted } from './words.ts'

/*
 * What people wrote of an item (reports, reasons, evidence, challenges), where guests may read along: `seenInChannel` decides, for
 * answers and posts alike. Left out, it is said to be left out.
 */

type Seen = Pick<Reader, 'peoplesWords'>
type Written = string | null | undefined

/** Quoted, for those who may read it; nothing where nothing was written. */
export function written(
  words: Written,
  longest: number,
  { peoplesWords }: Seen,
  look: Parameters<typeof quoted>[2] = {},
): ITextRun[] {
  return words && peoplesWords ? [quoted(words, longest, look)] : []
}

/** Stands once at the end of a card from which something was left out. */
export function leftOut(all: readonly Written[], { peoplesWords }: Seen): CardElement[] {
  if (peoplesWords || !all.some(Boolean)) return []
  return [line(notShown, { isSubtle: true, spacing: 'Medium', separator: true })]
}

const notShown =
  'What people wrote is not shown here, because guests may be reading. Open it, or ask me in our own chat.'
