import { makeStyles, tokens } from '@fluentui/react-components'
import { sayDay } from '../../domain/day.ts'
import { LifecycleState } from '../../domain/lifecycle.ts'
import { ragWord, worstFirst } from '../../domain/rag.ts'
import type { BoardPage, Tally } from '../../domain/views/boardPage.ts'
import { LifecycleIcon } from '../facts/LifecycleMark.tsx'
import { RagShape } from '../facts/RagMark.tsx'
import { Card } from '../frame/Card.tsx'
import { plural } from '../plural.ts'
import type { Filters } from '../route.ts'
import { Count } from './Count.tsx'
import { chiefKind } from './chiefKind.ts'
import { Tile } from './Tile.tsx'
import { Tiles } from './Tiles.tsx'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  of: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
  },
})

/** Lifecycle in one line; then, of what is open, the colours its leads declare and where they are going. */
export function Standing({ page }: { page: BoardPage }) {
  const styles = useStyles()
  const { kind, tally } = chiefKind(page)
  const { boardId } = page.board
  return (
    <Card title={plural(tally.total, kind)}>
      <ul className={styles.line}>
        {LifecycleState.options
          .filter(state => tally.lifecycle[state] > 0)
          .map(state => (
            <li key={state}>
              <Count boardId={boardId} filters={{ kind, lifecycle: state }}>
                <LifecycleIcon state={state} /> {tally.lifecycle[state]} {state}
              </Count>
            </li>
          ))}
      </ul>
      <p className={styles.of}>Of the {tally.open} that are open, their leads declare:</p>
      <Declared page={page} tally={tally} open={{ kind, open: true }} />
    </Card>
  )
}

function Declared({ page, tally, open }: { page: BoardPage; tally: Tally; open: Filters }) {
  const { board, today } = page
  const { boardId, lastMeetingOn } = board
  const since = lastMeetingOn ? `since ${sayDay(lastMeetingOn, today)}` : 'since the last meeting'
  const tile = (narrowing: Partial<Filters>) => ({ boardId, filters: { ...open, ...narrowing } })
  return (
    <Tiles>
      {worstFirst.map(rag => (
        <Tile
          key={rag}
          {...tile({ rag })}
          count={tally.rag[rag]}
          mark={<RagShape rag={rag} size={18} />}
          words={ragWord(rag)}
        />
      ))}
      <Tile {...tile({ late: true })} count={tally.late} words="late" />
      <Tile {...tile({ direction: 'worse' })} count={tally.worse} words="worse" more={since} />
      <Tile {...tile({ direction: 'better' })} count={tally.better} words="better" more={since} />
    </Tiles>
  )
}
