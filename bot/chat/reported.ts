import { z } from 'zod'
import { Rag } from '../../domain/rag.ts'
import { type Report, reportFrom } from '../../domain/update.ts'
import type { Reported } from './cards/inputs.ts'
import { Percent, Reference, Seen, Words } from './verb.ts'

const AnyPercent = z.int().min(0).max(100).nullable()

/** An item as a card showed it beside its inputs. */
export const Shown = z.object({
  reference: Reference,
  seen: Seen,
  shown: z.object({ rag: Rag, percent: AnyPercent }),
})
export type Shown = z.infer<typeof Shown>

/** What stands in the inputs, most of it as the card filled them. An emptied one says nothing. */
export const Filled = z.object({
  rag: Rag.or(z.literal(''))
    .nullish()
    .transform(rag => rag || null),
  percent: Percent,
  words: Words,
})
export type Filled = z.infer<typeof Filled>

/** What was said, which is what differs from what the card showed: nothing is "no change". */
export function reportOf({ shown, ...filled }: Shown & Filled): Report {
  return reportFrom(shown, filled)
}

/** The same, to be filled in again beside the item as it is now. */
export function typedIn(said: Shown & Filled): Partial<Reported> {
  const { rag, percent, words } = reportOf(said)
  return {
    ...(rag === undefined ? {} : { rag }),
    ...(percent === undefined ? {} : { percent }),
    ...(words === undefined ? {} : { words }),
  }
}
