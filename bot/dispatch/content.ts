import { createHash } from 'node:crypto'
import { dayAt } from '../../domain/day.ts'
import type { Audience } from '../../domain/permissions.ts'
import { entriesOf, type ItemNews, type StatusEnded } from '../../domain/post.ts'
import type { Board } from '../../domain/views/boardPage.ts'
import { boardPostCard, boardPostSummary } from '../chat/cards/boardPostCard.ts'
import { boardStatusCard, boardStatusSummary } from '../chat/cards/boardStatusCard.ts'
import { keyMessagePostCard } from '../chat/cards/keyMessagePostCard.ts'
import { statusEndedCard, statusEndedSummary } from '../chat/cards/statusEndedCard.ts'
import type { Answer } from '../chat/port.ts'
import { boardStanding } from '../store/boardPages.ts'
import { boardOfKey } from '../store/boards.ts'
import type { Delivery } from '../store/deliveries.ts'
import { type Following, followingOf } from '../store/followings.ts'
import { keyMessageOf } from '../store/keyMessages.ts'
import { moreInThread, type News, newsOfDelivery } from '../store/news.ts'
import { type Reckoning, rowsWhere } from '../store/rows.ts'
import { channelReader, type PostOffice, reckoningOf } from './postOffice.ts'

/** What one delivery says, as things are now; null where nothing of it is left to say. */
export async function contentOf(
  office: PostOffice,
  delivery: Delivery,
  audience: Audience,
): Promise<Answer | null> {
  const board = await boardOfKey(office.desk.store.db, delivery)
  if (!board) return null
  const reckoning = reckoningOf(office, delivery, board)
  if (delivery.kind === 'status') return status(office, board, reckoning)
  if (delivery.kind === 'farewell') return farewell(office, board, reckoning, delivery)
  const news = await newsOfDelivery(office.desk.store.db, delivery.tenantId, delivery.deliveryId)
  const message = news.find(({ kind }) => kind === 'key message')
  if (message) return keyMessage(office, board, reckoning, message)
  return changes(office, { board, reckoning, news, delivery, audience })
}

/** The same words have the same digest: what a standing post says already is not sent again. */
export function digestOf(said: object): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url')
}

/** News of items, with the events they follow from. */
export function itemNewsIn(news: readonly News[]): ItemNews[] {
  return news.flatMap(({ kind, itemId, event }) =>
    kind === 'key message' || itemId === null ? [] : [{ kind, itemId, event }],
  )
}

async function status(office: PostOffice, board: Board, reckoning: Reckoning): Promise<Answer> {
  const standing = await boardStanding(office.desk.store.db, board, reckoning)
  const reader = channelReader(office, board, { ...reckoning, audience: 'unknown' })
  return { card: boardStatusCard(standing, reader), summary: boardStatusSummary(standing) }
}

/** Where the status is by now: it may have moved again since. */
async function farewell(
  office: PostOffice,
  board: Board,
  { today }: Reckoning,
  delivery: Delivery,
): Promise<Answer> {
  const following = await followingOf(office.desk.store.db, delivery)
  const ended = endedWith(following, delivery, board)
  const card = statusEndedCard(board, ended, channelReader(office, board, { today, audience: 'unknown' }))
  return { card, summary: statusEndedSummary(ended) }
}

function endedWith(
  following: Following | null,
  { conversationId, failingSince, notBefore }: Delivery,
  { timeZone }: Board,
): StatusEnded {
  // It was to be said at once: with each try that failed the instant moves on.
  if (!following || following.stopped)
    return { now: 'nowhere', on: dayAt(failingSince ?? notBefore, timeZone) }
  if (following.conversationId === conversationId) return { now: 'here' }
  return { now: 'elsewhere', channel: following.name ?? 'another channel' }
}

async function keyMessage(
  office: PostOffice,
  board: Board,
  { today, ...key }: Reckoning,
  { keyMessageId }: News,
): Promise<Answer | null> {
  const message = keyMessageId && (await keyMessageOf(office.desk.store.db, key, keyMessageId))
  if (!message) return null
  const card = keyMessagePostCard(message, channelReader(office, board, { today, audience: 'unknown' }))
  return { card, summary: card.fallbackText ?? '' }
}

type Told = {
  board: Board
  reckoning: Reckoning
  news: readonly News[]
  delivery: Delivery
  audience: Audience
}

async function changes(
  office: PostOffice,
  { board, reckoning, news, delivery, audience }: Told,
): Promise<Answer | null> {
  const { db } = office.desk.store
  const told = itemNewsIn(news)
  const itemIds = [...new Set(told.map(({ itemId }) => itemId))]
  if (itemIds.length === 0) return null
  const rows = await rowsWhere(db, reckoning, item => item('i.item_id', 'in', itemIds), {
    limit: itemIds.length,
  })
  const entries = entriesOf(told, rows, reckoning.today)
  if (entries.length === 0) return null
  const more = await moreInThread(db, delivery.tenantId, delivery.deliveryId)
  const reader = channelReader(office, board, { ...reckoning, audience })
  const post = { boardId: board.boardId, entries, more }
  return { card: boardPostCard(post, reader), summary: boardPostSummary(post) }
}
