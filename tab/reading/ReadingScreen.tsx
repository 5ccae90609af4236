import { Link, Text } from '@fluentui/react-components'
import type { ReadingPage } from '../../domain/views/readingPage.ts'
import { Title } from '../frame/Title.tsx'
import { useBoardPage, useReading } from '../queries.ts'
import type { RouteOf } from '../route.ts'
import { addressOf } from '../route.ts'
import { Review } from './Review.tsx'
import { useMayImport } from './useMayImport.ts'

/** One document that was read: reviewed while it is open, and afterwards only said to have been. */
export function ReadingScreen({ route: { boardId, readingId } }: { route: RouteOf<'reading'> }) {
  const { today } = useBoardPage(boardId)
  const mayRevise = useMayImport(boardId)
  const page = useReading(boardId, readingId)
  return page.state === 'open' ? (
    <Review page={page} boardId={boardId} today={today} mayRevise={mayRevise} />
  ) : (
    <Over page={page} boardId={boardId} />
  )
}

function Over({ page, boardId }: { page: ReadingPage; boardId: string }) {
  return (
    <>
      <Title>{page.fileName}</Title>
      <Text>
        {page.state === 'accepted' ? 'This document was accepted. ' : 'This document was discarded. '}
        <Link href={addressOf({ screen: 'board', boardId })}>Go to the board</Link>
      </Text>
    </>
  )
}
