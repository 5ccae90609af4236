import type { Note, Proposal } from '../../domain/reading/proposal.ts'
import { type Margin, marginOf } from './margin.ts'
import { placesMeant } from './places.ts'

/** What the margin beside each place of the document says: the most doubtful of what was read there, or what was left out. */
export function marginsByPlace(proposal: Proposal, all: readonly string[]): ReadonlyMap<string, Margin> {
  const margins = new Map<string, Margin>()
  const say = (place: string, margin: Margin) => {
    const said = margins.get(place)
    if (!said || order.indexOf(margin) < order.indexOf(said)) margins.set(place, margin)
  }
  for (const line of proposal.lines) {
    for (const place of placesMeant(line.place, all)) say(place, marginOf(line))
  }
  for (const note of proposal.notes) {
    const margin = marginFrom(note)
    if (margin) for (const place of placesMeant(note.place, all)) say(place, margin)
  }
  return margins
}

/** The most doubtful first; a place of which anything was read is not left out. */
const order: readonly Margin[] = ['ambiguous', 'guessed', 'joined', 'read', 'left out']

function marginFrom({ kind }: Note): Margin | null {
  return kind === 'not recorded' || kind === 'as before' ? null : kind
}
