import { type Expression, type SqlBool, sql } from 'kysely'
import type { Member } from '../../domain/person.ts'
import type { RowsQuery } from '../../domain/requests.ts'
import type { Rows } from '../../domain/views/row.ts'
import { isDoubted, isLate, isMine, isOpenRow, isOurs, isRed } from './meanings.ts'
import { type ItemExpressions, pageWhere, type Reckoning } from './rows.ts'
import type { Database } from './store.ts'

/** The list behind a number: every filter that is given must hold. Ordered by due day, the latest first. */
export function filteredRows(
  db: Database,
  member: Member,
  reckoning: Reckoning,
  query: RowsQuery,
): Promise<Rows> {
  return pageWhere(db, reckoning, i => i.and(conditions(i, member, reckoning, query)), query)
}

type Condition = (i: ItemExpressions, reckoning: Reckoning, member: Member) => Expression<SqlBool>

/** A condition for each filter that is a plain yes. */
const holds: Partial<Record<keyof RowsQuery, Condition>> = {
  open: i => isOpenRow(i),
  late: (i, { today }) => isLate(i, today),
  exception: (i, { today }) => i.or([isRed(i), isLate(i, today)]),
  watermelon: (i, { today }) => isDoubted(i, today),
  noLead: i => i.and([isOpenRow(i), sql<boolean>`i.lead ->> 'kind' in ('none', 'not yet agreed')`]),
  noDay: i => i.and([isOpenRow(i), i('i.due_on', 'is', null), i('i.standing', '=', false)]),
  neverUpdated: i => i.and([isOpenRow(i), i('i.updates', '=', 0)]),
  mine: (i, _, member) => isMine(i, member),
  ours: (i, _, member) => isOurs(i, member),
}

function conditions(
  i: ItemExpressions,
  member: Member,
  reckoning: Reckoning,
  query: RowsQuery,
): Expression<SqlBool>[] {
  const { kind, lifecycle, rag, within, source, words, direction, dueFrom, dueBy } = query
  const plain = Object.entries(holds).flatMap(([name, condition]) =>
    query[name as keyof RowsQuery] === true ? [condition(i, reckoning, member)] : [],
  )
  return [
    i('i.kind', '=', kind),
    ...plain,
    ...given(lifecycle, state => i('i.lifecycle_state', '=', state)),
    ...given(rag, colour => i('i.rag', '=', colour)),
    ...given(within, scope => sql<boolean>`${scope}::uuid = any (i.scopes)`),
    ...given(source, name => sql<boolean>`${name} = any (i.sources)`),
    ...given(words, text => i('i.text', 'ilike', `%${text.replace(/[\\%_]/g, '\\$&')}%`)),
    ...given(dueFrom, day => i.and([isOpenRow(i), i('i.due_on', '>=', day)])),
    ...given(dueBy, day => i.and([isOpenRow(i), i('i.due_on', '<=', day)])),
    ...given(direction, turned =>
      i.and([
        i('i.turned', '=', turned),
        i('i.rag_since_on', '>', reckoning.cycleOpenedOn ?? reckoning.today),
      ]),
    ),
  ]
}

function given<T>(value: T | undefined, condition: (value: T) => Expression<SqlBool>): Expression<SqlBool>[] {
  return value === undefined ? [] : [condition(value)]
}
