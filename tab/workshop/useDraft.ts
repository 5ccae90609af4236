import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { type ElementNow, WorkshopPage } from '../../domain/views/workshopPage.ts'
import { type ElementDraft, KeptDraft } from '../../domain/workshop.ts'
import { Declined, send } from '../api.ts'
import { type HeldBack, heldBackIn } from '../item/useChange.ts'
import { ofBoard, pathOf } from '../queries.ts'
import { type Saver, type Saving, saver } from '../reading/saver.ts'
import { useLeavingAsks } from '../reading/useAutosave.ts'

/** A pause in typing. */
const quiet = 600

type Typed = { draft: ElementDraft; confirmed: boolean }

/** What is still to be kept of each element, by its id. */
export type Savers = Map<string, Saver<Typed>>

export type Drafting = {
  draft: ElementDraft
  /** Changes what is given, and keeps it a moment later. */
  write: (facts: Partial<ElementDraft>) => void
  saving: Saving
  saver: Saver<Typed>
  /** What somebody else wrote meanwhile; null when nobody did. */
  theirs: KeptDraft | null
  takeTheirs: () => void
  keepMine: () => void
  heldBack: HeldBack | null
  confirm: () => void
}

/** The draft of one element: mine as I type it, kept on the server a moment later; others' as they write it, while I do not. */
export function useDraft(
  at: { boardId: string; planId: string; savers: Savers },
  element: ElementNow,
  mayWrite: boolean,
): Drafting {
  const client = useQueryClient()
  const { boardId, planId, savers } = at
  const { kept } = element
  const [typed, setTyped] = useState<Typed>({ draft: kept.draft, confirmed: kept.confirmed })
  const [saving, tell] = useState<Saving>({ is: 'saved' })
  const version = useRef(kept.version)
  const key = ofBoard(boardId, 'matrices', planId, 'workshop')
  const [keeper] = useState(() =>
    saver<Typed>({
      version: kept.version,
      put: async (value, seen) => {
        const path = pathOf(boardId, 'matrices', planId, 'workshop', 'elements', element.reference)
        const page = await send(WorkshopPage, 'PUT', path, { ...value, seen })
        version.current = page.elements.find(({ itemId }) => itemId === element.itemId)?.kept.version ?? seen
        client.setQueryData(key, page)
        return version.current
      },
      tell,
      quiet,
    }),
  )
  useEffect(() => {
    savers.set(element.itemId, keeper)
    // Leaving the workshop keeps what still waits; leaving the page asks first.
    return () => void keeper.afterwards(async now => now).catch(() => {})
  }, [keeper, savers, element.itemId])
  useLeavingAsks(saving.is !== 'saved')
  const isMine = saving.is !== 'saved'
  useEffect(() => {
    if (isMine || kept.version <= version.current) return
    version.current = kept.version
    setTyped({ draft: kept.draft, confirmed: kept.confirmed })
    void keeper.afterwards(async () => kept.version)
  }, [kept, isMine, keeper])
  const keep = (value: Typed) => {
    if (!mayWrite) return
    setTyped(value)
    keeper.keep(value)
  }
  const theirs = overtakenIn(saving)
  return {
    draft: typed.draft,
    write: facts => keep({ ...typed, draft: { ...typed.draft, ...facts } }),
    saving,
    saver: keeper,
    theirs,
    takeTheirs: () => {
      if (!theirs) return
      const value = { draft: theirs.draft, confirmed: theirs.confirmed }
      setTyped(value)
      keeper.keep(value)
      void keeper.insist(theirs.version).catch(() => {})
    },
    keepMine: () => theirs && void keeper.insist(theirs.version).catch(() => {}),
    heldBack: saving.is === 'not saved' ? heldBackIn(saving.error) : null,
    confirm: () => keep({ ...typed, confirmed: true }),
  }
}

const Overtaken = z.object({ now: KeptDraft })

function overtakenIn(saving: Saving): KeptDraft | null {
  if (saving.is !== 'not saved') return null
  const { error } = saving
  if (!(error instanceof Declined) || error.code !== 'stale') return null
  return Overtaken.nullable().catch(null).parse(error.problem)?.now ?? null
}
