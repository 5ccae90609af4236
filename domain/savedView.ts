import { z } from 'zod'
import { Refusal } from './refusal.ts'

/** More than anybody finds again in a menu. */
export const mostSavedViews = 30

/** A way to look at the sheet that somebody keeps, under a name of theirs. */
export const SavedView = z.object({
  viewId: z.string(),
  name: z.string(),
  /** What the sheet is narrowed to and how it is laid out: the part of its address after the question mark. */
  address: z.string(),
  shared: z.boolean(),
  by: z.object({ personId: z.string(), name: z.string() }),
})
export type SavedView = z.infer<typeof SavedView>

/** The same name again takes the place of the view that had it. */
export const SavedViewRequest = z.strictObject({
  name: z.string().trim().min(1).max(60),
  address: z.string().max(500),
  shared: z.boolean().default(false),
})
export type SavedViewRequest = z.infer<typeof SavedViewRequest>

/** Refuses, code `too large`, one more than a menu holds. */
export function refuseTooMany(kept: readonly SavedView[], name: string): void {
  const isNew = !kept.some(each => each.name.toLowerCase() === name.toLowerCase())
  if (!isNew || kept.length < mostSavedViews) return
  throw new Refusal('too large', `You keep ${mostSavedViews} views. Take one away before you keep another.`)
}
