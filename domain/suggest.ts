import type { ItemKind } from './item.ts'
import type { LinkType } from './link.ts'
import { stemsOf, tokensOf } from './reading/wording.ts'

/** An item as far as its words and its place suggest anything. */
export type Suggestible = { itemId: string; kind: ItemKind; text: string; parentId: string | null }

/** A link that the words of two items suggest, and why. Only a person asserts it. */
export type Suggestion = { type: LinkType; from: string; to: string; reason: string; likeness: number }

/** More than this nobody weighs at once. */
const most = 5

/**
 * The links that an item's words suggest, the likeliest first, five at most. Two items are alike by the words they share, a rare
 * word counting more than one that stands everywhere on the board. `all` are the items of the board, this one among them.
 */
export function suggestLinks(item: Suggestible, all: readonly Suggestible[]): Suggestion[] {
  const weigh = weightsIn(all)
  const others = all.filter(({ itemId }) => itemId !== item.itemId)
  return others
    .flatMap(other => [...between(item, other, weigh), ...between(other, item, weigh)])
    .toSorted((one, other) => other.likeness - one.likeness)
    .filter(isFirstOfItsPair)
    .slice(0, most)
}

type Weigh = (stem: string) => number

function weightsIn(all: readonly Suggestible[]): Weigh {
  const counts = new Map<string, number>()
  for (const { text } of all) for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return stem => Math.log(1 + all.length / (counts.get(stem) ?? 1))
}

/** What `one` may be to `other`, read from left to right. */
function between(one: Suggestible, other: Suggestible, weigh: Weigh): Suggestion[] {
  if (one.kind !== 'action') return []
  const shared = stemsOf(one.text).intersection(stemsOf(other.text))
  if (shared.size === 0) return []
  const likeness = likenessOf(one, other, shared, weigh)
  const ends = { from: one.itemId, to: other.itemId }
  const both = `Both speak of ${sayWords(shared, one.text, weigh)}`
  switch (other.kind) {
    case 'commitment':
      return likeness >= 0.3 ? [{ type: 'delivers', ...ends, likeness, reason: both }] : []
    case 'gap':
      return closing(one, other, likeness, both)
    case 'action':
      return [...waiting(one, other, { likeness, both }), ...twice(one, other, { likeness, both })]
    default:
      return []
  }
}

function likenessOf(one: Suggestible, other: Suggestible, shared: Set<string>, weigh: Weigh): number {
  const sum = (stems: Set<string>) => [...stems].reduce((total, stem) => total + weigh(stem), 0)
  return (2 * sum(shared)) / (sum(stemsOf(one.text)) + sum(stemsOf(other.text)))
}

/** A gap of the same element is nearer than one of another. */
function closing(one: Suggestible, other: Suggestible, likeness: number, both: string): Suggestion[] {
  const near = one.parentId !== null && one.parentId === other.parentId
  const score = likeness + (near ? 0.1 : 0)
  const reason = near ? `${both}, under the same element` : both
  return score >= 0.35
    ? [{ type: 'closes', from: one.itemId, to: other.itemId, likeness: score, reason }]
    : []
}

type Shared = { likeness: number; both: string }

/** Up to what must have happened, "are agreed", else a few words of it. */
const condition =
  /\b(?:once|after|when|as soon as|following|subject to|pending|dependent on)\b(?:[^.;]{3,80}?\b(?:is|are|be|been|has|have)\s+\w+|[^.;]{3,50}\b)/i

/** "Once the indicators are agreed": it waits for whoever agrees them. */
function waiting(one: Suggestible, other: Suggestible, { likeness, both }: Shared): Suggestion[] {
  const [clause] = condition.exec(one.text) ?? []
  if (!clause || condition.test(other.text) || likeness < 0.2) return []
  if (stemsOf(clause).intersection(stemsOf(other.text)).size === 0) return []
  const reason = `It says “${clause.trim()}”. ${both}`
  return [{ type: 'dependsOn', from: one.itemId, to: other.itemId, likeness: likeness + 0.2, reason }]
}

/** Nearly the same words twice; said from the one to the other, not both ways. */
function twice(one: Suggestible, other: Suggestible, { likeness, both }: Shared): Suggestion[] {
  if (likeness < 0.55 || one.itemId > other.itemId) return []
  return [{ type: 'duplicates', from: one.itemId, to: other.itemId, likeness, reason: both }]
}

function isFirstOfItsPair(each: Suggestion, at: number, all: readonly Suggestion[]): boolean {
  const pair = ({ from, to }: Suggestion) => [from, to].sort().join(' ')
  return all.findIndex(other => pair(other) === pair(each)) === at
}

/** “indicators” and “agencies”: the words themselves, the rarest first; the shortest tell least. */
function sayWords(stems: Set<string>, text: string, weigh: Weigh): string {
  const words = [...stems]
    .toSorted((one, other) => weigh(other) - weigh(one))
    .map(stem => tokensOf(text).find(token => token.startsWith(stem)) ?? stem)
  const telling = words.filter(word => word.length > 3)
  const shown = (telling.length > 0 ? telling : words).slice(0, 3)
  return new Intl.ListFormat('en-GB').format(shown.map(word => `“${word}”`))
}
