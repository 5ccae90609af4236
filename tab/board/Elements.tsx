import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { Card } from '../frame/Card.tsx'
import { sayScore } from '../matrix/score.ts'
import { addressOf } from '../route.ts'
import { TallyLine, TallyList } from './TallyLine.tsx'

const useStyles = makeStyles({ score: { color: tokens.colorNeutralForeground1 } })

/** The elements of the matrix: what each scored when last assessed, and the actions meant to move it. */
export function Elements({ page }: { page: BoardPage }) {
  const styles = useStyles()
  const { boardId } = page.board
  const all = addressOf({ screen: 'matrix', boardId })
  return (
    <Card title="Matrix elements" action={<Link href={all}>Evidence and gaps</Link>}>
      <TallyList>
        {page.elements.map(({ itemId, reference, text, score, actions }) => (
          <TallyLine key={itemId} {...{ boardId, itemId, reference, text }} tally={actions}>
            <span className={styles.score}>{sayScore(score)}</span>
          </TallyLine>
        ))}
      </TallyList>
    </Card>
  )
}
