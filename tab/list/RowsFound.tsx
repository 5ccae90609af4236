import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { RowLine } from '../facts/RowLine.tsx'
import { Card } from '../frame/Card.tsx'
import { NothingRead } from '../frame/NothingRead.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { Waiting } from '../frame/Waiting.tsx'
import { mayFillIn } from '../mayFillIn.ts'
import { plural } from '../plural.ts'
import { useRows } from '../queries.ts'
import { type Filters, searchOf } from '../route.ts'
import { sayCount } from '../sayCount.ts'
import { FillRows } from './FillRows.tsx'
import { useKeptRows } from './useKeptRows.ts'

const useStyles = makeStyles({
  rows: { listStyle: 'none', margin: 0, padding: 0 },
  gone: { fontSize: tokens.fontSizeBase200, fontStyle: 'italic' },
})

type Props = { boardId: string; filters: Filters; page: BoardPage }

/** The rows that hold, how many in all, and the next fifty on a press. */
export function RowsFound({ boardId, filters, page }: Props) {
  const { rows, total, error, isReady, isMore, more } = useRows(boardId, filters)
  if (error) return <Refusal error={error} />
  if (!isReady) return <Waiting />
  const left = total - rows.length
  return (
    <Card
      title={plural(total, filters.kind)}
      words={left > 0 && `The first ${sayCount(rows.length)} are shown`}
    >
      {total === 0 && <NothingFound boardId={boardId} page={page} />}
      <Found boardId={boardId} filters={filters} page={page} rows={rows} />
      {left > 0 && (
        <Button disabledFocusable={isMore} onClick={more}>
          {`Show ${Math.min(left, 50)} more of ${sayCount(left)}`}
        </Button>
      )}
    </Card>
  )
}

function NothingFound({ boardId, page }: Pick<Props, 'boardId' | 'page'>) {
  if (page.plans.length === 0) {
    return <NothingRead boardId={boardId} words="No document has been read into this board yet." />
  }
  return <Text>Nothing on this board is like that. Take a filter away to see more.</Text>
}

/** Where leads or days are what is missing, those who may fill them in do so on the spot. */
function Found({ boardId, filters, page, rows }: Props & { rows: ReturnType<typeof useRows>['rows'] }) {
  const styles = useStyles()
  const kept = useKeptRows(searchOf(filters), rows)
  const fills = (filters.noLead || filters.noDay) && mayFillIn(page)
  if (fills) return <FillRows kept={kept} boardId={boardId} today={page.today} className={styles.rows} />
  return (
    <ul className={styles.rows}>
      {kept.map(({ row, still }) => (
        <RowLine key={row.itemId} row={row} boardId={boardId} today={page.today}>
          {!still && <div className={styles.gone}>It changed, and would no longer be in this list.</div>}
        </RowLine>
      ))}
    </ul>
  )
}
