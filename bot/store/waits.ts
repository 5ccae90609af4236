import { sql } from 'kysely'
import { dayAt } from '../../domain/day.ts'
import type { DigestFacts } from '../../domain/digest.ts'
import { hasRole, type Member } from '../../domain/person.ts'
import type { BoardKey } from './boardKey.ts'
import { isForThem, isOpenRow } from './meanings.ts'
import type { Reckoning } from './rows.ts'
import type { Database } from './store.ts'

type Waits = DigestFacts['waits']

/** More than this waits on nobody who could still answer it one by one. */
const most = 50

/** Everything on a board that goes on when one member says something, in no order. */
export async function waitsOn(
  db: Database,
  member: Member,
  { tenantId, boardId }: Reckoning,
  timeZone: string,
): Promise<Waits> {
  const day = (at: string | null) => (at === null ? null : dayAt(at, timeZone))
  const board = { tenantId, boardId }
  const found = await Promise.all([
    unanswered(db, member, board),
    offered(db, member, board),
    returned(db, member, board),
    waitedOn(db, member, board),
    hasRole(member, 'chair') ? proposed(db, board) : [],
  ])
  return found.flat().map(({ at, ...wait }) => ({ ...wait, reference: wait.reference ?? '', since: day(at) }))
}

type Found = Omit<Waits[number], 'since' | 'reference'> & { at: string | null; reference: string | null }

async function unanswered(db: Database, member: Member, board: BoardKey): Promise<Found[]> {
  const rows = await items(db, board)
    .where(i => isForThem(i, member))
    .innerJoin('challenge as c', join =>
      join.onRef('c.tenant_id', '=', 'i.tenant_id').onRef('c.item_id', '=', 'i.item_id'),
    )
    .select(['i.reference', 'i.text', 'c.words', 'c.by_name as by', 'c.at'])
    .where('c.ended', 'is', null)
    .where('c.reply', 'is', null)
    .orderBy('c.at')
    .limit(most)
    .execute()
  return rows.map(row => ({ why: 'challenge', ...row }))
}

async function offered(db: Database, { personId }: Member, board: BoardKey): Promise<Found[]> {
  const rows = await items(db, board)
    .select(['i.reference', 'i.text', 'i.handover'])
    .where(sql<boolean>`i.handover -> 'to' ->> 'personId' = ${personId}`)
    .limit(most)
    .execute()
  return rows.map(({ handover, ...row }) => ({
    why: 'handover',
    ...row,
    words: null,
    by: handover?.by.name ?? '',
    at: handover?.at ?? null,
  }))
}

/** Back at work because the chair was not persuaded, and nothing said since. */
async function returned(db: Database, member: Member, board: BoardKey): Promise<Found[]> {
  const rows = await items(db, board)
    .where(i => isForThem(i, member))
    .innerJoinLateral(
      query =>
        query
          .selectFrom('event as e')
          .select(['e.kind', 'e.words', 'e.by_name', 'e.at'])
          .whereRef('e.tenant_id', '=', 'i.tenant_id')
          .whereRef('e.item_id', '=', 'i.item_id')
          .where('e.kind', 'in', ['closure returned', 'closure proposed', 'updated'])
          .where('e.undone', '=', false)
          .orderBy('e.event_id', 'desc')
          .limit(1)
          .as('last'),
      join => join.onTrue(),
    )
    .select(['i.reference', 'i.text', 'last.words', 'last.by_name as by', 'last.at'])
    .where('last.kind', '=', 'closure returned')
    .where('i.lifecycle_state', '=', 'in progress')
    .limit(most)
    .execute()
  return rows.map(row => ({ why: 'returned', ...row }))
}

/** What they lead and other open items wait for. */
async function waitedOn(db: Database, member: Member, board: BoardKey): Promise<Found[]> {
  const rows = await items(db, board)
    .select(['i.reference', 'i.text'])
    .select(
      sql<string[]>`array(
        select o.reference from link l join item o on o.tenant_id = l.tenant_id and o.item_id = l.from_id
        where l.tenant_id = i.tenant_id and l.to_id = i.item_id and l.type = 'dependsOn' and o.open and not o.withdrawn
        order by o.position limit 10)`.as('waiting'),
    )
    .where(i => i.and([isOpenRow(i), isForThem(i, member)]))
    .where(
      sql<boolean>`exists (select from link l join item o on o.tenant_id = l.tenant_id and o.item_id = l.from_id
        where l.tenant_id = i.tenant_id and l.to_id = i.item_id and l.type = 'dependsOn' and o.open and not o.withdrawn)`,
    )
    .orderBy('i.due_on')
    .limit(most)
    .execute()
  return rows.map(({ waiting, ...row }) => ({
    why: 'waited on',
    ...row,
    words: null,
    by: waiting.join(', '),
    at: null,
  }))
}

async function proposed(db: Database, board: BoardKey): Promise<Found[]> {
  const rows = await items(db, board)
    .select(['i.reference', 'i.text', 'i.lifecycle'])
    .where('i.lifecycle_state', '=', 'proposed for closure')
    .limit(most)
    .execute()
  return rows.flatMap(({ lifecycle, ...row }) =>
    lifecycle?.state === 'proposed for closure'
      ? [
          {
            why: 'closure' as const,
            ...row,
            words: lifecycle.evidence,
            by: lifecycle.by.name,
            at: lifecycle.at,
          },
        ]
      : [],
  )
}

function items(db: Database, { tenantId, boardId }: BoardKey) {
  return db
    .selectFrom('item as i')
    .where('i.tenant_id', '=', tenantId)
    .where('i.board_id', '=', boardId)
    .where('i.withdrawn', '=', false)
}
