import { seenBy } from './seenBy.ts'

export function postcodesIn(text: string): string[] {
  return seenBy(postcode, text).filter(seen => !endsWithOrdinal.test(seen))
}

/**
 * A whole postcode, outward and inward ("BS5 6DN"), however widely they stand apart; an outward code alone names a district
 * (Royal Mail, PAF Programmers' Guide).
 */
const postcode =
  /\b(?:GIR[ \t]{0,3}0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY])[ \t]{0,3}\d[ABD-HJLNP-UW-Z]{2})\b/gi

/** "P1 2nd draft": small letters after a number are an ordinal; in capitals, 2ND is an inward code. */
const endsWithOrdinal = /[ \t](?:1st|2nd|3rd|\dth)$/
