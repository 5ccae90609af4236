import { z } from 'zod'
import { Agency } from '../agency.ts'
import { Challenge } from '../challenge.ts'
import { Day } from '../day.ts'
import { KeyMessage } from '../keyMessage.ts'
import { LifecycleState } from '../lifecycle.ts'
import { Role } from '../person.ts'
import { Legend, Rag } from '../rag.ts'
import { Rows } from './row.ts'

/**
 * What a board, a thread or an element holds, counted. `lifecycle` adds up to `total`; `rag` adds up to `open`.
 * Late, without a lead, without a day and never updated are counted among the open ones.
 */
export const Tally = z.object({
  total: z.int(),
  open: z.int(),
  lifecycle: z.record(LifecycleState, z.int()),
  rag: z.record(Rag, z.int()),
  late: z.int(),
  watermelons: z.int(),
  noLead: z.int(),
  noDay: z.int(),
  neverUpdated: z.int(),
  better: z.int(),
  worse: z.int(),
})
export type Tally = z.infer<typeof Tally>

export const Board = z.object({
  boardId: z.string(),
  name: z.string(),
  place: z.string(),
  timeZone: z.string(),
  legend: Legend,
  lastMeetingOn: Day.nullable(),
  nextMeetingOn: Day.nullable(),
  agencies: z.array(Agency),
})
export type Board = z.infer<typeof Board>

const ThreadStanding = z.object({
  itemId: z.string(),
  reference: z.string(),
  text: z.string(),
  actions: Tally,
  commitments: z.int(),
})

/** A challenge with the item it questions. */
export const OpenChallenge = Challenge.extend({ reference: z.string(), text: z.string() })
export type OpenChallenge = z.infer<typeof OpenChallenge>

/** How the board stands: what a card says of it. */
export const Standing = z.object({
  board: Board,
  /** The day it is for the board. */
  today: Day,
  actions: Tally,
  /** Overdue or declared red, the latest first. */
  exceptions: Rows,
  /** Declared green or blue, record says otherwise. */
  watermelons: Rows,
  /** Closures that wait for the chair. */
  closures: Rows,
  /** Those that have not ended, the oldest first. */
  challenges: z.object({ total: z.int(), rows: z.array(OpenChallenge) }),
  keyMessage: z.object({ current: KeyMessage.nullable(), draft: KeyMessage.nullable() }),
  threads: z.array(ThreadStanding),
})
export type Standing = z.infer<typeof Standing>

/** The one look before the meeting. */
export const BoardPage = Standing.extend({
  roles: z.array(Role),
  plans: z.array(z.object({ planId: z.string(), kind: z.string(), title: z.string(), fileName: z.string() })),
  commitments: Tally,
  /** `undelivered`: commitments that no live action delivers. */
  threads: z.array(ThreadStanding.extend({ undelivered: z.int() })),
  elements: z.array(
    z.object({
      itemId: z.string(),
      reference: z.string(),
      text: z.string(),
      score: z.int().nullable(),
      actions: Tally,
    }),
  ),
})
export type BoardPage = z.infer<typeof BoardPage>
