import { RowList } from '../facts/RowList.tsx'
import { useLed } from '../queries.ts'
import { everyAction } from '../route.ts'
import type { PersonProps } from './PersonLine.tsx'

/** What somebody leads that is open, the latest first. */
export function LedList({ boardId, page, person }: PersonProps) {
  const { rows } = useLed(boardId, person.personId)
  return (
    <RowList rows={rows} total={rows.length} filters={everyAction} boardId={boardId} today={page.today} />
  )
}
