import { z } from 'zod'
import { Instant } from '../day.ts'
import { AssessmentHead } from '../reading/proposal.ts'
import { Scale } from '../scale.ts'
import { Row } from './row.ts'

export const StatementView = z.object({
  itemId: z.string(),
  reference: z.string().nullable(),
  text: z.string(),
  heading: z.string().nullable(),
})
export type StatementView = z.infer<typeof StatementView>

/** A statement of the assessment before that ended in this one: by which actions, or in whose words. */
const Ended = StatementView.extend({ by: z.array(z.string()), words: z.string().nullable() })

/** One element as one assessment left it. */
export const ElementThen = z.object({
  itemId: z.string(),
  score: z.int().nullable(),
  agreedBy: z.array(z.string()),
  words: z.string().nullable(),
  evidence: z.array(StatementView),
  gaps: z.array(StatementView),
  closed: z.array(Ended),
  dropped: z.array(Ended),
})
export type ElementThen = z.infer<typeof ElementThen>

/** One assessment as it was, whatever became of its statements since. */
export const AssessmentView = z.object({
  assessmentId: z.string(),
  head: AssessmentHead,
  recordedAt: Instant,
  /** Who finished the workshop; null where it came with a document. */
  recordedBy: z.string().nullable(),
  elements: z.array(ElementThen),
})
export type AssessmentView = z.infer<typeof AssessmentView>

/** A maturity matrix: each element with its score (null is "not recorded"), evidence, gaps and actions to the next level. */
export const MatrixPage = z.object({
  planId: z.string(),
  title: z.string(),
  /** The form it was begun from, or follows; null where none is known. */
  template: z.string().nullable(),
  /** What its scores are out of; null where nobody says. */
  scale: Scale.nullable(),
  assessment: AssessmentHead,
  /** The newest first; none where the matrix was begun here and not assessed yet. */
  assessments: z.array(AssessmentView),
  /** The workshop that is going on. */
  workshop: z.object({ begunBy: z.string(), begunAt: Instant }).nullable(),
  /** Whether whoever looks may assess it anew and set its targets. */
  mayAssess: z.boolean(),
  elements: z.array(
    z.object({
      itemId: z.string(),
      reference: z.string(),
      text: z.string(),
      /** What the form asks of it, and what each step of the scale looks like; empty where no form is known. */
      asks: z.string().nullable(),
      levels: z.array(z.string()),
      score: z.int().nullable(),
      /** Where it is meant to get to; null where nobody has said. */
      target: z.int().nullable(),
      evidence: z.array(StatementView),
      /** `closedBy`: references of the actions that close it. */
      gaps: z.array(StatementView.extend({ closedBy: z.array(z.string()) })),
      actions: z.array(Row.extend({ heading: z.string().nullable() })),
    }),
  ),
})
export type MatrixPage = z.infer<typeof MatrixPage>

/** A form that a matrix can be begun from. */
export const TemplateSummary = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  elements: z.array(z.string()),
})
export type TemplateSummary = z.infer<typeof TemplateSummary>
