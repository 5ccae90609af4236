import { randomUUID } from 'node:crypto'
import { dayAt, type Instant } from '../../domain/day.ts'
import type { Member } from '../../domain/person.ts'
import type { Board } from '../../domain/views/boardPage.ts'
import { boardFor } from '../store/boards.ts'
import type { Reckoning } from '../store/rows.ts'
import type { Store } from '../store/store.ts'

/** What an act needs: the store, and the clock. */
export type Desk = { store: Store; now: () => Instant }

/** Who acts, and on which board. Proven by whoever let them in; never taken from what they sent. */
export type Actor = { tenantId: string; personId: string; boardId: string }

export const newId = (): string => randomUUID()

/** Somebody at a board: what every read and every change begins with. Refused as `not found` to whoever is not on it. */
export type Seat = { board: Board; member: Member; reckoning: Reckoning; at: Instant }

export async function takeSeat(desk: Desk, actor: Actor): Promise<Seat> {
  const { board, member } = await boardFor(desk.store.db, actor)
  const at = desk.now()
  const today = dayAt(at, board.timeZone)
  const reckoning = {
    tenantId: actor.tenantId,
    boardId: board.boardId,
    today,
    cycleOpenedOn: board.lastMeetingOn,
  }
  return { board, member, reckoning, at }
}
