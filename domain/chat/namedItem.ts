import { parseReference } from '../item.ts'

/** The item a line begins with, and the rest of the line. */
export type NamedItem = {
  reference: string
  rest: string
  /** `A 12` may be a reference or the beginning of "a 12 week programme": what follows has to settle it. */
  certain: boolean
}

/** Marks and numbers of a list, as people type them and as other programs paste them: `•`, `1.`, `2)`, `a)`. */
const bullet = /^(?:[-–—•·◦▪●‣*>"'“‘([]\s*|(?:\d{1,2}|[a-z])[.)\]]\s*(?=\S))+/i
const spokenKind = /^(?:action|commitment|gap|vision|thread|element)\s+(?=[a-z]\s?\d)/i
const name = /^([a-z]+)(\s*(?:[-#]|no\.?|number)?\s*)(\d+)(?![\p{L}\p{N}'’])/iu
const separators = /^(?:[\s:;,.!=/|>→)"'”’]|[-–—](?!\d))+/

/** Null when the line does not begin with a reference: a letter or kind of ours and a number. */
export function namedItem(line: string): NamedItem | null {
  const words = line.replace(bullet, '').replace(spokenKind, '')
  const [whole, letters = '', gap = '', digits = ''] = name.exec(words) ?? []
  const reference = parseReference(`${letters}${digits}`)
  if (!whole || !reference) return null
  const isQuoted = /^[^\p{L}]*["“]/u.test(line)
  const rest = words
    .slice(whole.length)
    .replace(isQuoted ? /["”]\s*$/ : '', '')
    .replace(separators, '')
  return { reference, rest, certain: letters.length > 1 || !/\s/.test(gap) }
}
