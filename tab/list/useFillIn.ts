import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Lead } from '../../domain/lead.ts'
import { ItemPage } from '../../domain/views/itemPage.ts'
import type { Row } from '../../domain/views/row.ts'
import { send } from '../api.ts'
import { ofBoard, pathOf } from '../queries.ts'

type Filled = { lead: Lead | null; dueOn: string | null }

/** Gives a row its lead, its first day, or both, one after the other, each at the version the former left. */
export function useFillIn(boardId: string, { reference, version }: Row) {
  const client = useQueryClient()
  const put = (noun: string, body: object) =>
    send(ItemPage, 'PUT', pathOf(boardId, 'items', reference, noun), body)
  return useMutation({
    mutationFn: async ({ lead, dueOn }: Filled) => {
      const led = lead && (await put('lead', { lead, seen: version }))
      const day = dueOn && (await put('due-day', { dueOn, seen: led?.tracked?.version ?? version }))
      return (day || led)?.row ?? null
    },
    onSettled: () => client.invalidateQueries({ queryKey: ofBoard(boardId) }),
  })
}
