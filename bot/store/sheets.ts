import { type SelectQueryBuilder, sql } from 'kysely'
import { isOpen } from '../../domain/lifecycle.ts'
import { may } from '../../domain/permissions.ts'
import type { Member } from '../../domain/person.ts'
import type { Tracked } from '../../domain/tracked.ts'
import { rowOf } from '../../domain/views/row.ts'
import {
  mostSheetRows,
  type Sheet,
  type SheetRight,
  type SheetRow,
  sheetRights,
} from '../../domain/views/sheet.ts'
import { trackedOf } from './items.ts'
import { isMine, isOpenRow, isOurs } from './meanings.ts'
import { type Reckoning, shownBeside } from './rows.ts'
import type { Database } from './store.ts'
import type { Tables } from './tables.ts'

/** The agency of the person, or of whoever holds the post, that leads it; an agency that leads is its own. */
const agency = sql<string | null>`case i.lead ->> 'kind'
  when 'agency' then i.lead ->> 'name'
  when 'person' then (select p.agency from person p
    where p.tenant_id = i.tenant_id and p.person_id = i.lead ->> 'personId')
  when 'role' then (select min(p.agency) from person p
    join membership m on m.tenant_id = p.tenant_id and m.person_id = p.person_id
    where p.tenant_id = i.tenant_id and m.board_id = i.board_id and lower(p.post) = lower(i.lead ->> 'name'))
  end`

/** Every action or commitment of a board as one sheet, in the order of its plans. */
export async function sheetOf(
  db: Database,
  member: Member,
  reckoning: Reckoning,
  kind: SheetRow['kind'],
): Promise<Sheet> {
  const ofKind = db
    .selectFrom('item as i')
    .where('i.tenant_id', '=', reckoning.tenantId)
    .where('i.board_id', '=', reckoning.boardId)
    .where('i.kind', '=', kind)
    .where('i.withdrawn', '=', false)
  const { total } = await ofKind.select(i => i.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const found = await asShown(ofKind, member)
    .orderBy('i.position')
    .orderBy('i.item_id')
    .limit(mostSheetRows)
    .execute()
  const rows = found.map(each => sheetRowFrom(each, member, reckoning))
  return { today: reckoning.today, total: Number(total), rows }
}

/** Everything open that `lead` leads, actions and commitments, by due day, the latest first, as `member` sees it. */
export async function rowsLedBy(
  db: Database,
  member: Member,
  reckoning: Reckoning,
  lead: Member = member,
): Promise<SheetRow[]> {
  const led = db
    .selectFrom('item as i')
    .where('i.tenant_id', '=', reckoning.tenantId)
    .where('i.board_id', '=', reckoning.boardId)
    .where('i.withdrawn', '=', false)
    .where(i => i.and([isOpenRow(i), isMine(i, lead)]))
  const found = await asShown(led, member)
    .orderBy('i.due_on')
    .orderBy('i.position')
    .orderBy('i.item_id')
    .limit(mostLed)
    .execute()
  return found.map(each => sheetRowFrom(each, member, reckoning))
}

/** More than one person can lead. */
const mostLed = 1_000

type ItemQuery = SelectQueryBuilder<Tables & { i: Tables['item'] }, 'i', object>

function asShown(query: ItemQuery, member: Member) {
  return query
    .selectAll('i')
    .select([shownBeside.words.as('said'), shownBeside.waitsOn.as('waits_on'), agency.as('agency')])
    .select(i => [i.and([isMine(i, member)]).as('mine'), i.and([isOurs(i, member)]).as('ours')])
}

type Shown = Awaited<ReturnType<ReturnType<typeof asShown>['execute']>>[number]

function sheetRowFrom(found: Shown, member: Member, reckoning: Reckoning): SheetRow {
  const item = trackedOf(found)
  return {
    ...rowOf(item, { words: found.said, waitsOn: found.waits_on, ...reckoning }),
    agency: found.agency,
    scopes: found.scopes,
    sources: item.sources,
    standing: item.standing,
    updates: item.updates,
    moves: item.moves,
    mine: Boolean(found.mine),
    ours: Boolean(found.ours),
    rights: rightsOver(item, member),
  }
}

function rightsOver(item: Tracked, member: Member): SheetRight[] {
  return isOpen(item.lifecycle) ? sheetRights.filter(right => may[right](member, item)) : []
}
