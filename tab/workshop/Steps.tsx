import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { WorkshopPage } from '../../domain/views/workshopPage.ts'
import { addressOf, type RouteOf } from '../route.ts'
import { threadColour } from '../theme.ts'
import { isDecided, sayDecision } from './decided.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  step: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  here: { borderBottom: `3px solid ${threadColour}` },
  state: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

type Props = { page: WorkshopPage; route: RouteOf<'workshop'>; chosen: string | undefined }

/** The elements one after the other, each with what it has come to. */
export function Steps({ page, route, chosen }: Props) {
  const styles = useStyles()
  return (
    <nav aria-label="The elements of this workshop">
      <ol className={styles.list}>
        {page.elements.map(element => {
          const { itemId, reference, text, kept } = element
          const isHere = reference === chosen
          return (
            <li key={itemId} className={mergeClasses(styles.step, isHere && styles.here)}>
              <Link
                href={addressOf({ ...route, plan: page.planId, element: reference })}
                aria-current={isHere ? 'step' : undefined}
              >
                {text}
              </Link>
              <span className={styles.state}>
                {`${isDecided(element) ? '✔' : '○'} ${sayDecision(kept.draft, page.scale)}`}
              </span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
