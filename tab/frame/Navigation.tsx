import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { addressOf, everyAction, type Route } from '../route.ts'
import { threadColour } from '../theme.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', listStyle: 'none', margin: 0, padding: 0 },
  link: {
    display: 'block',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    // The line under the place you are at; a transparent one would turn solid in forced colours.
    marginBottom: '3px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    marginBottom: 0,
    borderBottom: `3px solid ${threadColour}`,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
})

export function Navigation({ boardId, screen }: { boardId: string; screen: Route['screen'] }) {
  const styles = useStyles()
  return (
    <nav aria-label="This board">
      <ul className={styles.list}>
        {placesOf(boardId).map(({ words, route, screens }) => (
          <li key={words}>
            <a
              href={addressOf(route)}
              aria-current={screens.includes(screen) ? 'page' : undefined}
              className={mergeClasses(styles.link, screens.includes(screen) && styles.here)}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function placesOf(boardId: string): { words: string; route: Route; screens: Route['screen'][] }[] {
  return [
    { words: 'Board', route: { screen: 'board', boardId }, screens: ['board', 'meeting'] },
    { words: 'My actions', route: { screen: 'mine', boardId }, screens: ['mine'] },
    {
      words: 'Golden threads',
      route: { screen: 'threads', boardId, coverage: false },
      screens: ['threads'],
    },
    { words: 'Matrix', route: { screen: 'matrix', boardId }, screens: ['matrix', 'workshop'] },
    {
      words: 'Actions',
      route: { screen: 'list', boardId, filters: everyAction },
      screens: ['list', 'item'],
    },
    { words: 'People', route: { screen: 'people', boardId }, screens: ['people'] },
    { words: 'Over time', route: { screen: 'trend', boardId }, screens: ['trend'] },
    { words: 'Documents', route: { screen: 'readings', boardId }, screens: ['readings', 'reading'] },
    { words: 'Settings', route: { screen: 'settings', boardId }, screens: ['settings', 'health'] },
  ]
}
