import { type Day, dayAt, type Instant } from '../../domain/day.ts'
import { type Audience, seenInChannel } from '../../domain/permissions.ts'
import type { QuietHours } from '../../domain/quietHours.ts'
import type { Board } from '../../domain/views/boardPage.ts'
import type { Desk } from '../acts/desk.ts'
import type { Speaker } from '../chat/outbound.ts'
import { linksTo, type Reader } from '../chat/turn.ts'
import type { BoardKey } from '../store/boardKey.ts'
import type { Reckoning } from '../store/rows.ts'

/** What posting needs of the rest. */
export type PostOffice = {
  desk: Desk
  speaker: Speaker
  tabAddress: ((place: string) => string) | null
  /** How long changes of a board are gathered, from the first one on. */
  windowMs: number
  quiet: QuietHours | null
  /** From 0 to 1: spreads what would be tried again at once. */
  chance: () => number
  log: (error: unknown) => void
}

export function reckoningOf(
  { desk }: Pick<PostOffice, 'desk'>,
  { tenantId }: BoardKey,
  board: Board,
): Reckoning {
  const today = dayAt(desk.now(), board.timeZone)
  return { tenantId, boardId: board.boardId, today, cycleOpenedOn: board.lastMeetingOn }
}

/** A channel as a reader of cards. */
export function channelReader(
  { tabAddress }: PostOffice,
  { boardId, timeZone, legend, lastMeetingOn }: Board,
  { today, audience }: { today: Day; audience: Audience },
): Reader {
  const links = tabAddress && linksTo(boardId, tabAddress)
  return { today, timeZone, legend, lastMeetingOn, links, ...seenInChannel(audience) }
}

export function later(at: Instant, milliseconds: number): Instant {
  return Temporal.Instant.from(at).add({ milliseconds }).toString()
}

export function isAfter(one: Instant, other: Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) > 0
}
