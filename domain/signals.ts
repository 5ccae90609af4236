import { z } from 'zod'
import { addDays, type Day, daysBetween } from './day.ts'
import { hasLead } from './lead.ts'
import { isOpen } from './lifecycle.ts'
import type { Tracked } from './tracked.ts'

export const SignalName = z.enum([
  'overdue',
  'due soon',
  'no update',
  'never updated',
  'waiting',
  'moved',
  'no lead',
  'no day',
])
export type SignalName = z.infer<typeof SignalName>

/**
 * What the record says, computed and always with its reason. `contradicts` is true where it speaks against a green or blue;
 * the others are worth knowing but make nobody a liar.
 */
export const Signal = z.object({ name: SignalName, reason: z.string(), contradicts: z.boolean() })
export type Signal = z.infer<typeof Signal>

/** Days of silence after which a green is not believed. Six weeks is half of a quarterly reporting cycle. */
export const staleAfterDays = 42
const dueSoonDays = 14
const movesWorthSaying = 3

/** What a signal needs beside the item: the day in the board's zone, and the open items it waits on. */
export type Surroundings = { today: Day; waitsOn: readonly string[] }

/** Signals of an open item, the most worrying first; closed work has none. */
export function signalsOf(item: Tracked, { today, waitsOn }: Surroundings): Signal[] {
  if (!isOpen(item.lifecycle)) return []
  return [
    ...lateness(item, today),
    ...silence(item, today),
    ...waitsOn.map(reference => signal('waiting', `waiting on ${reference}`)),
    ...moves(item),
    ...(hasLead(item.lead) ? [] : [signal('no lead', 'no lead')]),
    ...(item.dueOn || item.standing ? [] : [signal('no day', 'no due day')]),
  ]
}

/** Declared green or blue while the record says otherwise. The declared colour is shown beside it, never overwritten. */
export function isWatermelon(item: Tracked, signals: readonly Signal[]): boolean {
  return (item.rag === 'green' || item.rag === 'blue') && signals.some(each => each.contradicts)
}

/** The first day on which the record contradicts a green: the day after it was due, or six weeks after the last word. */
export function doubtfulOn(item: Pick<Tracked, 'dueOn' | 'heardOn'>): Day {
  const silent = addDays(item.heardOn, staleAfterDays)
  if (!item.dueOn || item.dueOn >= silent) return silent
  return addDays(item.dueOn, 1)
}

function lateness(item: Tracked, today: Day): Signal[] {
  if (!item.dueOn) return []
  const days = daysBetween(today, item.dueOn)
  if (days < 0) return [signal('overdue', `${plural(-days, 'day')} late`, true)]
  if (days === 0) return [signal('due soon', 'due today')]
  return days <= dueSoonDays ? [signal('due soon', `due in ${plural(days, 'day')}`)] : []
}

function silence(item: Tracked, today: Day): Signal[] {
  const days = daysBetween(item.heardOn, today)
  if (days < staleAfterDays) return []
  const weeks = plural(Math.floor(days / 7), 'week')
  if (item.updates > 0) return [signal('no update', `no update for ${weeks}`, true)]
  return [signal('never updated', `never updated in ${weeks}`, true)]
}

function moves(item: Tracked): Signal[] {
  return item.moves >= movesWorthSaying ? [signal('moved', `moved ${plural(item.moves, 'time')}`)] : []
}

function signal(name: SignalName, reason: string, contradicts = false): Signal {
  return { name, reason, contradicts }
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
