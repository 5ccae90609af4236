import { useCallback, useState } from 'react'
import type { Proposal } from '../../domain/reading/proposal.ts'

/** What the reviewer looks at: a line, which has a place in the document, or a place, from which a line may have been read. */
export function useLookedAt(proposal: Proposal) {
  const [selected, setSelected] = useState<string | null>(null)
  const [place, setPlace] = useState<string | null>(null)
  const select = useCallback((id: string | null) => {
    setSelected(id)
    setPlace(null)
  }, [])
  const showPlace = useCallback(
    (at: string) => {
      setSelected(proposal.lines.find(line => line.place === at)?.id ?? null)
      setPlace(at)
    },
    [proposal],
  )
  return { selected, select, place, showPlace }
}
