import { type NamedItem, namedItem } from './namedItem.ts'
import { nearVerb } from './nearVerb.ts'

/** What can be asked of an item besides a report. */
export type ItemVerb =
  | 'done'
  | 'due'
  | 'waiting on'
  | 'hand to'
  | 'take over'
  | 'decline'
  | 'challenge'
  | 'answer'
  | 'end challenge'
  | 'accept'
  | 'return'

/** `words` is what follows verb and reference. A doubt keeps it from being acted on. */
export type VerbSaid = { verb: ItemVerb; reference: string; words: string }
export type VerbDoubt = { reference: string; doubt: string; meant: string | null }

type Spelling = {
  verb: ItemVerb
  /** As it stands before a reference: `challenge A12`. */
  before: RegExp | null
  /** As it stands after one: `A12 challenge`. */
  after: RegExp
}

const ofIt = String.raw`(?:\s+(?:of|on|about|for|to))?`
const spellings: readonly Spelling[] = [
  {
    verb: 'end challenge',
    before: new RegExp(String.raw`^(?:end|drop|withdraw|close)(?:\s+(?:the|my))?\s+challenge${ofIt}\s+`, 'i'),
    after: /^(?:end|drop|withdraw|close)(?:\s+(?:the|my))?\s+challenge\b/i,
  },
  { verb: 'challenge', before: new RegExp(String.raw`^challenge${ofIt}\s+`, 'i'), after: /^challenge\b/i },
  {
    verb: 'answer',
    before: new RegExp(String.raw`^(?:answer|reply)(?:(?:\s+to)?(?:\s+the)?\s+challenge)?${ofIt}\s+`, 'i'),
    after: /^(?:answer|reply)\b/i,
  },
  {
    verb: 'accept',
    before: /^accept(?:\s+the)?(?:\s+closure)?(?:\s+of)?\s+/i,
    after: /^accept(?:\s+(?:the\s+)?closure)?\b/i,
  },
  {
    verb: 'return',
    before: /^(?:return|send\s+back)(?:\s+the)?(?:\s+closure)?(?:\s+of)?\s+/i,
    after: /^(?:return|send\s+(?:it\s+)?back)\b/i,
  },
  {
    verb: 'take over',
    before: /^(?:i(?:[’']ll|\s+will)?\s+)?take\s+over\s+/i,
    after: /^(?:i(?:[’']ll|\s+will)?\s+)?take\s+(?:it\s+)?over\b/i,
  },
  { verb: 'decline', before: /^decline\s+/i, after: /^decline\b/i },
  {
    verb: 'done',
    before: /^(?:close|complete|finish|done(?:\s+with)?)\s+/i,
    after: /^(?:(?:is|now|all)\s+)*(?:done\b|(?:completed?|closed?|finished)(?=[\s.!]*$|\s*[:,–—-]))/i,
  },
  {
    verb: 'due',
    before: null,
    after:
      /^(?:(?:is|now|new)\s+)*(?:due(?:[\s-]+(?:date|day))?|(?:move(?:\s+it)?|reschedule|postpone)\s+to)(?:\s+(?:is|on|by|now|to(?=\s+\d)))*\b(?![-’'])/i,
  },
  {
    verb: 'waiting on',
    before: null,
    after: /^(?:(?:is|now)\s+)*(?:waiting|waits|wait|depends|dependent|blocked)\s+(?:on|for|by)\b/i,
  },
  {
    verb: 'hand to',
    before: null,
    after: /^(?:hand(?:\s+it)?(?:\s+over)?|handover|assign|reassign|transfer)\s+(?:over\s+)?to\b/i,
  },
]

/** `hand A12 to Grace`, `take A12 over`: the verb stands around its item. */
const around = /^(hand|take|assign|reassign|transfer|move|send)(?:\s+over)?\s+/i
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
  if (!verb) return null
  const meant = `${reference} ${verb} ${rest.slice(typed.length).trim()}`.trim()
  return { reference, doubt: `I took “${typed}” for “${verb}”.`, meant }
}
