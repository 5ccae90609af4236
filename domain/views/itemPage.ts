import { z } from 'zod'
import { Challenge } from '../challenge.ts'
import { HistoryEntry } from '../event.ts'
import { ItemKind } from '../item.ts'
import { LinkType } from '../link.ts'
import { Right } from '../permissions.ts'
import { Tracked } from '../tracked.ts'
import { Row } from './row.ts'

/** Anything that can be pointed at, in one line. */
export const Mention = z.object({
  itemId: z.string(),
  kind: ItemKind,
  reference: z.string().nullable(),
  text: z.string(),
})
export type Mention = z.infer<typeof Mention>

/** What happened to an item, newest first. `earlier` says that more happened before the last one here. */
export const HistoryPage = z.object({ history: z.array(HistoryEntry), earlier: z.boolean() })
export type HistoryPage = z.infer<typeof HistoryPage>

/** `before` is the `eventId` of an entry; left out, the newest are answered. */
export const HistoryQuery = z.strictObject({
  before: z
    .string()
    .regex(/^\d{1,18}$/, 'takes the eventId of the last one you have, which is a number')
    .optional(),
})

/** One item, whole: its facts, the line of sight through it, its links both ways and the newest of its history. */
export const ItemPage = z.object({
  item: Mention.extend({
    label: z.string().nullable(),
    heading: z.string().nullable(),
    attribution: z.string().nullable(),
    sources: z.array(z.string()),
    place: z.string().nullable(),
    withdrawn: z.boolean(),
    plan: z.object({ planId: z.string(), title: z.string() }).nullable(),
  }),
  /** Actions and commitments only. `row` is how lists show it, `tracked` everything that is reported on it. */
  tracked: Tracked.nullable(),
  row: Row.nullable(),
  rights: z.array(Right),
  /** From vision to element: what it stands under and what stands under it. */
  above: z.array(Mention),
  below: z.array(Mention),
  threads: z.array(Mention),
  links: z.array(
    z.object({
      linkId: z.string(),
      type: LinkType,
      words: z.string(),
      direction: z.enum(['from', 'to']),
      item: Mention,
    }),
  ),
  /** The latest first. */
  challenges: z.array(Challenge),
  /** Which of the open ones whoever looks would end: theirs before others', answered before waiting. `rights` says whether they may. */
  challengeToEnd: z.string().nullable(),
  ...HistoryPage.shape,
})
export type ItemPage = z.infer<typeof ItemPage>
