import { namedItem } from '../../domain/chat/namedItem.ts'
import { type Sighting, sayKinds, sightingsIn } from '../../domain/privacy.ts'
import { nearMissCard } from './cards/nearMissCard.ts'
import type { Missed, Outcome } from './cards/updateCard.ts'
import type { Answer, Conversation } from './port.ts'
import type { Turn } from './turn.ts'

/*
 * In a channel or a group everybody reads the answer, and the data of its buttons reaches everybody's client: what looks personal
 * is not repeated there, in neither. It can be confirmed where only its writer sees it.
 */

type Where = { conversation: Pick<Conversation, 'kind'> }

export function isShared({ conversation }: Where): boolean {
  return conversation.kind !== 'personal'
}

/** What became of a line, without what looks personal in it where others read along. */
export function unrepeated(outcome: Outcome, where: Where): Outcome {
  if (outcome.noted || !isShared(where)) return outcome
  const seen = sightingsOfMissed(outcome)
  return seen.length === 0 ? outcome : { noted: false, said: namedIn(outcome), ...unsaidOf(seen) }
}

/**
 * What somebody typed in a card, to be filled in again: on a phone the card comes as a message that all read. Where guests may be
 * among them it holds nobody's words; where others read along, nothing that looks personal.
 */
export function typedAgain(words: string, turn: Pick<Turn, 'reader'> & Where): string {
  const isPersonal = isShared(turn) && sightingsIn(words).length > 0
  return isPersonal || !turn.reader.peoplesWords ? '' : words
}

/** What a line was taken for, with a button that says it so; unless that would repeat what looks personal. */
export function nearMissAnswer(where: Where, sentence: string, meant: string): Answer {
  const seen = isShared(where) ? sightingsIn(`${sentence}\n${meant}`) : []
  return seen.length > 0 ? { text: unsaid(seen) } : { card: nearMissCard(sentence, meant), summary: sentence }
}

/** That nothing is saved, and where it can be said: what was seen is named by its kind alone. */
export function unsaid(seen: readonly Pick<Sighting, 'kind'>[]): string {
  const { sentence, so } = unsaidOf(seen)
  return `${sentence} ${so}`
}

function unsaidOf(seen: readonly Pick<Sighting, 'kind'>[]) {
  const kinds = [...new Set(seen.map(({ kind }) => kind))]
  return {
    sentence: `This looks as if it holds ${sayKinds(kinds)}.`,
    so: 'Nothing is saved, and it is not repeated here. Say it again without, or say it to me in our own chat: there you can confirm that it names nobody.',
  }
}

function sightingsOfMissed({ said, sentence, meant, sightings = [] }: Missed): readonly Sighting[] {
  return [...sightings, ...sightingsIn([said, sentence, meant ?? ''].join('\n'))]
}

/** Which line of several is meant, by its item alone. */
function namedIn({ said }: Missed): string {
  return namedItem(said)?.reference ?? '…'
}
