import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { type Day, sayDay } from '../../domain/day.ts'
import type { Row } from '../../domain/views/row.ts'
import { addressOf } from '../route.ts'
import { DirectionMark } from './DirectionMark.tsx'
import { LifecycleMark } from './LifecycleMark.tsx'
import { RagMark } from './RagMark.tsx'
import { Signals } from './Signals.tsx'

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '3.2rem minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 480px)': { gridTemplateColumns: '3.2rem minmax(0, 1fr)' },
  },
  reference: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    marginTop: '2px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  marks: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'end',
    '@media (max-width: 480px)': {
      gridColumn: '2',
      flexDirection: 'row',
      columnGap: tokens.spacingHorizontalM,
      alignItems: 'center',
    },
  },
  text: { overflowWrap: 'anywhere' },
  quote: {
    margin: '4px 0 0',
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
})

type Props = {
  row: Row
  boardId: string
  today: Day
  /** What a list adds beneath. */
  children?: ReactNode
}

/** One action or commitment in a list: the four facts apart, the reasons, and what its lead last said. */
export function RowLine({ row, boardId, today, children }: Props) {
  const styles = useStyles()
  return (
    <li className={styles.line}>
      <span className={styles.reference}>{row.reference}</span>
      <div>
        <Link href={addressOf({ screen: 'item', boardId, reference: row.reference })} className={styles.text}>
          {row.text}
        </Link>
        <div className={styles.facts}>
          {row.hasLead && <span>{row.lead}</span>}
          {row.dueOn && <span>due {sayDay(row.dueOn, today)}</span>}
          <LifecycleMark state={row.lifecycle} />
          {row.percent !== null && <span>{row.percent}%</span>}
        </div>
        <Signals signals={row.signals} />
        {row.words && (
          <blockquote className={styles.quote}>
            “{row.words}” {sayDay(row.heardOn, today)}
          </blockquote>
        )}
        {children}
      </div>
      <div className={styles.marks}>
        <RagMark rag={row.rag} />
        <DirectionMark direction={row.direction} />
      </div>
    </li>
  )
}
