import { addDays, startOf } from '../../domain/day.ts'
import type { RowsQuery } from '../../domain/requests.ts'
import { sentenceOf } from '../../domain/sentence.ts'
import type { BoardPage, Standing } from '../../domain/views/boardPage.ts'
import type { ChangesPage } from '../../domain/views/changesPage.ts'
import type { HistoryPage, ItemPage } from '../../domain/views/itemPage.ts'
import type { MatrixPage } from '../../domain/views/matrixPage.ts'
import type { Rows } from '../../domain/views/row.ts'
import type { ThreadGrid } from '../../domain/views/threadGrid.ts'
import { boardPage, boardStanding } from '../store/boardPages.ts'
import { eventsSince } from '../store/events.ts'
import { historyPage, itemPage } from '../store/itemPages.ts'
import { matrixPages } from '../store/matrixPages.ts'
import { filteredRows } from '../store/rowFilters.ts'
import { threadGrid } from '../store/threadGrids.ts'
import { type Actor, type Desk, takeSeat } from './desk.ts'

export async function lookAtBoard(desk: Desk, actor: Actor): Promise<BoardPage> {
  const { board, member, reckoning } = await takeSeat(desk, actor)
  return boardPage(desk.store.db, board, member, reckoning)
}

/** How the board stands, as a card says it. */
export async function lookAtStanding(desk: Desk, actor: Actor): Promise<Standing> {
  const { board, reckoning } = await takeSeat(desk, actor)
  return boardStanding(desk.store.db, board, reckoning)
}

export async function lookAtRows(desk: Desk, actor: Actor, query: RowsQuery): Promise<Rows> {
  const { member, reckoning } = await takeSeat(desk, actor)
  return filteredRows(desk.store.db, member, reckoning, query)
}

export async function lookAtThreads(desk: Desk, actor: Actor): Promise<ThreadGrid> {
  const { reckoning } = await takeSeat(desk, actor)
  return threadGrid(desk.store.db, reckoning)
}

export async function lookAtMatrices(desk: Desk, actor: Actor): Promise<MatrixPage[]> {
  const { reckoning } = await takeSeat(desk, actor)
  return matrixPages(desk.store.db, reckoning)
}

/** What happened since the board last met, in its own time zone. */
export async function lookAtChanges(desk: Desk, actor: Actor): Promise<ChangesPage> {
  const { board, reckoning } = await takeSeat(desk, actor)
  const { today } = reckoning
  const since = board.lastMeetingOn ?? addDays(today, -daysWithoutMeeting)
  const found = await eventsSince(
    desk.store.db,
    reckoning,
    startOf(addDays(since, 1), board.timeZone),
    mostChanges + 1,
  )
  const entries = found.slice(0, mostChanges).map(event => ({ ...event, sentence: sentenceOf(event, today) }))
  return { since, hasMore: found.length > mostChanges, entries }
}

/** A board that has not met yet looks back a month. */
const daysWithoutMeeting = 30
const mostChanges = 200

export async function lookAtItem(desk: Desk, actor: Actor, reference: string): Promise<ItemPage> {
  const { member, reckoning } = await takeSeat(desk, actor)
  return itemPage(desk.store.db, member, reckoning, reference)
}

/** What happened to an item before the event `before`; without one, the newest of it. */
export async function lookAtHistory(
  desk: Desk,
  actor: Actor,
  reference: string,
  before: string | undefined,
): Promise<HistoryPage> {
  const { reckoning } = await takeSeat(desk, actor)
  return historyPage(desk.store.db, reckoning, reference, before)
}
