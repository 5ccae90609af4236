import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { RowLine } from '../facts/RowLine.tsx'
import { Card } from '../frame/Card.tsx'
import { addressOf } from '../route.ts'
import { sayCount } from '../sayCount.ts'
import { bucketsOf } from './exceptions.ts'

const useStyles = makeStyles({
  bucket: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
})

/** Late, or declared red: by how far they slipped, each with its reason. */
export function Exceptions({ page }: { page: BoardPage }) {
  const styles = useStyles()
  const { exceptions, board, today } = page
  const { boardId } = board
  const more = exceptions.total - exceptions.rows.length
  return (
    <Card
      title="Exceptions"
      words={exceptions.total > 0 && `${sayCount(exceptions.total)} late or declared Red`}
    >
      {exceptions.total === 0 && <Text>Nothing is late, and nothing is declared Red.</Text>}
      {bucketsOf(exceptions.rows, today).map(({ title, rows }) => (
        <div key={title}>
          <h3 className={styles.bucket}>{title}</h3>
          <ul className={styles.list}>
            {rows.map(row => (
              <RowLine key={row.itemId} row={row} boardId={boardId} today={today} />
            ))}
          </ul>
        </div>
      ))}
      {more > 0 && (
        <Link href={addressOf({ screen: 'list', boardId, filters: { kind: 'action', exception: true } })}>
          {sayCount(more)} more
        </Link>
      )}
    </Card>
  )
}
