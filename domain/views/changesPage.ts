import { z } from 'zod'
import { Day } from '../day.ts'
import { HistoryEntry } from '../event.ts'
import { Rag } from '../rag.ts'

/** What happened on a board since its last meeting, newest first, each with the item as it is now; imports aside. */
export const ChangesPage = z.object({
  /** The day of the last meeting; a month ago where the board has not met. */
  since: Day,
  /** There was more than is shown. */
  hasMore: z.boolean(),
  entries: z.array(
    HistoryEntry.extend({ reference: z.string().nullable(), text: z.string(), rag: Rag.nullable() }),
  ),
})
export type ChangesPage = z.infer<typeof ChangesPage>
