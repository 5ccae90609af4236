import { useCallback, useMemo, useState } from 'react'
import type { SheetRow } from '../../domain/views/sheet.ts'

export type Chosen = {
  /** Those that are chosen and still shown, in the order of the sheet. */
  rows: SheetRow[]
  has: (row: SheetRow) => boolean
  toggle: (row: SheetRow) => void
  all: boolean | 'mixed'
  toggleAll: () => void
  clear: () => void
}

/** Which rows somebody chose to change together. What is no longer shown is not changed. */
export function useChosen(shown: readonly SheetRow[]): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => shown.filter(({ itemId }) => ids.has(itemId)), [shown, ids])
  const toggle = useCallback((row: SheetRow) => {
    setIds(before => {
      const after = new Set(before)
      if (!after.delete(row.itemId)) after.add(row.itemId)
      return after
    })
  }, [])
  const isAll = shown.length > 0 && rows.length === shown.length
  return {
    rows,
    has: ({ itemId }) => ids.has(itemId),
    toggle,
    all: isAll || (rows.length > 0 && 'mixed'),
    toggleAll: () => setIds(isAll ? new Set() : new Set(shown.map(({ itemId }) => itemId))),
    clear: () => setIds(new Set()),
  }
}
