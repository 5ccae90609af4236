import { oneOf, seenBy } from './seenBy.ts'

/** A day is personal only where it is called a birth or stands beside a child; due days and days of meetings are days too. */
export function birthsIn(text: string): string[] {
  return [
    ...seenBy(birthCalled, text).filter(seen => !ofMany.test(seen)),
    ...seenBy(calledAfter, text),
    ...seenBy(childNamed, text).filter(seen => !noName.test(seen)),
  ]
}

/** Before a day, these tell of a cohort: "children born before 31 March 2020" are counted. */
const cohortWords = ['before', 'after', 'since', 'between', 'by', 'from', 'until']
/** What begins with a capital beside a child and is no name. */
const noNames = [
  ...[
    'Protection',
    'Health',
    'Care',
    'Development',
    'Poverty',
    'Services?',
    'Plan',
    'Board',
    'Review',
    'Conference',
  ],
  ...[
    'Social',
    'Mental',
    'Learning',
    'Voice',
    'Survey',
    'Premium',
    'Week',
    'Month',
    'Clinic',
    'Group',
    'Safety',
  ],
  ...['In', 'On', 'By', 'From', 'Since', 'Until', 'Due'],
]
/** "12/03/2026 DOB field added": a form has dates of birth too. */
const ofForms = [
  'fields?',
  'columns?',
  'box(?:es)?',
  'checks?',
  'data',
  'format',
  'missing',
  'recording',
  'errors?',
]

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'
const dayOfYear = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?[ \t]+(?:of[ \t]+)?${month}\b|${month}[ \t]+\d{1,2}(?:st|nd|rd|th)?\b)`
const day = String.raw`(?:\d{4}[/.\-]\d{1,2}[/.\-]\d{1,2}\b|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\s+\d{2,4}|${month}[ \t]+\d{1,2}(?:st|nd|rd|th)?,?[ \t]+\d{4})`
const dd = '(?:0[1-9]|[12][0-9]|3[01])'
const mm = '(?:0[1-9]|1[0-2])'
const unparted = String.raw`(?:${dd}${mm}(?:19|20)?\d\d|(?:19|20)\d\d${mm}${dd})\b`

const shortDob = String.raw`d\.?\s?o\.?\s?b\.?`
const dob = `(?:${shortDob}|date of birth|birth ?da(?:te|y))`
const saidOf = String.raw`[ \t]*(?:is|was|on)?[ \t:=–-]*`
const birth = String.raw`(?:${dob}|born)\b[^\d\n]{0,20}`
const child = String.raw`(?:child|pupil|young person|boy|girl|baby)\b[ \t,:;(–-]{1,4}`
const aged = String.raw`(?:aged?[ \t:]*\d{1,2}|\d{1,2}[ \t]?(?:y/?o|years? old))[ \t,:;().–-]{1,4}`
/** "Babies born by 31 March" counts; "born on 12 March" is somebody's day. */
const onDay = String.raw`(?:${dob}${saidOf}|born(?:[ \t]+on)?[ \t]+(?:the[ \t]+)?)${dayOfYear}`
const birthCalled = new RegExp(
  [
    String.raw`\b${onDay}(?:,?[ \t]+\d{2,4}\b)?`,
    String.raw`\b(?:${birth}|${child}|${aged})${day}`,
    String.raw`\b${dob}${saidOf}${unparted}`,
    String.raw`\([ \t]*b\.?[ \t]*${day}`,
  ].join('|'),
  'gi',
)
const ofMany = new RegExp(String.raw`\b${oneOf(cohortWords)}[ \t]+(?:the[ \t]+)?${day}$`, 'i')

/** "Jake 12/03/2011 (DOB)". */
const calledAfter = new RegExp(
  String.raw`(?<!\b(?:${dob}|born)\b[^\d\n]{0,20})(?<![\d/.-])${day}[ \t]*(?:\([ \t]*(?:${shortDob}|date of birth)|[–-]?[ \t]*${shortDob}(?![a-z])(?![ \t]+${oneOf(ofForms)}\b))`,
  'gi',
)

/** "child JS 12/03/2015", "pupil Jake M. 12/3/15": initials or a name between the child and the day. */
const initials = String.raw`\p{Lu}\.?[ \t]?\p{Lu}\.?`
const childNamed = new RegExp(
  String.raw`\b(?:[Cc]hild|[Pp]upil|[Yy]oung [Pp]erson|[Bb]oy|[Gg]irl|[Bb]aby)[ \t,:;(–-]{1,4}(?:${initials}|\p{Lu}\p{Ll}{1,14}(?:[ \t]\p{Lu}(?:\.|\p{Ll}{1,14})?)?)[ \t,:;()–-]{1,4}${day}`,
  'gu',
)
const noName = new RegExp(String.raw`\s${oneOf(noNames)}\b`)
