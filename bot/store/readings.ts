import { type Selectable, sql } from 'kysely'
import type { Instant } from '../../domain/day.ts'
import type { Document } from '../../domain/reading/document.ts'
import type { Proposal, ProposedLine } from '../../domain/reading/proposal.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { BoardKey } from './boardKey.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

export type Reading = {
  readingId: string
  fileName: string
  document: Document
  proposal: Proposal
  /** The lines as they were read, before anybody reviewed them. */
  original: ProposedLine[]
  renewsPlanId: string | null
  state: 'open' | 'accepted' | 'discarded'
  planId: string | null
  readBy: string
  readAt: Instant
  version: number
}

type NewReading = Pick<
  Reading,
  'readingId' | 'fileName' | 'document' | 'proposal' | 'original' | 'renewsPlanId' | 'readBy' | 'readAt'
>

/** How many readings a board's list shows. */
const shown = 50

export async function addReading(db: Database, board: BoardKey, reading: NewReading): Promise<void> {
  await db
    .insertInto('reading')
    .values({
      tenant_id: board.tenantId,
      board_id: board.boardId,
      reading_id: reading.readingId,
      file_name: reading.fileName,
      document: JSON.stringify(reading.document),
      proposal: JSON.stringify(reading.proposal),
      original: JSON.stringify(reading.original),
      renews_plan_id: reading.renewsPlanId,
      state: 'open',
      read_by: reading.readBy,
      read_at: reading.readAt,
    })
    .execute()
}

/** A reading of a board; `not found` otherwise. */
export async function readingOf(db: Database, board: BoardKey, readingId: string): Promise<Reading> {
  const row = await ofBoard(db, board).where('reading_id', '=', readingId).selectAll().executeTakeFirst()
  return row ? readingFrom(row) : refuseUnknown()
}

/** The same, locked until the transaction ends, and still open at the version that the writer saw; else `stale` or `conflict`. */
export async function lockReading(
  db: Database,
  board: BoardKey,
  readingId: string,
  seen: number,
): Promise<Reading> {
  const row = await ofBoard(db, board)
    .where('reading_id', '=', readingId)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuseUnknown()
  if (row.state !== 'open') throw new Refusal('conflict', `${row.file_name} was ${row.state} already.`)
  if (row.version !== seen) {
    throw new Refusal(
      'stale',
      'This document, or the plan it renews, was changed while you were looking. Load it again to see how it is now.',
      {
        seen,
        version: row.version,
      },
    )
  }
  return readingFrom(row)
}

/** Those that wait for a person, the newest first. */
export async function openReadings(db: Database, board: BoardKey) {
  return ofBoard(db, board)
    .where('state', '=', 'open')
    .select([
      'reading_id as readingId',
      'file_name as fileName',
      'state',
      'read_by as readBy',
      'read_at as readAt',
      'version',
    ])
    .orderBy('read_at', 'desc')
    .limit(shown)
    .execute()
}

export async function saveReading(
  db: Database,
  board: BoardKey,
  readingId: string,
  facts: Partial<Pick<Reading, 'proposal' | 'renewsPlanId' | 'state' | 'planId'>>,
): Promise<void> {
  await db
    .updateTable('reading')
    .set({
      ...(facts.proposal ? { proposal: JSON.stringify(facts.proposal) } : {}),
      ...(facts.renewsPlanId !== undefined ? { renews_plan_id: facts.renewsPlanId } : {}),
      ...(facts.state ? { state: facts.state } : {}),
      ...(facts.planId ? { plan_id: facts.planId } : {}),
      version: sql<number>`version + 1`,
    })
    .where('tenant_id', '=', board.tenantId)
    .where('board_id', '=', board.boardId)
    .where('reading_id', '=', readingId)
    .execute()
}

/**
 * What the other documents under review were compared with is not so any more: those that renew this plan, or carry its title, are
 * at a newer version now, and whoever looked at one before is refused `stale` and looks again.
 */
export async function outdateOthers(
  db: Database,
  board: BoardKey,
  accepted: { readingId: string; planId: string; title: string },
): Promise<void> {
  await sql`update reading set version = version + 1
    where tenant_id = ${board.tenantId} and board_id = ${board.boardId} and state = 'open'
      and reading_id <> ${accepted.readingId}
      and (renews_plan_id = ${accepted.planId} or proposal ->> 'title' = ${accepted.title})`.execute(db)
}

function ofBoard(db: Database, { tenantId, boardId }: BoardKey) {
  return db.selectFrom('reading').where('tenant_id', '=', tenantId).where('board_id', '=', boardId)
}

function readingFrom(row: Selectable<Tables['reading']>): Reading {
  return {
    readingId: row.reading_id,
    fileName: row.file_name,
    document: row.document,
    proposal: row.proposal,
    original: row.original ?? row.proposal.lines,
    renewsPlanId: row.renews_plan_id,
    state: row.state,
    planId: row.plan_id,
    readBy: row.read_by,
    readAt: row.read_at,
    version: row.version,
  }
}

function refuseUnknown(): never {
  throw new Refusal('not found', 'That document is not here any more.')
}
