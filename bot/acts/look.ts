import { addDays, type Day, startOf } from '../../domain/day.ts'
import {
  changedWithinDays,
  type Digest,
  digestOf,
  inOrder,
  soonWithinDays,
  type Waiting,
} from '../../domain/digest.ts'
import type { Member } from '../../domain/person.ts'
import { RowsQuery } from '../../domain/requests.ts'
import { sentenceOf } from '../../domain/sentence.ts'
import type { BoardPage, Standing } from '../../domain/views/boardPage.ts'
import type { ChangesPage } from '../../domain/views/changesPage.ts'
import type { HistoryPage, ItemPage } from '../../domain/views/itemPage.ts'
import type { MatrixPage } from '../../domain/views/matrixPage.ts'
import type { MinePage } from '../../domain/views/minePage.ts'
import type { Rows } from '../../domain/views/row.ts'
import type { Sheet, SheetRow } from '../../domain/views/sheet.ts'
import type { ThreadGrid } from '../../domain/views/threadGrid.ts'
import { boardPage, boardStanding } from '../store/boardPages.ts'
import { eventsSince } from '../store/events.ts'
import { historyPage, itemPage } from '../store/itemPages.ts'
import { keyMessagesOf } from '../store/keyMessages.ts'
import { matrixPages } from '../store/matrixPages.ts'
import { isOurs } from '../store/meanings.ts'
import { quietOf } from '../store/quiet.ts'
import { filteredRows } from '../store/rowFilters.ts'
import type { Where } from '../store/rows.ts'
import { rowsLedBy, sheetOf } from '../store/sheets.ts'
import { talliesOf } from '../store/tallies.ts'
import { threadGrid } from '../store/threadGrids.ts'
import { waitsOn } from '../store/waits.ts'
import { type Actor, type Desk, type Seat, takeSeat } from './desk.ts'

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

export async function lookAtSheet(desk: Desk, actor: Actor, kind: SheetRow['kind']): Promise<Sheet> {
  const { member, reckoning } = await takeSeat(desk, actor)
  return sheetOf(desk.store.db, member, reckoning, kind)
}

export async function lookAtThreads(desk: Desk, actor: Actor): Promise<ThreadGrid> {
  const { reckoning } = await takeSeat(desk, actor)
  return threadGrid(desk.store.db, reckoning)
}

export async function lookAtMatrices(desk: Desk, actor: Actor): Promise<MatrixPage[]> {
  const { member, reckoning } = await takeSeat(desk, actor)
  return matrixPages(desk.store.db, member, reckoning)
}

/** What happened since the board last met, in its own time zone. */
export async function lookAtChanges(desk: Desk, actor: Actor): Promise<ChangesPage> {
  const seat = await takeSeat(desk, actor)
  const since = seat.board.lastMeetingOn ?? addDays(seat.reckoning.today, -daysWithoutMeeting)
  return changesSince(desk, seat, since)
}

/** After `since`, a day on the board; of the items that `where` holds for. */
async function changesSince(
  desk: Desk,
  { board, reckoning }: Seat,
  since: Day,
  where?: Where,
): Promise<ChangesPage> {
  const from = startOf(addDays(since, 1), board.timeZone)
  const found = await eventsSince(desk.store.db, reckoning, from, mostChanges + 1, where)
  const entries = found
    .slice(0, mostChanges)
    .map(event => ({ ...event, sentence: sentenceOf(event, reckoning.today) }))
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

/** What one member should hear of their board as of now. Sending it is another matter, and so is whether it is quiet. */
export async function lookAtDigest(desk: Desk, actor: Actor): Promise<Digest> {
  const seat = await takeSeat(desk, actor)
  const { board, member, reckoning } = seat
  const { db } = desk.store
  const { today } = reckoning
  const rows = (query: Record<string, unknown>) =>
    filteredRows(db, member, reckoning, RowsQuery.parse({ ours: 'true', open: 'true', limit: 20, ...query }))
  const dueBy = addDays(today, soonWithinDays)
  const [waits, late, soon, changed, tallies, keyMessages] = await Promise.all([
    waitsOn(db, member, reckoning, board.timeZone),
    rows({ late: 'true' }),
    rows({ dueFrom: today, dueBy }),
    changesSince(desk, seat, addDays(today, -changedWithinDays), i => isOurs(i, member)),
    talliesOf(db, reckoning),
    keyMessagesOf(db, reckoning),
  ])
  const { name, agency } = member
  const actions = tallies.of('action', board.boardId)
  const keyMessage = keyMessages.current
  return digestOf({
    board,
    today,
    contact: { name, agency },
    keyMessage,
    waits,
    late,
    soon,
    changed,
    actions,
  })
}

/** What goes on when one member says something: challenges, closures, offers, what was returned to them. */
export async function lookAtWaits(desk: Desk, actor: Actor): Promise<Waiting[]> {
  const { board, member, reckoning } = await takeSeat(desk, actor)
  return inOrder(await waitsOn(desk.store.db, member, reckoning, board.timeZone), reckoning.today)
}

/** What waits on one member, and what they lead. */
export async function lookAtMine(desk: Desk, actor: Actor): Promise<MinePage> {
  const { board, member, reckoning } = await takeSeat(desk, actor)
  const { db } = desk.store
  const [waits, led] = await Promise.all([
    waitsOn(db, member, reckoning, board.timeZone),
    rowsLedBy(db, member, reckoning),
  ])
  return { today: reckoning.today, waits: inOrder(waits, reckoning.today), led }
}

/** Who somebody is on their board, and until when nothing is said to them unasked. */
export async function lookAtMyself(
  desk: Desk,
  actor: Actor,
): Promise<{ member: Member; quietUntil: Day | null }> {
  const { member } = await takeSeat(desk, actor)
  return { member, quietUntil: await quietOf(desk.store.db, actor) }
}
