import type { Instant } from '../../domain/day.ts'
import type { Audience } from '../../domain/permissions.ts'
import type { Place } from '../chat/outbound.ts'
import { type Following, keepFollowing } from '../store/followings.ts'
import { askWithin } from './limits.ts'
import { isAfter, later, type PostOffice } from './postOffice.ts'

/**
 * As long as changes are gathered: a post and its replies ask once. Who is added is heard of at once (`Chat.meet`), except in shared
 * channels, where Teams tells the bot of nobody.
 */
const goodForMs = 60_000

/** Who reads the channel, asked of the platform; where its limits ask for patience, from when on it may be asked. */
export async function audienceOf(
  office: PostOffice,
  following: Following,
  place: Place,
): Promise<{ found: Audience } | { from: Instant }> {
  const { desk, speaker } = office
  const now = desk.now()
  const { audience, audienceAt } = following
  if (audience !== 'unknown' && audienceAt && isAfter(later(audienceAt, goodForMs), now))
    return { found: audience }
  const asked = await askWithin(office, following, () => speaker.audienceOf(place))
  if ('found' in asked)
    await keepFollowing(desk.store.db, following, { audience: asked.found, audienceAt: now })
  return asked
}
