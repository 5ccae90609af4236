import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { useMe } from '../me.ts'
import { plural } from '../plural.ts'
import { useReadings } from '../queries.ts'
import { useMayImport } from '../reading/useMayImport.ts'
import { addressOf } from '../route.ts'

const useStyles = makeStyles({
  empty: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '44rem',
    padding: '24px 0',
  },
  waits: { justifySelf: 'start', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** Nothing has been accepted yet: what this is, what waits, and the ways on for whoever looks. */
export function EmptyBoard({ page }: { page: BoardPage }) {
  const styles = useStyles()
  const { boardId } = page.board
  const mayRead = useMayImport(boardId)
  const sample = useMe().boards.find(board => board.boardId !== boardId)
  return (
    <div className={styles.empty}>
      <Text size={500}>
        Golden Thread reads your strategy and your maturity matrix, and turns every commitment, gap and action
        into something somebody leads by a day. The board then shows what is late, what is red, and which
        greens not to believe.
      </Text>
      {mayRead ? (
        <WaitsForReview boardId={boardId} />
      ) : (
        <Text>The coordinator or an administrator brings the first document in.</Text>
      )}
      <div className={styles.buttons}>
        {mayRead && (
          <Button as="a" appearance="primary" size="large" href={addressOf({ screen: 'readings', boardId })}>
            Read a document
          </Button>
        )}
        {sample && (
          <Button as="a" size="large" href={addressOf({ screen: 'board', boardId: sample.boardId })}>
            Look at the sample
          </Button>
        )}
      </div>
    </div>
  )
}

/** What was read and not accepted is not on the board, and would be forgotten if only the list of documents knew. */
function WaitsForReview({ boardId }: { boardId: string }) {
  const styles = useStyles()
  const waiting = useReadings(boardId)
  const [first, second] = waiting
  if (!first) return null
  const review = addressOf({ screen: 'reading', boardId, readingId: first.readingId })
  const list = addressOf({ screen: 'readings', boardId })
  return (
    <Link href={second ? list : review} className={styles.waits}>
      {`${plural(waiting.length, 'document')} ${second ? 'wait' : 'waits'} for review`}
    </Link>
  )
}
