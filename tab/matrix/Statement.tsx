import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { References } from '../facts/References.tsx'
import { addressOf } from '../route.ts'

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '2.6rem minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  bare: { gridTemplateColumns: 'minmax(0, 1fr)' },
  closing: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

type Props = {
  line: { reference: string | null; text: string }
  boardId: string
  /** For a gap: the actions that close it. */
  closedBy?: string[]
}

export function Statement({ line: { reference, text }, boardId, closedBy }: Props) {
  const styles = useStyles()
  return (
    <li className={mergeClasses(styles.line, !reference && styles.bare)}>
      {reference && <Link href={addressOf({ screen: 'item', boardId, reference })}>{reference}</Link>}
      <div>
        {text}
        {closedBy && (
          <div className={styles.closing}>
            {closedBy.length > 0 ? (
              <References words="closed by" references={closedBy} boardId={boardId} />
            ) : (
              'no action is linked to close it'
            )}
          </div>
        )}
      </div>
    </li>
  )
}
