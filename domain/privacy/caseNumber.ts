import { oneOf, seenBy } from './seenBy.ts'

export function caseNumbersIn(text: string): string[] {
  return seenBy(caseNumber, text)
}

/** What a long number beside it makes somebody's, whether or not it is called one. */
const caseNames = ['case', 'mosaic', 'liquid ?logic', 'eclipse', 'upn']
/** Words of every day: "family 20200 referrals" and "EHM 12345 records" count, and only a number called one names somebody. */
const personNames = ['client', 'child', 'family', 'person', 'pupil', 'lac', 'cla', 'lcs', 'ehm']
/** What is opened about somebody: "early help record 2026" is of a year, "referral id 4821" is of a child. */
const openedNames = ['eha', 'early help', 'referral']
/** Cases that are nobody's: "business case: 12000 homes". */
const casesMade = ['business', 'use', 'best', 'worst', 'base', 'test']
const ids = ['id', 'ref(?:erence)?']
/** "Case file 2026" is of a year, "case file 2026/00123" is somebody's. */
const ofYear = String.raw`[ \t]+(?:19|20)\d\d\b(?![/-]\d{3})`
const calls = [...ids, 'no', 'number', `(?:record|file)(?!${ofYear})`]
/** Who or what four digits count. */
const counted = ['families', 'children', 'referrals', 'cases', 'visits', 'pupils']

/** "case id", "case_id" and "caseid" are one. */
const called = String.raw`[ \t_-]*${oneOf(calls)}(?![a-z])\.?`
const calledId = String.raw`[ \t_-]*${oneOf(ids)}(?![a-z])\.?`
const sign = String.raw`[ \t]*[:#]`
const gap = String.raw`(?:[ \t]*|[_-])`
const long = String.raw`${gap}(?:[a-z]{1,4}[-/]?)?\d{5,13}[a-z]?\b`
const byYear = String.raw`${gap}(?:[a-z]{1,4}[/-])?\d{4}[/-]\d{3,8}\b`
const notCounted = String.raw`\b(?![/-]\d|[ \t]+${oneOf(counted)})`
/** Four digits are enough where it is called a number of somebody: "family id 4821", "case id C1234", but "case no. 2024/25" is a year. */
const short = String.raw`${gap}(?:\d{4}|[a-z]{1,4}[-/]?\d{3,4})[a-z]?${notCounted}`
/** "case #4821", "case: 4821"; "the case: 2026" is of a year. */
const signed = String.raw`[ \t]*(?:#[ \t]*|(?::[ \t]*|-)(?!(?:19|20)\d\d\b))\d{4}${notCounted}`

const start = String.raw`(?<![a-z\d])(?<!\b${oneOf(casesMade)}[ \t])`
const anyName = oneOf([...caseNames, ...personNames])
const caseNumber = new RegExp(
  [
    `${start}${oneOf(caseNames)}(?:${called})?(?:${sign})?${long}`,
    `${start}${anyName}(?:${called}(?:${sign})?|${sign})(?:${long}|${byYear})`,
    `${start}${anyName}${called}(?:${sign})?${short}`,
    String.raw`${start}${anyName}${calledId}(?:${sign})?${gap}\d{3}${notCounted}`,
    `${start}${oneOf(openedNames)}${called}(?:${sign})?(?:${long}|${byYear})`,
    `${start}${oneOf(openedNames)}${calledId}(?:${sign})?${short}`,
    `${start}case${signed}`,
    String.raw`\b[a-z]\d{11}[\da-z][ \t,:(–-]{1,3}upn\b`,
  ].join('|'),
  'gi',
)
