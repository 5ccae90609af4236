import type { HistoryEntry } from './event.ts'
import type { Tracked } from './tracked.ts'
import type { Report } from './update.ts'

/** Who sends the same words again within this time sends them twice; later, they mean that it is so still. */
export const againWithinMinutes = 2

type Last = Pick<HistoryEntry, 'kind' | 'at' | 'words'> & { by: { personId: string } }

/** Whether a report is the last thing said of an item, by the same person, once more. */
export function isSaidAgain(
  { rag, percent }: Pick<Tracked, 'rag' | 'percent'>,
  last: Last,
  said: Report,
  { by, at }: { by: string; at: string },
): boolean {
  const since = Temporal.Instant.from(at).subtract({ minutes: againWithinMinutes }).toString()
  if (last.kind !== 'updated' || last.by.personId !== by || Temporal.Instant.compare(last.at, since) < 0)
    return false
  const isSame = (said.rag ?? rag) === rag && (said.percent ?? percent) === percent
  return isSame && (said.words ?? null) === last.words
}
