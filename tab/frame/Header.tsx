import { makeStyles, tokens } from '@fluentui/react-components'
import type { Host } from '../host.ts'
import { useMe } from '../me.ts'
import type { Route } from '../route.ts'
import { threadColour } from '../theme.ts'
import { ActingAs } from './ActingAs.tsx'
import { BoardSwitch } from './BoardSwitch.tsx'
import { LiveMark } from './LiveMark.tsx'
import { Mark } from './Mark.tsx'
import { Navigation } from './Navigation.tsx'
import { SkipLink } from './SkipLink.tsx'

const useStyles = makeStyles({
  header: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `2px solid ${threadColour}`,
    '@media print': { display: 'none' },
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    maxWidth: '1680px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalS} clamp(12px, 2.5vw, 40px)`,
    boxSizing: 'border-box',
  },
  brand: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  apart: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginLeft: 'auto',
  },
})

export function Header({ route, host }: { route: Route; host: Host }) {
  const styles = useStyles()
  const { person } = useMe()
  const boardId = 'boardId' in route ? route.boardId : null
  return (
    <header className={styles.header}>
      <SkipLink />
      <div className={styles.row}>
        <div className={styles.brand}>
          <Mark />
          <BoardSwitch boardId={boardId} />
        </div>
        {boardId && <Navigation boardId={boardId} screen={route.screen} />}
        <div className={styles.apart}>
          {boardId && <LiveMark boardId={boardId} key={`${boardId} ${person.personId}`} />}
          <ActingAs host={host} />
        </div>
      </div>
    </header>
  )
}
