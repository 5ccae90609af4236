import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { Card } from '../frame/Card.tsx'
import { addressOf, type Filters } from '../route.ts'
import { Tile } from './Tile.tsx'

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 10rem), 1fr))',
    gap: tokens.spacingHorizontalS,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
})

/** What has to be known about each action before its colour means anything. */
export function Readiness({ page }: { page: BoardPage }) {
  const styles = useStyles()
  const { boardId } = page.board
  const { noDay, noLead, neverUpdated, open } = page.actions
  if (noDay + noLead + neverUpdated === 0) {
    return (
      <Card title="Readiness">
        <Text>Every open action has a lead and a due day, and has been heard of.</Text>
      </Card>
    )
  }
  return (
    <Card
      title="Readiness"
      words={`Of ${open} open actions`}
      action={<FillIn boardId={boardId} filters={gapOf(noDay, noLead)} />}
    >
      <ul className={styles.tiles}>
        <Tile boardId={boardId} filters={without({ noDay: true })} count={noDay} words="without a day" />
        <Tile boardId={boardId} filters={without({ noLead: true })} count={noLead} words="without a lead" />
        <Tile
          boardId={boardId}
          filters={without({ neverUpdated: true })}
          count={neverUpdated}
          words="never updated"
        />
      </ul>
    </Card>
  )
}

function FillIn({ boardId, filters }: { boardId: string; filters: Filters }) {
  return (
    <Button as="a" appearance="primary" href={addressOf({ screen: 'list', boardId, filters })}>
      Fill in
    </Button>
  )
}

/** Fill in what is missing most. */
function gapOf(noDay: number, noLead: number): Filters {
  if (noDay === 0 && noLead === 0) return without({ neverUpdated: true })
  return without(noDay >= noLead ? { noDay: true } : { noLead: true })
}

function without(missing: Partial<Filters>): Filters {
  return { kind: 'action', open: true, ...missing }
}
