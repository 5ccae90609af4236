import type { BoardFacts } from '../../domain/board.ts'
import type { Day } from '../../domain/day.ts'
import type { Member } from '../../domain/person.ts'
import { defaultLegend, type Legend } from '../../domain/rag.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Board } from '../../domain/views/boardPage.ts'
import type { Database } from './store.ts'

export type NewBoard = {
  tenantId: string
  boardId: string
  name: string
  place: string
  timeZone?: string
  legend?: Legend
  lastMeetingOn?: Day | null
  nextMeetingOn?: Day | null
}

export async function addBoard(db: Database, board: NewBoard): Promise<void> {
  await db
    .insertInto('board')
    .values({
      tenant_id: board.tenantId,
      board_id: board.boardId,
      name: board.name,
      place: board.place,
      time_zone: board.timeZone ?? 'Europe/London',
      legend: JSON.stringify(board.legend ?? defaultLegend),
      last_meeting_on: board.lastMeetingOn ?? null,
      next_meeting_on: board.nextMeetingOn ?? null,
    })
    .execute()
}

/** Changes what is given, and leaves the rest. */
export async function saveBoardFacts(
  db: Database,
  board: { tenantId: string; boardId: string },
  { name, place, legend, lastMeetingOn, nextMeetingOn, timeZone, agencies }: BoardFacts,
): Promise<void> {
  await db
    .updateTable('board')
    .set({
      ...(name !== undefined && { name }),
      ...(place !== undefined && { place }),
      ...(legend !== undefined && { legend: JSON.stringify(legend) }),
      ...(lastMeetingOn !== undefined && { last_meeting_on: lastMeetingOn }),
      ...(nextMeetingOn !== undefined && { next_meeting_on: nextMeetingOn }),
      ...(timeZone !== undefined && { time_zone: timeZone }),
      ...(agencies !== undefined && { agencies: JSON.stringify(agencies) }),
    })
    .where('tenant_id', '=', board.tenantId)
    .where('board_id', '=', board.boardId)
    .execute()
}

/** A board and what somebody is on it. Refused as `not found` to everyone who is not on it: its existence is not told. */
export async function boardFor(
  db: Database,
  actor: { tenantId: string; boardId: string; personId: string },
): Promise<{ board: Board; member: Member }> {
  const row = await memberships(db, actor.tenantId)
    .where('m.board_id', '=', actor.boardId)
    .where('m.person_id', '=', actor.personId)
    .executeTakeFirst()
  if (!row) throw new Refusal('not found', 'There is no such board here, or you are not on it.')
  return { board: boardOf(row), member: memberOf(row) }
}

/** A board, for what is done without being asked; null where there is none. */
export async function boardOfKey(
  db: Database,
  { tenantId, boardId }: { tenantId: string; boardId: string },
): Promise<Board | null> {
  const row = await db
    .selectFrom('board')
    .select(['board_id', 'name as board_name', 'place', 'time_zone', 'legend', 'agencies'])
    .select(['last_meeting_on', 'next_meeting_on'])
    .where('tenant_id', '=', tenantId)
    .where('board_id', '=', boardId)
    .executeTakeFirst()
  return row ? boardOf(row) : null
}

/** Locked until the transaction ends: what brings whole documents onto one board takes turns. */
export async function lockBoard(db: Database, board: { tenantId: string; boardId: string }): Promise<void> {
  await db
    .selectFrom('board')
    .select('board_id')
    .where('tenant_id', '=', board.tenantId)
    .where('board_id', '=', board.boardId)
    .forNoKeyUpdate()
    .execute()
}

/** Everyone on a board, by name. */
export async function membersOf(db: Database, tenantId: string, boardId: string): Promise<Member[]> {
  const rows = await memberships(db, tenantId).where('m.board_id', '=', boardId).orderBy('p.name').execute()
  return rows.map(memberOf)
}

/** The boards somebody is on, by name, with what they are there. */
export async function boardsOf(
  db: Database,
  tenantId: string,
  personId: string,
): Promise<{ board: Board; member: Member }[]> {
  const rows = await memberships(db, tenantId).where('m.person_id', '=', personId).orderBy('b.name').execute()
  return rows.map(row => ({ board: boardOf(row), member: memberOf(row) }))
}

function memberships(db: Database, tenantId: string) {
  return db
    .selectFrom('membership as m')
    .innerJoin('board as b', join =>
      join.onRef('b.tenant_id', '=', 'm.tenant_id').onRef('b.board_id', '=', 'm.board_id'),
    )
    .innerJoin('person as p', join =>
      join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.person_id', '=', 'm.person_id'),
    )
    .where('m.tenant_id', '=', tenantId)
    .select(['m.tenant_id', 'm.board_id', 'm.person_id', 'm.roles'])
    .select([
      'b.name as board_name',
      'b.place',
      'b.time_zone',
      'b.legend',
      'b.agencies',
      'b.last_meeting_on',
      'b.next_meeting_on',
    ])
    .select(['p.name', 'p.post', 'p.agency'])
}

type BoardRow = Pick<
  MembershipRow,
  | 'board_id'
  | 'board_name'
  | 'place'
  | 'time_zone'
  | 'legend'
  | 'agencies'
  | 'last_meeting_on'
  | 'next_meeting_on'
>
type MembershipRow = Awaited<ReturnType<ReturnType<typeof memberships>['execute']>>[number]

function boardOf(row: BoardRow): Board {
  return {
    boardId: row.board_id,
    name: row.board_name,
    place: row.place,
    timeZone: row.time_zone,
    legend: row.legend,
    lastMeetingOn: row.last_meeting_on,
    nextMeetingOn: row.next_meeting_on,
    agencies: row.agencies,
  }
}

function memberOf(row: MembershipRow): Member {
  const { tenant_id: tenantId, board_id: boardId, person_id: personId, name, post, agency, roles } = row
  return { tenantId, boardId, personId, name, post, agency, roles }
}
