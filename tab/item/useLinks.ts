import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { LinkType } from '../../domain/link.ts'
import { send } from '../api.ts'
import { ofBoard, pathOf } from '../queries.ts'

/** Asserting a link, taking one away, and saying that a suggested one is not so. */
export function useLinks(boardId: string) {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: ofBoard(boardId) })
  const add = useMutation({
    mutationFn: (link: { type: LinkType; from: string; to: string }) =>
      send(z.unknown(), 'POST', pathOf(boardId, 'links'), link),
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: (linkId: string) => send(z.unknown(), 'DELETE', pathOf(boardId, 'links', linkId)),
    onSuccess,
  })
  const decline = useMutation({
    mutationFn: (link: { type: LinkType; from: string; to: string }) =>
      send(z.unknown(), 'POST', pathOf(boardId, 'declined-links'), link),
    onSuccess,
  })
  return { add, remove, decline }
}
