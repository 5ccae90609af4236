import { z } from 'zod'
import { Day, Instant } from './day.ts'
import { Item } from './item.ts'
import { Lead } from './lead.ts'
import { Lifecycle } from './lifecycle.ts'
import { Rag } from './rag.ts'

/**
 * An action, or a commitment, with the facts that are reported on it. Commitments are tracked too: they have a lead, a due day
 * and a declared RAG of their own, beside what their actions say.
 */
export const Tracked = Item.extend({
  kind: z.enum(['action', 'commitment']),
  reference: z.string(),
  lifecycle: Lifecycle,
  /** What the lead says; signals are what the record says. */
  rag: Rag,
  ragSinceOn: Day,
  /** The colour it had when the present reporting cycle opened: what `direction` compares with. */
  ragBefore: Rag,
  percent: z.int().min(0).max(100).nullable(),
  lead: Lead,
  /** Offered to somebody who has not accepted yet: until then the lead stays who it is. */
  handover: z
    .object({
      to: z.object({ kind: z.literal('person'), personId: z.string(), name: z.string() }),
      by: z.object({ personId: z.string(), name: z.string() }),
      at: Instant,
    })
    .nullable(),
  deliveryTeam: z.string().nullable(),
  leadAgency: z.string().nullable(),
  sponsor: z.string().nullable(),
  success: z.string().nullable(),
  dueOn: Day.nullable(),
  /** The first day ever promised; it stays when the day moves. */
  firstDueOn: Day.nullable(),
  moves: z.int().min(0),
  /** Recurs and never completes. */
  standing: z.boolean(),
  /** The day of the last update, or of the import where there was none. */
  heardOn: Day,
  updates: z.int().min(0),
  version: z.int().min(1),
  changedAt: Instant,
})
export type Tracked = z.infer<typeof Tracked>
export type TrackedKind = Tracked['kind']

/** An action or commitment; other items are cited text. */
export function isTracked(item: Item | Tracked): item is Tracked {
  return 'lifecycle' in item
}
