import { Link, makeStyles, Text } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { Card } from '../frame/Card.tsx'
import { plural } from '../plural.ts'
import { addressOf } from '../route.ts'
import { sayCount } from '../sayCount.ts'
import { CommitmentCounts } from './CommitmentCounts.tsx'
import { Count } from './Count.tsx'
import { TallyLine, TallyList } from './TallyLine.tsx'

const useStyles = makeStyles({ without: { fontSize: 'inherit', lineHeight: '24px' } })

/** How each golden thread stands, and which nobody is delivering. */
export function Threads({ page }: { page: BoardPage }) {
  const styles = useStyles()
  const { boardId } = page.board
  const all = addressOf({ screen: 'threads', boardId, coverage: false })
  if (page.threads.length === 0) {
    return (
      <Card title="Golden threads">
        <Text>No strategy has been read into this board yet.</Text>
      </Card>
    )
  }
  return (
    <Card
      title="Golden threads"
      words={<CommitmentCounts boardId={boardId} tally={page.commitments} />}
      action={<Link href={all}>Visions by threads</Link>}
    >
      <TallyList>
        {page.threads.map(thread => (
          <TallyLine
            key={thread.itemId}
            boardId={boardId}
            itemId={thread.itemId}
            reference={thread.reference}
            text={thread.text}
            tally={thread.actions}
          >
            <Count boardId={boardId} filters={{ kind: 'commitment', within: thread.itemId }}>
              {plural(thread.commitments, 'commitment')}
            </Count>
            {thread.undelivered > 0 && (
              <Link
                className={styles.without}
                href={addressOf({ screen: 'threads', boardId, thread: thread.reference, coverage: true })}
              >
                {sayCount(thread.undelivered)} without an action
              </Link>
            )}
          </TallyLine>
        ))}
      </TallyList>
    </Card>
  )
}
