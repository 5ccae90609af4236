import { replaceEqualDeep } from '@tanstack/react-query'

type Row = { itemId: string }

/** `still` is false for a row that was shown and is no longer asked for: it was filled in, or somebody else changed it. */
export type Kept<R extends Row> = { row: R; still: boolean }

/** Rows in the places they were first seen in, so that nothing moves under a reader or a keyboard; new ones come last. */
export function keptRows<R extends Row>(before: readonly Kept<R>[], now: readonly R[]): Kept<R>[] {
  const fresh = new Map(now.map(row => [row.itemId, row]))
  const seen = new Set(before.map(({ row }) => row.itemId))
  const stayed = before.map(({ row }) => ({
    // A row that says the same is the same row, so that what shows it need not be drawn again.
    row: replaceEqualDeep(row, fresh.get(row.itemId) ?? row),
    still: fresh.has(row.itemId),
  }))
  const came = now.filter(row => !seen.has(row.itemId)).map(row => ({ row, still: true }))
  return [...stayed, ...came]
}
