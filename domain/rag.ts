import { z } from 'zod'

/** What the lead declares. `none` is "not known": neither good nor bad, and never shown as either. */
export const Rag = z.enum(['blue', 'green', 'amber', 'red', 'none'])
export type Rag = z.infer<typeof Rag>

/** What each colour means on this plan, in words. A colour is always shown as word and shape as well. */
export const Legend = z.record(Rag, z.string().min(1).max(400))
export type Legend = z.infer<typeof Legend>

export const defaultLegend: Legend = {
  blue: 'Complete and embedded in practice',
  green: 'On track to be done by its due day',
  amber: 'At risk: a recovery is known and under way',
  red: 'Off track: it will not be done by its due day without a decision',
  none: 'Nobody has said yet',
}

const words: Record<Rag, string> = {
  blue: 'Blue',
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  none: 'Not known',
}
const shapes: Record<Rag, string> = { blue: '✔', green: '●', amber: '▲', red: '■', none: '○' }

export function ragWord(rag: Rag): string {
  return words[rag]
}

export function ragShape(rag: Rag): string {
  return shapes[rag]
}

/** The most worrying first: how people want a list of colours. */
export const worstFirst: readonly Rag[] = ['red', 'amber', 'none', 'green', 'blue']

/** The colour that a history calls `Amber`. */
export function ragOfWord(word: string | null): Rag {
  return Rag.options.find(rag => ragWord(rag) === word) ?? 'none'
}
