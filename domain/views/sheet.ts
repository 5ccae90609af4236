import { z } from 'zod'
import { Day } from '../day.ts'
import { isOpen } from '../lifecycle.ts'
import type { RowsQuery } from '../requests.ts'
import { Row } from './row.ts'

/** More rows than any board has been seen to have; the sheet says when it stops there. */
export const mostSheetRows = 10_000

/** What is changed in the sheet itself; everything else on the item's own page. */
export const sheetRights = ['update', 'assign', 'reschedule'] as const
export type SheetRight = (typeof sheetRights)[number]

/** A row with everything it can be narrowed, sorted and grouped by without asking again. */
export const SheetRow = Row.extend({
  /** The agency of whoever leads it, or that leads it itself; null where nobody of an agency does. */
  agency: z.string().nullable(),
  /** The ids of its golden threads and of its element. */
  scopes: z.array(z.string()),
  sources: z.array(z.string()),
  standing: z.boolean(),
  updates: z.int(),
  moves: z.int(),
  /** Led by the reader, or by somebody of their agency. */
  mine: z.boolean(),
  ours: z.boolean(),
  /** What the reader may change of it in the sheet. */
  rights: z.array(z.enum(sheetRights)),
})
export type SheetRow = z.infer<typeof SheetRow>

/** Every action, or every commitment, of a board in the order of its plan; `total` is more than the rows where it is cut. */
export const Sheet = z.object({ today: Day, total: z.int(), rows: z.array(SheetRow) })
export type Sheet = z.infer<typeof Sheet>

export const SheetQuery = z.strictObject({ kind: z.enum(['action', 'commitment']).default('action') })

type Asked = Omit<RowsQuery, 'limit' | 'offset'>

/** Whether a row is in the list behind a number: by the same meanings as the store's, for a sheet that is here already. */
export function fits(row: SheetRow, asked: Asked, today: Day): boolean {
  const is = (filter: boolean | undefined, holds: boolean) => filter !== true || holds
  const open = isOpenRow(row)
  return (
    row.kind === asked.kind &&
    is(asked.open, open) &&
    is(asked.late, isLate(row, today)) &&
    is(asked.exception, isLate(row, today) || (open && row.rag === 'red')) &&
    is(asked.watermelon, row.watermelon) &&
    is(asked.noLead, open && !row.hasLead) &&
    is(asked.noDay, open && row.dueOn === null && !row.standing) &&
    is(asked.neverUpdated, open && row.updates === 0) &&
    is(asked.mine, row.mine) &&
    is(asked.ours, row.ours) &&
    isAsked(row, asked, open)
  )
}

function isAsked(row: SheetRow, asked: Asked, open: boolean): boolean {
  const { lifecycle, rag, within, source, words, direction, dueFrom, dueBy } = asked
  const due = open ? row.dueOn : null
  return (
    (lifecycle === undefined || row.lifecycle === lifecycle) &&
    (rag === undefined || row.rag === rag) &&
    (within === undefined || row.scopes.includes(within)) &&
    (source === undefined || row.sources.includes(source)) &&
    (direction === undefined || row.direction === direction) &&
    (words === undefined || row.text.toLowerCase().includes(words.toLowerCase())) &&
    (dueFrom === undefined || (due !== null && due >= dueFrom)) &&
    (dueBy === undefined || (due !== null && due <= dueBy))
  )
}

function isOpenRow({ lifecycle }: SheetRow): boolean {
  return isOpen({ state: lifecycle })
}

function isLate(row: SheetRow, today: Day): boolean {
  return isOpenRow(row) && row.dueOn !== null && row.dueOn < today
}
