import { z } from 'zod'
import { type Day, Instant } from './day.ts'
import { Personal } from './privacy.ts'

/** Through which door a change came. */
export const Door = z.enum(['chat', 'card', 'tab', 'import', 'API'])
export type Door = z.infer<typeof Door>

export const EventKind = z.enum([
  'imported',
  'renewed',
  'withdrawn',
  'restored',
  'updated',
  'lead set',
  'day set',
  'details set',
  'closure proposed',
  'closure accepted',
  'closure returned',
  'closure taken back',
  'put on hold',
  'resumed',
  'cancelled',
  'reopened',
  'linked',
  'unlinked',
  'added',
  'challenged',
  'challenge answered',
  'challenge ended',
  'handover offered',
  'handover accepted',
  'handover declined',
  'assessed',
  'gap closed',
  'evidence dropped',
  'taken into account',
  'target set',
  'handover ended',
  'undone',
])
export type EventKind = z.infer<typeof EventKind>

/** One fact, from what to what, in the words people read. `null` is "not said". */
export const Change = z.object({
  fact: z.enum([
    'RAG',
    'percent',
    'lifecycle',
    'lead',
    'due day',
    'text',
    'success',
    'delivery team',
    'lead agency',
    'sponsor',
    'standing',
    'link',
    'handover',
    'short name',
    'sub-heading',
    'attribution',
    'stands under',
    'golden threads',
    'sources',
    'score',
    'target',
  ]),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export type Change = z.infer<typeof Change>

/** What happened to one item: append-only, and the whole of its history. */
export const Event = z.object({
  eventId: z.string(),
  itemId: z.string(),
  kind: EventKind,
  at: Instant,
  by: z.object({ personId: z.string(), name: z.string() }),
  door: Door,
  changes: z.array(Change),
  /** What was said about it; null when nothing was. */
  words: z.string().nullable(),
  /** What comes next, in the writer's words. */
  next: z.string().nullable(),
  /** What looked personal in the words, and was confirmed by the writer to name nobody. */
  confirmed: z.array(Personal),
})
export type Event = z.infer<typeof Event>

/** An event with its sentence, as histories show it. */
export const HistoryEntry = Event.extend({ sentence: z.string() })
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** An event before the store has numbered it. */
export type NewEvent = Omit<Event, 'eventId' | 'confirmed'>

/** Who tells it, when, on which day, and through which door: every rule takes these as arguments, never from a clock. */
export type Told = {
  by: { personId: string; name: string }
  at: Instant
  /** The day it is in the board's time zone. */
  today: Day
  door: Door
}
