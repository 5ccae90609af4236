import { useEffect, useRef, useState } from 'react'
import type { Proposal } from '../../domain/reading/proposal.ts'
import { ReadingPage } from '../../domain/views/readingPage.ts'
import { send } from '../api.ts'
import { pathOf } from '../queries.ts'
import { type Saver, type Saving, saver } from './saver.ts'

/** A pause in typing. */
const quiet = 800

export type Autosave = { saving: Saving; saver: Saver<Proposal>; path: string }

/** Saves each change of the proposal a moment after it was made, and hands on what the server then says of the reading. */
export function useAutosave(
  boardId: string,
  page: ReadingPage,
  proposal: Proposal,
  answered: (page: ReadingPage) => void,
): Autosave {
  const [saving, tell] = useState<Saving>({ is: 'saved' })
  const path = pathOf(boardId, 'readings', page.readingId)
  const [keeper] = useState(() =>
    saver<Proposal>({
      version: page.version,
      put: async (value, version) => {
        const next = await send(ReadingPage, 'PUT', `${path}/proposal`, { proposal: value, version })
        answered(next)
        return next.version
      },
      tell,
      quiet,
    }),
  )
  const kept = useRef(proposal)
  useEffect(() => {
    if (kept.current === proposal) return
    kept.current = proposal
    keeper.keep(proposal)
  }, [proposal, keeper])
  useEffect(() => {
    // Leaving the screen saves what is still waiting; leaving the page asks first.
    return () => void keeper.afterwards(async version => version).catch(() => {})
  }, [keeper])
  useLeavingAsks(saving.is !== 'saved')
  return { saving, saver: keeper, path }
}

/** Leaving the page with something unsaved asks first. */
export function useLeavingAsks(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
