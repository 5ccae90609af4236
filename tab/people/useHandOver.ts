import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Lead } from '../../domain/lead.ts'
import { BulkDone, mostAtOnce } from '../../domain/requests.ts'
import type { SheetRow } from '../../domain/views/sheet.ts'
import { send } from '../api.ts'
import { ofBoard, pathOf } from '../queries.ts'

export type Given = { row: SheetRow; lead: Lead }

/** Names the chosen leads, those of one person at once, by the rule that names one; says what was changed and what was not, and why. */
export function useHandOver(boardId: string) {
  const client = useQueryClient()
  const sending = useMutation({
    mutationFn: async (given: readonly Given[]) => {
      const done: BulkDone[] = []
      for (const some of together(given)) {
        const items = some.map(({ row }) => ({ reference: row.reference, seen: row.version }))
        const change = { fact: 'lead', lead: some[0]?.lead }
        done.push(await send(BulkDone, 'POST', pathOf(boardId, 'bulk'), { items, change }))
      }
      return {
        changed: done.flatMap(({ changed }) => changed),
        unchanged: done.flatMap(({ unchanged }) => unchanged),
      }
    },
    // What was handed over before the connection was lost is handed over.
    onSettled: () => client.invalidateQueries({ queryKey: ofBoard(boardId) }),
  })
  return {
    send: sending.mutate,
    isSending: sending.isPending,
    error: sending.error,
    outcome: sending.data ?? null,
  }
}

function together(given: readonly Given[]): Given[][] {
  const byLead = Map.groupBy(given, ({ lead }) => ('personId' in lead ? lead.personId : lead.kind))
  return [...byLead.values()].flatMap(some => inSlices(some, mostAtOnce))
}

function inSlices<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )
}
