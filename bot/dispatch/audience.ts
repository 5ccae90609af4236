import type { Instant } from '../../domain/day.ts'
import type { Audience } from '../../domain/permissions.ts'
import type { Place } from '../chat/outbound.ts'
import { isStillKnown } from '../chat/readers.ts'
import { audienceKept, keepAudience } from '../store/audiences.ts'
import type { Conversed } from '../store/deliveries.ts'
import { askWithin } from './limits.ts'
import type { PostOffice } from './postOffice.ts'

/** Who reads the channel, asked of the platform; where its limits ask for patience, from when on it may be asked. */
export async function audienceOf(
  office: PostOffice,
  where: Conversed,
  place: Place,
): Promise<{ found: Audience } | { from: Instant }> {
  const { desk, speaker } = office
  const { db } = desk.store
  const now = desk.now()
  const kept = await audienceKept(db, where)
  // What nobody could say is asked again for each post: it stays where it stands, without the words.
  if (kept && kept.audience !== 'unknown' && isStillKnown(kept.at, now)) return { found: kept.audience }
  const asked = await askWithin(office, where, () => speaker.audienceOf(place))
  if ('found' in asked) await keepAudience(db, where, { audience: asked.found, at: now })
  return asked
}
