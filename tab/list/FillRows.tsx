import type { Day } from '../../domain/day.ts'
import { RowLine } from '../facts/RowLine.tsx'
import { usePeople } from '../queries.ts'
import { FillIn } from './FillIn.tsx'
import type { Kept } from './keptRows.ts'

/** The same rows, with the fields that are missing in them. */
export function FillRows({ kept, boardId, today }: { kept: Kept[]; boardId: string; today: Day }) {
  const people = usePeople(boardId)
  return kept.map(({ row }) => (
    <RowLine key={row.itemId} row={row} boardId={boardId} today={today}>
      <FillIn row={row} boardId={boardId} people={people} today={today} />
    </RowLine>
  ))
}
