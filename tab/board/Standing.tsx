import { makeStyles, tokens } from '@fluentui/react-components'
import { sayDay } from '../../domain/day.ts'
import { LifecycleState } from '../../domain/lifecycle.ts'
import { type Rag, ragWord, worstFirst } from '../../domain/rag.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { LifecycleIcon } from '../facts/LifecycleMark.tsx'
import { RagShape } from '../facts/RagMark.tsx'
import { Card } from '../frame/Card.tsx'
import { plural } from '../plural.ts'
import { Count } from './Count.tsx'
import { Tile } from './Tile.tsx'

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
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 5.5rem), 1fr))',
    gap: tokens.spacingHorizontalS,
    listStyle: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
  },
  of: { margin: `${tokens.spacingVerticalL} 0 0`, color: tokens.colorNeutralForeground2 },
})

/** Lifecycle in one line; then, of what is open, the colours its leads declare and where they are going. */
export function Standing({ page }: { page: BoardPage }) {
  const styles = useStyles()
  const { actions, board, today } = page
  const { boardId } = board
  const since = board.lastMeetingOn ? `since ${sayDay(board.lastMeetingOn, today)}` : 'since the last meeting'
  return (
    <Card title={plural(actions.total, 'action')}>
      <ul className={styles.line}>
        {LifecycleState.options
          .filter(state => actions.lifecycle[state] > 0)
          .map(state => (
            <li key={state}>
              <Count boardId={boardId} filters={{ kind: 'action', lifecycle: state }}>
                <LifecycleIcon state={state} /> {actions.lifecycle[state]} {state}
              </Count>
            </li>
          ))}
      </ul>
      <p className={styles.of}>Of the {actions.open} that are open, their leads declare:</p>
      <ul className={styles.tiles}>
        {worstFirst.map(rag => (
          <RagTile key={rag} rag={rag} count={actions.rag[rag]} boardId={boardId} />
        ))}
        <Tile
          boardId={boardId}
          filters={{ kind: 'action', open: true, late: true }}
          count={actions.late}
          words="late"
        />
        <Tile
          boardId={boardId}
          filters={{ kind: 'action', open: true, direction: 'worse' }}
          count={actions.worse}
          words="worse"
          more={since}
        />
        <Tile
          boardId={boardId}
          filters={{ kind: 'action', open: true, direction: 'better' }}
          count={actions.better}
          words="better"
          more={since}
        />
      </ul>
    </Card>
  )
}

function RagTile({ rag, count, boardId }: { rag: Rag; count: number; boardId: string }) {
  return (
    <Tile
      boardId={boardId}
      filters={{ kind: 'action', open: true, rag }}
      count={count}
      mark={<RagShape rag={rag} size={18} />}
      words={ragWord(rag)}
    />
  )
}
