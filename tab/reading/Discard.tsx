import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { ReadingPage } from '../../domain/views/readingPage.ts'
import { send } from '../api.ts'
import { ofBoard } from '../queries.ts'
import { goTo } from '../useRoute.ts'

type Props = { page: ReadingPage; boardId: string; path: string; keep: () => void }

/** Asks once, because a review that was discarded has to be done again. */
export function Discard({ page, boardId, path, keep }: Props) {
  const client = useQueryClient()
  const discard = useMutation({
    mutationFn: () => send(z.unknown(), 'DELETE', path),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ofBoard(boardId) })
      goTo({ screen: 'readings', boardId })
    },
  })
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Discard {page.fileName}?</MessageBarTitle>
        Nothing of it is on the board. What you changed in this review goes with it; the file can be read
        again.
        {discard.error && ` ${discard.error.message}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={discard.isPending} onClick={() => discard.mutate()}>
          Discard it
        </Button>
        <Button onClick={keep}>Keep it</Button>
      </MessageBarActions>
    </MessageBar>
  )
}
