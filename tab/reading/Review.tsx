import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { ReadingPage } from '../../domain/views/readingPage.ts'
import { Title } from '../frame/Title.tsx'
import { AsItStood } from './AsItStood.tsx'
import { AsRead } from './AsRead.tsx'
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

/** The document as it stood beside what it was read as, until a person accepts or discards it. */
export function Review({ page: first, boardId }: { page: ReadingPage; boardId: string }) {
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
      <Decide page={page} boardId={boardId} review={review} autosave={autosave} />
      <Renewal page={page} autosave={autosave} answered={setPage} />
      <Notes notes={proposal.notes} showPlace={showPlace} />
      <div className={styles.sides}>
        <AsItStood
          document={first.document}
          proposal={proposal}
          places={meant}
          words={line?.text ?? ''}
          showPlace={showPlace}
        />
        <AsRead review={review} difference={page.difference} selected={selected} select={select} />
      </div>
    </div>
  )
}
