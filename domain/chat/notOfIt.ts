import { factsIn, sayLine } from './facts.ts'
import { nearlyClosed, nearlyDecidedAfter } from './inOtherWords.ts'
import { namedItem } from './namedItem.ts'

/** Why some words are no report, and what was perhaps meant. */
type Other = { doubt: string; meant: string | null }

/**
 * Words after a reference that would be thanked for as a report and are none: something the bot is asked for in other words, or “no
 * change” beside a change. Null for a report.
 */
export function notOfIt(reference: string, rest: string): Other | null {
  return (
    asked(reference, rest) ??
    handedTo(reference, rest) ??
    nearlyClosed(reference, rest) ??
    nearlyDecidedAfter(reference, rest) ??
    noChangeAnd(reference, rest)
  )
}

const whole = (words: string) => new RegExp(String.raw`^(?:${words})(?:[\s,]*please)?[\s.!?]*$`, 'i')
const undo = whole('undo(?: (?:that|it))?|take (?:it|that) back')
const look = whole(
  'status|history|show|open|card|info|details?|updates?|changes|view|overdue|late|lead|owner|who leads(?: it)?|how is it(?: going)?',
)
const help = whole('help|help me')
const ofAll = whole(
  '(key message|digest|my actions|due this week|reds|watermelons|changes since the last meeting|who am i|follow(?: here)?|unfollow|approve key message)',
)
const remove = whole('(?:delete|remove)(?: it)?')
const notBegun = whole('(?:is )?not (?:yet )?started(?: yet)?')

function asked(reference: string, rest: string): Other | null {
  if (undo.test(rest)) return undoing
  if (look.test(rest)) return { doubt: `I took “${rest}” for a look at ${reference}.`, meant: reference }
  if (help.test(rest))
    return {
      doubt: `“help” is everything I understand. For ${reference} and what you can do with it, send “${reference}” alone.`,
      meant: 'help',
    }
  const [, board] = ofAll.exec(rest) ?? []
  if (board) return { doubt: `“${board}” is not asked of one item.`, meant: board.toLowerCase() }
  if (/^quiet\s+(?:until|till|for|off)\b/i.test(rest))
    return { doubt: 'I am quiet about everything, or about nothing.', meant: rest }
  if (remove.test(rest)) return { doubt: cancelled(reference), meant: null }
  return notBegun.test(rest) ? { doubt: begins(reference), meant: `${reference} no change` } : null
}

const undoing = { doubt: '“undo” takes back your last message, whatever it was about.', meant: 'undo' }

/** `undo A12`. */
export function undoOf(line: string): Other | null {
  const [taken] = /^(?:undo|take\s+back)\s+/i.exec(line) ?? []
  const named = taken ? namedItem(line.slice(taken.length)) : null
  return named?.certain && /^[\s.!?]*(?:please)?[\s.!?]*$/i.test(named.rest) ? undoing : null
}

const newLead = /^(?:new\s+)?(?:lead|owner)(?:(?:\s+is|\s+now)*\s+|\s*:\s*)(.+)$/i
const handed =
  /^(?:(?:is|was|now)\s+)*(?:handed(?:\s+over)?|(?:re)?assigned|transferred)\s+(?:over\s+)?to\s+(.+)$/i
const hand = /^hand(?:\s+over)?\s+(.+)$/i
const fullName = /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,3}$/u
const firstName =
  /^(?!(?:to|is|for|tb[ac]|off|away|ill|sick|absent|left|vacant|legal|\p{L}+(?:ed|ing))$)\p{L}{2,20}$/iu

const office = /^(?:the\s+)?(?:chair|coordinator)$/i

/** `A10 handed to Grace`, `A12 lead Ann`: words of a report would leave the lead as it is. */
function handedTo(reference: string, rest: string): Other | null {
  const words = rest.replace(/[\s.!]+$/, '')
  const [, told] = newLead.exec(words) ?? handed.exec(words) ?? []
  const [, asked] = hand.exec(words) ?? []
  const name = told && [fullName, firstName, office].some(each => each.test(told)) ? told : asked
  if (!name || (name === asked && !fullName.test(asked))) return null
  return { doubt: `I took “${rest}” for handing ${reference} over.`, meant: `${reference} hand to ${name}` }
}

function cancelled(reference: string): string {
  return `Nothing is deleted here. What will not be done is cancelled, and stays on the record: send “${reference} cancel because …”.`
}

function begins(reference: string): string {
  return `${reference} begins with the first progress said of it: “no change” leaves it where it is.`
}

/** `A12 no change red`. */
function noChangeAnd(reference: string, rest: string): Other | null {
  const [taken = ''] =
    /^(?:no changes?|nothing new|unchanged)(?:[\s:;,.–—-]|\bbut\b|\band\b)+/i.exec(rest) ?? []
  const facts = taken ? factsIn(rest.slice(taken.length)) : null
  if (!facts || 'doubt' in facts || (!facts.rag && facts.percent === undefined)) return null
  return { doubt: 'It says that nothing has changed, and what has.', meant: sayLine(reference, facts) }
}
