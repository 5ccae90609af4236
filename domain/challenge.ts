import { z } from 'zod'
import { type Changed, changed } from './changed.ts'
import { Instant } from './day.ts'
import type { Told } from './event.ts'
import { Refusal } from './refusal.ts'
import { refuseSilence, wordsOrNone } from './silence.ts'
import type { Tracked } from './tracked.ts'

const Said = z.object({
  words: z.string(),
  by: z.object({ personId: z.string(), name: z.string() }),
  at: Instant,
})

/** The chair, or a member, asks the lead to explain, or disputes a colour. It has a reply, and an end. */
export const Challenge = Said.extend({
  challengeId: z.string(),
  itemId: z.string(),
  reply: Said.nullable(),
  end: Said.extend({ words: z.string().nullable() }).nullable(),
})
export type Challenge = z.infer<typeof Challenge>

/** The challenges that have not ended, in the order in which they wait: those without an answer first, the oldest first. */
export function openChallenges(challenges: readonly Challenge[]): Challenge[] {
  const waits = ({ reply }: Challenge) => (reply ? 1 : 0)
  return challenges
    .filter(({ end }) => end === null)
    .toSorted((one, other) => waits(one) - waits(other) || (one.at < other.at ? -1 : 1))
}

/**
 * Which question somebody ends who does not say which: their own that is answered, then their own; the chair, who may end any, one
 * that is answered before one that waits. Null where none is open.
 */
export function challengeToEnd(challenges: readonly Challenge[], personId: string): Challenge | null {
  const rank = ({ by, reply }: Challenge) => (by.personId === personId ? 0 : 2) + (reply ? 0 : 1)
  return openChallenges(challenges).toSorted((one, other) => rank(one) - rank(other))[0] ?? null
}

/** What a verb gives back: the challenge as it is now, with the item and the event of its history. They are saved together. */
export type Challenged = Changed & { challenge: Challenge }

/**
 * Anything may be questioned, closed work too; silence may not: code `not valid` without words. What the same person asks in the
 * same words, while their question is open, is asked already: code `conflict`. A button is pressed twice.
 */
export function challenge(
  item: Tracked,
  words: string,
  challengeId: string,
  told: Told,
  challenges: readonly Challenge[] = [],
): Challenged {
  const asked = refuseSilence(words, 'words', `Say what you ask of the lead of ${item.reference}.`)
  const { by, at } = told
  refuseAskedAlready(item, asked, by.personId, challenges)
  const raised = { challengeId, itemId: item.itemId, words: asked, by, at, reply: null, end: null }
  return { ...noted(item, 'challenged', told, asked), challenge: raised }
}

/** The lead answers; a second answer replaces none, it is refused with `conflict` like one after the end. */
export function reply(item: Tracked, asked: Challenge, words: string, told: Told): Challenged {
  refuseEnded(item, asked)
  if (asked.reply) throw new Refusal('conflict', `${asked.reply.by.name} has answered it already.`)
  const answer = refuseSilence(words, 'words', `Say something to the challenge of ${item.reference}.`)
  const { by, at } = told
  return {
    ...noted(item, 'challenge answered', told, answer),
    challenge: { ...asked, reply: { words: answer, by, at } },
  }
}

/** Whoever asked, or the chair, is content: nothing is owed any more. */
export function end(item: Tracked, asked: Challenge, words: string | null, told: Told): Challenged {
  refuseEnded(item, asked)
  const { by, at } = told
  const said = wordsOrNone(words)
  return {
    ...noted(item, 'challenge ended', told, said),
    challenge: { ...asked, end: { words: said, by, at } },
  }
}

/** A challenge says something of an item and changes none of its facts: its version stays, and open forms with it. */
function noted(
  item: Tracked,
  kind: 'challenged' | 'challenge answered' | 'challenge ended',
  told: Told,
  words: string | null,
): Changed {
  const { event } = changed(item, {}, kind, [], told, { words })
  return { item, event }
}

function refuseAskedAlready(
  { reference }: Tracked,
  words: string,
  personId: string,
  challenges: readonly Challenge[],
): void {
  const isSame = (each: Challenge) => each.by.personId === personId && each.words === words
  if (openChallenges(challenges).some(isSame))
    throw new Refusal('conflict', `You asked this of ${reference} already. It is asked once.`)
}

function refuseEnded(item: Tracked, { end }: Challenge): void {
  if (end) throw new Refusal('conflict', `That challenge of ${item.reference} was ended by ${end.by.name}.`)
}
