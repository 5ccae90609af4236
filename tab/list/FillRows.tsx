import { memo, useId } from 'react'
import type { Day } from '../../domain/day.ts'
import type { Member } from '../../domain/person.ts'
import type { Row } from '../../domain/views/row.ts'
import { RowLine } from '../facts/RowLine.tsx'
import { usePeople } from '../queries.ts'
import { FillIn } from './FillIn.tsx'
import type { Kept } from './keptRows.ts'
import { useFillIn } from './useFillIn.ts'

type Props = { kept: Kept[]; boardId: string; today: Day; className: string }

/** The same rows, with the fields that are missing in them. */
export function FillRows({ kept, boardId, today, className }: Props) {
  const people = usePeople(boardId)
  const names = useId()
  return (
    <>
      <datalist id={names}>
        {suggestionsFrom(people).map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ul className={className}>
        {kept.map(({ row }) => (
          <FillRow key={row.itemId} row={row} boardId={boardId} people={people} names={names} today={today} />
        ))}
      </ul>
    </>
  )
}

type RowProps = { row: Row; boardId: string; people: Member[]; names: string; today: Day }

/**
 * Once filled in a row leaves the list; here it stays, and shows what it then said. Remembered, because of hundreds of rows with
 * fields one is saved at a time.
 */
const FillRow = memo(function FillRow({ row, boardId, people, names, today }: RowProps) {
  const filling = useFillIn(boardId, row)
  return (
    <RowLine row={filling.data ?? row} boardId={boardId} today={today}>
      <FillIn row={row} filling={filling} people={people} names={names} today={today} />
    </RowLine>
  )
})

function suggestionsFrom(people: Member[]): string[] {
  return [...new Set(people.flatMap(({ name, post, agency }) => [name, post ?? [], agency ?? []].flat()))]
}
