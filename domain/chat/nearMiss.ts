import { parseReference } from '../item.ts'
import { factsIn } from './facts.ts'
import { sayLine } from './itemLine.ts'
import { namedItem } from './namedItem.ts'
import { slips } from './slips.ts'

const anyReference = /(?<![\p{L}\p{N}])(?:[acgvte]\d{1,6}|(?:action|commitment)\s\d{1,6})(?![\p{L}\p{N}])/iu

const longerThanAnyPhrase = 60

/** A phrase without what does not matter: case, spacing, the punctuation at its end. */
export function phraseOf(line: string): string {
  return line
    .slice(0, longerThanAnyPhrase)
    .toLowerCase()
    .replace(/[\s?!.…]+$/, '')
    .replace(/[’]/g, "'")
}

/** What a line was perhaps meant to be: one of `phrases`, or something about an item. Null when nothing comes near. */
export function nearMiss(line: string, phrases: readonly string[]): string | null {
  return nearPhrase(phraseOf(line), phrases) ?? glued(line) ?? numberAlone(line) ?? furtherOn(line)
}

function nearPhrase(typed: string, phrases: readonly string[]): string | null {
  if (typed.length === longerThanAnyPhrase) return null
  const near = phrases
    .map(phrase => ({ phrase, slips: slips(typed, phrase) }))
    .filter(each => each.slips <= (each.phrase.length < 6 ? 1 : 2))
    .sort((one, other) => one.slips - other.slips)
  return near[0]?.phrase ?? null
}

/** `A12amber`. */
function glued(line: string): string | null {
  const [, name = '', rest = ''] = /^([a-z]\d{1,6})(\p{L}.*)$/iu.exec(line) ?? []
  const reference = parseReference(name)
  return reference && sayFacts(reference, rest)
}

/** `12 amber 60%`: of all that is numbered, people report on actions. */
function numberAlone(line: string): string | null {
  const [, digits = '', rest = ''] =
    /^(?:#|no\.?)?\s?(\d{1,6})[\s:,.–-]+(\D.*|\d{1,3}\s?%.*)$/i.exec(line) ?? []
  const reference = parseReference(`A${digits}`)
  return reference && sayFacts(reference, rest)
}

function sayFacts(reference: string, rest: string): string | null {
  const facts = factsIn(rest)
  if ('doubt' in facts) return facts.meant && sayLine(reference, facts.meant)
  return facts.rag || facts.percent !== undefined ? sayLine(reference, facts) : null
}

/** A reference further on in the line; what follows it counts where it is a colour or a percentage. */
function furtherOn(line: string): string | null {
  const at = line.search(anyReference)
  const named = at < 0 ? null : namedItem(line.slice(at))
  return named && (sayFacts(named.reference, named.rest) ?? named.reference)
}
