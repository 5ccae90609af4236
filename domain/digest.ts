import { z } from 'zod'
import { Day, daysBetween } from './day.ts'
import { KeyMessage } from './keyMessage.ts'
import { storiesOf } from './story.ts'
import { Board, Tally } from './views/boardPage.ts'
import { ChangesPage } from './views/changesPage.ts'
import { Rows } from './views/row.ts'

/** One thing that goes on when this contact says something. `days` is how long it has waited. */
export const Waiting = z.object({
  why: z.enum(['challenge', 'handover', 'closure', 'returned', 'waited on']),
  reference: z.string(),
  text: z.string(),
  /** What was asked, offered as evidence, or given as a reason. */
  words: z.string().nullable(),
  /** Who waits: people by name, items by reference. */
  by: z.string(),
  days: z.int().nullable(),
})
export type Waiting = z.infer<typeof Waiting>

/** What one contact should hear, as data: a card, a mail and a page are made of the same. */
export const Digest = z.object({
  board: Board,
  today: Day,
  contact: z.object({ name: z.string(), agency: z.string().nullable() }),
  keyMessage: KeyMessage.nullable(),
  /** The longest first. */
  waiting: z.array(Waiting),
  /** Led by them or their agency: past its day, and due in the next fortnight. */
  late: Rows,
  soon: Rows,
  /** In the last seven days, on what they or their agency lead. */
  changed: ChangesPage,
  actions: Tally,
})
export type Digest = z.infer<typeof Digest>

/** How far a digest looks ahead and back. */
export const soonWithinDays = 14
export const changedWithinDays = 7

/** What the store knows of somebody; `since` are the days on which each wait began. */
export type DigestFacts = Omit<Digest, 'waiting'> & {
  waits: (Omit<Waiting, 'days'> & { since: Day | null })[]
}

/** A digest as of a day. */
export function digestOf({ waits, ...facts }: DigestFacts): Digest {
  return { ...facts, waiting: inOrder(waits, facts.today) }
}

/** What waits on somebody, in the order in which it is missed: people before items, the longest first. */
export function inOrder(waits: DigestFacts['waits'], today: Day): Waiting[] {
  const waiting = waits.map(({ since, ...wait }) => ({
    ...wait,
    days: since && Math.max(0, daysBetween(since, today)),
  }))
  const urgency = (wait: Waiting) => order.indexOf(wait.why)
  return waiting.toSorted(
    (one, other) => urgency(one) - urgency(other) || (other.days ?? 0) - (one.days ?? 0),
  )
}

const order: readonly Waiting['why'][] = ['challenge', 'closure', 'handover', 'returned', 'waited on']

/** Nothing to hear: nobody waits, nothing is late or soon due, nothing changed. */
export function isQuiet({ waiting, late, soon, changed }: Digest): boolean {
  return waiting.length + late.total + soon.total + storiesOf(changed.entries).changes === 0
}
