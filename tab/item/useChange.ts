import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { HistoryEntry } from '../../domain/event.ts'
import { Sighting } from '../../domain/privacy.ts'
import { ItemPage } from '../../domain/views/itemPage.ts'
import { Declined, send } from '../api.ts'
import { ofBoard, pathOf } from '../queries.ts'
import { type ChangeName, changes, comparesVersions } from './changes.ts'

/** What a change is told of by a form: everything but the version, which is the one that was on screen when the form opened. */
export type Body<N extends ChangeName> = Omit<z.input<(typeof changes)[N]['shape']>, 'seen' | 'confirmed'>

const Stale = z.object({ version: z.int(), since: z.array(HistoryEntry) })
export type Stale = z.infer<typeof Stale>

const HeldBack = z.object({ detail: z.string(), sightings: z.array(Sighting) })
export type HeldBack = z.infer<typeof HeldBack>

export type Sending<N extends ChangeName> = {
  send: (body: Body<N>) => void
  /** Sends the same again, knowing what changed meanwhile. */
  insist: () => void
  isSending: boolean
  error: Error | null
  /** What others changed while this was being written; null when nobody did. */
  stale: Stale | null
  /** What looks personal in the words that were sent, and was not saved; null when nothing does. */
  heldBack: HeldBack | null
  /** Sends the same again: it names nobody. */
  confirm: () => void
}

/** Sends one change of an item, and shows its page as it then is. */
export function useChange<N extends ChangeName>(
  name: N,
  at: { boardId: string; reference: string; version: number; challengeId?: string },
  done: () => void,
): Sending<N> {
  const client = useQueryClient()
  const [opened] = useState(at.version)
  const { boardId, reference, challengeId = '' } = at
  const { method, at: nouns } = changes[name]
  const noun = nouns.map(each => (each === '{challengeId}' ? challengeId : each))
  const sending = useMutation({
    mutationFn: ({ body, ...said }: { body: Body<N>; seen?: number; confirmed?: boolean }) =>
      send(ItemPage, method, pathOf(boardId, 'items', reference, ...noun), { ...body, ...said }),
    onSuccess: page => {
      client.setQueryData(ofBoard(boardId, 'items', reference), page)
      void client.invalidateQueries({ queryKey: ofBoard(boardId) })
      done()
    },
  })
  const stale = staleOf(sending.error)
  return {
    send: body => sending.mutate({ body, ...(comparesVersions(name) && { seen: opened }) }),
    insist: () => {
      if (stale && sending.variables) sending.mutate({ ...sending.variables, seen: stale.version })
    },
    isSending: sending.isPending,
    error: sending.error,
    stale,
    heldBack: heldBackIn(sending.error),
    confirm: () => {
      if (sending.variables) sending.mutate({ ...sending.variables, confirmed: true })
    },
  }
}

export function heldBackIn(error: Error | null): HeldBack | null {
  if (!(error instanceof Declined) || error.code !== 'personal') return null
  return HeldBack.nullable().catch(null).parse(error.problem)
}

function staleOf(error: Error | null): Stale | null {
  if (!(error instanceof Declined) || error.code !== 'stale') return null
  return Stale.nullable().catch(null).parse(error.problem)
}
