import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { addressOf, type Filters } from '../route.ts'
import { sayCount } from '../sayCount.ts'

const useStyles = makeStyles({
  tile: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  count: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  words: { fontWeight: tokens.fontWeightSemibold },
  more: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

type Props = {
  boardId: string
  filters: Filters
  count: number
  mark?: ReactNode
  words: string
  more?: string
}

/** A number large enough to be read across the table, and a link to what it counts. */
export function Tile({ boardId, filters, count, mark, words, more }: Props) {
  const styles = useStyles()
  return (
    <li>
      <a href={addressOf({ screen: 'list', boardId, filters })} className={styles.tile}>
        <span className={styles.head}>
          {mark}
          <span className={mergeClasses(styles.count, count === 0 && styles.none)}>{sayCount(count)}</span>
        </span>
        <span className={styles.words}>{words}</span>
        {more && <span className={styles.more}>{more}</span>}
      </a>
    </li>
  )
}
