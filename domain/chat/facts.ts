import type { z } from 'zod'
import { Rag, ragWord } from '../rag.ts'
import { slips } from './slips.ts'

/** The colours people say; "not known" is what nobody has said. */
const Colour = Rag.exclude(['none'])
type Colour = z.infer<typeof Colour>

/** What stands right after a reference: a colour and a percentage in either order, then words. */
export type Facts = { rag?: Colour; percent?: number; words: string }

/** Something that looks like a fact and is not one: why it was not taken, and what it was perhaps meant to be. */
export type Doubt = { doubt: string; meant: Facts | null }

const joiners = String.raw`(?:(?:(?:rag|rating|status|progress|is|now|at|as|to|and)\b|[-–—](?!\d))[\s:=>→]*)*`
const separators = /^(?:[\s:;,.!=/|>→]|[-–—](?!\d))+/
/** Set phrases in which a colour is no colour: blue badges, blue light services, red tape, the red book of a child's health. */
const setPhrase = String.raw`(?![\s-](?:tape|lights?|papers?|spaces?|badges?|books?|flags?|cards?|cross)\b)`
const colour = new RegExp(String.raw`^${joiners}(blue|green|amber|red)(?![\p{L}\p{N}])${setPhrase}`, 'iu')
const percentage = new RegExp(
  String.raw`^${joiners}([-–—]?\d[\d.,–—-]*)\s?(?:[%％]|per\s?cent(?!\p{L})|pc(?!\p{L}))(?!\s?of\b)`,
  'iu',
)

/** The facts at the beginning of `line`, or the doubt that keeps them from being taken. */
export function factsIn(line: string): Facts | Doubt {
  const facts: Facts = { words: line }
  for (let fact = factAt(facts.words); fact; fact = factAt(facts.words)) {
    if ('doubt' in fact) return fact
    const twice = Object.keys(fact).find(name => name !== 'words' && name in facts)
    if (twice) return { doubt: `It says two ${twice === 'rag' ? 'colours' : 'percentages'}.`, meant: null }
    Object.assign(facts, fact)
  }
  return misspelt(facts) ?? unfinished(facts) ?? facts
}

function factAt(words: string): Facts | Doubt | null {
  const said = colour.exec(words)
  if (said) return { rag: Colour.parse(said[1]?.toLowerCase()), words: after(words, said[0]) }
  const done = percentage.exec(words)
  if (!done) return null
  const percent = /^\d{1,3}$/.test(done[1] ?? '') ? Number(done[1]) : Number.NaN
  if (percent <= 100) return { percent, words: after(words, done[0]) }
  return { doubt: 'A percentage is a whole number from 0 to 100.', meant: null }
}

function after(words: string, taken: string): string {
  return words.slice(taken.length).replace(separators, '')
}

/** Words that are one slip away from a colour and mean what they say. */
const ordinary = new Set(
  'ember umber camber clue glue blur blues greet greed greens queen reed read deer'.split(' '),
)

function misspelt(facts: Facts): Doubt | null {
  const [typed = ''] = /^\p{L}+/u.exec(facts.words) ?? []
  const rag = facts.rag ? undefined : meantColour(typed.toLowerCase())
  if (!rag) return null
  const words = after(facts.words, typed)
  const next = factAt(words)
  const rest = next && 'percent' in next ? next : { words }
  return { doubt: `I took “${typed}” for ${ragWord(rag)}.`, meant: { ...facts, ...rest, rag } }
}

function meantColour(typed: string): Colour | undefined {
  if (ordinary.has(typed)) return undefined
  return Colour.options.find(
    meant => slips(typed.slice(0, 8), meant) === 1 && (meant !== 'red' || sameLetters(typed, meant)),
  )
}

/** Red is one slip away from too many words: only its own letters, swapped or doubled, are taken for it. */
function sameLetters(one: string, other: string): boolean {
  return new Set(one).symmetricDifference(new Set(other)).size === 0
}

/** A lone number, or a question mark: neither says enough to be acted on. */
function unfinished(facts: Facts): Doubt | null {
  const { words, ...said } = facts
  if (/^\?+$/.test(words)) return { doubt: 'It ends with a question mark.', meant: { ...said, words: '' } }
  if (!/^\d{1,3}$/.test(words) || Number(words) > 100 || 'percent' in said) return null
  return {
    doubt: `I took “${words}” for a percentage.`,
    meant: { ...said, percent: Number(words), words: '' },
  }
}
