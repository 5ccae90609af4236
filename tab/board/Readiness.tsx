import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { Card } from '../frame/Card.tsx'
import { mayFillIn } from '../mayFillIn.ts'
import { plural } from '../plural.ts'
import { addressOf, type Filters } from '../route.ts'
import { chiefKind } from './chiefKind.ts'
import { gapsOf } from './readiness.ts'
import { Tile } from './Tile.tsx'
import { Tiles } from './Tiles.tsx'

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

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
    <Card title="Readiness" words={`Of ${plural(open, `open ${kind}`)}`} action={<FillIn page={page} />}>
      <Tiles>
        <Tile {...without({ noDay: true })} count={noDay} words="without a day" />
        <Tile {...without({ noLead: true })} count={noLead} words="without a lead" />
        <Tile {...without({ neverUpdated: true })} count={neverUpdated} words="never updated" />
      </Tiles>
    </Card>
  )
}

/** A way to each list that has something to fill in, for those who may. */
function FillIn({ page }: { page: BoardPage }) {
  const styles = useStyles()
  const { kind, tally } = chiefKind(page)
  if (!mayFillIn(page)) return null
  return (
    <div className={styles.ways}>
      {gapsOf(tally).map(({ words, missing }, index) => (
        <Button
          key={words}
          as="a"
          appearance={index === 0 ? 'primary' : 'secondary'}
          href={addressOf({
            screen: 'list',
            boardId: page.board.boardId,
            filters: { kind, open: true, ...missing },
          })}
        >
          {words}
        </Button>
      ))}
    </div>
  )
}
