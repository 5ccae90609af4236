import { z } from 'zod'
import { Instant } from './day.ts'

/** What a document became: a strategy, a matrix, or an action plan without either. A board has several. */
export const Plan = z.object({
  tenantId: z.string(),
  planId: z.string(),
  boardId: z.string(),
  kind: z.enum(['strategy', 'matrix', 'action plan']),
  title: z.string(),
  fileName: z.string(),
  acceptedAt: Instant,
  acceptedBy: z.string(),
})
export type Plan = z.infer<typeof Plan>
