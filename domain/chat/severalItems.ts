import type { Facts } from './facts.ts'
import { namedItem } from './namedItem.ts'
import type { ItemVerb } from './spellings.ts'

/*
 * More items in a line than the one it begins with: what is said of them would be lost among the words of the first.
 */

type OneALine = { kind: 'doubt'; doubt: string; meant: string | null }

const oneALine = { kind: 'doubt', doubt: 'One item a line, please.', meant: null } as const

/** `accept A12 and A13`: what is asked of the second would be lost. */
export function verbOnMore(kind: ItemVerb, words: string): OneALine | null {
  if (kind === 'waiting on' || kind === 'unlink') return null
  return beginsWithItem(words) ? oneALine : null
}

/** A second item, at the beginning of the words or, with a colour or a percentage of its own, anywhere in them. */
export function reportsOfMore(
  { words }: Facts,
  line: string,
  isReport: (line: string) => boolean,
): OneALine | null {
  if (anotherReport.test(words)) return { ...oneALine, meant: asLines(line, isReport) }
  return beginsWithItem(words) ? oneALine : null
}

function beginsWithItem(words: string): boolean {
  return namedItem(words.replace(/^(?:and|or|&)\s+/i, ''))?.certain === true
}

/** A line any longer is no list of items. */
const longestLine = 2000
/** More items than people name in one breath. */
const mostItems = 20

/** `A10 amber, A3 red`: each with what is said of it, in a line of its own; null where one of them says nothing. */
function asLines(line: string, isReport: (line: string) => boolean): string | null {
  const each = line
    .slice(0, longestLine)
    .split(beforeAnother)
    .flatMap(part => part.replace(betweenItems, '').trim() || [])
  const isShort = line.length <= longestLine && each.length > 1 && each.length <= mostItems
  return isShort && each.every(part => isReport(part) && !dangling.test(part)) ? each.join('\n') : null
}

/** "amber because A6 red" names the other as a reason: cut there, the words would end in the middle. */
const dangling =
  /\b(?:because|as|since|after|before|until|when|where|if|for|of|on|with|by|from|to|that|than|in)$/i
const betweenItems =
  /(?:[\s,;.:&/|+–—-]|\b(?:and|then|but|while|whereas|also|plus|though)|(?:^|(?<=\s))(?:\d{1,2}|[a-z])[.)])+$/i

const item = String.raw`[ac]\s?\d{1,6}`
const colour = String.raw`(?:(?:blue|green|amber|red)\b|\d{1,3}\s?%)`
const is = String.raw`(?:(?:is|are|has|now|still|gone|turned|at|stays|remains)\s+){1,4}`
/** What tells how an item stands. */
const told = String.raw`(?:${colour}|(?:done|completed?|closed|on\s+hold|no\s+change|unchanged)\b)`
const between = String.raw`[\s:,-]{1,4}`
const beforeAnother = new RegExp(String.raw`(?<=\s|[,;&/|+])(?=${item}${between}(?:${is})?${told})`, 'i')
/** "Amber because A6 is red" gives a reason; "amber but A6 is red" reports on both. */
const anotherReport = new RegExp(
  String.raw`${item}${between}${colour}|(?:^|[,;.:&/|+–—-]|\b(?:and|then|but|while|whereas|also|plus|though))\s*${item}${between}(?:${is})?${told}`,
  'iu',
)
