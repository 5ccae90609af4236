import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BoardFacts } from '../../domain/board.ts'
import { BoardPage } from '../../domain/views/boardPage.ts'
import { send } from '../api.ts'
import { ofBoard, pathOf } from '../queries.ts'

/** What is sent may still be wrong: the server says what a field takes. */
type Sent = { [Fact in keyof BoardFacts]: BoardFacts[Fact] | string }

/** Saves some of what a board says of itself; the rest stays, whoever changes it meanwhile. */
export function useBoardFacts(boardId: string) {
  const client = useQueryClient()
  const saving = useMutation({
    mutationFn: (facts: Sent) => send(BoardPage, 'PATCH', pathOf(boardId), facts),
    onSuccess: page => {
      client.setQueryData(ofBoard(boardId), page)
      void client.invalidateQueries({ queryKey: ofBoard(boardId) })
      // The header names the board.
      void client.invalidateQueries({ queryKey: ['me'] })
    },
  })
  return {
    save: saving.mutate,
    isSaving: saving.isPending,
    isSaved: saving.isSuccess,
    error: saving.error,
  }
}

export type Saving = ReturnType<typeof useBoardFacts>
