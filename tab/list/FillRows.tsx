import type { Day } from '../../domain/day.ts'
import type { Member } from '../../domain/person.ts'
import type { Row } from '../../domain/views/row.ts'
import { RowLine } from '../facts/RowLine.tsx'
import { usePeople } from '../queries.ts'
import { FillIn } from './FillIn.tsx'
import type { Kept } from './keptRows.ts'
import { useFillIn } from './useFillIn.ts'

/** The same rows, with the fields that are missing in them. */
export function FillRows({ kept, boardId, today }: { kept: Kept[]; boardId: string; today: Day }) {
  const people = usePeople(boardId)
  return kept.map(({ row }) => (
    <FillRow key={row.itemId} row={row} boardId={boardId} people={people} today={today} />
  ))
}

type Props = { row: Row; boardId: string; people: Member[]; today: Day }

/** Once filled in a row leaves the list; here it stays, and shows what it then said. */
function FillRow({ row, boardId, people, today }: Props) {
  const filling = useFillIn(boardId, row)
  return (
    <RowLine row={filling.data ?? row} boardId={boardId} today={today}>
      <FillIn row={row} filling={filling} people={people} today={today} />
    </RowLine>
  )
}
