import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { plural } from '../plural.ts'
import { sayCount } from '../sayCount.ts'
import { BulkForm } from './BulkForm.tsx'
import { BulkOutcome } from './BulkOutcome.tsx'
import { type BulkFact, bulkFacts } from './bulkFacts.ts'
import { useBulk } from './useBulk.ts'
import type { Chosen } from './useChosen.ts'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: tokens.spacingVerticalM,
    zIndex: 3,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    maxHeight: '60vh',
    overflow: 'auto',
    '@media print': { display: 'none' },
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  count: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalS },
  progress: { display: 'grid', gap: tokens.spacingVerticalXS, flexGrow: 1 },
})

/** What to do with the rows that are chosen: one fact of all of them, said once. */
export function BulkBar({ chosen, page }: { chosen: Chosen; page: BoardPage }) {
  const styles = useStyles()
  const bulk = useBulk(page.board.boardId)
  const [fact, setFact] = useState<BulkFact | null>(null)
  const { state } = bulk
  const kind = chosen.rows[0]?.kind ?? 'action'
  return (
    <section aria-label="The chosen rows" className={styles.bar}>
      {state.is === 'running' && (
        <div className={styles.row}>
          <div className={styles.progress} role="status">
            {`${sayCount(state.done)} of ${sayCount(state.of)}`}
            <ProgressBar value={state.done} max={state.of} aria-label="How far it has come" />
          </div>
          <Button onClick={bulk.stop}>Stop</Button>
        </div>
      )}
      {(state.is === 'done' || state.is === 'undone') && <BulkOutcome bulk={bulk} chosen={chosen} />}
      {state.is === 'idle' && (
        <>
          <div className={styles.row}>
            <span className={styles.count}>{`${plural(chosen.rows.length, kind)} chosen`}</span>
            {bulkFacts
              .filter(({ of }) => of === undefined || of === kind)
              .map(each => (
                <Button
                  key={each.fact}
                  aria-expanded={fact === each.fact}
                  onClick={() => setFact(fact === each.fact ? null : each.fact)}
                >
                  {each.words}
                </Button>
              ))}
            <Button appearance="subtle" onClick={chosen.clear}>
              Choose none
            </Button>
          </div>
          {fact && (
            <BulkForm
              key={fact}
              fact={fact}
              count={chosen.rows.length}
              boardId={page.board.boardId}
              send={change => {
                setFact(null)
                void bulk.run(chosen.rows, change)
              }}
            />
          )}
        </>
      )}
    </section>
  )
}
