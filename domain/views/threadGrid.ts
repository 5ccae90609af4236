import { z } from 'zod'
import { Row } from './row.ts'

const Commitment = Row.extend({
  sources: z.array(z.string()),
  threadIds: z.array(z.string()),
  parentId: z.string().nullable(),
  /** References of the actions that deliver it. */
  deliveredBy: z.array(z.string()),
})

/** Visions down, threads across. A commitment stands once, under its vision, and counts in each of its threads. */
export const ThreadGrid = z.object({
  threads: z.array(
    z.object({ itemId: z.string(), reference: z.string(), text: z.string(), commitments: z.int() }),
  ),
  visions: z.array(
    z.object({
      itemId: z.string(),
      reference: z.string(),
      label: z.string(),
      statement: z.string(),
      threadIds: z.array(z.string()),
      /** In the order of the document, a sub-commitment after its parent. */
      commitments: z.array(Commitment),
    }),
  ),
  /** Cited beside it: linkable, not tracked. */
  cited: z.array(
    z.object({
      itemId: z.string(),
      kind: z.enum(['outcome', 'principle', 'definition']),
      text: z.string(),
      heading: z.string().nullable(),
      attribution: z.string().nullable(),
    }),
  ),
})
export type ThreadGrid = z.infer<typeof ThreadGrid>
