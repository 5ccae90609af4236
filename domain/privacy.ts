import { z } from 'zod'
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
    ...matches(plain, nhsNumber, 'NHS number').filter(({ seen }) => isNhsNumber(seen.replace(/\D/g, ''))),
    ...matches(plain, dateOfBirth, 'date of birth'),
    ...matches(plain, childNamed, 'date of birth').filter(({ seen }) => !noName.test(seen)),
    ...matches(plain, postcode, 'postcode').filter(({ seen }) => !endsWithOrdinal.test(seen)),
    ...matches(plain, caseNumber, 'case number'),
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

function matches(text: string, pattern: RegExp, kind: Personal): Sighting[] {
  return [...text.matchAll(pattern)].map(([seen]) => ({ kind, seen }))
}

/** Ten digits, as they are written 943 476 5919 or one by one; longer runs of digits are something else. */
const nhsNumber =
  /(?<![\d-])(?:\d{3}[ .–-]?\d{3}[ .–-]?\d{4}|\d(?<apart>[ .–-])\d(?:\k<apart>\d){8})(?![\d-])(?!\k<apart>\d)/g

/** The tenth digit checks the nine before it, modulus 11 (NHS Data Dictionary, "NHS NUMBER"). */
function isNhsNumber(digits: string): boolean {
  const [check = -1, ...body] = [...digits].map(Number).reverse()
  const sum = body.reduce((total, digit, index) => total + digit * (index + 2), 0)
  const expected = (11 - (sum % 11)) % 11
  return expected !== 10 && expected === check && !/^(\d)\1+$/.test(digits)
}

/** A day is personal only where it is called a birth or stands beside a child; due days and days of meetings are days too. */
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'
const dayOfYear = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?[ \t]+(?:of[ \t]+)?${month}\b|${month}[ \t]+\d{1,2}(?:st|nd|rd|th)?\b)`
const day = String.raw`(?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\s+\d{2,4}|${month}[ \t]+\d{1,2}(?:st|nd|rd|th)?,?[ \t]+\d{4}|\d{4}-\d{2}-\d{2})`
const dob = String.raw`(?:d\.?\s?o\.?\s?b\.?|date of birth|birth ?da(?:te|y))`
const birth = String.raw`(?:${dob}|born)\b[^\d\n]{0,20}`
const child = String.raw`(?:child|pupil|young person|boy|girl|baby)\b[ \t,:;(–-]{1,4}`
const aged = String.raw`(?:aged?[ \t:]*\d{1,2}|\d{1,2}[ \t]?(?:y/?o|years? old))[ \t,:;().–-]{1,4}`
/** "Babies born by 31 March" counts; "born on 12 March" is somebody's day. */
const onDay = String.raw`(?:${dob}[ \t]*(?:is|was|on)?[ \t:–-]*|born(?:[ \t]+on)?[ \t]+(?:the[ \t]+)?)${dayOfYear}`
const dateOfBirth = new RegExp(
  String.raw`\b(?:${onDay}(?:,?[ \t]+\d{2,4}\b)?|(?:${birth}|${child}|${aged})${day})`,
  'gi',
)

/** "child JS 12/03/2015", "pupil Jake M. 12/3/15": initials or a name between the child and the day. */
const initials = String.raw`\p{Lu}\.?[ \t]?\p{Lu}\.?`
const childNamed = new RegExp(
  String.raw`\b(?:[Cc]hild|[Pp]upil|[Yy]oung [Pp]erson|[Bb]oy|[Gg]irl|[Bb]aby)[ \t,:;(–-]{1,4}(?:${initials}|\p{Lu}\p{Ll}{1,14}(?:[ \t]\p{Lu}(?:\.|\p{Ll}{1,14})?)?)[ \t,:;()–-]{1,4}${day}`,
  'gu',
)
/** What begins with a capital beside a child and is no name. */
const noName =
  /\s(?:Protection|Health|Care|Development|Poverty|Services?|Plan|Board|Review|Conference|Social|Mental|Learning|Voice|Survey|Premium|In|On|By|From|Since|Until|Due)\b/

/** A whole postcode, outward and inward ("BS5 6DN"); an outward code alone names a district (Royal Mail, PAF Programmers' Guide). */
const postcode =
  /\b(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY]) ?\d[ABD-HJLNP-UW-Z]{2})\b/gi
/** "P1 2nd draft": small letters after a number are an ordinal; in capitals, 2ND is an inward code. */
const endsWithOrdinal = / (?:1st|2nd|3rd|\dth)$/

/** What case systems call it, with a number of five digits or more beside it. */
const caseName = '(?:case|mosaic|liquid ?logic|lcs|ehm|eclipse|upn)'
/** Words of every day: "family 20200 referrals" counts, and only a number called one names somebody. */
const personName = '(?:client|child|family|person|pupil|lac|cla)'
const called = String.raw`[ \t-]*(?:(?:id|no|number|ref(?:erence)?|record)(?![a-z])\.?)`
const sign = String.raw`[ \t]*[:#]`
const long = String.raw`[ \t]*(?:[a-z]{1,4}[-/]?)?\d{5,13}[a-z]?\b`
const byYear = String.raw`[ \t]*(?:[a-z]{1,4}[/-])?\d{4}[/-]\d{3,8}\b`
/** Four digits are enough where it is called a number of somebody: "family id 4821", "case id C1234", but "case no. 2024/25" is a year. */
const short = String.raw`[ \t]*(?:\d{4}|[a-z]{1,4}[-/]?\d{3,4})[a-z]?\b(?![/-]\d|[ \t]+(?:families|children|referrals|cases|visits|pupils))`
const caseNumber = new RegExp(
  [
    String.raw`\b${caseName}\b(?:${called})?(?:${sign})?${long}`,
    String.raw`\b(?:${caseName}|${personName})\b(?:${called}(?:${sign})?|${sign})(?:${long}|${byYear})`,
    String.raw`\b(?:${caseName}|${personName})\b${called}(?:${sign})?${short}`,
  ].join('|'),
  'gi',
)
