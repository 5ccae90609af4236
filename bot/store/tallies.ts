import { sql } from 'kysely'
import type { LifecycleState } from '../../domain/lifecycle.ts'
import type { Rag } from '../../domain/rag.ts'
import type { Tally } from '../../domain/views/boardPage.ts'
import type { Reckoning } from './rows.ts'
import type { Database } from './store.ts'

export type Counted = Tally & { exceptions: number }
export type Tallies = { of(kind: 'action' | 'commitment', scopeId: string): Counted }

/** Every count of a board on a day, by scope: the board itself, each thread, each element. */
export async function talliesOf(db: Database, reckoning: Reckoning): Promise<Tallies> {
  const { tenantId, boardId, today, cycleOpenedOn } = reckoning
  const { rows } = await sql<{ scope_id: string; kind: string; measure: string; n: string }>`
    select scope_id, kind, measure, sum(n) as n
    from tally
    where tenant_id = ${tenantId} and board_id = ${boardId} and (
      day = 'infinity'
      or (measure = 'due' and day < ${today})
      or (measure in ('doubtful', 'exception') and day <= ${today})
      or (measure in ('better', 'worse') and day > ${cycleOpenedOn ?? today}))
    group by scope_id, kind, measure`.execute(db)
  const counts = new Map(rows.map(row => [`${row.scope_id} ${row.kind} ${row.measure}`, Number(row.n)]))
  return { of: (kind, scopeId) => counted(measure => counts.get(`${scopeId} ${kind} ${measure}`) ?? 0) }
}

function counted(count: (measure: string) => number): Counted {
  const lifecycle: Record<LifecycleState, number> = {
    complete: count('lifecycle:complete'),
    'proposed for closure': count('lifecycle:proposed for closure'),
    'in progress': count('lifecycle:in progress'),
    'on hold': count('lifecycle:on hold'),
    'not started': count('lifecycle:not started'),
    cancelled: count('lifecycle:cancelled'),
  }
  const rag: Record<Rag, number> = {
    blue: count('rag:blue'),
    green: count('rag:green'),
    amber: count('rag:amber'),
    red: count('rag:red'),
    none: count('rag:none'),
  }
  return {
    total: sum(lifecycle),
    open: sum(rag),
    lifecycle,
    rag,
    late: count('due'),
    watermelons: count('doubtful'),
    exceptions: count('exception'),
    noLead: count('no lead'),
    noDay: count('no day'),
    neverUpdated: count('never updated'),
    better: count('better'),
    worse: count('worse'),
  }
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}
