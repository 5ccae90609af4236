import { namedItem } from './namedItem.ts'
import { undecided } from './undecided.ts'

/*
 * What people say for proposing closure, accepting and returning in words that are not those of this product. They come near, and
 * keep what was said with them.
 */

type Near = { doubt: string; meant: string | null }

const it = String.raw`(?:\s+(?:it|this|that|off|now|please))`
const asDone = 'done|completed?|closed'
const leads =
  "(?:please|pls|i|we|you|it|this|that|think|want|can|could|may|should|now|to|is|be|ready|for|ok|okay|let[’']?s)"
const asked = String.raw`(?:closed?(?!\s+(?:the|an?|our|to|with|in|on|down|for|by)\b)|closure|mark(?:ed)?(?:\s+it)?(?:\s+as)?\s+(?:${asDone}))`
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const evidence = String.raw`yesterday|today|on\s+(?:\d|${weekday}\b)|last\s+(?:week|month|${weekday})|this\s+(?:week|morning|afternoon)|all\s+(?:\p{L}+\s+){0,3}?(?:\p{L}+ed|sent|done|made|held|met)|by\s+all|in\s+full|with\s+evidence`

const closings = [
  /^(?:propos(?:es|ed|ing)|request(?:s|ed|ing)?|ask(?:s|ed|ing)?\s+for)\s+(?:its\s+|the\s+)?closure\b/iu,
  new RegExp(
    String.raw`^(?:(?:close|complete|finish)${it}|mark(?:\s+it)?(?:\s+as)?\s+(?:${asDone}))${it}{0,3}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?=(?:[\p{L}’']{1,20}\s+){0,5}(?:can|could|may|should|please|pls|want|ready|ok|okay|let[’']?s)\b)(?:${leads}\s+){1,6}${asked}${it}{0,3}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:(?:is|has|been|was|now|all|fully)\s+){0,3}(?:completed?|finished|closed)(?=\s+(?:${evidence})(?![\p{L}’']))`,
    'iu',
  ),
]

/** `completed all signed`, `close it please`: said of an item, and thanked for as a report it would close nothing. */
export function nearlyClosed(reference: string, rest: string): Near | null {
  const head = rest.slice(0, mostRead)
  const [taken] = closings.flatMap(each => each.exec(head)?.[0] ?? [])
  if (taken === undefined) return null
  const words = wordsAfter(rest, taken)
  const doubt = `I took “${taken}” for proposing closure.`
  if (words === '')
    return {
      doubt: `${doubt} Send “${reference} done” and then what shows it: the chair decides on it.`,
      meant: null,
    }
  return undecided({ verb: 'done', reference, words }) ?? { doubt, meant: `${reference} done ${words}` }
}

const decides = /^(approve|sign\s+off|reject|refuse|turn\s+down)(?:\s+the)?(?:\s+closure)?(?:\s+of)?\s+/i

/** `approve A12`, `reject A12 because two are missing`. */
export function nearlyDecided(line: string): Near | null {
  const [taken, verb = ''] = decides.exec(line) ?? []
  const named = taken ? namedItem(line.slice(taken.length)) : null
  return named?.certain ? decidedAs(verb, named.reference, named.rest) : null
}

/** The same after its item, where nothing but a reason follows: “reject rates are up” tells how it goes. */
export function nearlyDecidedAfter(reference: string, rest: string): Near | null {
  const [taken, verb = ''] =
    /^(approve|reject)(?:\s+(?:it|(?:the\s+)?closure))?(?=[\s.!?]*$|\s*[:,;–—-]|\s+(?:because|please)\b)/i.exec(
      rest,
    ) ?? []
  return taken ? decidedAs(verb, reference, rest.slice(taken.length)) : null
}

function decidedAs(verb: string, reference: string, rest: string): Near {
  const words = wordsAfter(rest, '').replace(/^please\b\s*/i, '')
  const isAccepted = /^(?:approve|sign)/i.test(verb)
  const meant = isAccepted ? 'accept' : 'return'
  const doubt = `I took “${verb}” for “${meant}”.`
  if (isAccepted)
    return (
      undecided({ verb: meant, reference, words }) ?? { doubt, meant: `accept ${reference} ${words}`.trim() }
    )
  const reason = words.replace(/^because\b\s*/i, '')
  if (reason === '')
    return { doubt: `${doubt} Send “return ${reference} because …”, with what is missing.`, meant: null }
  return { doubt, meant: `return ${reference} because ${reason}` }
}

/** No more of it is read for what it asks. */
const mostRead = 200
/** No more of it than a report may hold. */
const longest = 2000

function wordsAfter(rest: string, taken: string): string {
  return rest
    .slice(taken.length, taken.length + longest)
    .replace(/^[\s:;,.!?–—-]+/, '')
    .replace(/\?[\s?!.]*$/, '')
    .trim()
}
