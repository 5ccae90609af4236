import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { Part } from '../../domain/health.ts'
import type { HealthPage } from '../../domain/views/healthPage.ts'
import { Title } from '../frame/Title.tsx'
import { plural } from '../plural.ts'
import { useBoardPage, useHealth } from '../queries.ts'
import type { RouteOf } from '../route.ts'
import { StateMark } from './StateMark.tsx'

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalL}`,
    maxWidth: '68rem',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  part: {
    display: 'grid',
    gridTemplateColumns: '10rem 9rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  says: { overflowWrap: 'anywhere' },
  todo: { marginTop: tokens.spacingVerticalXS },
})

/** Whether every part works, and what to do where one does not: the worst first. */
export function HealthScreen({ route: { boardId } }: { route: RouteOf<'health'> }) {
  const styles = useStyles()
  const { timeZone } = useBoardPage(boardId).board
  const { data: page, refetch, isFetching } = useHealth(boardId)
  return (
    <>
      <Title
        words={sayHealth(page, timeZone)}
        beside={
          <Button disabledFocusable={isFetching} onClick={() => void refetch()}>
            Look again
          </Button>
        }
      >
        Health
      </Title>
      <ul className={styles.list}>
        {worstFirst(page.parts).map(({ name, state, says, todo }) => (
          <li key={name} className={styles.part}>
            <h2 className={styles.name}>{name}</h2>
            <StateMark state={state} />
            <div className={styles.says}>
              {says}
              {todo && <div className={styles.todo}>{`What to do: ${todo}`}</div>}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

const order: readonly Part['state'][] = ['does not work', 'needs a look', 'works', 'not there']

function worstFirst(parts: readonly Part[]): Part[] {
  return parts.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
}

function sayHealth({ at, parts }: HealthPage, timeZone: string): string {
  const wrong = parts.filter(({ state }) => state === 'does not work' || state === 'needs a look').length
  const time = Temporal.Instant.from(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
  return `${wrong === 0 ? 'Nothing needs you' : `${plural(wrong, 'part')} to look at`}, as of ${time}`
}
