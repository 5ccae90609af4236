import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Strip } from '../facts/Strip.tsx'
import { plural } from '../plural.ts'
import type { RouteOf } from '../route.ts'
import { addressOf } from '../route.ts'
import { sayCount } from '../sayCount.ts'
import { ragColour, threadColour } from '../theme.ts'
import { type Commitment, countsOf, idle } from './grid.ts'

const useStyles = makeStyles({
  item: { display: 'block', minWidth: 0 },
  empty: { display: 'none', '@media (min-width: 800px)': { display: 'block' } },
  cell: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    boxSizing: 'border-box',
    height: '100%',
    minHeight: '4.5rem',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  open: { boxShadow: `inset 0 0 0 2px ${threadColour}` },
  thread: { fontWeight: tokens.fontWeightSemibold, '@media (min-width: 800px)': visuallyHidden() },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  loud: { color: ragColour.red, fontWeight: tokens.fontWeightSemibold },
})

type Props = { commitments: Commitment[]; thread: string; at: RouteOf<'threads'>; open: boolean }

/** Where a vision and a thread meet: a strip and a count, or nothing where they do not. */
export function Cell({ commitments, thread, at, open }: Props) {
  const styles = useStyles()
  if (commitments.length === 0) return <li className={styles.empty} aria-hidden="true" />
  const without = idle(commitments).length
  return (
    <li className={styles.item}>
      <a
        href={addressOf(open ? { ...at, vision: undefined, thread: undefined } : at)}
        aria-expanded={open}
        className={mergeClasses(styles.cell, open && styles.open)}
      >
        <span className={styles.thread}>{thread} </span>
        <Strip {...countsOf(commitments)} />
        <span className={mergeClasses(styles.count, at.coverage && without > 0 && styles.loud)}>
          {at.coverage ? sayCoverage(without, commitments.length) : plural(commitments.length, 'commitment')}
        </span>
      </a>
    </li>
  )
}

function sayCoverage(without: number, all: number): string {
  if (without === 0 && all === 1) return 'it has an action'
  return without === 0
    ? `all ${sayCount(all)} have an action`
    : `${sayCount(without)} of ${sayCount(all)} without an action`
}

function visuallyHidden() {
  return {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  } as const
}
