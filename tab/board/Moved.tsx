import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { sayDay } from '../../domain/day.ts'
import { withoutDoor } from '../../domain/sentence.ts'
import { type Story, storiesOf } from '../../domain/story.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { RagMark } from '../facts/RagMark.tsx'
import { Card } from '../frame/Card.tsx'
import { plural } from '../plural.ts'
import { useChanges } from '../queries.ts'
import { addressOf } from '../route.ts'
import { sayCount } from '../sayCount.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  one: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '2px 12px' },
  colours: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

const first = 6

/** What moved since the board last met, item by item, the worst first. */
export function Moved({ page }: { page: BoardPage }) {
  const styles = useStyles()
  const changes = useChanges(page.board.boardId)
  const [all, setAll] = useState(false)
  const { stories, unchanged } = storiesOf(changes.entries)
  const shown = all ? stories : stories.slice(0, first)
  const since = sayDay(changes.since, page.today)
  return (
    <Card
      title={`What moved since ${since}`}
      words={unchanged > 0 && `Besides, ${plural(unchanged, 'report')} of no change`}
    >
      {stories.length === 0 && <Text>Nothing has moved since {since}.</Text>}
      <ul className={styles.list}>
        {shown.map(story => (
          <StoryLine key={story.told.itemId} story={story} boardId={page.board.boardId} />
        ))}
      </ul>
      {stories.length > shown.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {`Show ${sayCount(stories.length - shown.length)} more`}
        </Button>
      )}
      {all && changes.hasMore && <Text>There was more before; it is in the history of each item.</Text>}
    </Card>
  )
}

function StoryLine({ story: { told, from, to, others }, boardId }: { story: Story; boardId: string }) {
  const styles = useStyles()
  const name = `${told.reference ?? ''} ${told.text}`.trim()
  return (
    <li className={styles.one}>
      <div className={styles.head}>
        {told.reference ? (
          <Link href={addressOf({ screen: 'item', boardId, reference: told.reference })}>{name}</Link>
        ) : (
          <span>{name}</span>
        )}
        {told.rag && (
          <span className={styles.colours}>
            {from !== to && (
              <>
                <RagMark rag={from} /> →{' '}
              </>
            )}
            <RagMark rag={to} />
          </span>
        )}
      </div>
      <div className={styles.quiet}>
        {withoutDoor(told.sentence)}
        {told.words && `: “${told.words}”`}
        {others > 0 && `, and ${plural(others, 'more change')}`}
      </div>
    </li>
  )
}
