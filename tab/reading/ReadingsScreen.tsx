import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type Day, dayAt, sayDay } from '../../domain/day.ts'
import { Card } from '../frame/Card.tsx'
import { Title } from '../frame/Title.tsx'
import { useBoardPage, useReadings } from '../queries.ts'
import type { RouteOf } from '../route.ts'
import { addressOf } from '../route.ts'
import { PasteRows } from './PasteRows.tsx'
import { ReadFile } from './ReadFile.tsx'
import { useMayImport } from './useMayImport.ts'

const useStyles = makeStyles({
  readings: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  list: { margin: 0, paddingLeft: '1.2rem' },
  item: { paddingBottom: tokens.spacingVerticalXS },
  words: { color: tokens.colorNeutralForeground2 },
})

/** Read another document, go on with one that waits, or see what the board was made of. */
export function ReadingsScreen({ route: { boardId } }: { route: RouteOf<'readings'> }) {
  const styles = useStyles()
  const { board, today, plans } = useBoardPage(boardId)
  const mayRead = useMayImport(boardId)
  return (
    <div className={styles.readings}>
      <Title>Documents</Title>
      <Card title="Read a document">
        {mayRead ? (
          <ReadFile boardId={boardId} />
        ) : (
          <Text>Only the coordinator or an administrator brings documents in.</Text>
        )}
      </Card>
      {mayRead && (
        <Card title="Paste rows" words="Copied from Excel or from a table in Word, with their headings">
          <PasteRows boardId={boardId} />
        </Card>
      )}
      <Waiting boardId={boardId} today={today} timeZone={board.timeZone} />
      {plans.length > 0 && (
        <Card title="What this board is made of">
          <ul className={styles.list}>
            {plans.map(({ planId, kind, title, fileName }) => (
              <li key={planId} className={styles.item}>
                {title}{' '}
                <span className={styles.words}>
                  {fileName ? `${kind}, from ${fileName}` : `${kind}, begun here`}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}

/** Documents that were read and not yet accepted. */
function Waiting({ boardId, today, timeZone }: { boardId: string; today: Day; timeZone: string }) {
  const styles = useStyles()
  const open = useReadings(boardId).filter(reading => reading.state === 'open')
  if (open.length === 0) return null
  return (
    <Card title="Waiting for a review">
      <ul className={styles.list}>
        {open.map(({ readingId, fileName, readBy, readAt }) => (
          <li key={readingId} className={styles.item}>
            <Link href={addressOf({ screen: 'reading', boardId, readingId })}>{fileName}</Link>{' '}
            <span className={styles.words}>
              {`read by ${readBy}, ${sayDay(dayAt(readAt, timeZone), today)}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
