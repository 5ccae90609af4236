import { Link, makeStyles } from '@fluentui/react-components'
import type { Day } from '../../domain/day.ts'
import type { Rows } from '../../domain/views/row.ts'
import { addressOf, type Filters } from '../route.ts'
import { sayCount } from '../sayCount.ts'
import { RowLine } from './RowLine.tsx'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
})

type Props = {
  rows: Rows['rows']
  total: number
  /** The list that holds them all: where "n more" leads. */
  filters: Filters
  boardId: string
  today: Day
}

export function RowList({ rows, total, filters, boardId, today }: Props) {
  const styles = useStyles()
  const more = total - rows.length
  return (
    <>
      <ul className={styles.list}>
        {rows.map(row => (
          <RowLine key={row.itemId} row={row} boardId={boardId} today={today} />
        ))}
      </ul>
      {more > 0 && <Link href={addressOf({ screen: 'list', boardId, filters })}>{sayCount(more)} more</Link>}
    </>
  )
}
