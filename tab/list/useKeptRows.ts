import { useState } from 'react'
import type { Row } from '../../domain/views/row.ts'
import { type Kept, keptRows } from './keptRows.ts'

/** Keeps the order of a list while it is looked at; another `list` begins anew. */
export function useKeptRows(list: string, rows: readonly Row[]): Kept[] {
  const [state, setState] = useState({ list, rows, kept: keptRows([], rows) })
  if (state.list === list && state.rows === rows) return state.kept
  const kept = keptRows(state.list === list ? state.kept : [], rows)
  setState({ list, rows, kept })
  return kept
}
