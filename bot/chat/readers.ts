import type { Instant } from '../../domain/day.ts'
import { seenInChannel } from '../../domain/permissions.ts'
import { audienceKept, keepAudience } from '../store/audiences.ts'
import type { Spoken } from './port.ts'
import type { Office } from './turn.ts'

/**
 * As long as changes are gathered: a post and its replies ask once. Who is added is heard of at once (`Chat.meet`), except in shared
 * channels, where Teams tells the bot of nobody.
 */
const goodForMs = 60_000

export function isStillKnown(at: Instant | null, now: Instant): boolean {
  if (at === null) return false
  return Temporal.Instant.from(now).since(Temporal.Instant.from(at)).total('milliseconds') < goodForMs
}

/**
 * What is shown where somebody speaks: the same as the board's posts show there, in a group as in a channel. Nobody else reads a
 * personal chat. Where the bot was never heard (a card that somebody dropped into a chat) it cannot ask, and shows the least.
 */
export async function seenHere(
  { desk }: Pick<Office, 'desk'>,
  { from, conversation, readers }: Spoken,
): Promise<{ peoplesWords: boolean }> {
  if (conversation.kind === 'personal') return { peoplesWords: true }
  const where = { tenantId: from.tenantId, conversationId: conversation.id }
  const now = desk.now()
  const kept = await audienceKept(desk.store.db, where)
  if (!kept || !readers || isStillKnown(kept.at, now)) return seenInChannel(kept?.audience ?? 'unknown')
  const audience = await readers()
  await keepAudience(desk.store.db, where, { audience, at: now })
  return seenInChannel(audience)
}
