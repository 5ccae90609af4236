import type { Audience } from '../../domain/permissions.ts'
import type { Place } from '../chat/outbound.ts'
import { type Following, keepFollowing } from '../store/followings.ts'
import { isAfter, later, type PostOffice } from './postOffice.ts'

/** People join a channel now and then; asking before every post would double what is sent. */
const goodForMs = 10 * 60_000

/** Who reads the channel, asked of the platform and remembered for ten minutes. */
export async function audienceOf(
  { desk, speaker }: PostOffice,
  following: Following,
  place: Place,
): Promise<Audience> {
  const now = desk.now()
  const { audience, audienceAt } = following
  if (audience !== 'unknown' && audienceAt && isAfter(later(audienceAt, goodForMs), now)) return audience
  const found = await speaker.audienceOf(place)
  await keepFollowing(desk.store.db, following, { audience: found, audienceAt: now })
  return found
}
