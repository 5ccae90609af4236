import { z } from 'zod'
import { Instant } from '../day.ts'
import { Part } from '../health.ts'

/** Every part with its state and what to do, as of an instant. */
export const HealthPage = z.object({ at: Instant, parts: z.array(Part) })
export type HealthPage = z.infer<typeof HealthPage>
