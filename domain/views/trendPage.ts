import { z } from 'zod'
import { Day } from '../day.ts'
import { Rag } from '../rag.ts'
import { TrendPoint } from '../trend.ts'

/** The year and month of a due day, `2027-03`; what is open and late stands under `late`, what has no day under `none`. */
export const DueMonth = z.object({
  month: z.string(),
  rag: z.record(Rag, z.int()),
})
export type DueMonth = z.infer<typeof DueMonth>

/** How a board's actions went over time, and when the open ones are due. */
export const TrendPage = z.object({
  today: Day,
  /** The day the board last met; null where it has not. */
  metOn: Day.nullable(),
  /** The ends of weeks, the oldest first; the last is today. */
  points: z.array(TrendPoint),
  due: z.object({
    late: z.record(Rag, z.int()),
    months: z.array(DueMonth),
    none: z.record(Rag, z.int()),
  }),
})
export type TrendPage = z.infer<typeof TrendPage>

export const TrendQuery = z.strictObject({ weeks: z.coerce.number().int().min(2).max(104).default(26) })
