import { z } from 'zod'
import { Instant } from '../day.ts'
import { DeliveryState } from '../delivery.ts'

/** Where a board posts, and what became of its latest posts, the latest first. */
export const PostsPage = z.object({
  following: z
    .object({
      name: z.string().nullable(),
      followedAt: Instant,
      /** The platform takes no more posts there: what it answered, and when. */
      stopped: z.object({ at: Instant, status: z.number(), reason: z.string() }).nullable(),
    })
    .nullable(),
  posts: z.array(
    z.object({
      deliveryId: z.string(),
      /** `status` is the standing post, once for each time it was brought up to date; `farewell` what took its place. */
      kind: z.enum(['changes', 'status', 'farewell']),
      state: DeliveryState,
      /** How often it was tried in vain. */
      tries: z.number(),
      /** It waits until then. */
      notBefore: Instant,
      endedAt: Instant.nullable(),
      /** What the platform answered, where it refused. */
      status: z.number().nullable(),
      reason: z.string().nullable(),
    }),
  ),
})
export type PostsPage = z.infer<typeof PostsPage>

/** What whoever decides where the board posts has to know of it; of posts, those of the last days. */
export type PostTroubles = {
  following: NonNullable<PostsPage['following']>
  unknown: number
  refused: number
}
