import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Suspense, useState } from 'react'
import { daysBetween, sayDay } from '../../domain/day.ts'
import type { BoardPage } from '../../domain/views/boardPage.ts'
import { Legend } from '../facts/Legend.tsx'
import { Title } from '../frame/Title.tsx'
import { plural } from '../plural.ts'
import { useBoardPage } from '../queries.ts'
import { addressOf, type RouteOf } from '../route.ts'
import { Believe } from './Believe.tsx'
import { chiefKind } from './chiefKind.ts'
import { Elements } from './Elements.tsx'
import { EmptyBoard } from './EmptyBoard.tsx'
import { Exceptions } from './Exceptions.tsx'
import { MeetingsForm, useMaySetMeetings } from './Meetings.tsx'
import { Moved } from './Moved.tsx'
import { NeedsYou } from './NeedsYou.tsx'
import { NoActions } from './NoActions.tsx'
import { Readiness } from './Readiness.tsx'
import { readinessComesFirst } from './readiness.ts'
import { Standing } from './Standing.tsx'
import { Threads } from './Threads.tsx'

const useStyles = makeStyles({
  board: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  beside: { display: 'flex', gap: tokens.spacingHorizontalS },
  pair: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 26rem), 1fr))',
    alignItems: 'start',
  },
})

/** The one look before the meeting, the most worrying first. */
export function BoardScreen({ route }: { route: RouteOf<'board'> }) {
  const styles = useStyles()
  const page = useBoardPage(route.boardId)
  const maySet = useMaySetMeetings(page)
  const [setting, set] = useState(false)
  const beside = (
    <div className={styles.beside}>
      {page.plans.length > 0 && (
        <Button as="a" size="small" href={addressOf({ screen: 'meeting', boardId: route.boardId })}>
          Run the meeting
        </Button>
      )}
      {maySet && (
        <Button size="small" aria-expanded={setting} onClick={() => set(!setting)}>
          Meetings
        </Button>
      )}
      <Legend legend={page.board.legend} />
    </div>
  )
  return (
    <>
      <Title words={sayMeeting(page)} beside={beside}>
        {page.board.name}
      </Title>
      {setting && <MeetingsForm page={page} done={() => set(false)} />}
      {page.plans.length === 0 ? <EmptyBoard page={page} /> : <Living page={page} />}
    </>
  )
}

function Living({ page }: { page: BoardPage }) {
  const styles = useStyles()
  const { kind, tally } = chiefKind(page)
  const early = readinessComesFirst(tally)
  return (
    <div className={styles.board}>
      <Standing page={page} />
      {early && <Readiness page={page} />}
      {kind === 'action' ? <Worries page={page} /> : <NoActions boardId={page.board.boardId} />}
      <div className={styles.pair}>
        <Threads page={page} />
        {page.elements.length > 0 && <Elements page={page} />}
      </div>
      {!early && <Readiness page={page} />}
    </div>
  )
}

function Worries({ page }: { page: BoardPage }) {
  const styles = useStyles()
  return (
    <>
      <div className={styles.pair}>
        <NeedsYou page={page} />
        <Believe page={page} />
      </div>
      <Exceptions page={page} />
      <Suspense fallback={null}>
        <Moved page={page} />
      </Suspense>
    </>
  )
}

function sayMeeting({ board, today }: BoardPage): string {
  if (!board.nextMeetingOn) return board.place
  const days = daysBetween(today, board.nextMeetingOn)
  const away = days === 0 ? ', today' : days > 0 ? `, in ${plural(days, 'day')}` : ''
  return `${board.place} · Next meeting ${sayDay(board.nextMeetingOn, today)}${away}`
}
