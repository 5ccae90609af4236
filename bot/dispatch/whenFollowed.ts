import type { Desk } from '../acts/desk.ts'
import { boardsWithSomethingToSay, followings } from '../store/followings.ts'
import { settleLapsed } from './lapsed.ts'

/**
 * Settles what a stop or a crash left undone, then begins posting, at the latest when the first board follows a channel: where none
 * does, what posting needs is not even loaded. Where this is the only server there is, whatever was being sent was being sent by one
 * that is gone.
 */
export async function whenFollowed(
  desk: Desk,
  { isOnlyServer }: { isOnlyServer: boolean },
  begin: () => void,
): Promise<void> {
  if (isOnlyServer) await settleLapsed(desk, 0)
  const { db } = desk.store
  if ((await followings(db)).length > 0 || (await boardsWithSomethingToSay(db)).length > 0) return begin()
  desk.store.jobs.whenNeeded(begin)
}
