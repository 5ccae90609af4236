import { authorise } from '../../domain/permissions.ts'
import { type Actor, type Desk, takeSeat } from './desk.ts'

/** The board's posts go to a channel from now on. */
export async function followHere(
  desk: Desk,
  actor: Actor,
  conversation: { id: string; name: string | null },
): Promise<{ channel: string }> {
  const { member } = await takeSeat(desk, actor)
  authorise('follow', member)
  return { channel: conversation.name ?? 'this channel' }
}

/** The board's posts go nowhere from now on; null where they went nowhere before. */
export async function unfollow(desk: Desk, actor: Actor): Promise<{ channel: string | null }> {
  const { member } = await takeSeat(desk, actor)
  authorise('follow', member)
  return { channel: null }
}
