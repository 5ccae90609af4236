import { z } from 'zod'
import { Instant } from '../day.ts'
import { AssessmentHead } from '../reading/proposal.ts'
import { Scale } from '../scale.ts'
import { KeptDraft } from '../workshop.ts'
import { ElementThen, StatementView } from './matrixPage.ts'

/** An action that may show something: `shown` is what was said of it when it was proposed for closure. */
export const WorkDone = z.object({
  actionId: z.string(),
  reference: z.string(),
  text: z.string(),
  shown: z.string().nullable(),
})
export type WorkDone = z.infer<typeof WorkDone>

const ElementNow = z.object({
  itemId: z.string(),
  reference: z.string(),
  text: z.string(),
  /** What the form asks of it, and what each step of the scale looks like; empty where no form is known. */
  asks: z.string().nullable(),
  levels: z.array(z.string()),
  target: z.int().nullable(),
  /** As the newest assessment left it; null where it was never assessed. */
  last: ElementThen.nullable(),
  /** Its completed actions that are no evidence yet. */
  completed: z.array(WorkDone),
  /** Last time's gaps, each with the actions that are linked to close it. */
  gaps: z.array(StatementView.extend({ closers: z.array(WorkDone) })),
  kept: KeptDraft,
})

/** A workshop that is going on: of each element last time's words, and what this time has come to so far. */
export const WorkshopPage = z.object({
  planId: z.string(),
  title: z.string(),
  scale: Scale.nullable(),
  /** Grows with everything that is written; finishing names the one that was seen. */
  version: z.int(),
  begunBy: z.string(),
  begunAt: Instant,
  mayAssess: z.boolean(),
  /** The newest assessment; null where there is none. */
  last: z.object({ head: AssessmentHead, recordedAt: Instant }).nullable(),
  /** Who can agree: the people and the agencies of the board. */
  people: z.array(z.string()),
  agencies: z.array(z.string()),
  elements: z.array(ElementNow),
})
export type WorkshopPage = z.infer<typeof WorkshopPage>
export type ElementNow = WorkshopPage['elements'][number]
