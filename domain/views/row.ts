import { z } from 'zod'
import { Day } from '../day.ts'
import { directionOf } from '../direction.ts'
import { hasLead, sayLead } from '../lead.ts'
import { LifecycleState } from '../lifecycle.ts'
import { Rag } from '../rag.ts'
import { isWatermelon, Signal, signalsOf } from '../signals.ts'
import { Tracked } from '../tracked.ts'

/** One action or commitment as a list shows it: the four facts apart, and the signals with their reasons. */
export const Row = z.object({
  itemId: z.string(),
  kind: Tracked.shape.kind,
  reference: z.string(),
  text: z.string(),
  lead: z.string(),
  hasLead: z.boolean(),
  dueOn: Day.nullable(),
  lifecycle: LifecycleState,
  rag: Rag,
  percent: z.int().nullable(),
  direction: z.enum(['better', 'same', 'worse']),
  signals: z.array(Signal),
  watermelon: z.boolean(),
  /** What the lead last said, and on which day they were last heard; null when never. */
  words: z.string().nullable(),
  heardOn: Day,
  version: z.int(),
})
export type Row = z.infer<typeof Row>

/** A page of rows and how many there are in all: lists say "n more" and never hide the rest. */
export const Rows = z.object({ total: z.int(), rows: z.array(Row) })
export type Rows = z.infer<typeof Rows>

/** What a row says beside the item's own facts. */
type RowFacts = {
  words: string | null
  waitsOn: readonly string[]
  today: Day
  cycleOpenedOn: Day | null
}

export function rowOf(item: Tracked, { words, waitsOn, today, cycleOpenedOn }: RowFacts): Row {
  const signals = signalsOf(item, { today, waitsOn })
  return {
    itemId: item.itemId,
    kind: item.kind,
    reference: item.reference,
    text: item.text,
    lead: sayLead(item.lead),
    hasLead: hasLead(item.lead),
    dueOn: item.dueOn,
    lifecycle: item.lifecycle.state,
    rag: item.rag,
    percent: item.percent,
    direction: directionOf(item, cycleOpenedOn),
    signals,
    watermelon: isWatermelon(item, signals),
    words,
    heardOn: item.heardOn,
    version: item.version,
  }
}
