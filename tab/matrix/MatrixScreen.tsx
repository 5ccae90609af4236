import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import type { MatrixPage } from '../../domain/views/matrixPage.ts'
import { Legend } from '../facts/Legend.tsx'
import { NothingRead } from '../frame/NothingRead.tsx'
import { Title } from '../frame/Title.tsx'
import { mayFillIn } from '../mayFillIn.ts'
import { useBoardPage, useMatrices } from '../queries.ts'
import { addressOf, type RouteOf } from '../route.ts'
import { Assessment } from './Assessment.tsx'
import { besideOf, sayWhen } from './assessments.ts'
import { BeginMatrix } from './BeginMatrix.tsx'
import { Element } from './Element.tsx'
import { Picture } from './Picture.tsx'
import { Reassess } from './Reassess.tsx'
import { Standing } from './Standing.tsx'
import { EndedSince, Then } from './Then.tsx'

const useStyles = makeStyles({
  matrix: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  halves: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
    '@media (min-width: 1100px)': { gridTemplateColumns: 'minmax(26rem, 5fr) minmax(0, 6fr)' },
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

/** How mature the partnership says it is, and what would move it on. */
export function MatrixScreen({ route }: { route: RouteOf<'matrix'> }) {
  const styles = useStyles()
  const page = useBoardPage(route.boardId)
  const matrices = useMatrices(route.boardId)
  return (
    <div className={styles.matrix}>
      <Title beside={<Legend legend={page.board.legend} />}>Maturity matrix</Title>
      {matrices.length === 0 && (
        <>
          <NothingRead
            boardId={route.boardId}
            words="No maturity matrix has been read into this board yet."
          />
          {mayFillIn(page) && <BeginMatrix boardId={route.boardId} />}
        </>
      )}
      {matrices.map(matrix => (
        <Halves key={matrix.planId} matrix={matrix} route={route} page={page} />
      ))}
    </div>
  )
}

type Props = { matrix: MatrixPage; route: RouteOf<'matrix'>; page: BoardPage }

function Halves({ matrix, route, page: { board, today } }: Props) {
  const styles = useStyles()
  const { boardId } = route
  const chosen = matrix.elements.find(each => each.reference === route.element) ?? matrix.elements[0]
  const when = (each: MatrixPage['assessments'][number]) => sayWhen(each, { today, timeZone: board.timeZone })
  const [newest] = matrix.assessments
  const earlier = route.beside ? besideOf(matrix, route.beside) : null
  const now = newest?.elements.find(each => each.itemId === chosen?.itemId) ?? null
  const then = earlier?.elements.find(each => each.itemId === chosen?.itemId)
  return (
    <div className={styles.halves}>
      <div className={styles.matrix}>
        <Picture matrix={matrix} route={route} chosen={chosen?.reference} when={when} />
        <Workshop matrix={matrix} boardId={boardId} />
        <Assessment assessment={matrix.assessment} today={today} />
      </div>
      {chosen && (
        <div className={styles.matrix}>
          <Standing matrix={matrix} element={chosen} then={now} boardId={boardId} />
          <Element element={chosen} boardId={boardId} today={today} />
          {now && <EndedSince text={chosen.text} then={now} boardId={boardId} />}
          {earlier && then && (
            <Then text={chosen.text} when={when(earlier)} then={then} scale={matrix.scale} />
          )}
        </div>
      )}
    </div>
  )
}

/** That one is going on, and for whoever may the way in. */
function Workshop({
  matrix: { planId, workshop, mayAssess, assessments },
  boardId,
}: {
  matrix: MatrixPage
  boardId: string
}) {
  const styles = useStyles()
  if (!mayAssess && !workshop) return null
  const start = assessments.length === 0 ? 'Assess it' : 'Re-assess'
  return (
    <div className={styles.bar}>
      {workshop && <Text>{`A workshop that ${workshop.begunBy} began is going on.`}</Text>}
      {mayAssess ? (
        <Reassess boardId={boardId} planId={planId} words={workshop ? 'Join the workshop' : start} />
      ) : (
        <Link href={addressOf({ screen: 'workshop', boardId, plan: planId })}>Look on</Link>
      )}
    </div>
  )
}
