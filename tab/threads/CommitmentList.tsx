import { makeStyles, tokens } from '@fluentui/react-components'
import type { Day } from '../../domain/day.ts'
import type { ThreadGrid } from '../../domain/views/threadGrid.ts'
import { CommitmentLine } from './CommitmentLine.tsx'
import { type Commitment, parentIn, type Vision } from './grid.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: `0 0 ${tokens.spacingVerticalL}`, padding: 0 },
  statement: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
})

type Props = { vision: Vision; commitments: Commitment[]; grid: ThreadGrid; boardId: string; today: Day }

/** Commitments under the vision they stand in, in the order of the document. */
export function CommitmentList({ vision, commitments, grid, boardId, today }: Props) {
  const styles = useStyles()
  return (
    <>
      <h3 className={styles.statement}>{vision.statement}</h3>
      <ul className={styles.list}>
        {commitments.map(each => (
          <CommitmentLine
            key={each.itemId}
            commitment={each}
            {...standing(parentIn(vision, each), commitments)}
            threads={grid.threads.filter(thread => each.threadIds.includes(thread.itemId))}
            boardId={boardId}
            today={today}
          />
        ))}
      </ul>
    </>
  )
}

/** Under a parent that is shown just above a sub-commitment is indented; elsewhere it says whose it is. */
function standing(parent: Commitment | null, shown: readonly Commitment[]) {
  const above = parent !== null && shown.includes(parent)
  return { indented: above, partOf: parent && !above ? parent.reference : null }
}
