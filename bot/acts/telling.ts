import type { Changed } from '../../domain/changed.ts'
import type { Instant } from '../../domain/day.ts'
import { saveChange, type Trace } from '../store/changes.ts'
import type { Database } from '../store/store.ts'
import type { Desk } from './desk.ts'

/** The job that posts what a board's channel is to hear of. */
export const boardPosts = 'board-posts'

/** Saves a change, and in the same transaction wakes whoever posts it: once for all that happens on a board within the window. */
export async function saveAndTell(desk: Desk, trx: Database, changed: Changed, trace: Trace): Promise<void> {
  const isFirst = await saveChange(trx, changed, trace)
  if (isFirst) await wakePoster(desk, trx, changed.item)
}

/** After the window, or at an instant: once for each second, so that an alarm of tonight does not keep one of now from ringing. */
export async function wakePoster(
  desk: Desk,
  db: Database,
  { tenantId, boardId }: { tenantId: string; boardId: string },
  at: Instant | null = null,
): Promise<void> {
  const about = { key: `${tenantId} ${boardId} ${at?.slice(0, 19) ?? ''}`, tenantId, boardId }
  await desk.store.jobs.wake(db, boardPosts, about, at)
}
