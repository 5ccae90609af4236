import type { Vocabulary } from './vocabulary.ts'
import { capitalised, isAllCapitals, plainOf } from './wording.ts'

export type NamedScore = { name: string; score: number | null; scale: string }

/**
 * An element's cell: its name and, below, its score or the whole scale it was to be circled on. Where the circle did not
 * survive ("0 1 2 3 4", or the circled digit missing altogether) the score is null: not recorded, never worked out.
 */
export function namedScoreOf(words: string, vocabulary: Vocabulary): NamedScore {
  const [name, scale] = splitAtScale(words, vocabulary)
  return { name: asKnown(name, vocabulary), score: scoreOf(scale), scale }
}

/** From and to, both included; undefined where no scale is told. */
export type Scale = { from: number; to: number } | undefined

/** "Level (1-5)", "Score 0 to 4", "Rating out of 10". */
export function scaleIn(heading: string): Scale {
  const [, from, to] = /(\d)\s*(?:-|–|to)\s*(\d{1,2})/i.exec(heading) ?? []
  if (from !== undefined && Number(from) < Number(to)) return { from: Number(from), to: Number(to) }
  const top = /(?:out of|\/)\s*(\d{1,2})/i.exec(heading)?.[1]
  return top === undefined ? undefined : { from: 0, to: Number(top) }
}

/**
 * One number, alone or "2 out of 4"; or the one number of a scale that is circled or in brackets. What it is out of must be the
 * scale's end, that of a maturity matrix where none is told: "2/3" on a scale to 5 is two levels or a slip, and no score.
 */
export function scoreOf(words: string, scale?: Scale): number | null {
  const circled = [...words.matchAll(/[⓪①②③④⑤⑥⑦⑧⑨⑩]/g)]
  if (circled.length > 0) return circled.length === 1 ? '⓪①②③④⑤⑥⑦⑧⑨⑩'.indexOf(circled[0]?.[0] ?? '') : null
  const bracketed = [...words.matchAll(/[([]\s*(\d{1,2})\s*[)\]]/g)]
  if (bracketed.length === 1) return within(scale, bracketed[0]?.[1])
  const [, score, of] =
    /^\W*(?:level\s*)?(\d{1,2})(?:\s*(?:\/|out of|of)\s*(\d{1,2}))?\W*$/i.exec(words) ?? []
  if (of !== undefined && Number(of) !== (scale?.to ?? usualTop)) return null
  return within(of === undefined ? scale : (scale ?? { from: 0, to: usualTop }), score)
}

/** Maturity is scored from 0 to 4. */
const usualTop = 4

function within(scale: Scale, digits: string | undefined): number | null {
  const score = Number(digits ?? Number.NaN)
  const { from, to } = scale ?? { from: 0, to: 10 }
  return score >= from && score <= Math.min(to, 10) ? score : null
}

function splitAtScale(words: string, vocabulary: Vocabulary): [string, string] {
  const named = new RegExp(
    `(?:^|\\s)(?:${vocabulary.scale.join('|')})\\b\\s*:?\\s*(?=[\\d(\\[⓪①-⑩]|$)`,
    'i',
  ).exec(words)
  const digits = /\s(?=(?:[([]?\d[)\]]?\s+){2,}|[⓪①-⑩])/.exec(words)
  const at = named ?? digits
  const [, name = '', score = ''] = /^(.+?)\s+(\d{1,2}\s*(?:\/|out of|of)\s*\d{1,2})$/i.exec(words) ?? []
  if (!at && vocabulary.elements.some(element => plainOf(element) === plainOf(name))) return [name, score]
  if (!at) return [words, '']
  return [words.slice(0, at.index).replace(/[\s:–-]+$/, ''), words.slice(at.index + at[0].length).trim()]
}

function asKnown(name: string, vocabulary: Vocabulary): string {
  const known = vocabulary.elements.find(element => plainOf(element) === plainOf(name))
  return known ?? (isAllCapitals(name) ? capitalised(name.toLowerCase()) : name)
}
