import { z } from 'zod'
import { birthsIn } from './privacy/birth.ts'
import { caseNumbersIn } from './privacy/caseNumber.ts'
import { nhsNumbersIn } from './privacy/nhsNumber.ts'
import { postcodesIn } from './privacy/postcode.ts'
import { Refusal } from './refusal.ts'

/** What free text must not hold: this is a tracker of systems, never of children. */
export const Personal = z.enum(['NHS number', 'date of birth', 'postcode', 'case number'])
export type Personal = z.infer<typeof Personal>

/** Where in a text something personal was seen, and the words themselves. */
export const Sighting = z.object({ kind: Personal, seen: z.string() })
export type Sighting = z.infer<typeof Sighting>

/**
 * What looks like somebody's details, however wide its letters and digits were typed: an NHS number whose check digit holds, a day called a date of birth, a full postcode, a case
 * number. It asks rather than judges: an office has a postcode too.
 */
export function sightingsIn(text: string): Sighting[] {
  const plain = text.normalize('NFKC')
  return [
    ...sighted('NHS number', nhsNumbersIn(plain)),
    ...sighted('date of birth', birthsIn(plain)),
    ...sighted('postcode', postcodesIn(plain)),
    ...sighted('case number', caseNumbersIn(plain)),
  ]
}

/**
 * Refuses, code `personal`, texts in which something personal is seen that the writer has not confirmed; nothing is saved. Answers
 * what was confirmed, to be recorded with what is saved.
 */
export function refusePersonal(
  texts: readonly (string | null | undefined)[],
  confirmed: boolean,
): Personal[] {
  const seen = texts.flatMap(text => (text ? sightingsIn(text) : []))
  if (seen.length === 0) return []
  const kinds = [...new Set(seen.map(({ kind }) => kind))]
  if (confirmed) return kinds
  throw new Refusal('personal', sayPersonal(kinds), { sightings: seen })
}

function sayPersonal(kinds: readonly Personal[]): string {
  return `This looks as if it holds ${sayKinds(kinds)}. Nothing is saved. Take it out, or confirm that it names nobody.`
}

/** `a postcode and an NHS number`, which repeats neither. */
export function sayKinds(kinds: readonly Personal[]): string {
  return kinds.map(kind => (/^[aeiou]|^NHS/i.test(kind) ? `an ${kind}` : `a ${kind}`)).join(' and ')
}

function sighted(kind: Personal, words: readonly string[]): Sighting[] {
  return words.map(seen => ({ kind, seen }))
}
