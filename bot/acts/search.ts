import { dayAt } from '../../domain/day.ts'
import { boardsOf } from '../store/boards.ts'
import { type Found, searchItems } from '../store/searches.ts'
import type { Desk } from './desk.ts'

/** What somebody is looking for, on every board they are on; null for somebody who is on none. */
export async function searchFor(
  desk: Desk,
  { tenantId, personId }: { tenantId: string; personId: string },
  asked: { words: string; limit: number; offset: number },
): Promise<Found[] | null> {
  const boards = await boardsOf(desk.store.db, tenantId, personId)
  if (boards.length === 0) return null
  const reckonings = boards.map(({ board: { boardId, timeZone, lastMeetingOn } }) => ({
    tenantId,
    boardId,
    today: dayAt(desk.now(), timeZone),
    cycleOpenedOn: lastMeetingOn,
  }))
  return searchItems(desk.store.db, reckonings, asked)
}
