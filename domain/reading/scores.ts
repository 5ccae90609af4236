import type { Vocabulary } from './vocabulary.ts'
import { capitalised, isAllCapitals, plainOf, quoted } from './wording.ts'

/** `why`: what of its words is no score, where they look like one. */
export type NamedScore = { name: string; score: number | null; scale: string; why?: string }

/**
 * An element's cell: its name and, below, its score or the whole scale it was to be circled on. Where the circle did not
 * survive ("0 1 2 3 4", or the circled digit missing altogether) the score is null: not recorded, never worked out.
 */
export function namedScoreOf(words: string, vocabulary: Vocabulary): NamedScore {
  const behind = scoreBehind(words, vocabulary)
  if (behind) return { ...behind, name: asKnown(behind.name, vocabulary) }
  const [name, scale] = splitAtScale(words, vocabulary)
  const score = scoreOf(scale, usual)
  const isNumbered = scale === '' && /(?:^|[\s([:–-])\d{1,2}[)\]]?$/.test(words)
  const why = isNumbered && `${quoted(words)} does not say that its number is a score`
  return { name: asKnown(name, vocabulary), score, scale, ...(why && { why }) }
}

/**
 * "Plan (2/4)", "Deliver – score 3 out of 4", "Evaluate: Level 2", "Lead 2 of 4". A number alone is part of a name ("Plan 2"), and
 * so is "2 of 4" behind what no known matrix has: "Strand 2 of 4".
 */
function scoreBehind(words: string, vocabulary: Vocabulary): NamedScore | undefined {
  if (words.length > longestHeading) return undefined
  const { name = '', mark, word, score, by, of } = behindName(vocabulary).exec(words)?.groups ?? {}
  const isShare = by === '/' ? mark?.trim() !== '' : by?.toLowerCase() === 'out of'
  const isScore = word !== undefined || isShare || (of !== undefined && isKnown(name, vocabulary))
  if (!isScore || score === undefined) return undefined
  const scale = of === undefined ? score : `${score}/${of}`
  // "Score: 2/4" in a row of its own is a score of what stands above.
  const isNamed = !vocabulary.scale.concat('current', 'overall').map(plainOf).includes(plainOf(name))
  const read = scoreOf(scale, usual)
  return { name: isNamed ? name : '', score: read, scale, ...(read === null && { why: offScale(scale, of) }) }
}

function offScale(scale: string, of: string | undefined): string {
  return of === undefined || Number(of) === usualTop
    ? `${quoted(scale)} is not on the scale from 0 to ${usualTop}`
    : `${quoted(scale)} is out of ${of}, and the scale ends at ${usualTop}`
}

const longestHeading = 200

function behindName({ scale }: Vocabulary): RegExp {
  return new RegExp(
    `^(?<name>\\S.*?)(?<mark>\\s*[:,–—([-]|\\s)[\\s([:–—-]*(?:(?<word>${scale.join('|')})\\s*(?:of|is|[:=–-])?\\s*)?(?<score>\\d{1,2})\\s*(?:(?<by>/|out of|of)\\s*(?<of>\\d{1,2}))?\\s*[)\\]]?\\.?$`,
    'iu',
  )
}

/** "Score: 2", "Current score: 2 out of 4": of whatever is named above it. */
export function saysOnlyScore(text: string, vocabulary: Vocabulary): boolean {
  const { name, scale } = namedScoreOf(text, vocabulary)
  return name === '' && scale !== ''
}

/** Whether a line is the name of an element of a known matrix, its number and its score aside. */
export function namesElement(text: string, vocabulary: Vocabulary): boolean {
  return isKnown(scoreBehind(text, vocabulary)?.name ?? text, vocabulary)
}

function isKnown(name: string, { elements }: Vocabulary): boolean {
  const plain = plainOf(withoutNumber(name))
  return elements.some(element => plainOf(element) === plain)
}

/** "Element 2: Deliver", "2. Deliver". */
function withoutNumber(name: string): string {
  return name.replace(/^\s*(?:element\s*)?\d{0,2}\s*[.):–-]?\s*/i, '')
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
  return within(of === undefined ? scale : (scale ?? usual), score)
}

/** Maturity is scored from 0 to 4. */
const usualTop = 4
const usual = { from: 0, to: usualTop }

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
  if (!at) return [words, '']
  return [words.slice(0, at.index).replace(/[\s:–-]+$/, ''), words.slice(at.index + at[0].length).trim()]
}

function asKnown(name: string, vocabulary: Vocabulary): string {
  const plain = plainOf(withoutNumber(name))
  const known = vocabulary.elements.find(element => plainOf(element) === plain)
  return known ?? (isAllCapitals(name) ? capitalised(name.toLowerCase()) : name)
}
