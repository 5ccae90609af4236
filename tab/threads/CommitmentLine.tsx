import { Badge, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type Day, sayDay } from '../../domain/day.ts'
import { RagMark } from '../facts/RagMark.tsx'
import { References } from '../facts/References.tsx'
import { addressOf } from '../route.ts'
import { ragColour } from '../theme.ts'
import type { Commitment } from './grid.ts'

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '3.2rem minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 480px)': { gridTemplateColumns: '3.2rem minmax(0, 1fr)' },
  },
  sub: { marginLeft: 'clamp(12px, 3vw, 32px)' },
  reference: { fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `2px ${tokens.spacingHorizontalM}`,
    marginTop: '2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  idle: { color: ragColour.red, fontWeight: tokens.fontWeightSemibold },
  mark: { '@media (max-width: 480px)': { gridColumn: '2' } },
})

type Props = {
  commitment: Commitment
  indented: boolean
  /** The parent's reference, where the parent is not shown just above. */
  partOf: string | null
  threads: { itemId: string; text: string }[]
  boardId: string
  today: Day
}

export function CommitmentLine({ commitment, indented, partOf, threads, boardId, today }: Props) {
  const styles = useStyles()
  const { reference, text, lead, hasLead, dueOn, sources, deliveredBy, rag } = commitment
  return (
    <li className={mergeClasses(styles.line, indented && styles.sub)}>
      <span className={styles.reference}>{reference}</span>
      <div>
        <Link href={addressOf({ screen: 'item', boardId, reference })}>{text}</Link>
        <div className={styles.facts}>
          {sources.map(source => (
            <Badge key={source} appearance="outline" color="informative">
              {source}
            </Badge>
          ))}
          {partOf && <span>part of {partOf}</span>}
          <span>{hasLead ? lead : 'no lead'}</span>
          {dueOn && <span>due {sayDay(dueOn, today)}</span>}
          {threads.length > 1 && <span>counts in {threads.map(thread => thread.text).join(' and ')}</span>}
          {deliveredBy.length > 0 ? (
            <References words="delivered by" references={deliveredBy} boardId={boardId} />
          ) : (
            <span className={styles.idle}>no action delivers it</span>
          )}
        </div>
      </div>
      <span className={styles.mark}>
        <RagMark rag={rag} />
      </span>
    </li>
  )
}
