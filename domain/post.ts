import { z } from 'zod'
import { type Day, sayDay } from './day.ts'
import type { Change, Event, NewEvent } from './event.ts'
import { ragWord } from './rag.ts'
import type { Row } from './views/row.ts'

/** What a board's channel hears of. */
export const NewsKind = z.enum([
  'colour',
  'closure proposed',
  'closure accepted',
  'closure returned',
  'challenged',
  'challenge answered',
  'late',
  'taken back',
  'key message',
])
export type NewsKind = z.infer<typeof NewsKind>

/** What of an event the channel is to hear; null for most. Imports are never news, and what is taken back only where it was. */
export function newsOf({
  kind,
  door,
  changes,
}: Pick<NewEvent, 'kind' | 'door' | 'changes'>): NewsKind | null {
  if (door === 'import') return null
  if (kind === 'updated') return colourIn(changes) ? 'colour' : null
  return NewsKind.safeParse(kind).data ?? null
}

/** One thing to tell of an item, with the event it follows from; null where it follows from the day it is. */
export type ItemNews = { kind: Exclude<NewsKind, 'key message'>; itemId: string; event: Told | null }
type Told = Pick<Event, 'by' | 'changes' | 'words'>

/** A line that can be read aloud: ours, then, where somebody said something, theirs. */
export type Line = { says: string; words: string | null }

/** What a post says of one item, with the item as it is now. The smaller its weight, the more worrying. */
export type Entry = { row: Row; lines: Line[]; weight: number }

/**
 * What a post says: the most worrying first. Of one item each kind of news is told once, as it came out: what went from green to
 * amber to red went from green to red, and what came back to where it was is no news.
 */
export function entriesOf(news: readonly ItemNews[], rows: readonly Row[], today: Day): Entry[] {
  const byItem = Map.groupBy(news, each => each.itemId)
  return rows
    .map(row => entryOf(row, byItem.get(row.itemId) ?? [], today))
    .filter(entry => entry.lines.length > 0)
    .sort((one, other) => one.weight - other.weight || byReference(one.row, other.row))
}

function entryOf(row: Row, news: readonly ItemNews[], today: Day): Entry {
  const told = [...Map.groupBy(news, storyOf).values()].flatMap(story => tell(row, story, today) ?? [])
  const weights = told.map(({ weight }) => weight)
  return { row, lines: told.map(({ line }) => line), weight: Math.min(...weights) }
}

/** What belongs to one story is told by its end. */
function storyOf({ kind }: ItemNews): string {
  return kind.split(' ')[0]?.replace('challenged', 'challenge') ?? kind
}

type Telling = { line: Line; weight: number }

function tell(row: Row, story: readonly ItemNews[], today: Day): Telling | null {
  const last = story.at(-1)
  if (!last) return null
  if (last.kind === 'late') return tellLate(row, today)
  if (last.kind === 'colour') return tellColour(row.reference, story)
  if (last.kind === 'taken back') return tellTakenBack(row.reference, last)
  const { says, weight } = sayings[last.kind]
  return { weight, line: line(says(row.reference, last.event?.by.name ?? ''), last.event?.words) }
}

const sayings = {
  challenged: { weight: 2, says: (reference: string, by: string) => `${by} challenged ${reference}` },
  'closure returned': { weight: 3, says: (reference: string, by: string) => `${by} returned ${reference}` },
  'closure proposed': { weight: 5, says: (reference: string) => `${reference} is proposed for closure` },
  'challenge answered': {
    weight: 6,
    says: (reference: string, by: string) => `${by} answered the challenge of ${reference}`,
  },
  'closure accepted': {
    weight: 9,
    says: (reference: string, by: string) => `${reference} is complete: ${by} accepted its closure`,
  },
}

/** It may have been done, or moved, since it was found to be late. */
function tellLate({ reference, dueOn, signals }: Row, today: Day): Telling | null {
  if (!dueOn || !signals.some(signal => signal.name === 'overdue')) return null
  return { weight: 1, line: line(`${reference} is overdue: it was due ${sayDay(dueOn, today)}`) }
}

function tellColour(reference: string, story: readonly ItemNews[]): Telling | null {
  const moves = story.flatMap(({ event }) => colourIn(event?.changes ?? []) ?? [])
  const from = moves[0]?.from ?? null
  const to = moves.at(-1)?.to ?? null
  if (from === to) return null
  const words = story.findLast(({ event }) => event?.words)?.event?.words
  const says =
    from === null || from === ragWord('none')
      ? `${reference} is now ${to}`
      : `${reference} moved from ${from} to ${to}`
  return { weight: weightOf(from, to), line: line(says, words) }
}

/** A colour is weighed by what it became, better news after worse. */
function weightOf(from: string | null, to: string | null): number {
  if (to === ragWord('red')) return 0
  if (to === ragWord('amber')) return from === ragWord('red') ? 7 : 4
  return 8
}

function tellTakenBack(reference: string, { event }: ItemNews): Telling {
  const said = (event?.changes ?? []).filter(({ fact }) => fact === 'RAG' || fact === 'lifecycle')
  const now = said.map(({ to }) => to ?? 'not known').join(', ')
  const says = `${event?.by.name} took it back: ${reference} is ${now || 'as it was'}${now && ' again'}`
  return { weight: 6, line: line(says) }
}

function colourIn(changes: readonly Change[]): Change | undefined {
  return changes.find(({ fact }) => fact === 'RAG')
}

function line(says: string, words: string | null = null): Line {
  return { says, words }
}

/** A9 before A12. */
function byReference(one: Row, other: Row): number {
  return one.reference.localeCompare(other.reference, 'en', { numeric: true })
}

/** Where the status of a board is to be found, said where it stood; `on` is the day it was last kept up. */
export type StatusEnded =
  | { now: 'elsewhere'; channel: string }
  | { now: 'here' }
  | { now: 'nowhere'; on: Day }
