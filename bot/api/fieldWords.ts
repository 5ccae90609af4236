import { z } from 'zod'

/*
 * What a field takes, in the words of whoever calls the API: the shapes say it in codes, and this is the one place that words them.
 * Each reads on from the name of its field.
 */

type Issue = z.core.$ZodRawIssue

/** “takes a day, such as 2027-03-31, not a number”. A shape that words a rule of its own is left its words. */
export function saidOf(issue: Issue): string {
  const takes = takenBy(issue)
  if (takes === null) return 'is not right'
  if (isKeys(issue)) return takes
  if (issue.input === undefined) return `is missing: it takes ${takes}`
  if (issue.input === '' && issue.code === 'too_small') return `is empty: it takes ${takes}`
  return `takes ${takes}${butGot(issue)}`
}

function takenBy(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return formats[formatOf(issue)] ?? kinds[issue.expected] ?? null
    case 'invalid_value':
      return issue.expected === 'stringbool' ? 'true or false' : oneOf(issue.values)
    case 'invalid_union':
      return Array.isArray(issue.options) ? oneOf(issue.options) : null
    case 'invalid_format':
      return formats[issue.format] ?? null
    case 'too_big':
      return limited(issue.origin, 'at most', issue.maximum)
    case 'too_small':
      return limited(issue.origin, 'at least', issue.minimum)
    case 'unrecognized_keys':
      return unknown(issue)
    default:
      return null
  }
}

const kinds: Record<string, string> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object of named fields',
  record: 'an object of named fields',
  null: 'null',
}

const formats: Record<string, string> = {
  date: 'a day of the calendar, such as 2027-03-31',
  datetime: 'an instant, such as 2027-03-31T08:00:00Z',
  uuid: 'an id, such as 00000000-0000-4000-8000-000000000003',
}

/** Of words that must have a form, where none came to be looked at. */
function formatOf({ inst }: Issue): string {
  return inst instanceof z.ZodStringFormat ? (inst.format ?? '') : ''
}

const manyShown = new Intl.NumberFormat('en-GB')

function limited(origin: string, bound: string, limit: number | bigint): string {
  const number = manyShown.format(limit)
  if (origin === 'string') return `${bound} ${number} ${limit === 1 ? 'character' : 'characters'}`
  if (origin === 'array') return `${bound} ${number} ${limit === 1 ? 'entry' : 'entries'}`
  return `a number of ${bound} ${number}`
}

function oneOf(values: readonly unknown[]): string {
  if (values.length === 1) return `only ${values[0]}`
  return `one of ${values.join(', ')}`
}

function isKeys(issue: Issue): issue is z.core.$ZodRawIssue<z.core.$ZodIssueUnrecognizedKeys> {
  return issue.code === 'unrecognized_keys'
}

/** A misspelled name is put right from the names that are known. */
function unknown({ keys, inst }: z.core.$ZodRawIssue<z.core.$ZodIssueUnrecognizedKeys>): string {
  const named = keys.map(key => `“${key.slice(0, 60)}”`).join(', ')
  const known = inst instanceof z.ZodObject ? Object.keys(inst.shape).join(', ') : ''
  return `does not take ${named}${known && `; it takes ${known}`}`
}

/** What came instead, where that shows the slip: another kind of thing, or the length of what is too long. */
function butGot(issue: Issue): string {
  const { code, input } = issue
  if (code === 'too_big' && (typeof input === 'string' || Array.isArray(input)))
    return `, not ${manyShown.format(input.length)}`
  if (code !== 'invalid_type' && code !== 'invalid_value') return ''
  const got = kindOf(input)
  return got === null || (got === 'words' && code === 'invalid_value') ? '' : `, not ${got}`
}

function kindOf(input: unknown): string | null {
  if (Number.isNaN(input)) return null
  if (Array.isArray(input)) return 'a list'
  if (Number.isInteger(input)) return 'a number'
  if (typeof input === 'string') return 'words'
  return typeof input === 'object' && input !== null ? 'an object' : String(input)
}
