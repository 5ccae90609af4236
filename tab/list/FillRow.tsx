import { memo, useId } from 'react'
import type { Day } from '../../domain/day.ts'
import type { Row } from '../../domain/views/row.ts'
import { LeadNames } from '../facts/LeadNames.tsx'
import { RowLine } from '../facts/RowLine.tsx'
import { useBoardPage, usePeople } from '../queries.ts'
import { FillIn } from './FillIn.tsx'
import { useFillIn } from './useFillIn.ts'

type Props = { row: Row; boardId: string; today: Day }

/**
 * A row with the fields that are missing in it. Once filled in it leaves the list; here it stays, and shows what it then said.
 * Remembered, because of many rows with fields one is saved at a time.
 */
export const FillRow = memo(function FillRow({ row, boardId, today }: Props) {
  const people = usePeople(boardId)
  const { agencies } = useBoardPage(boardId).board
  const names = useId()
  const filling = useFillIn(boardId, row)
  return (
    <RowLine row={filling.data ?? row} boardId={boardId} today={today}>
      <LeadNames id={names} people={people} />
      <FillIn row={row} filling={filling} people={people} agencies={agencies} names={names} today={today} />
    </RowLine>
  )
})
