import { sql } from 'kysely'
import type { Member } from '../../domain/person.ts'
import type { Board, BoardPage, Standing } from '../../domain/views/boardPage.ts'
import type { Rows } from '../../domain/views/row.ts'
import { latestFirst } from './assessments.ts'
import { challengesOpenOn } from './challenges.ts'
import { keyMessagesOf } from './keyMessages.ts'
import { isDoubted, isLate, isRed } from './meanings.ts'
import { plansOf } from './plans.ts'
import { type Reckoning, rowsWhere } from './rows.ts'
import type { Database } from './store.ts'
import { type Tallies, talliesOf } from './tallies.ts'

/** How many rows the first page shows of each list: it says how many more there are. */
const shown = 20

/** The one look before the meeting. Its cost does not grow with the board: counts are kept, lists are cut by an index. */
export async function boardPage(
  db: Database,
  board: Board,
  member: Member,
  reckoning: Reckoning,
): Promise<BoardPage> {
  const tallies = await talliesOf(db, reckoning)
  // Asked side by side where connections allow.
  const [standing, plans, without, measured] = await Promise.all([
    standingWith(db, board, reckoning, tallies),
    plansOf(db, reckoning),
    undelivered(db, reckoning),
    elements(db, reckoning, tallies),
  ])
  return {
    ...standing,
    roles: member.roles,
    plans,
    commitments: tallies.of('commitment', board.boardId),
    threads: standing.threads.map(thread => ({ ...thread, undelivered: without.get(thread.itemId) ?? 0 })),
    elements: measured,
  }
}

/** How the board stands, and no more: what fits on a card, read in half the time of the page. */
export async function boardStanding(db: Database, board: Board, reckoning: Reckoning): Promise<Standing> {
  return standingWith(db, board, reckoning, await talliesOf(db, reckoning))
}

async function standingWith(
  db: Database,
  board: Board,
  reckoning: Reckoning,
  tallies: Tallies,
): Promise<Standing> {
  const actions = tallies.of('action', board.boardId)
  const [late, doubted, waiting, threaded, challenges, keyMessage] = await Promise.all([
    exceptions(db, reckoning, actions.exceptions),
    watermelons(db, reckoning, actions.watermelons),
    closures(db, reckoning, actions.lifecycle['proposed for closure']),
    threads(db, reckoning, tallies),
    challengesOpenOn(db, reckoning),
    keyMessagesOf(db, reckoning),
  ])
  return {
    board,
    today: reckoning.today,
    actions,
    exceptions: late,
    watermelons: doubted,
    closures: waiting,
    challenges,
    keyMessage,
    threads: threaded,
  }
}

/** Two short walks down an index rather than one long one: those that are late, then reds whose day is still to come. */
async function exceptions(db: Database, reckoning: Reckoning, total: number): Promise<Rows> {
  const { today } = reckoning
  const late = await rowsWhere(db, reckoning, i => i.and([i('i.kind', '=', 'action'), isLate(i, today)]), {
    limit: shown,
  })
  if (late.length === shown || late.length === total) return { total, rows: late }
  const notYetDue = await rowsWhere(
    db,
    reckoning,
    i =>
      i.and([
        i('i.kind', '=', 'action'),
        isRed(i),
        i.or([i('i.due_on', '>=', today), i('i.due_on', 'is', null)]),
      ]),
    { limit: shown - late.length },
  )
  return { total, rows: [...late, ...notYetDue] }
}

async function watermelons(db: Database, reckoning: Reckoning, total: number): Promise<Rows> {
  if (total === 0) return { total, rows: [] }
  const rows = await rowsWhere(
    db,
    reckoning,
    i => i.and([i('i.kind', '=', 'action'), isDoubted(i, reckoning.today)]),
    { limit: shown, order: 'doubt' },
  )
  return { total, rows }
}

async function closures(db: Database, reckoning: Reckoning, total: number): Promise<Rows> {
  if (total === 0) return { total, rows: [] }
  const rows = await rowsWhere(
    db,
    reckoning,
    i => i.and([i('i.kind', '=', 'action'), i('i.lifecycle_state', '=', 'proposed for closure')]),
    { limit: shown },
  )
  return { total, rows }
}

async function threads(db: Database, { tenantId, boardId }: Reckoning, tallies: Tallies) {
  const rows = await db
    .selectFrom('item')
    .select(['item_id as itemId', 'reference', 'text'])
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .where('kind', '=', 'thread')
    .where('withdrawn', '=', false)
    .orderBy('position')
    .execute()
  return rows.map(({ itemId, reference, text }) => ({
    itemId,
    reference: reference ?? '',
    text,
    actions: tallies.of('action', itemId),
    commitments: tallies.of('commitment', itemId).total,
  }))
}

/** How many commitments of each thread no live action delivers, by the thread's id. */
async function undelivered(db: Database, { tenantId, boardId }: Reckoning): Promise<Map<string, number>> {
  const { rows } = await sql<{ thread_id: string; n: string }>`
    select p.thread_id, count(*) as n
    from item c join placement p on p.tenant_id = c.tenant_id and p.item_id = c.item_id
    where c.tenant_id = ${tenantId} and c.board_id = ${boardId} and c.kind = 'commitment' and not c.withdrawn
      and not exists (
        select from link l join item a on a.tenant_id = l.tenant_id and a.item_id = l.from_id
        where l.tenant_id = c.tenant_id and l.to_id = c.item_id and l.type = 'delivers'
          and not a.withdrawn and a.lifecycle_state <> 'cancelled')
    group by p.thread_id`.execute(db)
  return new Map(rows.map(row => [row.thread_id, Number(row.n)]))
}

/** With the score of the latest assessment; an element nobody scored is null, not 0. */
async function elements(db: Database, { tenantId, boardId }: Reckoning, tallies: Tallies) {
  const { rows } = await sql<{ item_id: string; reference: string; text: string; score: number | null }>`
    select e.item_id, e.reference, e.text, (
      select s.score from score s
      join assessment a on a.tenant_id = s.tenant_id and a.assessment_id = s.assessment_id
      where s.tenant_id = e.tenant_id and s.element_id = e.item_id
      order by ${latestFirst('a')} limit 1) as score
    from item e
    where e.tenant_id = ${tenantId} and e.board_id = ${boardId} and e.kind = 'element' and not e.withdrawn
    order by e.position`.execute(db)
  return rows.map(({ item_id: itemId, reference, text, score }) => ({
    itemId,
    reference,
    text,
    score,
    actions: tallies.of('action', itemId),
  }))
}
