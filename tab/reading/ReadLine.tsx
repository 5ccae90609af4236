import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import type { Day } from '../../domain/day.ts'
import type { ProposedLine } from '../../domain/reading/proposal.ts'
import { LineFacts } from './LineFacts.tsx'
import { LineWords } from './LineWords.tsx'
import { MarginTag, marginColours } from './MarginTag.tsx'
import { marginOf } from './margin.ts'
import type { LineDifference } from './shown.ts'

const useStyles = makeStyles({
  item: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 64px',
    '@media print': { contentVisibility: 'visible' },
    scrollMarginTop: tokens.spacingVerticalL,
    marginBottom: '2px',
    borderLeft: '5px solid',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  selected: { contentVisibility: 'visible', boxShadow: `0 0 0 2px ${tokens.colorBrandStroke1}` },
  line: {
    display: 'grid',
    gridTemplateColumns: '6.2rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0 },
  },
  kind: { display: 'block', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
})

type Props = {
  line: ProposedLine
  depth: number
  /** Names of the threads it counts in. */
  threads: string
  difference: LineDifference
  selected: boolean
  select: (id: string | null) => void
  /** Whether it opens to be changed; else a press only shows where it stood. */
  opens: boolean
  today: Day
  /** The editor, while the line is selected. */
  children: ReactNode
}

/** One line as it was read: its margin in colour and word, its kind, its words and its facts. */
export const ReadLine = memo(function ReadLine(props: Props) {
  const { line, depth, threads, difference, selected, select, opens, today, children } = props
  const styles = useStyles()
  const margin = marginOf(line)
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // A line may be selected from the document's side, far from where the list stands.
    if (selected) item.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <li
      ref={item}
      className={mergeClasses(styles.item, selected && styles.selected)}
      style={{ borderLeftColor: marginColours[margin], marginLeft: `${depth * 14}px` }}
    >
      <button
        type="button"
        className={styles.line}
        {...(opens ? { 'aria-expanded': selected } : { 'aria-pressed': selected })}
        onClick={() => select(selected ? null : line.id)}
      >
        <span>
          <span className={styles.kind}>{line.kind}</span>
          <MarginTag margin={margin} />
        </span>
        <span>
          <LineWords line={line} difference={difference} />
          <LineFacts line={line} threads={threads} difference={difference} today={today} />
        </span>
      </button>
      {children}
    </li>
  )
})
