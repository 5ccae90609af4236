import { useState } from 'react'
import { type Kept, keptRows } from './keptRows.ts'

/** Keeps the order of a list while it is looked at; another `list` begins anew. */
export function useKeptRows<R extends { itemId: string }>(list: string, rows: readonly R[]): Kept<R>[] {
  const [state, setState] = useState({ list, rows, kept: keptRows<R>([], rows) })
  if (state.list === list && state.rows === rows) return state.kept
  const kept = keptRows(state.list === list ? state.kept : [], rows)
  setState({ list, rows, kept })
  return kept
}
