import { z } from 'zod'
import { Scale } from '../scale.ts'

/**
 * A form of matrix as data: what is scored, on which scale, and what each step looks like in our own words. A template is a file
 * beside this one, and nothing else knows what stands in it.
 */
export const Template = z.object({
  id: z.string(),
  title: z.string(),
  /** Whom it is for, in a sentence. */
  about: z.string(),
  scale: Scale,
  elements: z.array(
    z.object({
      name: z.string(),
      /** What the element asks, in one question. */
      asks: z.string(),
      /** What each step of the scale looks like, the lowest first. */
      levels: z.array(z.string()),
    }),
  ),
})
export type Template = z.infer<typeof Template>
