import { Checkbox, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type Day, sayDay } from '../../domain/day.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'
import { DirectionMark } from '../facts/DirectionMark.tsx'
import { LifecycleMark } from '../facts/LifecycleMark.tsx'
import { RagMark } from '../facts/RagMark.tsx'
import { addressOf } from '../route.ts'
import type { ColumnName } from './columns.ts'

const useStyles = makeStyles({
  reference: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  lines: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    lineHeight: '1.3',
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  small: { fontSize: tokens.fontSizeBase200 },
  against: { fontWeight: tokens.fontWeightSemibold },
  missing: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
})

type Props = {
  column: ColumnName
  row: SheetRow
  boardId: string
  today: Day
  chosen: boolean
  choose: (row: SheetRow) => void
}

/** What a cell shows; the keyboard reaches what is in it through the cell. */
export function CellContent({ column, row, boardId, today, chosen, choose }: Props) {
  const styles = useStyles()
  switch (column) {
    case 'chosen':
      return (
        <Checkbox
          tabIndex={-1}
          aria-label={`Choose ${row.reference}`}
          checked={chosen}
          onChange={() => choose(row)}
        />
      )
    case 'reference':
      return <span className={styles.reference}>{row.reference}</span>
    case 'text':
      return (
        <Link
          tabIndex={-1}
          className={styles.lines}
          title={row.text}
          href={addressOf({ screen: 'item', boardId, reference: row.reference })}
        >
          {row.text}
        </Link>
      )
    case 'lead':
      return (
        <span className={mergeClasses(styles.lines, !row.hasLead && styles.missing)} title={row.lead}>
          {row.lead}
        </span>
      )
    case 'due':
      return row.dueOn ? (
        <span>{sayDay(row.dueOn, today)}</span>
      ) : (
        <span className={styles.missing}>{row.standing ? 'recurs' : 'No day'}</span>
      )
    case 'lifecycle':
      return (
        <span className={styles.quiet}>
          <LifecycleMark state={row.lifecycle} />
          {row.percent !== null && ` ${row.percent}%`}
        </span>
      )
    case 'rag':
      return (
        <span>
          <RagMark rag={row.rag} />
          <DirectionMark direction={row.direction} />
        </span>
      )
    case 'signals':
      return <SignalWords signals={row.signals} />
    case 'updated':
      return row.updates > 0 ? (
        <span className={styles.quiet}>{sayDay(row.heardOn, today)}</span>
      ) : (
        <span className={styles.missing}>never</span>
      )
  }
}

/** The reasons on two lines; the rest of a long list is on the item's page. */
function SignalWords({ signals }: Pick<SheetRow, 'signals'>) {
  const styles = useStyles()
  return (
    <span
      className={mergeClasses(styles.lines, styles.small)}
      title={signals.map(({ reason }) => reason).join(' · ')}
    >
      {signals.map(({ reason, contradicts }, index) => (
        <span key={reason} className={contradicts ? styles.against : undefined}>
          {index > 0 && ' · '}
          {reason}
        </span>
      ))}
    </span>
  )
}
