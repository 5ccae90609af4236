import type { Changed } from '../../domain/changed.ts'
import { Sighting } from '../../domain/privacy.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Target } from '../acts/change.ts'
import { heldBackCard, heldBackSummary } from './cards/heldBackCard.ts'
import {
  type Missed,
  type Noted,
  notedIn,
  type Outcome,
  updateCard,
  updateSummary,
} from './cards/updateCard.ts'
import type { Act, Reply } from './command.ts'
import { inWords } from './inWords.ts'
import type { Answer } from './port.ts'
import type { Turn } from './turn.ts'
import { nearMissAnswer, unrepeated } from './unrepeated.ts'

/** More lines than people write, and as many as one card holds. */
const mostLines = 20

/** One line, acted on. A refusal flies, to be answered in its own sentence; what looks personal is asked about. */
export function actOn(line: string, act: Act): Reply {
  return async turn => {
    const outcome = await act(turn).catch((error: unknown) => held(line, error))
    return answerOf(unrepeated(outcome, turn), turn)
  }
}

/** Several lines, each acted on and each answered: one that is refused does not keep the others from being noted. */
export function actOnEach(lines: readonly string[], actFor: (line: string) => Act | null): Reply {
  return async turn => {
    const outcomes: Outcome[] = []
    for (const line of lines.slice(0, mostLines))
      outcomes.push(unrepeated(await outcomeOf(line, actFor(line), turn), turn))
    const unread = lines.slice(mostLines)
    if (unread[0] !== undefined) outcomes.push(unrepeated(missed(unread[0], sayUnread(unread.length)), turn))
    return { card: updateCard(outcomes, turn.reader, turn), summary: updateSummary(outcomes) }
  }
}

function sayUnread(count: number): string {
  return `I read ${mostLines} lines at once. Send the other ${count} again.`
}

function outcomeOf(line: string, act: Act | null, turn: Turn): Promise<Outcome> {
  if (!act) return Promise.resolve(missed(line, 'This changes nothing that I know: send it on its own.'))
  return act(turn).catch((error: unknown) => ({
    ...missed(line, inWords(error, turn.log)),
    sightings: sightingsOf(error),
  }))
}

function answerOf(outcome: Outcome, turn: Turn): Answer {
  if (outcome.noted)
    return { card: updateCard([outcome], turn.reader, turn), summary: updateSummary([outcome]) }
  if (outcome.sightings?.length) return { card: heldBackCard(outcome), summary: heldBackSummary(outcome) }
  const { sentence, meant, so = 'Nothing is noted.' } = outcome
  if (meant) return nearMissAnswer(turn, sentence, meant)
  return { text: `${sentence} ${so}` }
}

/** Nothing of it is saved. */
function held(line: string, error: unknown): Missed {
  const sightings = sightingsOf(error)
  if (sightings.length === 0 || !(error instanceof Refusal)) throw error
  return { ...missed(line, error.message), sightings }
}

/** What looks personal in what was refused; none where it was refused for anything else. */
export function sightingsOf(error: unknown): Sighting[] {
  if (!(error instanceof Refusal) || error.code !== 'personal') return []
  return Sighting.array().parse(error.details.sightings)
}

/** A line that was not acted on, why, and what it was perhaps meant to be. */
export function missed(said: string, sentence: string, meant: string | null = null): Missed {
  return { noted: false, said, sentence, meant }
}

/** A change, as it is answered; `now` says what is so now where that is no colour and no percentage. */
export function noted(changed: Changed, now?: string): Noted {
  return { ...notedIn(changed), ...(now && { now }) }
}

/** The item meant by a turn, as acts take it. */
export function targetOf({ actId, confirmed }: Turn, reference: string): Target {
  return { reference, door: 'chat', actId, confirmed }
}
