import { Button, Text } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { Card } from '../frame/Card.tsx'
import { plural } from '../plural.ts'
import { addressOf, type Filters } from '../route.ts'
import { chiefKind } from './chiefKind.ts'
import { gapOf } from './readiness.ts'
import { Tile } from './Tile.tsx'
import { Tiles } from './Tiles.tsx'

/** What has to be known about each piece of work before its colour means anything. */
export function Readiness({ page }: { page: BoardPage }) {
  const { boardId } = page.board
  const { kind, tally } = chiefKind(page)
  const { noDay, noLead, neverUpdated, open } = tally
  if (noDay + noLead + neverUpdated === 0) {
    return (
      <Card title="Readiness">
        <Text>Every open {kind} has a lead and a due day, and has been heard of.</Text>
      </Card>
    )
  }
  const without = (missing: Partial<Filters>) => ({ boardId, filters: { kind, open: true, ...missing } })
  return (
    <Card
      title="Readiness"
      words={`Of ${plural(open, `open ${kind}`)}`}
      action={<FillIn {...without(gapOf(tally))} />}
    >
      <Tiles>
        <Tile {...without({ noDay: true })} count={noDay} words="without a day" />
        <Tile {...without({ noLead: true })} count={noLead} words="without a lead" />
        <Tile {...without({ neverUpdated: true })} count={neverUpdated} words="never updated" />
      </Tiles>
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
