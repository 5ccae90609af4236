import type { z } from 'zod'
import { Rag } from '../rag.ts'
import { slips } from './slips.ts'

/** The colours people say; "not known" is what nobody has said. */
export const Colour = Rag.exclude(['none'])
export type Colour = z.infer<typeof Colour>

/** A colour at the beginning of some words, and the words it was taken from. */
export type SaidColour = { rag: Colour; taken: string }

/** Set phrases in which a colour is no colour: blue badges, blue light services, red tape, an amber alert, the red book of a child's health. */
const setPhrase = String.raw`(?![\s-](?:tape|lights?|papers?|spaces?|badges?|books?|flags?|cards?|cross|alerts?|lists?|lines?|zones?|bins?|belts?|ribbons?)\b)`
const named = new RegExp(String.raw`^(blue|green|amber|red)(?![\p{L}\p{N}])${setPhrase}`, 'iu')
const shown = /^([🔴🟥🟢🟩🔵🟦])\u{fe0f}?/u
const ofSign: Record<string, Colour> = {
  '🔴': 'red',
  '🟥': 'red',
  '🟢': 'green',
  '🟩': 'green',
  '🔵': 'blue',
  '🟦': 'blue',
}

/** A colour as it is called here, or as a phone's own sign for it. */
export function colourAt(words: string): SaidColour | null {
  const [taken, name = ''] = named.exec(words) ?? shown.exec(words) ?? []
  return taken ? { rag: ofSign[name] ?? Colour.parse(name.toLowerCase()), taken } : null
}

const plainWord =
  /^(?:The|An?|We|It|Its|This|That|They|He|She|No|Not|All|Some|Most|Still|Now|On|In|At|As|For|With|From|To|By|But|Because|Since|After|Before|When|If|Has|Have|Is|Are|Was|Will|Waiting|Awaiting|Done|Due|More|One|Two|Three)$/

/** `Green Lane`, `Red Lion House`: a colour in capitals before a word in capitals may be a name. Null for what is none. */
export function nameAt(words: string): string | null {
  const [name, next = ''] = /^(?:Blue|Green|Amber|Red) (\p{Lu}\p{Ll}+)/u.exec(words.slice(0, 60)) ?? []
  return name && !plainWord.test(next) ? name : null
}

/** What a colour is perhaps meant by: `yellow`, `gone red`, `ambr`. */
export function nearColour(words: string): SaidColour | null {
  return letter(words) ?? otherAmber(words) ?? becoming(words) ?? misspelt(words)
}

/** `R`, `a 40%`: one letter where a colour stands, and nothing that makes a word of it. */
function letter(words: string): SaidColour | null {
  const [taken = ''] =
    /^[rgab](?=[\s.!?]*$|[\s,]*\d{1,3}\s?[%％])|^[RGAB](?=\s*[,;:–—-]\s)/i.exec(words) ?? []
  const rag = Colour.options.find(colour => colour.startsWith(taken.toLowerCase()))
  return taken && rag ? { rag, taken } : null
}

const amberish = new RegExp(
  String.raw`^(?:(?:yellow|orange)(?![\p{L}\p{N}])${setPhrase}|[🟠🟧🟡🟨]\u{fe0f}?)`,
  'iu',
)

function otherAmber(words: string): SaidColour | null {
  const [taken] = amberish.exec(words) ?? []
  return taken ? { rag: 'amber', taken } : null
}

/** The colour may be the item's, or of something it is about: "gone green with our suppliers". */
const becomes =
  /^(?:(?:is|has|it|it[’']s|we|we[’']re|have|are|was|still|just|all|now|back|should|be)\s+)*(?:(?:gone|going|goes|went|turned|turning|turns|moved|moving|moves|changed|changing|dropped|slipped|improved|become|became|becoming|returned|is|now|stays?|remains?|still|back|looking)\s+)(?:(?:in)?to\s+|from\s+\p{L}+\s+to\s+)?/iu

function becoming(words: string): SaidColour | null {
  const [lead = ''] = becomes.exec(words) ?? []
  const rest = words.slice(lead.length)
  const found = lead ? (colourAt(rest) ?? otherAmber(rest)) : null
  return found && { rag: found.rag, taken: lead + found.taken }
}

/** Words that are one slip away from a colour and mean what they say. */
const ordinary = new Set(
  'ember umber camber clue glue blur blues greet greed greens queen reed read deer'.split(' '),
)

function misspelt(words: string): SaidColour | null {
  const [taken = ''] = /^\p{L}+/u.exec(words) ?? []
  const typed = taken.toLowerCase()
  if (ordinary.has(typed)) return null
  const rag = Colour.options.find(
    meant => slips(typed.slice(0, 8), meant) === 1 && (meant !== 'red' || sameLetters(typed, meant)),
  )
  return rag ? { rag, taken } : null
}

/** Red is one slip away from too many words: only its own letters, swapped or doubled, are taken for it. */
function sameLetters(one: string, other: string): boolean {
  return new Set(one).symmetricDifference(new Set(other)).size === 0
}
