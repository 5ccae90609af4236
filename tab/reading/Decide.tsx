import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { ReadingPage } from '../../domain/views/readingPage.ts'
import { Declined, read, send } from '../api.ts'
import { Card } from '../frame/Card.tsx'
import { Refusal } from '../frame/Refusal.tsx'
import { ofBoard } from '../queries.ts'
import { goTo } from '../useRoute.ts'
import { sayAccepted, sayCounts, subCommitments } from './counting.ts'
import { Discard } from './Discard.tsx'
import { SavingMark } from './SavingMark.tsx'
import type { Autosave } from './useAutosave.ts'
import type { useReview } from './useReview.ts'

const useStyles = makeStyles({
  counts: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
})

type Props = {
  page: ReadingPage
  answered: (page: ReadingPage) => void
  boardId: string
  review: ReturnType<typeof useReview>
  autosave: Autosave
}

/** What was counted, whether it is saved, and the decision. Nobody is notified of an import. */
export function Decide({ page, answered, boardId, review, autosave }: Props) {
  const styles = useStyles()
  const { proposal, before, undo } = review
  const [discarding, setDiscarding] = useState(false)
  const acceptance = useAcceptance(boardId, page, autosave)
  const isOvertaken = wasOvertaken(acceptance.error)
  const subs = subCommitments(proposal)
  return (
    <Card title="What was read" action={<SavingMark autosave={autosave} />}>
      <Text className={styles.counts} aria-live="polite">
        {sayCounts(proposal)}
      </Text>
      {subs > 0 && <Text> ({subs} of the commitments stand under another)</Text>}
      <div className={styles.bar}>
        <Button
          appearance="primary"
          disabledFocusable={acceptance.isPending}
          onClick={() => acceptance.mutate()}
        >
          {sayAccepted(proposal)}
        </Button>
        <Button disabledFocusable={before.length === 0} onClick={undo}>
          Undo
        </Button>
        <Button aria-expanded={discarding} onClick={() => setDiscarding(!discarding)}>
          Discard
        </Button>
      </div>
      {discarding && (
        <Discard page={page} boardId={boardId} path={autosave.path} keep={() => setDiscarding(false)} />
      )}
      <Refusal error={acceptance.error} />
      {isOvertaken && (
        <Button
          onClick={async () => {
            answered(await read(ReadingPage, autosave.path))
            acceptance.reset()
          }}
        >
          Show what is different now
        </Button>
      )}
    </Card>
  )
}

const Accepted = z.object({ planId: z.string() })

/** What is still being typed is saved first: what is accepted is what is on screen. */
function useAcceptance(boardId: string, { planVersion }: ReadingPage, { saver, path }: Autosave) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      saver.afterwards(async version => {
        await send(Accepted, 'POST', `${path}/acceptance`, {
          version,
          ...(planVersion !== null && { planVersion }),
        })
        return version
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ofBoard(boardId) })
      goTo({ screen: 'board', boardId })
    },
  })
}

/** Somebody reported on the plan since its difference was shown. */
function wasOvertaken(error: Error | null): boolean {
  return error instanceof Declined && error.code === 'stale' && error.problem?.planVersion !== undefined
}
