import { Day } from '../day.ts'
import { dayWords } from './dayWords.ts'

/** Nothing, or something that says why: other words after a day could be anything. */
export const leadsToReason =
  /^[\s.!]*$|^[\s.]*(?:[,;:(–—-]|(?:because|as|since|so|due to|owing to|after|following|while|until)\b)/i

/** Whether words are a day does not hang on the day it is. */
export const anyDay = Day.parse('2027-01-04')

/**
 * The words of a due day as they can be offered: with the month that was nearly typed. Null where the words after the day would be
 * doubted again; a day that nobody can guess is left for the person to say.
 */
export function plainDue(words: string): string | null {
  const said = dayWords(words, anyDay)
  if (!said) return words
  if ('doubt' in said) return said.meant === null ? words : plainDue(said.meant)
  return leadsToReason.test(said.rest) ? words : null
}
