import { ragWord } from '../rag.ts'
import { type Colour, colourAt, nameAt, nearColour } from './colourWords.ts'

/** What stands right after a reference: a colour and a percentage in either order, then words. */
export type Facts = { rag?: Colour; percent?: number; words: string }

/** Something that looks like a fact and is not one: why it was not taken, and what it was perhaps meant to be. */
export type Doubt = { doubt: string; meant: Facts | null }

const joiners = /^(?:(?:(?:rag|rating|status|progress|is|now|at|as|to|and|or)\b|[-–—](?!\d))[\s:=>→]*)*/i
const separators = /^(?:[\s:;,.!=/|>→]|[-–—](?!\d))+/
const percentage = /^([-–—]?\d[\d.,–—-]*)\s?(?:[%％]|per\s?cent(?!\p{L})|pc(?!\p{L}))(?!\s?of\b)/iu

/** The facts at the beginning of `line`, or the doubt that keeps them from being taken. */
export function factsIn(line: string): Facts | Doubt {
  const facts: Facts = { words: line }
  for (let fact = factAt(facts.words); fact; fact = factAt(facts.words)) {
    if ('doubt' in fact) return { ...fact, meant: fact.meant && { ...facts, ...fact.meant } }
    const twice = saidTwice(facts, fact)
    if (twice)
      return { doubt: `It says two ${twice}.`, meant: becomes(line, facts.words, { ...facts, ...fact }) }
    Object.assign(facts, fact)
  }
  return itWas(facts) ?? nearlyColoured(facts) ?? unfinished(facts) ?? facts
}

const past =
  /^(?:last\b|until\b|till\b|up\s+to\b|before\b|then\b|previously\b|earlier\b|yesterday\b|at\s+the\s+last\b|in\s+(?:the\s+)?(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b)/i

/** "Green last month, red since Monday": what stands first is how it was. */
function itWas({ words, ...was }: Facts): Doubt | null {
  if (!past.test(words)) return null
  const now = laterIn(words)
  if (!now || (now.rag === undefined ? was.percent === undefined : was.rag === undefined)) return null
  const then = [was.rag, was.percent === undefined ? null : `${was.percent}%`].filter(Boolean).join(' ')
  const said = now.rag === undefined ? 'percentages' : 'colours'
  return { doubt: `It says two ${said}.`, meant: { ...now, words: `was ${then} ${words}` } }
}

/** The next colour or percentage further on. */
function laterIn(words: string): Pick<Facts, 'rag' | 'percent'> | null {
  for (const { index } of words.matchAll(/(?<=[\s,;])(?=\S)/g)) {
    const from = words.slice(index)
    const said = colourAt(from)
    if (said) return { rag: said.rag }
    const done = percentage.exec(from)
    if (done && Number(done[1]) <= 100) return { percent: Number(done[1]) }
  }
  return null
}

/** `amber → green`: where one leads to the other, the other is meant. */
function becomes(line: string, rest: string, meant: Facts): Facts | null {
  const between = line.slice(0, line.length - rest.length)
  return /(?:→|[-=]*>|\bto\b)\s*$/i.test(between) || /^(?:→|[-=]*>|to\b)/i.test(rest) ? meant : null
}

function factAt(words: string): Facts | Doubt | null {
  const [joined = ''] = joiners.exec(words) ?? []
  const from = words.slice(joined.length)
  const said = colourAt(from)
  if (said) return perhapsName(from, { rag: said.rag, words: after(from, said.taken) })
  const done = percentage.exec(from)
  if (!done) return null
  const percent = /^\d{1,3}$/.test(done[1] ?? '') ? Number(done[1]) : Number.NaN
  if (percent <= 100) return { percent, words: after(from, done[0]) }
  return { doubt: 'A percentage is a whole number from 0 to 100.', meant: null }
}

/** “Green Lane hub” is green, and a lane hub, or neither. */
function perhapsName(from: string, meant: Facts): Facts | Doubt {
  const name = nameAt(from)
  const doubt = `I was not sure whether “${name}” is a name or begins with a colour. If it is a name, put another word before it.`
  return name ? { doubt, meant } : meant
}

function after(words: string, taken: string): string {
  return words.slice(taken.length).replace(separators, '')
}

/** `red 🔴` is one colour, said twice. */
function saidTwice(facts: Facts, fact: Facts): 'colours' | 'percentages' | null {
  if (fact.rag && facts.rag && fact.rag !== facts.rag) return 'colours'
  return fact.percent !== undefined && facts.percent !== undefined ? 'percentages' : null
}

function nearlyColoured(facts: Facts): Doubt | null {
  const [joined = ''] = joiners.exec(facts.words) ?? []
  const from = facts.words.slice(joined.length)
  const near = facts.rag ? null : nearColour(from)
  if (!near) return null
  const words = after(from, near.taken)
  const next = factAt(words)
  const rest = next && 'percent' in next && facts.percent === undefined ? next : { words }
  return {
    doubt: `I took “${near.taken}” for ${ragWord(near.rag)}.`,
    meant: { ...facts, ...rest, rag: near.rag },
  }
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

/** The line that says exactly this: what a person could have sent. */
export function sayLine(reference: string, { rag, percent, words }: Facts): string {
  return [reference, rag, percent === undefined ? null : `${percent}%`, words].filter(Boolean).join(' ')
}
