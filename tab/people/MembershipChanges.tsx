import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { dayAt, sayDay } from '../../domain/day.ts'
import type { PeoplePage } from '../../domain/views/peoplePage.ts'
import { Card } from '../frame/Card.tsx'
import { useBoardPage } from '../queries.ts'
import { sayMembership } from './sayMembership.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  when: { color: tokens.colorNeutralForeground2 },
})

/** Who was added, changed and taken off, by whom and when: the latest fifty. */
export function MembershipChanges({ boardId, page }: { boardId: string; page: PeoplePage }) {
  const styles = useStyles()
  const { timeZone } = useBoardPage(boardId).board
  return (
    <Card title="Changes of membership" words="The latest first">
      {page.changes.length === 0 && (
        <Text>Nobody was added, changed or taken off since the board began.</Text>
      )}
      <ul className={styles.list}>
        {page.changes.map(event => (
          <li key={event.eventId}>
            <span className={styles.when}>{sayDay(dayAt(event.at, timeZone), page.today)}</span>{' '}
            {sayMembership(event, page.today)}
          </li>
        ))}
      </ul>
    </Card>
  )
}
