import type { Expression, SqlBool } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { ItemExpressions } from './rows.ts'

/**
 * What the words of the board mean of a row, once for its lists and for the filters behind its numbers. `measures_of` in the
 * tally counts by the same meanings; `signals.ts` says them in words.
 */
export function isOpenRow(i: ItemExpressions): Expression<SqlBool> {
  return i('i.open', '=', true)
}

export function isLate(i: ItemExpressions, today: Day): Expression<SqlBool> {
  return i.and([isOpenRow(i), i('i.due_on', '<', today)])
}

export function isRed(i: ItemExpressions): Expression<SqlBool> {
  return i.and([isOpenRow(i), i('i.rag', '=', 'red')])
}

/** Declared green or blue, and from this day on the record says otherwise. */
export function isDoubted(i: ItemExpressions, today: Day): Expression<SqlBool> {
  return i.and([isOpenRow(i), i('i.rag', 'in', ['green', 'blue']), i('i.doubtful_on', '<=', today)])
}
