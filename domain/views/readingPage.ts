import { z } from 'zod'
import { Instant } from '../day.ts'
import { Change } from '../event.ts'
import { Document } from '../reading/document.ts'
import { FactSaid, LineKind, Proposal } from '../reading/proposal.ts'

/** How a newer version of a document differs from the plan it renews, line by line. */
export const Difference = z.object({
  new: z.int(),
  changed: z.int(),
  gone: z.int(),
  same: z.int(),
  /** Withdrawn by a version before, and in the document again. */
  back: z.int(),
  /** By the id of the proposed line: what it renews, and what acceptance would change of it. */
  lines: z.record(
    z.string(),
    z.object({
      itemId: z.string(),
      reference: z.string().nullable(),
      state: z.enum(['same', 'changed', 'back']),
      /** Its words in the version before. */
      before: z.string(),
      changes: z.array(Change),
      /** Where the document says otherwise (`to`) than the board (`from`), which keeps its own unless the line takes it. */
      otherwise: z.array(Change.extend({ fact: FactSaid })),
      /** What the document now says of progress, to be added to the history. */
      words: z.string().nullable(),
    }),
  ),
  goneItems: z.array(
    z.object({ itemId: z.string(), kind: LineKind, reference: z.string().nullable(), text: z.string() }),
  ),
})
export type Difference = z.infer<typeof Difference>

/** A document that was read and waits for a person: the document as it stood, and what it was read as. */
export const ReadingPage = z.object({
  readingId: z.string(),
  fileName: z.string(),
  state: z.enum(['open', 'accepted', 'discarded']),
  readBy: z.string(),
  readAt: Instant,
  version: z.int(),
  document: Document,
  proposal: Proposal,
  /** Plans of this board it could be a newer version of, the likeliest first; and the one it renews, if any. */
  couldRenew: z.array(z.object({ planId: z.string(), title: z.string() })),
  renewsPlanId: z.string().nullable(),
  difference: Difference.nullable(),
  /** How far the plan it renews had come when the difference was taken: acceptance compares with it. */
  planVersion: z.int().nullable(),
  planId: z.string().nullable(),
})
export type ReadingPage = z.infer<typeof ReadingPage>

export const ReadingSummary = ReadingPage.pick({
  readingId: true,
  fileName: true,
  state: true,
  readBy: true,
  readAt: true,
  version: true,
})
export type ReadingSummary = z.infer<typeof ReadingSummary>
