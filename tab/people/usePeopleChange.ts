import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { PeoplePage } from '../../domain/views/peoplePage.ts'
import { send } from '../api.ts'
import { ofBoard, pathOf } from '../queries.ts'

type Change =
  | { method: 'POST'; body: object }
  | { method: 'PATCH'; personId: string; body: object }
  | { method: 'DELETE'; personId: string }

/** Changes who is on the board, and shows it as it then is. */
export function usePeopleChange(boardId: string, done: () => void) {
  const client = useQueryClient()
  const sending = useMutation({
    mutationFn: async (change: Change): Promise<void> => {
      const path = pathOf(boardId, 'people', ...('personId' in change ? [change.personId] : []))
      if (change.method === 'DELETE') await send(z.undefined(), 'DELETE', path)
      else await send(PeoplePage, change.method, path, change.body)
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ofBoard(boardId) })
      // In local mode whoever is added is somebody one can act as.
      void client.invalidateQueries({ queryKey: ['me'] })
      done()
    },
  })
  return { send: sending.mutate, isSending: sending.isPending, error: sending.error }
}
