import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Day } from '../../domain/day.ts'
import type { ReadingPage } from '../../domain/views/readingPage.ts'
import { Card } from '../frame/Card.tsx'
import { Title } from '../frame/Title.tsx'
import { AsItStood } from './AsItStood.tsx'
import { AsRead } from './AsRead.tsx'
import { sayCounts } from './counting.ts'
import { Decide } from './Decide.tsx'
import { Notes } from './Notes.tsx'
import { placesMeant, placesOf } from './places.ts'
import { Renewal } from './Renewal.tsx'
import { useAutosave } from './useAutosave.ts'
import { useLookedAt } from './useLookedAt.ts'
import { useReview } from './useReview.ts'

const useStyles = makeStyles({
  review: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  sides: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
})

type Props = {
  page: ReadingPage
  boardId: string
  today: Day
  /** Others look: nothing is offered that would be refused. */
  mayRevise: boolean
}

/** The document as it stood beside what it was read as, until a person accepts or discards it. */
export function Review({ page: first, boardId, today, mayRevise }: Props) {
  const styles = useStyles()
  const [page, setPage] = useState(first)
  const review = useReview(first.proposal)
  const { proposal } = review
  const autosave = useAutosave(boardId, first, proposal, setPage)
  const { selected, select, place, showPlace } = useLookedAt(proposal)
  const line = proposal.lines.find(each => each.id === selected)
  const places = useMemo(() => placesOf(first.document), [first.document])
  const meant = useMemo(() => placesMeant(place ?? line?.place ?? '', places), [place, line?.place, places])
  return (
    <div className={styles.review}>
      <Title words={`${proposal.kind}, from ${page.fileName}`}>{proposal.title}</Title>
      {mayRevise ? (
        <>
          <Decide page={page} answered={setPage} boardId={boardId} review={review} autosave={autosave} />
          <Renewal page={page} review={review} autosave={autosave} answered={setPage} />
        </>
      ) : (
        <Card title="What was read" words={sayCounts(proposal)}>
          <Text>It waits for the coordinator or an administrator, who may change, accept or discard it.</Text>
        </Card>
      )}
      <Notes notes={proposal.notes} showPlace={showPlace} />
      <div className={styles.sides}>
        <AsItStood
          document={first.document}
          proposal={proposal}
          places={meant}
          words={line?.text ?? ''}
          showPlace={showPlace}
        />
        <AsRead
          review={review}
          difference={page.difference}
          selected={selected}
          select={select}
          today={today}
          mayRevise={mayRevise}
        />
      </div>
    </div>
  )
}
