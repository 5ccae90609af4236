import type { Changed } from '../../domain/changed.ts'
import type { Told } from '../../domain/event.ts'
import { cancel } from '../../domain/pause.ts'
import { may } from '../../domain/permissions.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { Done } from '../store/acts.ts'
import { historyOf } from '../store/events.ts'
import type { Database } from '../store/store.ts'
import type { Seat } from './desk.ts'

/*
 * An action that somebody added by mistake. Nothing is deleted: as long as nobody else has touched it, whoever added it may say so,
 * and it is cancelled, though only the chair and the coordinator cancel what is more than a slip.
 */

/** It stays on the record, and the history says why. */
export function takeBackAdded(item: Tracked, told: Told): Changed {
  const { item: cancelled, event } = cancel(item, 'Added by mistake', told)
  return { item: cancelled, event: { ...event, kind: 'undone' } }
}

/** Why an action that was added is not taken back, and whom to ask; null where nobody else has touched it. */
export async function whyAddedStands(db: Database, seat: Seat, [added]: Done[]): Promise<string | null> {
  if (!added) return null
  const { member, reckoning } = seat
  const history = await historyOf(db, reckoning.tenantId, added.itemId)
  if (history.every(({ by }) => by.personId === member.personId)) return null
  const instead = may.cancel(member)
    ? 'Mark it as cancelled'
    : 'Ask the chair or the coordinator to cancel it'
  return `Others have worked on ${added.reference} since, and it stays on the record. ${instead} if it should not be there.`
}
