import { z } from 'zod'
import { LineKind } from './reading/proposal.ts'

/** Everything a document becomes: one linked thing, with the words it was written in and where they came from. */
export const ItemKind = LineKind
export type ItemKind = z.infer<typeof ItemKind>

export const Item = z.object({
  tenantId: z.string(),
  itemId: z.string(),
  boardId: z.string(),
  planId: z.string().nullable(),
  kind: ItemKind,
  /** What people say aloud, `A12`; null for cited text that nobody refers to by number. */
  reference: z.string().nullable(),
  text: z.string(),
  /** A vision's short name. */
  label: z.string().nullable(),
  heading: z.string().nullable(),
  attribution: z.string().nullable(),
  parentId: z.string().nullable(),
  sources: z.array(z.string()),
  /** Where it stood in its document: "table 1, row 4". */
  place: z.string().nullable(),
  /** No longer in the newest version of its document; kept with its history. */
  withdrawn: z.boolean(),
  /** The message it was made of, where it came from none of the documents: whose words, and where they stand. */
  origin: z.object({ author: z.string().nullable(), url: z.string().nullable() }).nullable(),
})
export type Item = z.infer<typeof Item>

const prefixes: Partial<Record<ItemKind, string>> = {
  action: 'A',
  commitment: 'C',
  gap: 'G',
  vision: 'V',
  thread: 'T',
  element: 'E',
}

/** The letter of a kind that people refer to by number; null for the others. */
export function referencePrefix(kind: ItemKind): string | null {
  return prefixes[kind] ?? null
}

/** `a12`, `A 12` and `action 12` are all `A12`; null when the words are no reference. */
export function parseReference(words: string): string | null {
  const match = /^\s*(?:([a-z])|(action|commitment|gap|vision|thread|element))\s*0*(\d{1,6})\s*$/i.exec(words)
  if (!match) return null
  const prefix = match[1]?.toUpperCase() ?? referencePrefix(ItemKind.parse(match[2]?.toLowerCase()))
  return prefix && Object.values(prefixes).includes(prefix) ? `${prefix}${match[3]}` : null
}
