import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import type { WorkshopPage } from '../../domain/views/workshopPage.ts'
import { Title } from '../frame/Title.tsx'
import { sayWhen } from '../matrix/assessments.ts'
import { Reassess } from '../matrix/Reassess.tsx'
import { useBoardPage, useMatrices, useWorkshop } from '../queries.ts'
import { addressOf, type RouteOf } from '../route.ts'
import { ElementStep } from './ElementStep.tsx'
import { Finish } from './Finish.tsx'
import { LastTime } from './LastTime.tsx'
import { Steps } from './Steps.tsx'
import type { Savers } from './useDraft.ts'

const useStyles = makeStyles({
  screen: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  halves: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
    '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)' },
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** A matrix assessed anew, one element at a time: last time's words beside this time's. */
export function WorkshopScreen({ route }: { route: RouteOf<'workshop'> }) {
  const styles = useStyles()
  const matrices = useMatrices(route.boardId)
  const named = matrices.find(({ planId }) => planId === route.plan)
  const matrix = named ?? matrices.find(({ workshop }) => workshop) ?? matrices[0]
  if (matrix?.workshop) return <Going route={route} planId={matrix.planId} />
  return (
    <div className={styles.screen}>
      <Title>Workshop</Title>
      <Text>
        {matrix ? 'No workshop about this matrix is going on.' : 'This board has no matrix to assess yet.'}{' '}
        <Link href={addressOf({ screen: 'matrix', boardId: route.boardId })}>To the matrix</Link>
      </Text>
      {matrix?.mayAssess && (
        <Reassess boardId={route.boardId} planId={matrix.planId} words="Start a workshop" />
      )}
    </div>
  )
}

function Going({ route, planId }: { route: RouteOf<'workshop'>; planId: string }) {
  const styles = useStyles()
  const board = useBoardPage(route.boardId)
  const page = useWorkshop(route.boardId, planId)
  const chosen = page.elements.find(({ reference }) => reference === route.element) ?? page.elements[0]
  const savers = useRef<Savers>(new Map()).current
  const { timeZone } = board.board
  const when = page.last && sayWhen(page.last, { today: board.today, timeZone })
  return (
    <div className={styles.screen}>
      <Title words={`${page.title}, begun by ${page.begunBy}`}>Workshop</Title>
      {!page.mayAssess && <Text>You look on: the chair or the coordinator writes what is agreed.</Text>}
      <Steps page={page} route={route} chosen={chosen?.reference} />
      {/* The others stay as they are, out of sight: what could not be kept yet of them is not lost by moving on. */}
      {page.elements.map(element => (
        <div key={element.itemId} hidden={element !== chosen}>
          <div className={styles.halves}>
            <LastTime element={element} scale={page.scale} when={when} />
            <ElementStep page={page} element={element} boardId={route.boardId} savers={savers} />
          </div>
        </div>
      ))}
      {chosen && <Neighbours page={page} route={route} at={page.elements.indexOf(chosen)} />}
      {page.mayAssess && <Finish page={page} board={board} savers={savers} />}
    </div>
  )
}

function Neighbours({ page, route, at }: { page: WorkshopPage; route: RouteOf<'workshop'>; at: number }) {
  const styles = useStyles()
  const neighbours = [
    { words: 'Back to', element: page.elements[at - 1] },
    { words: 'On to', element: page.elements[at + 1] },
  ]
  return (
    <div className={styles.bar}>
      {neighbours.map(
        ({ words, element }) =>
          element && (
            <Button
              key={words}
              as="a"
              href={addressOf({ ...route, plan: page.planId, element: element.reference })}
            >
              {`${words} ${element.text}`}
            </Button>
          ),
      )}
    </div>
  )
}
