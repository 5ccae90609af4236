import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Suspense, useCallback, useMemo } from 'react'
import { type AgendaReason, agendaOf } from '../../domain/agenda.ts'
import { Legend } from '../facts/Legend.tsx'
import { Title } from '../frame/Title.tsx'
import { Waiting } from '../frame/Waiting.tsx'
import { useKeptRows } from '../list/useKeptRows.ts'
import { useBoardPage, useSheet } from '../queries.ts'
import { addressOf, type RouteOf } from '../route.ts'
import { sayCount } from '../sayCount.ts'
import { settleOn } from '../useRoute.ts'
import { OnTheTable } from './OnTheTable.tsx'
import { useStepKeys } from './useStepKeys.ts'

const useStyles = makeStyles({
  meeting: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    '@media print': { display: 'none' },
  },
  at: { fontSize: tokens.fontSizeBase400, fontVariantNumeric: 'tabular-nums' },
})

/** A meeting by exception: one item at a time, large, with what the board can do about it. ← and → turn the pages. */
export function MeetingScreen({ route }: { route: RouteOf<'meeting'> }) {
  const styles = useStyles()
  const { boardId } = route
  const page = useBoardPage(boardId)
  const { rows, today } = useSheet(boardId, 'action')
  const agenda = useMemo(() => agendaOf(rows, today), [rows, today])
  const onAgenda = useMemo(() => agenda.map(({ row }) => row), [agenda])
  // What is decided stays in its place until the meeting is over: nothing moves under the chair.
  const kept = useKeptRows('meeting', onAgenda)
  const found = kept.findIndex(({ row }) => row.reference === route.at)
  const at = Math.max(found, 0)
  const goTo = useCallback(
    (to: number) => {
      const next = kept[Math.min(Math.max(to, 0), kept.length - 1)]
      if (next) settleOn({ screen: 'meeting', boardId, at: next.row.reference })
    },
    [kept, boardId],
  )
  useStepKeys(useCallback(by => goTo(at + by), [goTo, at]))
  const now = kept[at]
  if (!now) return <NothingToTake boardId={boardId} />
  const why = agenda.find(({ row }) => row.itemId === now.row.itemId)?.why
  return (
    <div className={styles.meeting}>
      <Title beside={<Legend legend={page.board.legend} />}>Meeting</Title>
      <nav aria-label="The agenda" className={styles.steps}>
        <Button disabledFocusable={at === 0} onClick={() => goTo(at - 1)}>
          ← Previous
        </Button>
        <span className={styles.at} aria-live="polite">
          {`${sayCount(at + 1)} of ${sayCount(kept.length)}: ${sayWhy(why)}`}
        </span>
        <Button appearance="primary" disabledFocusable={at === kept.length - 1} onClick={() => goTo(at + 1)}>
          Next →
        </Button>
        <Link href={addressOf({ screen: 'board', boardId })}>Back to the board</Link>
      </nav>
      <Suspense fallback={<Waiting />}>
        <OnTheTable key={now.row.itemId} boardId={boardId} reference={now.row.reference} board={page} />
      </Suspense>
    </div>
  )
}

function sayWhy(why: AgendaReason | undefined): string {
  return why ?? 'settled in this meeting'
}

function NothingToTake({ boardId }: { boardId: string }) {
  return (
    <>
      <Title>Meeting</Title>
      <Text>
        Nothing is late, declared Red, hard to believe or waiting to be closed.{' '}
        <Link href={addressOf({ screen: 'board', boardId })}>Go to the board</Link>
      </Text>
    </>
  )
}
