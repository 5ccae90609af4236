import { Button, makeStyles, Text } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { RowLine } from '../facts/RowLine.tsx'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { Waiting } from '../frame/Waiting.tsx'
import { plural } from '../plural.ts'
import { useRows } from '../queries.ts'
import type { Filters } from '../route.ts'

const useStyles = makeStyles({ rows: { listStyle: 'none', margin: 0, padding: 0 } })

/** The rows that hold, how many in all, and the next fifty on a press. */
export function RowsFound({
  boardId,
  filters,
  page,
}: {
  boardId: string
  filters: Filters
  page: BoardPage
}) {
  const styles = useStyles()
  const found = useRows(boardId, filters)
  if (found.error) return <Refusal error={found.error} />
  if (!found.data) return <Waiting />
  const rows = found.data.pages.flatMap(each => each.rows)
  const total = found.data.pages.at(-1)?.total ?? 0
  const more = total - rows.length
  return (
    <Card
      title={plural(total, filters.kind)}
      words={more > 0 ? `The first ${rows.length} are shown` : undefined}
    >
      {total === 0 && <Text>Nothing on this board is like that. Take a filter away to see more.</Text>}
      <ul className={styles.rows} aria-busy={found.isPlaceholderData}>
        {rows.map(row => (
          <RowLine key={row.itemId} row={row} boardId={boardId} today={page.today} />
        ))}
      </ul>
      {more > 0 && (
        <Button disabledFocusable={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {`Show ${Math.min(more, 50)} more of ${more}`}
        </Button>
      )}
    </Card>
  )
}
