import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { SavedView, type SavedViewRequest } from '../../domain/savedView.ts'
import { read, send } from '../api.ts'
import { useMe } from '../me.ts'
import { ofBoard, pathOf } from '../queries.ts'

const Views = z.object({ views: z.array(SavedView) })

/** The views that somebody keeps or is offered; keeping one, and taking one away. */
export function useSavedViews(boardId: string) {
  const client = useQueryClient()
  const { person } = useMe()
  const queryKey = ofBoard(boardId, 'views')
  const { views } = useSuspenseQuery({
    queryKey,
    queryFn: ({ signal }) => read(Views, pathOf(boardId, 'views'), signal),
  }).data
  const onSuccess = () => client.invalidateQueries({ queryKey })
  const keep = useMutation({
    mutationFn: (view: SavedViewRequest) => send(SavedView, 'POST', pathOf(boardId, 'views'), view),
    onSuccess,
  })
  const forget = useMutation({
    mutationFn: (viewId: string) => send(z.unknown(), 'DELETE', pathOf(boardId, 'views', viewId)),
    onSuccess,
  })
  return { views, mine: views.filter(({ by }) => by.personId === person.personId), keep, forget }
}
