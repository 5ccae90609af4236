import { makeStyles, tokens } from '@fluentui/react-components'
import { sayDay } from '../../domain/day.ts'
import { LifecycleState } from '../../domain/lifecycle.ts'
import { ragWord, worstFirst } from '../../domain/rag.ts'
import type { TrackedKind } from '../../domain/tracked.ts'
import type { BoardPage, Tally } from '../../domain/views/boardPage.ts'
import { LifecycleIcon } from '../facts/LifecycleMark.tsx'
import { RagShape } from '../facts/RagMark.tsx'
import { Card } from '../frame/Card.tsx'
import { plural } from '../plural.ts'
import type { Filters } from '../route.ts'
import { sayCount } from '../sayCount.ts'
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
  turned: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
  },
  of: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
  },
})

/** Lifecycle in one line; then, of what is open, the colours its leads declare; and where colours went. */
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
                <LifecycleIcon state={state} /> {sayCount(tally.lifecycle[state])} {state}
              </Count>
            </li>
          ))}
      </ul>
      <p className={styles.of}>{sayDeclared(tally.open)}</p>
      <Declared boardId={boardId} tally={tally} kind={kind} />
      <Turned page={page} tally={tally} kind={kind} />
    </Card>
  )
}

function sayDeclared(open: number): string {
  return open === 1
    ? 'Of the one that is open, its lead declares:'
    : `Of the ${sayCount(open)} that are open, their leads declare:`
}

function Declared({ boardId, tally, kind }: { boardId: string; tally: Tally; kind: TrackedKind }) {
  const tile = (narrowing: Partial<Filters>) => ({ boardId, filters: { kind, open: true, ...narrowing } })
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
    </Tiles>
  )
}

/** Where the colours went since the board met: counted in all, for what turned worse or better may be closed by now. */
function Turned({ page, tally, kind }: { page: BoardPage; tally: Tally; kind: TrackedKind }) {
  const styles = useStyles()
  const { boardId, lastMeetingOn } = page.board
  if (!lastMeetingOn) return null
  return (
    <div className={styles.turned}>
      <span>Since {sayDay(lastMeetingOn, page.today)}, open or closed:</span>
      {(['worse', 'better'] as const).map(direction => (
        <Count key={direction} boardId={boardId} filters={{ kind, direction }}>
          <span aria-hidden="true">{direction === 'worse' ? '▼' : '▲'}</span> {sayCount(tally[direction])}{' '}
          {direction}
        </Count>
      ))}
    </div>
  )
}
