import { dayWords } from './dayWords.ts'
import { anyDay, leadsToReason } from './dueWords.ts'
import { type Facts, sayLine } from './facts.ts'
import { namedItem } from './namedItem.ts'

type Moved = { kind: 'doubt'; doubt: string; meant: string }

/** What a due day is called, and how people say that it moves. */
const names = /^(?:due|deadline|date|day|target|eta)$/i
const moves =
  /^(?:mov(?:e|es|ed|ing)|delay(?:s|ed)?|postponed?|push(?:ed|es)?|put|extend(?:s|ed)?|slip(?:s|ped|ping)?|rescheduled?|changed?|set|brought|bring|revised|expected|until)$/i
const beside =
  /^(?:the|its?|is|was|has|been|have|had|be|now|new|updated|planned|proposed|agreed|current|original|completion|end|finish|delivery|likely|will|needs?|should|must|we|they|back|out|on|forward|to|till|by|for)$/i

/** More words than lead to a day. */
const mostWords = 10

/** `A12 slipped to 31 March`, `A12 deadline 31 March`, `A12 amber due 31 March`: a day in a report would move nothing. */
export function movedDay(reference: string, { words, ...said }: Facts): Moved | null {
  const due = dueIn(words)
  if (due === null) return null
  const line = `${reference} due ${due}`
  const isMore = Object.keys(said).length > 0
  const meant = isMore ? `${sayLine(reference, { ...said, words: '' })}\n${line}` : line
  return { kind: 'doubt', doubt: 'I was not sure whether the due day is to move.', meant }
}

/** The day that words lead to, with the reason after it; null where they lead to none. */
function dueIn(words: string): string | null {
  const { rest, isNamed, isMoved } = afterLead(words)
  const day = dayWords(rest, anyDay)
  if (!day || ('doubt' in day && !isNamed)) return null
  if (!isNamed && !isMoved && !('on' in day && nothingOrWhy.test(day.rest))) return null
  return 'on' in day ? withReason(rest, day.rest) : rest
}

/** `push A12 back to 31 March`. */
export function movedBefore(line: string): Moved | null {
  const [taken, verb = ''] =
    /^(?:please\s+)?(push|extend|delay|postpone|reschedule|move|change|slip)\s+(?:back\s+)?(?:the\s+)?(?:(?:deadline|due\s+date|date)\s+(?:of|for)\s+)?/i.exec(
      line,
    ) ?? []
  const named = taken ? namedItem(line.slice(taken.length)) : null
  return named?.certain ? movedDay(named.reference, { words: `${verb} ${named.rest}` }) : null
}

/** `A12 30 April because …`: a day by itself, and why. */
const nothingOrWhy = /^[\s.!]*$|^[\s,]*because\b/i

type Lead = { rest: string; isNamed: boolean; isMoved: boolean }

/** "Due to 31 March" gives a reason, "moved to 31 March" a day. */
function afterLead(words: string): Lead {
  const lead: Lead = { rest: words, isNamed: false, isMoved: false }
  for (let read = 0; read < mostWords; read += 1) {
    const [taken, word = ''] = /^(\p{L}+)(?:\s*[:=→]\s*|\s+)/u.exec(lead.rest) ?? []
    if (!taken || !(names.test(word) || moves.test(word) || beside.test(word))) break
    if (/^due$/i.test(word) && /^to\s+(?!\d)/i.test(lead.rest.slice(taken.length))) break
    lead.isNamed ||= names.test(word)
    lead.isMoved ||= moves.test(word)
    lead.rest = lead.rest.slice(taken.length)
  }
  return { ...lead, rest: lead.rest.replace(/^from\s.{1,40}?\sto\s+/i, '').replace(/\?[\s?!.]*$/, '') }
}

/** Words after the day are taken for its reason, unless they tell how it goes. */
function withReason(day: string, rest: string): string {
  if (leadsToReason.test(rest) || /\d\s?%|\b(?:red|amber|green|blue)\b/i.test(rest)) return day
  return `${day.slice(0, day.length - rest.length).trim()} because ${rest.trim()}`
}
