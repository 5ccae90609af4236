import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { dayAt, type Instant, sayDay } from '../../domain/day.ts'
import type { HistoryEntry } from '../../domain/event.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import type { ItemPage } from '../../domain/views/itemPage.ts'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { useHistory } from '../queries.ts'
import { Undo } from './Undo.tsx'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  day: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  words: {
    margin: '4px 0 0',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
})

/** Everything that happened to it, newest first: who, from what to what, in whose words. A long history is read a piece at a time. */
export function History({ page, board }: { page: ItemPage; board: BoardPage }) {
  const styles = useStyles()
  const { boardId } = board.board
  const { history, error, isEarlier, isMore, more } = useHistory(boardId, page.item.itemId, page)
  return (
    <Card title="History">
      <ol className={styles.list} reversed>
        {history.map((entry, index) => (
          <Entry key={entry.eventId} entry={entry} board={board}>
            {index === 0 && <Undo entry={entry} boardId={boardId} />}
          </Entry>
        ))}
      </ol>
      <Refusal error={error} />
      {isEarlier && (
        <Button disabledFocusable={isMore} onClick={more}>
          Show earlier
        </Button>
      )}
    </Card>
  )
}

type EntryProps = { entry: HistoryEntry; board: BoardPage; children?: ReactNode }

export function Entry({ entry, board, children }: EntryProps) {
  const styles = useStyles()
  const { timeZone } = board.board
  return (
    <li className={styles.entry}>
      <time className={styles.day} dateTime={entry.at}>
        {`${sayDay(dayAt(entry.at, timeZone), board.today)}, ${timeAt(entry.at, timeZone)}`}
      </time>
      <div>{entry.sentence}</div>
      {entry.words && <blockquote className={styles.words}>“{entry.words}”</blockquote>}
      {entry.next && <blockquote className={styles.words}>Next: “{entry.next}”</blockquote>}
      {children}
    </li>
  )
}

/** `14:05`, on the clock of the board. */
function timeAt(instant: Instant, timeZone: string): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime()
  return time.toString({ smallestUnit: 'minute' })
}
