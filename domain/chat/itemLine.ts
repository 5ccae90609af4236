import type { Report } from '../update.ts'
import { type Doubt, type Facts, factsIn } from './facts.ts'
import { type NamedItem, namedItem } from './namedItem.ts'

/** What one line says about one item. A doubt is answered with what it was perhaps meant to be, and never acted on. */
export type ItemLine =
  | { kind: 'look'; reference: string }
  | { kind: 'report'; reference: string; report: Report }
  | { kind: 'doubt'; doubt: string; meant: string | null }

const longestWords = 2000

/**
 * `A12` looks; `A12 amber 60% waiting for the agreement` reports. A colour and a percentage are taken right after the reference
 * and nowhere else. Null when the line does not begin with a reference.
 */
export function itemLine(line: string): ItemLine | null {
  const named = namedItem(line)
  if (!named) return null
  const { reference, rest, certain } = named
  if (/^\?*$/.test(rest)) return { kind: 'look', reference }
  const facts = factsIn(rest)
  if ('doubt' in facts) return doubted(named, facts)
  if (!certain && !('rag' in facts) && !('percent' in facts)) return beginsWithA(named)
  return (
    second(facts) ??
    finished(reference, facts) ??
    tooLong(facts) ?? { kind: 'report', reference, report: reportOf(facts) }
  )
}

/** The line that says exactly this: what a person could have sent. */
export function sayLine(reference: string, { rag, percent, words }: Facts): string {
  return [reference, rag, percent === undefined ? null : `${percent}%`, words].filter(Boolean).join(' ')
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

/** A second item, at the beginning of the words or, with a colour or a percentage of its own, anywhere in them. */
function second({ words }: Facts): ItemLine | null {
  if (anotherReport.test(words)) return oneALine
  const other = namedItem(words.replace(/^(?:and|or|&)\s+/i, ''))
  return other?.certain ? oneALine : null
}

const oneALine: ItemLine = { kind: 'doubt', doubt: 'One item a line, please.', meant: null }
const anotherReport = /\p{L}*[ac]\s?\d{1,6}[\s:,-]+(?:(?:blue|green|amber|red)\b|\d{1,3}\s?%)/iu

/** Finished is not a colour: the lead proposes closure with evidence, and the chair accepts it. */
function finished(reference: string, { words, ...said }: Facts): ItemLine | null {
  if (Object.keys(said).length > 0 || !/^(?:done|complete[d]?|closed?|finished)[.!]*$/i.test(words))
    return null
  const doubt = `Closing ${reference} needs evidence and the chair: open it and press “Propose closure”.`
  return { kind: 'doubt', doubt, meant: null }
}

function tooLong({ words }: Facts): ItemLine | null {
  if (words.length <= longestWords) return null
  return { kind: 'doubt', doubt: `Please say it in ${longestWords} characters or fewer.`, meant: null }
}
