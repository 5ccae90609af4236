import { type KeyboardEvent, useCallback, useState } from 'react'
import { columns } from './columns.ts'

/** A cell by the line it stands on and the number of its column: it stays itself when lines move. */
export type Cell = { key: string; column: number }

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>

const page = 10
const last = columns.length - 1

/** Where a key leads from a cell; null for a key that moves nothing. Rows are counted from 0. */
export function moved(from: { row: number; column: number }, pressed: Keys, rows: number) {
  const { row, column } = from
  const far = pressed.ctrlKey || pressed.metaKey
  const to = (nextRow: number, nextColumn: number) => ({
    row: Math.min(Math.max(nextRow, 0), rows - 1),
    column: Math.min(Math.max(nextColumn, 0), last),
  })
  switch (pressed.key) {
    case 'ArrowDown':
      return to(far ? rows : row + 1, column)
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column)
    case 'ArrowRight':
      return to(row, far ? last : column + 1)
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1)
    case 'PageDown':
      return to(row + page, column)
    case 'PageUp':
      return to(row - page, column)
    case 'Home':
      return to(far ? 0 : row, 0)
    case 'End':
      return to(far ? rows : row, last)
    default:
      return null
  }
}

/** The one cell of the sheet that the keyboard is at; the first reference until somebody has been anywhere. */
export function useActiveCell(keys: readonly string[]) {
  const [active, setActive] = useState<Cell | null>(null)
  const found = active ? keys.indexOf(active.key) : -1
  const row = Math.max(found, 0)
  const column = found === -1 ? 1 : (active?.column ?? 1)
  const goTo = useCallback((cell: Cell) => setActive(cell), [])
  return { row, column, goTo }
}
