import { type Expression, type SqlBool, sql } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { Member } from '../../domain/person.ts'
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

/** Led by somebody, or by whoever holds the post they hold. */
export function isMine(i: ItemExpressions, { personId, post }: Member): Expression<SqlBool> {
  return i.or([
    sql<boolean>`(i.lead ->> 'kind' = 'person' and i.lead ->> 'personId' = ${personId})`,
    sql<boolean>`(i.lead ->> 'kind' = 'role' and lower(i.lead ->> 'name') = lower(${post}))`,
  ])
}

/** The same, or led by their agency itself: nobody else is there to be asked. */
export function isForThem(i: ItemExpressions, member: Member): Expression<SqlBool> {
  const agency = sql<boolean>`(i.lead ->> 'kind' = 'agency' and lower(i.lead ->> 'name') = lower(${member.agency}))`
  return i.or([isMine(i, member), agency])
}

/** The same, or led by a colleague of their agency on the board, or with the agency named as the one that leads. */
export function isOurs(i: ItemExpressions, member: Member): Expression<SqlBool> {
  const ledByColleague = sql<boolean>`(i.lead ->> 'kind' in ('person', 'role') and exists (
    select from person p join membership m on m.tenant_id = p.tenant_id and m.person_id = p.person_id
    where p.tenant_id = i.tenant_id and m.board_id = i.board_id and lower(p.agency) = lower(${member.agency})
      and (i.lead ->> 'personId' = p.person_id or lower(i.lead ->> 'name') = lower(p.post))))`
  return i.or([
    isForThem(i, member),
    ledByColleague,
    sql<boolean>`coalesce(lower(i.lead_agency) = lower(${member.agency}), false)`,
  ])
}
