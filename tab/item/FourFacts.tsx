import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { sayDay } from '../../domain/day.ts'
import type { Tracked } from '../../domain/tracked.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import type { Row } from '../../domain/views/row.ts'
import { DirectionMark } from '../facts/DirectionMark.tsx'
import { LifecycleMark } from '../facts/LifecycleMark.tsx'
import { RagMark } from '../facts/RagMark.tsx'
import { Signals } from '../facts/Signals.tsx'
import { ragColour } from '../theme.ts'
import { sayUnturned } from './unturned.ts'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  fact: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { margin: `${tokens.spacingVerticalXS} 0 0` },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  doubt: { color: ragColour.red, fontWeight: tokens.fontWeightSemibold },
})

/** Where it stands, what its lead declares, what the record says, and where it is going: four facts, kept apart. */
export function FourFacts({ tracked, row, board }: { tracked: Tracked; row: Row; board: BoardPage }) {
  const styles = useStyles()
  const met = board.board.lastMeetingOn
  return (
    <div>
      <dl className={styles.facts}>
        <Fact name="Lifecycle">
          <LifecycleMark state={tracked.lifecycle.state} />
          {tracked.percent !== null && `, ${tracked.percent}% done`}
        </Fact>
        <Fact name="Declared by the lead">
          <RagMark rag={tracked.rag} />
          <div className={styles.quiet}>since {sayDay(tracked.ragSinceOn, board.today)}</div>
        </Fact>
        <Fact name="What the record says">
          {row.signals.length > 0 ? <Signals signals={row.signals} /> : 'Nothing against it'}
          {row.watermelon && <div className={styles.doubt}>Hard to believe: the record says otherwise</div>}
        </Fact>
        <Fact name={met ? `Since the board met, ${sayDay(met, board.today)}` : 'Better or worse'}>
          {row.direction === 'same' ? sayUnturned(tracked, met) : <DirectionMark direction={row.direction} />}
        </Fact>
      </dl>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  )
}
