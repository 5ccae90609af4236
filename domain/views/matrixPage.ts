import { z } from 'zod'
import { AssessmentHead } from '../reading/proposal.ts'
import { Row } from './row.ts'

const Statement = z.object({
  itemId: z.string(),
  reference: z.string().nullable(),
  text: z.string(),
  heading: z.string().nullable(),
})

/** A maturity matrix: each element with its score (null is "not recorded"), evidence, gaps and actions to the next level. */
export const MatrixPage = z.object({
  planId: z.string(),
  title: z.string(),
  assessment: AssessmentHead,
  elements: z.array(
    z.object({
      itemId: z.string(),
      reference: z.string(),
      text: z.string(),
      score: z.int().nullable(),
      evidence: z.array(Statement),
      /** `closedBy`: references of the actions that close it. */
      gaps: z.array(Statement.extend({ closedBy: z.array(z.string()) })),
      actions: z.array(Row.extend({ heading: z.string().nullable() })),
    }),
  ),
})
export type MatrixPage = z.infer<typeof MatrixPage>
