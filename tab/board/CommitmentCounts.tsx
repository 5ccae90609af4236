import { makeStyles, tokens } from '@fluentui/react-components'
import { ragWord } from '../../domain/rag.ts'
import type { Tally } from '../../domain/views/boardPage.ts'
import { RagShape } from '../facts/RagMark.tsx'
import { plural } from '../plural.ts'
import type { Filters } from '../route.ts'
import { sayCount } from '../sayCount.ts'
import { Count } from './Count.tsx'

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
})

/** Commitments are tracked beside their actions: how many there are, and of them only what is worrying. */
export function CommitmentCounts({ boardId, tally }: { boardId: string; tally: Tally }) {
  const styles = useStyles()
  const closures = tally.lifecycle['proposed for closure']
  const open = (narrowing: Partial<Filters>): Filters => ({ kind: 'commitment', open: true, ...narrowing })
  return (
    <div className={styles.counts}>
      <Count boardId={boardId} filters={{ kind: 'commitment' }}>
        {plural(tally.total, 'commitment')}
      </Count>
      {(['red', 'amber'] as const).map(
        rag =>
          tally.rag[rag] > 0 && (
            <Count key={rag} boardId={boardId} filters={open({ rag })}>
              <RagShape rag={rag} /> {sayCount(tally.rag[rag])} {ragWord(rag)}
            </Count>
          ),
      )}
      {tally.late > 0 && (
        <Count boardId={boardId} filters={open({ late: true })}>
          {sayCount(tally.late)} late
        </Count>
      )}
      {closures > 0 && (
        <Count boardId={boardId} filters={{ kind: 'commitment', lifecycle: 'proposed for closure' }}>
          {sayCount(closures)} proposed for closure
        </Count>
      )}
      {tally.watermelons > 0 && (
        <Count boardId={boardId} filters={open({ watermelon: true })}>
          {sayCount(tally.watermelons)} hard to believe
        </Count>
      )}
    </div>
  )
}
