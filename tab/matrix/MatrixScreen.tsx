import { makeStyles, tokens } from '@fluentui/react-components'
import type { Day } from '../../domain/day.ts'
import type { MatrixPage } from '../../domain/views/matrixPage.ts'
import { Legend } from '../facts/Legend.tsx'
import { NothingRead } from '../frame/NothingRead.tsx'
import { Title } from '../frame/Title.tsx'
import { useBoardPage, useMatrices } from '../queries.ts'
import type { RouteOf } from '../route.ts'
import { Assessment } from './Assessment.tsx'
import { Element } from './Element.tsx'
import { Scores } from './Scores.tsx'

const useStyles = makeStyles({
  matrix: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  halves: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
    '@media (min-width: 1100px)': { gridTemplateColumns: 'minmax(20rem, 2fr) minmax(0, 3fr)' },
  },
})

/** How mature the partnership says it is, and what would move it on. */
export function MatrixScreen({ route }: { route: RouteOf<'matrix'> }) {
  const styles = useStyles()
  const { board, today } = useBoardPage(route.boardId)
  const matrices = useMatrices(route.boardId)
  return (
    <div className={styles.matrix}>
      <Title beside={<Legend legend={board.legend} />}>Maturity matrix</Title>
      {matrices.length === 0 && (
        <NothingRead boardId={route.boardId} words="No maturity matrix has been read into this board yet." />
      )}
      {matrices.map(matrix => (
        <Halves key={matrix.planId} matrix={matrix} route={route} today={today} />
      ))}
    </div>
  )
}

type Props = { matrix: MatrixPage; route: RouteOf<'matrix'>; today: Day }

function Halves({ matrix, route, today }: Props) {
  const styles = useStyles()
  const chosen = matrix.elements.find(each => each.reference === route.element) ?? matrix.elements[0]
  return (
    <div className={styles.halves}>
      <div className={styles.matrix}>
        <Scores matrix={matrix} route={route} chosen={chosen?.reference} />
        <Assessment assessment={matrix.assessment} today={today} />
      </div>
      {chosen && <Element element={chosen} boardId={route.boardId} today={today} />}
    </div>
  )
}
