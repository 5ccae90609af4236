import type { Instant } from '../../domain/day.ts'
import { type Entry, entriesOf } from '../../domain/post.ts'
import { speakFrom } from '../../domain/quietHours.ts'
import type { BoardKey } from '../store/boardKey.ts'
import { boardOfKey } from '../store/boards.ts'
import { addDelivery, changesWait, statusWaits } from '../store/deliveries.ts'
import { type Following, lockFollowing } from '../store/followings.ts'
import {
  firstUnsaidAt,
  lockUnsaidNews,
  type News,
  putInto,
  threadsOfItems,
  unsaidNews,
} from '../store/news.ts'
import { type Reckoning, rowsWhere } from '../store/rows.ts'
import { type Database, inTransaction } from '../store/store.ts'
import { itemNewsIn } from './content.ts'
import { isAfter, later, type PostOffice, reckoningOf } from './postOffice.ts'

/** As many as are read at a glance; the rest of a large bundle follows as replies, so that nothing is left out. */
const firstPost = 8
const perReply = 10

/**
 * Puts what a board's channel is to hear of into posts, once its window is over and nobody is to be left in peace. Answers when to
 * look again; null where nothing waits, or what was put together before has to go first.
 */
export async function bundle(office: PostOffice, key: BoardKey): Promise<Instant | null> {
  return inTransaction(office.desk.store.db, async trx => {
    const following = await lockFollowing(trx, key)
    const board = await boardOfKey(trx, key)
    if (!following || following.stopped || !board || (await changesWait(trx, key))) return null
    const first = await firstUnsaidAt(trx, key)
    if (!first) return null
    const from = dueFrom(office, first, board.timeZone)
    if (from) return from
    await lockUnsaidNews(trx, key)
    await putTogether(trx, following, reckoningOf(office, key, board), office.desk.now())
    return null
  })
}

/** Null where it is due already. */
function dueFrom({ desk, windowMs, quiet }: PostOffice, first: Instant, timeZone: string): Instant | null {
  const now = desk.now()
  const closes = later(first, windowMs)
  if (isAfter(closes, now)) return closes
  const from = speakFrom(now, timeZone, quiet)
  return isAfter(from, now) ? from : null
}

async function putTogether(
  db: Database,
  following: Following,
  reckoning: Reckoning,
  now: Instant,
): Promise<void> {
  const news = await unsaidNews(db, following)
  const messages = news.filter(({ kind }) => kind === 'key message')
  for (const message of messages) await post(db, following, { news: [message], rootId: null, now })
  const ofItems = itemNewsIn(news)
  const itemIds = [...new Set(ofItems.map(each => each.itemId))]
  const rows = await rowsWhere(db, reckoning, item => item('i.item_id', 'in', [...itemIds, nobody]), {
    limit: itemIds.length + 1,
  })
  const threads = await threadsOfItems(db, following, itemIds)
  const byItem = Map.groupBy(news, ({ itemId }) => itemId ?? '')
  const ordered = inOrder(entriesOf(ofItems, rows, reckoning.today), itemIds)
  for (const [rootId, ids] of Map.groupBy(ordered, itemId => threads.get(itemId) ?? null)) {
    await postParts(db, following, { rootId, parts: partsOf(ids, rootId), byItem, now })
  }
  await refreshStatus(db, following, `after ${news.at(-1)?.newsId}`, now)
}

/** The id of no item: `in ()` is not SQL. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** The most worrying first; what came back to where it was, and so is not shown, last. */
function inOrder(entries: readonly Entry[], itemIds: readonly string[]): string[] {
  return [...new Set([...entries.map(({ row }) => row.itemId), ...itemIds])]
}

function partsOf(itemIds: readonly string[], rootId: string | null): string[][] {
  const first = rootId === null ? firstPost : perReply
  const parts = [itemIds.slice(0, first)]
  for (let at = first; at < itemIds.length; at += perReply) parts.push(itemIds.slice(at, at + perReply))
  return parts
}

async function postParts(
  db: Database,
  following: Following,
  posted: { rootId: string | null; parts: string[][]; byItem: Map<string, News[]>; now: Instant },
): Promise<void> {
  let { rootId } = posted
  for (const part of posted.parts) {
    const news = part.flatMap(itemId => posted.byItem.get(itemId) ?? [])
    const deliveryId = await post(db, following, { news, rootId, now: posted.now })
    rootId ??= deliveryId
  }
}

/** The occasion is what is told first: put together twice, it is in the ledger once. */
async function post(
  db: Database,
  following: Following,
  { news, rootId, now }: { news: readonly News[]; rootId: string | null; now: Instant },
): Promise<string | null> {
  const newsIds = news.map(({ newsId }) => newsId)
  const { tenantId, boardId, conversationId } = following
  const said = { tenantId, boardId, conversationId, kind: 'changes' as const, rootId, notBefore: now }
  const deliveryId = await addDelivery(db, { ...said, occasion: `news ${newsIds[0]}` })
  if (deliveryId) await putInto(db, tenantId, deliveryId, newsIds)
  return deliveryId
}

/** The standing post is brought up to date once more, unless that waits already. */
export async function refreshStatus(
  db: Database,
  following: Following,
  why: string,
  now: Instant,
): Promise<void> {
  const { tenantId, boardId, conversationId } = following
  if (await statusWaits(db, following)) return
  const said = { tenantId, boardId, conversationId, kind: 'status' as const, rootId: null, notBefore: now }
  await addDelivery(db, { ...said, occasion: `status ${boardId} ${why}` })
}
