import { z } from 'zod'
import { LinkType } from '../link.ts'
import { Mention } from './itemPage.ts'

/** Links that the words of an item suggest, the likeliest first, each with its reason. None of them is so until a person says it. */
export const SuggestionsPage = z.object({
  suggestions: z.array(
    z.object({
      type: LinkType,
      /** How it reads from the item that was asked about: "delivers", "delivered by". */
      words: z.string(),
      from: z.string(),
      to: z.string(),
      /** The other end. */
      item: Mention,
      reason: z.string(),
    }),
  ),
})
export type SuggestionsPage = z.infer<typeof SuggestionsPage>
