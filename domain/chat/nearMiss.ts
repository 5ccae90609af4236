import { parseReference } from '../item.ts'
import { factsIn, sayLine } from './facts.ts'
import { namedItem } from './namedItem.ts'
import { slips } from './slips.ts'

const anyReference = /(?<![\p{L}\p{N}])(?:[acgvte]\d{1,6}|(?:action|commitment)\s\d{1,6})(?![\p{L}\p{N}])/iu

const longerThanAnyPhrase = 60

/** A phrase without what does not matter: case, spacing, the punctuation at its end. */
export function phraseOf(line: string): string {
  return line
    .slice(0, longerThanAnyPhrase)
    .toLowerCase()
    .replace(/(?:\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}|\u{200d})+$/u, '')
    .replace(/(?:[\s,]+please)?[\s?!.…]+$|[\s,]+please$/, '')
    .replace(/^(?:please\s+)?(?:(?:show(?:\s+me)?|list)\s+(?:the\s+)?)?/, '')
    .replace(/[’]/g, "'")
    .replace(/^whats\b/, "what's")
}

/** What a line was perhaps meant to be: one of `phrases`, or something about an item. Null when nothing comes near. */
export function nearMiss(line: string, phrases: readonly string[]): string | null {
  return (
    nearUndo(line) ??
    dueThen(line) ??
    nearPhrase(phraseOf(line), phrases) ??
    nearVerb(line) ??
    glued(line) ??
    numberAlone(line) ??
    lettersForDigits(line) ??
    furtherOn(line)
  )
}

function nearPhrase(typed: string, phrases: readonly string[]): string | null {
  if (typed.length === longerThanAnyPhrase) return null
  const near = phrases
    .map(phrase => ({ phrase, slips: slips(typed, phrase) }))
    .filter(each => each.slips <= allowed(each.phrase))
    .sort((one, other) => one.slips - other.slips)
  return near[0]?.phrase ?? null
}

const verbs = ['challenge', 'answer', 'accept', 'return', 'decline', 'end challenge', 'take over', 'close']

/** The shortest are one slip away from too many words. */
function allowed(phrase: string): number {
  if (phrase.length < 4) return 0
  return phrase.length < 6 ? 1 : 2
}

/** `chalenge A12 why?`: a verb that comes near, with its item and everything after it. */
function nearVerb(line: string): string | null {
  const [, typed = '', rest = ''] =
    /^(\p{L}{3,10}(?:\s\p{L}{3,10})?)\s+((?:action|commitment)?\s?[ac]?\d.*|[ac]\s?\d.*)$/iu.exec(line) ?? []
  const item = typed ? namedItem(rest) : null
  const verb = verbs.find(each => slips(typed.toLowerCase(), each) <= (each.length < 6 ? 1 : 2))
  return item?.certain && verb ? `${verb} ${item.reference} ${item.rest}`.trim() : null
}

/** `A12amber`. */
function glued(line: string): string | null {
  const [, name = '', rest = ''] = /^([a-z]\d{1,6})(\p{L}.*)$/iu.exec(line) ?? []
  const reference = parseReference(name)
  return reference && sayFacts(reference, rest)
}

/** `12 amber 60%`: of all that is numbered, people report on actions. */
function numberAlone(line: string): string | null {
  const [, bare = ''] = /^(?:#|no\.)\s?(\d{1,6})[\s.?!]*$/i.exec(line) ?? []
  if (bare) return parseReference(`A${bare}`)
  const [, digits = '', rest = ''] =
    /^(?:#|no\.?)?\s?(\d{1,6})[\s:,.–-]+(\D.*|\d{1,3}\s?%.*)$/i.exec(line) ?? []
  const reference = parseReference(`A${digits}`)
  return reference && sayFacts(reference, rest)
}

/** `A1O`, `AI2 amber`: a letter O or I where a digit was meant. */
function lettersForDigits(line: string): string | null {
  const [taken = '', letter = '', digits = ''] =
    /^([acg])(?=[oil]*\d|\d)([\doil]{2,6})(?![\p{L}\p{N}])/iu.exec(line) ?? []
  const reference = parseReference(letter + digits.replace(/o/gi, '0').replace(/[il]/gi, '1'))
  if (!reference || /^\d+$/.test(digits)) return null
  return `${reference} ${line.slice(taken.length).trim()}`.trim()
}

/** Of what is due, only the next seven days have a list of their own. */
function dueThen(line: string): string | null {
  return /^(?:what(?:['’]?s|\s+is)\s+)?due\s+(?:next\s+week|(?:this|next)\s+month|tomorrow|today)[\s?.!]*$/i.test(
    line,
  )
    ? 'due this week'
    : null
}

function sayFacts(reference: string, rest: string): string | null {
  const facts = factsIn(rest)
  if ('doubt' in facts) return facts.meant && sayLine(reference, facts.meant)
  return facts.rag || facts.percent !== undefined ? sayLine(reference, facts) : null
}

/** `undo A12`: it is the last message that is taken back, whatever item is named. */
function nearUndo(line: string): string | null {
  return /^(?:undo|take\s+back)\b/i.test(line) ? 'undo' : null
}

/** A reference further on in the line; what follows it counts where it is a colour or a percentage. */
function furtherOn(line: string): string | null {
  const at = line.search(anyReference)
  const named = at < 0 ? null : namedItem(line.slice(at))
  if (!named) return null
  const [before, rest] = [line.slice(0, at), named.rest.replace(/[\s,]*\bplease[\s.!?]*$/i, '')]
  if (/\b(?:no ?change|unchanged|nothing new)/i.test(before)) return `${named.reference} no change`
  const facts = factsIn(before.trim())
  const isColour = !('doubt' in facts) && facts.words === ''
  return sayFacts(named.reference, isColour ? `${before} ${rest}` : rest) ?? named.reference
}
