import { makeStyles, tokens } from '@fluentui/react-components'
import { Legend } from '../facts/Legend.tsx'
import { Card } from '../frame/Card.tsx'
import { NothingRead } from '../frame/NothingRead.tsx'
import { Title } from '../frame/Title.tsx'
import { useBoardPage, useTrend } from '../queries.ts'
import type { RouteOf } from '../route.ts'
import { ColourColumns } from './ColourColumns.tsx'
import { DueDays } from './DueDays.tsx'
import { begun } from './layers.ts'
import { WeekTable } from './WeekTable.tsx'

const useStyles = makeStyles({
  screen: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
})

/** How the board went: its colours week by week, what was completed, and when the rest is due. Each picture has its table. */
export function TrendScreen({ route: { boardId } }: { route: RouteOf<'trend'> }) {
  const styles = useStyles()
  const { board, plans } = useBoardPage(boardId)
  const whole = useTrend(boardId)
  const trend = { ...whole, points: begun(whole.points) }
  if (plans.length === 0) {
    return (
      <>
        <Title>Over time</Title>
        <NothingRead boardId={boardId} words="No document has been read into this board yet." />
      </>
    )
  }
  return (
    <div className={styles.screen}>
      <Title beside={<Legend legend={board.legend} />}>Over time</Title>
      <Card
        title="Colours, week by week"
        words="Open actions by the colour their leads declared at the end of each week, and what was complete by then"
      >
        <ColourColumns trend={trend} />
        <WeekTable trend={trend} />
      </Card>
      <Card title="When they are due" words="Open actions by the month of their due day">
        <DueDays trend={trend} boardId={boardId} />
      </Card>
    </div>
  )
}
