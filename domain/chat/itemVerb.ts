import { type NamedItem, namedItem } from './namedItem.ts'
import { nearPhrase } from './nearPhrase.ts'
import { nearVerb } from './nearVerb.ts'
import { type ItemVerb, spellings } from './spellings.ts'

/** `words` is what follows verb and reference. A doubt keeps it from being acted on. */
export type VerbSaid = { verb: ItemVerb; reference: string; words: string }
export type VerbDoubt = { reference: string; doubt: string; meant: string | null }

/** `hand A12 to Grace`, `take A12 over`: the verb stands around its item. */
const around = /^(hand|take|assign|reassign|transfer|move|send|put)(?:\s+over)?\s+/i
const separators = /^(?:[\s:;,.!=/|>→]|[-–—](?!\d))+/

/** The verb said of an item, before or after its reference; null when none is. */
export function verbOn(line: string): VerbSaid | VerbDoubt | null {
  const named = namedItem(line)
  return named ? afterReference(named) : (beforeReference(line) ?? aroundReference(line))
}

function afterReference({ reference, rest, certain }: NamedItem): VerbSaid | VerbDoubt | null {
  for (const { verb, after } of spellings) {
    const said = after.exec(rest)
    if (!said) continue
    const words = rest.slice(said[0].length)
    const heard = { verb, reference, words: words.replace(separators, '') }
    return certain ? (sentence(heard, words) ?? heard) : unsure(heard)
  }
  return misspelt(reference, rest)
}

function beforeReference(line: string): VerbSaid | null {
  for (const { verb, before } of spellings) {
    const said = before?.exec(line)
    const named = said ? namedItem(line.slice(said[0].length)) : null
    if (named?.certain) return { verb, reference: named.reference, words: named.rest }
  }
  return null
}

function aroundReference(line: string): VerbSaid | VerbDoubt | null {
  const [taken = '', verb = ''] = around.exec(line) ?? []
  const named = taken ? namedItem(line.slice(taken.length)) : null
  if (!named?.certain) return null
  const heard = afterReference({ ...named, rest: `${verb} ${named.rest}` })
  return heard && 'verb' in heard ? heard : null
}

/** "A12 challenge is to find staff" may be a report as well: these verbs are words of every day. */
const everyday: readonly ItemVerb[] = ['challenge', 'answer', 'accept', 'return', 'decline', 'end challenge']
const goesOn =
  /^\s+(?:is|are|was|were|has|have|had|will|would|remains?|with|of|in|from|by|and|to|rates?|visits?|forms?|numbers?|ended|answered|accepted|resolved|closed)\b/i

function sentence({ verb, reference, words }: VerbSaid, said: string): VerbDoubt | null {
  if (!everyday.includes(verb) || !goesOn.test(said)) return null
  return {
    reference,
    doubt: `I was not sure whether “${verb}” is something to do, or part of a report.`,
    meant: `${verb} ${reference} ${words}`,
  }
}

function unsure({ verb, reference, words }: VerbSaid): VerbDoubt {
  const meant = `${reference} ${verb} ${words}`.trim()
  return { reference, doubt: `I was not sure that it is about ${reference}.`, meant }
}

function misspelt(reference: string, rest: string): VerbDoubt | null {
  const [typed = ''] = /^\p{L}{3,12}(?!\p{L})/u.exec(rest) ?? []
  const verb = typed && nearVerb(typed)
  if (!verb) return nearlySaid(reference, rest)
  const meant = `${reference} ${verb} ${rest.slice(typed.length).trim()}`.trim()
  return { reference, doubt: `I took “${typed}” for “${verb}”.`, meant }
}

function nearlySaid(reference: string, rest: string): VerbDoubt | null {
  const near = nearPhrase(rest)
  if (!near) return null
  const meant = `${reference} ${near.meant} ${near.rest}`.trim()
  return { reference, doubt: `I took “${near.typed}” for “${near.meant}”.`, meant }
}
