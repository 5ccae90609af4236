import { makeStyles, Switch, tokens } from '@fluentui/react-components'
import { Legend } from '../facts/Legend.tsx'
import { NothingRead } from '../frame/NothingRead.tsx'
import { Title } from '../frame/Title.tsx'
import { useBoardPage, useThreadGrid } from '../queries.ts'
import type { RouteOf } from '../route.ts'
import { settleOn } from '../useRoute.ts'
import { Cited } from './Cited.tsx'
import { Grid } from './Grid.tsx'
import { OpenCell } from './OpenCell.tsx'

const useStyles = makeStyles({
  threads: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
})

/** Visions down, threads across: where the strategy is being delivered, and where nobody works on it. */
export function ThreadsScreen({ route }: { route: RouteOf<'threads'> }) {
  const styles = useStyles()
  const { board, today } = useBoardPage(route.boardId)
  const grid = useThreadGrid(route.boardId)
  if (grid.visions.length === 0) {
    return (
      <>
        <Title>Golden threads</Title>
        <NothingRead boardId={route.boardId} words="No strategy has been read into this board yet." />
      </>
    )
  }
  return (
    <div className={styles.threads}>
      <Title beside={<Legend legend={board.legend} />}>Golden threads</Title>
      <Switch
        checked={route.coverage}
        label="Coverage: show what nobody is working on"
        onChange={(_, { checked }) => settleOn({ ...route, coverage: checked })}
      />
      <Grid grid={grid} route={route} />
      <OpenCell grid={grid} route={route} today={today} />
      <Cited cited={grid.cited} />
    </div>
  )
}
