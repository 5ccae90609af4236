import type { Report } from '../update.ts'
import { colourAt } from './colourWords.ts'
import { dayWords } from './dayWords.ts'
import { anyDay, plainDue } from './dueWords.ts'
import { type Doubt, type Facts, factsIn, sayLine } from './facts.ts'
import { nearlyDecided } from './inOtherWords.ts'
import { type VerbSaid, verbOn } from './itemVerb.ts'
import { movedBefore, movedDay } from './movedDay.ts'
import { type NamedItem, namedItem } from './namedItem.ts'
import { notOfIt, undoOf } from './notOfIt.ts'
import { reportsOfMore, verbOnMore } from './severalItems.ts'
import { slips } from './slips.ts'
import type { ItemVerb } from './spellings.ts'
import { undecided } from './undecided.ts'

/** What one line says about one item. A doubt is answered with what it was perhaps meant to be, and never acted on. */
export type ItemLine =
  | { kind: 'look'; reference: string }
  | { kind: 'report'; reference: string; report: Report }
  | { kind: ItemVerb; reference: string; words: string }
  | { kind: 'doubt'; doubt: string; meant: string | null }

/**
 * `A12` looks; `A12 amber 60% waiting for the agreement` reports; `A12 done …`, `challenge A12 …` and their kin ask for something
 * else. A colour and a percentage are taken right after the reference and nowhere else. Null when the line is about no item.
 */
export function itemLine(line: string): ItemLine | null {
  const said = read(line)
  return said?.kind === 'doubt' && said.meant ? { ...said, meant: offerable(said.meant) } : said
}

/** What can be offered instead of a doubt, for it would not be doubted itself: as it is, or with its day said plainly. */
export function offerable(lines: string): string | null {
  const each = lines.split('\n').map(plainLine)
  return each.includes(null) ? null : each.join('\n')
}

function plainLine(line: string): string | null {
  const said = read(line)
  if (said?.kind !== 'due') return said?.kind === 'doubt' ? null : line
  const day = plainDue(said.words)
  return day === said.words ? line : day && `${said.reference} due ${day}`
}

function read(line: string): ItemLine | null {
  const asked = verbOn(line)
  if (asked && 'doubt' in asked) return { kind: 'doubt', doubt: asked.doubt, meant: asked.meant }
  if (asked && isAsked(asked, line)) {
    const { verb: kind, reference, words } = asked
    return (
      tooLong({ words }) ??
      verbOnMore(kind, words) ??
      coloured(asked) ??
      undecided(asked) ??
      movedDue(asked) ?? { kind, reference, words }
    )
  }
  const named = namedItem(line)
  return named ? reported(named, line) : decided(line)
}

function decided(line: string): ItemLine | null {
  const near = undoOf(line) ?? nearlyDecided(line) ?? movedBefore(line)
  return near && { ...near, kind: 'doubt' }
}

/** "Done amber": a colour is of work that goes on. */
function coloured({ verb, reference, words }: VerbSaid): ItemLine | null {
  if (verb !== 'done' || !colourAt(words)) return null
  return {
    kind: 'doubt',
    doubt: `It says that ${reference} is done, and its colour. Say which it is.`,
    meant: null,
  }
}

/** `A12 due date moved to 31 March`: the day stands behind more words. */
function movedDue({ verb, reference, words }: VerbSaid): ItemLine | null {
  return verb === 'due' && !dayWords(words, anyDay) ? movedDay(reference, { words: `due ${words}` }) : null
}

/** "A12 due to illness" and "A12 waiting for the police" tell how it goes: they ask for nothing. */
function isAsked({ verb, words }: VerbSaid, line: string): boolean {
  if (verb === 'waiting on' || verb === 'unlink') return namedItem(words)?.certain === true
  if (verb !== 'due' || words === '' || mayBeDay.test(words)) return true
  return /\bdue\b/i.test(line.slice(0, -words.length)) && !noDueDay.test(words)
}

/** What follows "due" where no day is meant; after anything else, somebody meant a day. */
const noDueDay = /^(?:to|diligence|process|regard|care|course|consideration|credit|notice)\b/i

const mayBeDay =
  /^(?:(?:on|by|the|a|in|this|next|coming|q[1-4]|end|start|beginning|mid|early|late|today|tomorrow|day|soon|asap|tbc|whenever|later|spring|summer|autumn|winter|easter|christmas)\b|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|(?:f[ir]{2}day|m[rach]{4}|w[ednsay]{7,9}))/i

function reported(named: NamedItem, line: string): ItemLine {
  const { reference, rest, certain } = named
  if (/^(?:please)?[\s?!.]*$/i.test(rest)) return { kind: 'look', reference }
  if (noChange.test(rest)) return { kind: 'report', reference, report: { noChange: true } }
  if (nearlyNoChange(rest))
    return { kind: 'doubt', doubt: `I took “${rest}” for “no change”.`, meant: `${reference} no change` }
  const other = notOfIt(reference, rest)
  if (other) return { kind: 'doubt', ...other }
  const facts = factsIn(rest)
  if ('doubt' in facts) return doubted(named, facts)
  if (!certain && !('rag' in facts) && !('percent' in facts)) return beginsWithA(named)
  return (
    reportsOfMore(facts, line, isReport) ??
    tooLong(facts) ??
    movedDay(reference, facts) ?? { kind: 'report', reference, report: reportOf(facts) }
  )
}

const noChange = /^(?:no changes?|nothing new|nothing to report|unchanged|no update)[\s.!]*$/i

function nearlyNoChange(rest: string): boolean {
  const letters = rest
    .slice(0, 20)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  return rest.length < 20 && slips(letters, 'nochange') <= 2
}

function isReport(line: string): boolean {
  return read(line)?.kind === 'report'
}

function reportOf({ words, ...said }: Facts): Report {
  return words ? { ...said, words } : said
}

function doubted({ reference }: NamedItem, { doubt, meant }: Doubt): ItemLine {
  return { kind: 'doubt', doubt, meant: meant && sayLine(reference, meant) }
}

function beginsWithA({ reference, rest }: NamedItem): ItemLine {
  const meant = sayLine(reference, { words: rest })
  return { kind: 'doubt', doubt: `I was not sure that it is about ${reference}.`, meant }
}

const longestWords = 2000

/** What is said in chat is as long as what is said anywhere else. */
function tooLong({ words }: Facts): ItemLine | null {
  if (words.length <= longestWords) return null
  return { kind: 'doubt', doubt: `Please say it in ${longestWords} characters or fewer.`, meant: null }
}
