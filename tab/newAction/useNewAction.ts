import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { NewActionRequest } from '../../domain/requests.ts'
import { ItemPage } from '../../domain/views/itemPage.ts'
import { send } from '../api.ts'
import { heldBackIn } from '../item/useChange.ts'
import { ofBoard, pathOf } from '../queries.ts'

type Asked = z.input<typeof NewActionRequest>

/** Adds an action, and says the reference it was given. */
export function useNewAction(boardId: string, done: (reference: string | null) => void) {
  const client = useQueryClient()
  const adding = useMutation({
    mutationFn: (asked: Asked) => send(ItemPage, 'POST', pathOf(boardId, 'actions'), asked),
    onSuccess: ({ item }) => {
      void client.invalidateQueries({ queryKey: ofBoard(boardId) })
      done(item.reference)
    },
  })
  return {
    add: (asked: Asked) => adding.mutate(asked),
    isPending: adding.isPending,
    error: adding.error,
    heldBack: heldBackIn(adding.error),
  }
}
