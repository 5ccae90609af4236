import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { HistoryEntry } from '../../domain/event.ts'
import { ItemPage } from '../../domain/views/itemPage.ts'
import { Declined, send } from '../api.ts'
import { ofBoard, pathOf } from '../queries.ts'
import { type ChangeName, changes } from './changes.ts'

/** What a change is told of by a form: everything but the version, which is the one that was on screen when the form opened. */
type Body<N extends ChangeName> = Omit<z.input<(typeof changes)[N]['shape']>, 'seen'>

const Stale = z.object({ version: z.int(), since: z.array(HistoryEntry) })
export type Stale = z.infer<typeof Stale>

export type Sending<N extends ChangeName> = {
  send: (body: Body<N>) => void
  /** Sends the same again, knowing what changed meanwhile. */
  insist: () => void
  isSending: boolean
  error: Error | null
  /** What others changed while this was being written; null when nobody did. */
  stale: Stale | null
}

/** Sends one change of an item, and shows its page as it then is. */
export function useChange<N extends ChangeName>(
  name: N,
  at: { boardId: string; reference: string; version: number },
  done: () => void,
): Sending<N> {
  const client = useQueryClient()
  const [opened] = useState(at.version)
  const { boardId, reference } = at
  const { method, at: noun } = changes[name]
  const sending = useMutation({
    mutationFn: ({ body, seen }: { body: Body<N>; seen: number }) =>
      send(ItemPage, method, pathOf(boardId, 'items', reference, ...noun), { ...body, seen }),
    onSuccess: page => {
      client.setQueryData(ofBoard(boardId, 'items', reference), page)
      void client.invalidateQueries({ queryKey: ofBoard(boardId) })
      done()
    },
  })
  const stale = staleOf(sending.error)
  return {
    send: body => sending.mutate({ body, seen: opened }),
    insist: () => {
      if (stale && sending.variables) sending.mutate({ ...sending.variables, seen: stale.version })
    },
    isSending: sending.isPending,
    error: sending.error,
    stale,
  }
}

function staleOf(error: Error | null): Stale | null {
  if (!(error instanceof Declined) || error.code !== 'stale') return null
  return Stale.nullable().catch(null).parse(error.problem)
}
