import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { useMe } from '../me.ts'
import { addressOf } from '../route.ts'

const useStyles = makeStyles({
  empty: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '44rem',
    padding: '24px 0',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** Nothing has been read yet: what this is, and the two ways on. */
export function EmptyBoard({ page }: { page: BoardPage }) {
  const styles = useStyles()
  const { boardId } = page.board
  const sample = useMe().boards.find(board => board.boardId !== boardId)
  return (
    <div className={styles.empty}>
      <Text size={500}>
        Golden Thread reads your strategy and your maturity matrix, and turns every commitment, gap and action
        into something somebody leads by a day. The board then shows what is late, what is red, and which
        greens not to believe.
      </Text>
      <div className={styles.buttons}>
        <Button as="a" appearance="primary" size="large" href={addressOf({ screen: 'readings', boardId })}>
          Read a document
        </Button>
        {sample && (
          <Button as="a" size="large" href={addressOf({ screen: 'board', boardId: sample.boardId })}>
            Look at the sample
          </Button>
        )}
      </div>
    </div>
  )
}
