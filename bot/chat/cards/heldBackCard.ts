import type { CardElement } from '@microsoft/teams.cards'
import type { Sighting } from '../../../domain/privacy.ts'
import type { Card } from '../port.ts'
import { card } from './card.ts'
import { fact } from './facts.ts'
import { sayAgain } from './sayAgain.ts'
import type { Missed } from './updateCard.ts'
import { withButtons } from './withButtons.ts'
import { capital, heading, line, quoted, rich } from './words.ts'

/** More than a person would read. */
const mostShown = 6

/** What looks personal in some words, that nothing of them is saved, and what to do about it. */
export function heldBackCard({ said, sightings = [] }: Missed): Card {
  const body = [
    heading('This looks personal. Nothing is saved.'),
    rich([quoted(said, 300)], { spacing: 'Small' }),
    ...seenIn(sightings),
    line(
      'Golden Thread holds plans and progress, never the details of a child or a family. Send it again without them, or say that they name nobody: an office has a postcode too.',
      { spacing: 'Medium' },
    ),
  ]
  return withButtons(card(body, heldBackSummary({ sightings })), namesNobody([said]))
}

/** For a notification: it says what was seen, and does not repeat it. */
export function heldBackSummary({ sightings = [] }: Pick<Missed, 'sightings'>): string {
  const kinds = [...new Set(sightings.map(({ kind }) => kind))]
  return `Nothing is saved: there may be ${kinds.join(' and ')} in it.`
}

/** Each thing that was seen, by its kind. */
export function seenIn(sightings: readonly Sighting[]): CardElement[] {
  const more = sightings.length - mostShown
  return [
    ...sightings.slice(0, mostShown).map(({ kind, seen }) => fact(capital(kind), [quoted(seen, 60)])),
    ...(more > 0 ? [line(`and ${more} more`, { isSubtle: true, spacing: 'Small' })] : []),
  ]
}

/** Says the lines again, confirmed. The lines that were saved already are not among them. */
export function namesNobody(lines: readonly string[]) {
  return sayAgain('It names nobody: save it', lines, true)
}
