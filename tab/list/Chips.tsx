import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { addressOf, type Filters, type RouteOf } from '../route.ts'
import { type Chip, offersFor, withoutChip } from './filters.ts'

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    textDecorationLine: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
  },
  offer: {
    color: tokens.colorNeutralForeground2,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
})

type Props = { route: RouteOf<'list'>; chips: Chip[] }

/** What the list is narrowed to, each with a way to widen it, and what else it could be narrowed to. */
export function Chips({ route, chips }: Props) {
  const styles = useStyles()
  const { filters } = route
  const list = (narrowed: Filters) => addressOf({ ...route, filters: narrowed })
  return (
    <ul className={styles.chips} aria-label="Filters">
      {chips.map(({ name, words }) => (
        <li key={name}>
          <a
            href={list(withoutChip(filters, name))}
            className={mergeClasses(styles.chip, styles.chosen)}
            aria-label={`${words}: take this filter away`}
          >
            {words} <Dismiss16Regular aria-hidden="true" />
          </a>
        </li>
      ))}
      {offersFor(filters).map(offer => (
        <li key={offer.words}>
          <a
            href={list(offer.filters)}
            className={mergeClasses(styles.chip, styles.offer)}
            aria-label={`${offer.words}: add this filter`}
          >
            <Add16Regular aria-hidden="true" /> {offer.words}
          </a>
        </li>
      ))}
    </ul>
  )
}
